import type { Texts } from '../ui/language.tsx'
import shared from '../ui/texts/en.json'

const rooms = import.meta.glob<Texts>('./**/texts/en.json', { eager: true, import: 'default' })
export const english: Texts = Object.assign({}, shared, ...Object.values(rooms))
