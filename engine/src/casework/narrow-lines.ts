import type { Light } from '#engine/calendar'

/** C26 The orders a list may be read in: what is due first, what came last first. */
export const lineOrders = ['due', 'newest'] as const
/** C26 Whose lines: mine, or those nobody has. */
export const lineHolders = ['mine', 'nobody'] as const

export type Narrowing = {
  /** Only lines of this one thing. */
  readonly thing?: string | undefined
  /** Only lines under this light. */
  readonly light?: Light | undefined
  readonly held?: (typeof lineHolders)[number] | undefined
  readonly order?: (typeof lineOrders)[number] | undefined
  /** C114 Only lines of this section; `all` are those of the whole department. */
  readonly section?: string | undefined
}

type Line = { readonly thing: string; readonly since: string; readonly dueOn: string | null }

/** C26 Whether a line is wanted. */
export const fitsNarrowing = <One extends Line>(
  line: One,
  { thing, light }: Pick<Narrowing, 'thing' | 'light'>,
  lightOf: (line: One) => Light | null,
): boolean =>
  (thing === undefined || line.thing === thing) && (light === undefined || lightOf(line) === light)

/** K9 K7 Nothing due before today is under another light than overdue, and nothing due later is overdue: a list by day is read there only. */
export const daysOfLight = (
  light: Light | undefined,
  today: string,
): { readonly from: string | null; readonly before: string | null } => {
  if (light === undefined) return { from: null, before: null }
  return light === 'overdue' ? { from: null, before: today } : { from: today, before: null }
}

/** C26 How many lines are of which one thing, the most first. */
export const mostFirst = <One extends { readonly thing: string; readonly count: number }>(
  counts: readonly One[],
): readonly One[] => counts.toSorted((a, b) => b.count - a.count || (a.thing < b.thing ? -1 : 1))

export const allSections = 'all'
/** C114 The section a list of a department is narrowed to: the one that is asked for, else one's own; undefined is the whole department. */
export const sectionShown = (asked: string | undefined, own: string | null): string | undefined =>
  asked === allSections ? undefined : (asked ?? own ?? undefined)
