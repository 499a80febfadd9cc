import { type ConditionRow, conditionToRows, rowsToCondition } from '#engine/catalogue'
import type { DraftQuestion } from '../draft/sections.ts'

/** A line of the builder while it is filled in; only whole lines count. */
export type BuilderRow = {
  readonly question: string
  readonly comparison: ConditionRow['comparison']
  readonly value: ConditionRow['value'] | undefined
}
/** Any group holds; a group holds when all its lines do. */
export type Groups = readonly (readonly BuilderRow[])[]

const comparisons: Record<DraftQuestion['type'], readonly ConditionRow['comparison'][]> = {
  boolean: ['='],
  number: ['>=', '>', '<=', '<', '=', '!='],
  single: ['=', '!='],
  multi: ['contains', 'not contains'],
}

/** How the answer to a question may be compared; a question nobody asks may be compared in no new way. */
export const comparisonsOf = (
  question: DraftQuestion | undefined,
  present: ConditionRow['comparison'],
): readonly ConditionRow['comparison'][] => {
  const known = question ? comparisons[question.type] : []
  return known.includes(present) ? known : [...known, present]
}

/** A line about this question as it begins: “is yes”, “at least …”, “is …”, “contains …”. */
export const rowOf = (question: DraftQuestion): BuilderRow => ({
  question: question.id,
  comparison: comparisons[question.type][0] ?? '=',
  value: question.type === 'boolean' ? true : undefined,
})

export const emptyRow: BuilderRow = { question: '', comparison: '=', value: undefined }

/** The lines of a FEEL text; null when the text says more than lines can: then it is edited as text only. */
export const groupsOf = (text: string): Groups | null => conditionToRows(text)

const isWhole = ({ question, value }: BuilderRow): boolean =>
  question !== '' && value !== undefined && value !== ''

/** The FEEL text of the whole lines, and how many lines wait to be filled in. */
export const textOf = (groups: Groups): { readonly text: string; readonly unfinished: number } => {
  const whole = groups.map((group) => group.filter(isWhole) as ConditionRow[])
  const lines = groups.flat().length
  return { text: rowsToCondition(whole), unfinished: lines - whole.flat().length }
}

export const setRow = (groups: Groups, at: readonly [number, number], row: BuilderRow): Groups =>
  groups.map((group, index) =>
    index === at[0] ? group.map((old, inner) => (inner === at[1] ? row : old)) : group,
  )

/** One more line: with the others of its group, or, in a new group, beside them. */
export const addRow = (groups: Groups, group: number | 'new', row: BuilderRow = emptyRow): Groups =>
  group === 'new'
    ? [...groups, [row]]
    : groups.map((rows, index) => (index === group ? [...rows, row] : rows))

/** A group that has lost its last line is gone; without any group the condition is “always”. */
export const removeRow = (groups: Groups, at: readonly [number, number]): Groups =>
  groups
    .map((group, index) => (index === at[0] ? group.filter((_row, inner) => inner !== at[1]) : group))
    .filter((group) => group.length > 0)
