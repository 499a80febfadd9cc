/** Names as people type or paste them: one a line, or parted by 、 , ; or blanks between Chinese names. */
export const readNames = (typed: string): string[] =>
  typed
    .split(/[\n、，,；;]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u)
    .map((name) => name.trim())
    .filter(Boolean)

export type TypedLine = { readonly department: string; readonly names: string; readonly count: string }

/** How many came: the number typed, never fewer than the names; empty counts the names. */
export const countOf = ({ names, count }: Pick<TypedLine, 'names' | 'count'>): number => {
  const number = Number.parseInt(count.normalize('NFKC'), 10)
  return Number.isNaN(number) ? readNames(names).length : number
}

/** The lines of the form as the API takes them; lines without a department are left out. */
export const attendeesOf = (lines: readonly TypedLine[]) =>
  lines
    .filter(({ department }) => department)
    .map((line) => ({ department: line.department, names: readNames(line.names), count: countOf(line) }))
