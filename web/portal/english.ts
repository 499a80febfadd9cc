import sharedEn from '../ui/texts/en.json'
import sharedInnerEn from '../ui/texts/inner/en.json'
import en from './texts/en.json'
import innerEn from './texts/inner/en.json'

export const english = { ...sharedEn, ...sharedInnerEn, ...en, ...innerEn }
