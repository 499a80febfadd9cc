import { conditionToRows, rowText } from './condition-rows.ts'
import type { Question } from './one-thing.ts'
import { type ConditionNode, type ConditionRow, readCondition } from './read-condition.ts'

/** What a line needs to know of the question it is about. */
type Asked = Pick<Question, 'id' | 'type'>

/** A line of the builder while it is filled in; only whole lines count. */
export type BuilderRow = {
  readonly question: string
  readonly comparison: ConditionRow['comparison']
  readonly value: ConditionRow['value'] | undefined
}

/** Groups of lines. `any`: one group must hold, and in it all lines. `all`: every group must hold, and of each at least one line. */
export type Builder = {
  readonly outer: 'any' | 'all'
  readonly groups: readonly (readonly BuilderRow[])[]
}

/** More lines than anybody can survey are shorter as text. */
const mostGroups = 6

const comparisons: Record<Question['type'], readonly ConditionRow['comparison'][]> = {
  boolean: ['='],
  number: ['>=', '>', '<=', '<', '=', '!='],
  single: ['=', '!='],
  multi: ['contains', 'not contains'],
}

/** How the answer to a question may be compared; a question nobody asks may be compared in no new way. */
export const comparisonsOf = (
  question: Asked | undefined,
  present: ConditionRow['comparison'],
): readonly ConditionRow['comparison'][] => {
  const known = question ? comparisons[question.type] : []
  return known.includes(present) ? known : [...known, present]
}

/** A line about this question as it begins: “is yes”, “at least …”, “is …”, “contains …”. */
export const rowOf = (question: Asked): BuilderRow => ({
  question: question.id,
  comparison: comparisons[question.type][0] ?? '=',
  value: question.type === 'boolean' ? true : undefined,
})

export const emptyRow: BuilderRow = { question: '', comparison: '=', value: undefined }

const denied: Record<ConditionRow['comparison'], ConditionRow['comparison']> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  contains: 'not contains',
  'not contains': 'contains',
}

/** “Not” carried down to the lines; in three values, too, not (a and b) is (not a) or (not b). */
const withoutNot = (node: ConditionNode, no = false): ConditionNode => {
  if (node.kind === 'not') return withoutNot(node.of[0], !no)
  if (node.kind === 'row') {
    const { row } = node
    if (!no) return node
    const yesNo = typeof row.value === 'boolean' && row.comparison === '='
    return {
      kind: 'row',
      row: yesNo ? { ...row, value: !row.value } : { ...row, comparison: denied[row.comparison] },
    }
  }
  const kind = no ? (node.kind === 'and' ? 'or' : 'and') : node.kind
  const of = node.of.map((part) => withoutNot(part, no))
  return { kind, of: of.flatMap((part) => (part.kind === kind ? part.of : [part])) }
}

/** The lines of a part that holds nothing deeper than lines; undefined when it does. */
const linesOf = (node: ConditionNode): readonly ConditionRow[] | undefined => {
  if (node.kind === 'row') return [node.row]
  if (node.kind === 'not') return undefined
  const rows = node.of.flatMap((part) => (part.kind === 'row' ? [part.row] : []))
  return rows.length === node.of.length ? rows : undefined
}

const flat = (node: ConditionNode): Builder | undefined => {
  const own = linesOf(node)
  if (own && node.kind !== 'or') return { outer: 'any', groups: [own] }
  if (node.kind !== 'and' && node.kind !== 'or') return undefined
  const groups = node.of.map(linesOf)
  if (groups.includes(undefined)) return undefined
  return { outer: node.kind === 'or' ? 'any' : 'all', groups: groups as (readonly ConditionRow[])[] }
}

/** I4 The lines of a FEEL text; null when the text says more than lines can: then it is edited as text only. */
export const builderOf = (text: string): Builder | null => {
  if (!text.trim()) return { outer: 'any', groups: [] }
  const node = readCondition(text)
  const shown = node && flat(withoutNot(node))
  if (shown) return shown
  // Deeper than one level: multiplied out, when that is still surveyable.
  const groups = conditionToRows(text)
  return groups && groups.length <= mostGroups ? { outer: 'any', groups } : null
}

const isWhole = (row: BuilderRow): row is ConditionRow =>
  row.question !== '' && row.value !== undefined && row.value !== ''

/** The FEEL text of the whole lines, and how many lines wait to be filled in. */
export const textOf = ({
  outer,
  groups,
}: Builder): { readonly text: string; readonly unfinished: number } => {
  const whole = groups.map((group) => group.filter(isWhole)).filter((group) => group.length > 0)
  const [between, within] = outer === 'any' ? [' or ', ' and '] : [' and ', ' or ']
  const texts = whole.map((group) => {
    const text = group.map(rowText).join(within)
    return whole.length > 1 && group.length > 1 ? `(${text})` : text
  })
  return { text: texts.join(between), unfinished: groups.flat().length - whole.flat().length }
}

export const setRow = (builder: Builder, at: readonly [number, number], row: BuilderRow): Builder => ({
  ...builder,
  groups: builder.groups.map((group, index) =>
    index === at[0] ? group.map((old, inner) => (inner === at[1] ? row : old)) : group,
  ),
})

/** One more line: with the others of its group, or in a new group beside them. */
export const addRow = (builder: Builder, group: number | 'new', row: BuilderRow = emptyRow): Builder => ({
  ...builder,
  groups:
    group === 'new'
      ? [...builder.groups, [row]]
      : builder.groups.map((rows, index) => (index === group ? [...rows, row] : rows)),
})

/** A group that has lost its last line is gone; without any group the condition is “always”. */
export const removeRow = (builder: Builder, at: readonly [number, number]): Builder => ({
  ...builder,
  groups: builder.groups
    .map((group, index) => (index === at[0] ? group.filter((_row, inner) => inner !== at[1]) : group))
    .filter((group) => group.length > 0),
})
