import type { Texts } from '../ui/language.tsx'
import shared from '../ui/texts/en.json'
import sharedInner from '../ui/texts/inner/en.json'
import desk from './texts/en.json'

export const english: Texts = { ...shared, ...sharedInner, ...desk }
