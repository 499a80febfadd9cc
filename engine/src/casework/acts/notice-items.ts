import { Type } from '@sinclair/typebox'
import { type Data, optional, type Problem } from '#engine/kernel'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { askedMaterials, type CaseState, type CorrectionItem } from '../state.ts'
import { asks, blank, Line } from './vocabulary.ts'

/** What a notice asks to mend, as the window and the departments write it. */

export const NoticeItem = asks({
  material: optional(Line(100)),
  /** C99 The field of the form that is wrong. */
  element: optional(Line(100)),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  wrong: Type.String({ minLength: 1, maxLength: 500 }),
  cure: Type.String({ minLength: 1, maxLength: 500 }),
})

export const itemsWritten = (items: readonly Data<typeof NoticeItem>[]): CorrectionItem[] =>
  items
    .filter(({ wrong, cure }) => !blank(wrong) && !blank(cure))
    .map((item) => ({ ...item, material: item.material ?? null, element: item.element ?? null }))

/** C99 What the notice names is there: a paper the case asks for, a field its form has. */
export const itemsUnknown = (
  state: CaseState,
  items: readonly CorrectionItem[],
  elements: ReadonlySet<string> | undefined,
): Problem[] => {
  const papers = new Set(askedMaterials(state))
  return items.flatMap(({ material, element }) => {
    if (material !== null && !papers.has(material))
      return [failCasework('material_unknown', { material }, 'items')]
    return element !== null && elements && !elements.has(element)
      ? [failByLaw('field_unknown', { field: element }, 'items')]
      : []
  })
}

const isSame = (a: CorrectionItem, b: CorrectionItem): boolean =>
  a.material === b.material && a.element === b.element && a.name === b.name && a.wrong === b.wrong

/** C100 What departments object to and was not told yet, each thing once. */
export const objections = ({ marks }: CaseState): CorrectionItem[] =>
  Object.values(marks)
    .flatMap(({ verdict, items }) => (verdict === 'objects' ? items : []))
    .filter((item, index, all) => all.findIndex((other) => isSame(item, other)) === index)

/** C3 C100 The one notice: what the window wrote, then what the departments object to besides. */
export const mergedItems = (
  own: readonly CorrectionItem[],
  theirs: readonly CorrectionItem[],
): CorrectionItem[] => [...own, ...theirs.filter((item) => !own.some((other) => isSame(item, other)))]
