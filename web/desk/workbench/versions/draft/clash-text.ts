/** A line of a row as people read it: which field, and what stands in it. */
export type Line = { readonly field: string; readonly text: string }

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join('、')
  if (value !== null && typeof value === 'object')
    return Object.values(value)
      .filter((inner) => inner !== undefined)
      .map(plain)
      .join(' ')
  return String(value ?? '')
}

/** The fields of a row in a fixed order; a bare value is one line without a field. Empty when the row is not there. */
export const linesOf = (value: unknown): Line[] => {
  if (value === undefined) return []
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [{ field: '', text: plain(value) }]
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, inner]) => ({ field, text: plain(inner) }))
}

/** Fields in which the two sides differ. */
export const differing = (mine: unknown, theirs: unknown): ReadonlySet<string> => {
  const texts = (value: unknown) => new Map(linesOf(value).map(({ field, text }) => [field, text]))
  const [left, right] = [texts(mine), texts(theirs)]
  return new Set([...left.keys(), ...right.keys()].filter((field) => left.get(field) !== right.get(field)))
}
