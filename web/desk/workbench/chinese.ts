import type { Texts } from '../../ui/language.tsx'

const rooms = import.meta.glob<Texts>('./*/texts/zh.json', { eager: true, import: 'default' })
/** What the rooms of the workbench say; each keeps its words beside its pages. */
export const chinese: Texts = Object.assign({}, ...Object.values(rooms))
