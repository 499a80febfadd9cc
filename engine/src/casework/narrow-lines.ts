import type { Light } from '#engine/calendar'

/** C26 The orders a list may be read in: what is due first, what came last first. */
export const lineOrders = ['due', 'newest'] as const

export type Narrowing = {
  /** Only lines of this one thing. */
  readonly thing?: string | undefined
  /** Only lines under this light. */
  readonly light?: Light | undefined
  readonly order?: (typeof lineOrders)[number] | undefined
}

type Line = { readonly thing: string; readonly since: string; readonly dueOn: string | null }

/** C26 The lines that fit, in the order wanted; within one moment they stay as they were. */
export const narrowLines = <One extends Line>(
  lines: readonly One[],
  { thing, light, order = 'due' }: Narrowing,
  lightOf: (line: One) => Light | null,
): readonly One[] => {
  const fit = lines.filter(
    (line) =>
      (thing === undefined || line.thing === thing) && (light === undefined || lightOf(line) === light),
  )
  return order === 'newest' ? fit.toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since)) : fit
}

/** C26 How many of the lines are of which one thing, the most first. */
export const countThings = (
  lines: readonly Line[],
): readonly { readonly thing: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const { thing } of lines) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return [...counts]
    .map(([thing, count]) => ({ thing, count }))
    .toSorted((a, b) => b.count - a.count || (a.thing < b.thing ? -1 : 1))
}
