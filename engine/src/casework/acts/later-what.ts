import { Type } from '@sinclair/typebox'
import { type LaterItem, laterMarks, laterMissing } from '../known-later.ts'
import { LaterField, type LaterMarks } from '../later-marks.ts'
import type { CaseState } from '../state.ts'
import type { CaseNames } from './vocabulary.ts'

/** C117–C119 Papers and fields that come later, as events name them, and what becomes of their marks. */

const Texts = Type.Array(Type.String())

export type Fields = readonly LaterField[]
export const What = { materials: Texts, fields: Type.Array(LaterField) }
export const elementsOf = (fields: Fields): string[] => fields.map(({ element }) => element)

export const listed = (names: readonly string[]): string => names.join('、')

/** How papers and fields are called, one after the other, in both languages. */
export const called = (
  { materials, fields }: { readonly materials: readonly string[]; readonly fields: Fields },
  names: Pick<CaseNames, 'material'>,
) => ({
  zh: listed([
    ...materials.map((id) => `“${names.material(id).zh}”`),
    ...fields.map(({ name }) => `“${name}”`),
  ]),
  en: [
    ...materials.map((id) => `“${names.material(id).en}”`),
    ...fields.map(({ nameEn }) => `“${nameEn}”`),
  ].join(', '),
})

export const without = (
  marks: LaterMarks,
  materials: readonly string[],
  elements: readonly string[],
): LaterMarks => ({
  papers: marks.papers.filter(({ material }) => !materials.includes(material)),
  fields: marks.fields.filter(({ element }) => !elements.includes(element)),
})

export const whatOf = (state: CaseState, items: readonly Pick<LaterItem, 'id' | 'kind'>[]) => {
  const ids = new Set(items.map(({ kind, id }) => `${kind} ${id}`))
  const { papers, fields } = laterMarks(state)
  return {
    materials: papers.flatMap(({ material }) => (ids.has(`paper ${material}`) ? [material] : [])),
    fields: fields
      .filter(({ element }) => ids.has(`field ${element}`))
      .map(({ element, name, nameEn, matters, required }) => ({ element, name, nameEn, matters, required })),
  }
}

export const withEach = (
  state: CaseState,
  { materials, fields }: { readonly materials: readonly string[]; readonly fields: readonly string[] },
  change: <M extends LaterMarks['papers'][number] | LaterMarks['fields'][number]>(mark: M) => M,
): CaseState => {
  const marks = laterMarks(state)
  return {
    ...state,
    later: {
      papers: marks.papers.map((one) => (materials.includes(one.material) ? change(one) : one)),
      fields: marks.fields.map((one) => (fields.includes(one.element) ? change(one) : one)),
    },
  }
}

/** C118 The marks a case is accepted with: those that hold and are not there; undefined where none ever was. */
export const marksAtAcceptance = (state: CaseState) => state.later && whatOf(state, laterMissing(state))

export const withMarksOnly = (
  state: CaseState,
  { materials, fields }: { readonly materials: readonly string[]; readonly fields: Fields },
): LaterMarks => {
  const marks = laterMarks(state)
  return {
    papers: marks.papers.filter(({ material }) => materials.includes(material)),
    fields: marks.fields.filter(({ element }) => elementsOf(fields).includes(element)),
  }
}

/** C118 What came: before acceptance it is like any other paper, afterwards it is told since when its branch could go on. */
export const withPaper = (state: CaseState, material: string, at: string): CaseState['later'] => {
  if (!state.later) return undefined
  if (state.acceptedAt === null) return without(state.later, [material], [])
  return withEach(state, { materials: [material], fields: [] }, (mark) => ({
    ...mark,
    cameAt: mark.cameAt ?? at,
  })).later
}

/** C118 The same of fields that were answered. */
export const withFields = (state: CaseState, fields: readonly string[], at: string): CaseState =>
  state.later
    ? withEach(state, { materials: [], fields }, (mark) => ({ ...mark, cameAt: mark.cameAt ?? at }))
    : state

export const LaterWhat = Type.Object(What)
