import { readDay } from '#engine/calendar'
import type { Context, Problem } from '#engine/kernel'
import type { Library } from './parties.ts'
import { failDefinition } from './problems.ts'
import type { VersionAct, VersionCommand, VersionState } from './version-types.ts'

/** What an act puts into its event. */
export type Facts = Readonly<Record<string, unknown>>
/** Whether an act may happen: what its event says, or why not. */
export type Rule<K extends VersionAct> = (
  state: VersionState,
  command: Extract<VersionCommand, { type: K }>,
  context: Context,
  library: Library,
) => Problem | Facts
export type Rules<K extends VersionAct> = { readonly [Act in K]: Rule<Act> }

export const isProblem = (answer: Problem | Facts): answer is Problem =>
  'code' in answer && 'values' in answer

/** The day of an instant in China; `now` carries +08:00 (kernel Context). */
export const today = ({ now }: Context): string => now.slice(0, 10)

export const first = (...problems: readonly (Problem | undefined)[]): Problem | undefined =>
  problems.find((problem) => problem !== undefined)

export const saidNothing = (text: string): Problem | undefined =>
  text.trim() ? undefined : failDefinition('version_reason_needed')

/** V5, V6 A closing day exists in the calendar and is not past. Days count whole: it may be today. */
export const closing = (until: string, context: Context): Problem | undefined => {
  const day = readDay(until, 'until')
  if (!day.ok) return day.problems[0]
  return until < today(context)
    ? failDefinition('date_past', { date: until, today: today(context) }, 'until')
    : undefined
}
