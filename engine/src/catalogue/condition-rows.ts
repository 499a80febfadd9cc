import { type ConditionNode, type ConditionRow, readCondition } from './read-condition.ts'

/** Any of the groups holds; a group holds when all its rows do. No group at all is “always”. */
export type ConditionRows = readonly (readonly ConditionRow[])[]

/** More groups than anybody reads: five pairs of alternatives joined by “and” make 32. */
const mostGroups = 24

const groupsOf = (node: ConditionNode): ConditionRows | null => {
  if (node.kind === 'row') return [[node.row]]
  if (node.kind === 'not') return null
  const parts = node.of.map(groupsOf)
  if (parts.includes(null)) return null
  const lists = parts as ConditionRows[]
  // (a or b) and c is read as (a and c) or (b and c); in three values, too, both say the same.
  if (node.kind === 'or') return lists.flat()
  if (lists.reduce((count, list) => count * list.length, 1) > mostGroups) return null
  return lists.reduce((left, right) => left.flatMap((one) => right.map((other) => [...one, ...other])))
}

/**
 * The rows of a FEEL text, or null when it says more than rows can (functions, arithmetic, a denied group, more than two dozen
 * groups): then the text is edited as text and nothing of it is lost.
 * An empty text is “always”: no rows.
 */
export const conditionToRows = (text: string): ConditionRows | null => {
  if (!text.trim()) return []
  const node = readCondition(text)
  return node && groupsOf(node)
}

/** One line as FEEL. */
export const rowText = ({ question, comparison, value }: ConditionRow): string => {
  const literal = JSON.stringify(value)
  if (comparison === 'contains') return `list contains(${question}, ${literal})`
  if (comparison === 'not contains') return `not(list contains(${question}, ${literal}))`
  return `${question} ${comparison} ${literal}`
}

/** The FEEL text of rows. `conditionToRows(rowsToCondition(rows))` gives the rows back. */
export const rowsToCondition = (rows: ConditionRows): string => {
  const groups = rows.filter((group) => group.length > 0)
  return groups
    .map((group) => {
      const text = group.map(rowText).join(' and ')
      return groups.length > 1 && group.length > 1 ? `(${text})` : text
    })
    .join(' or ')
}
