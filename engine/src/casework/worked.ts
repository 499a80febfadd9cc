/** C130 C131 What the screen of a second entry counts and offers: without any schema, so that a page stays small. */

/** What the platform knows of a case besides its form. */
export const planValues = [
  'query_code',
  'thing',
  'matter',
  'submitted_on',
  'accepted_on',
  'promised_by',
] as const
export type PlanValue = (typeof planValues)[number]

/** C131 A gap longer than this is no work on it: so much of it counts and no more. */
const idleSeconds = 300
/** Nobody types one case again for longer; whoever says so has mistyped. */
export const mostMinutes = 480

/** C131 How long somebody has worked so far, and when they last did something. */
export type Worked = { readonly openedAt: string; readonly seconds: number; readonly lastAt: string }

/** C131 Somebody did something at a moment: what lies between counts, a long gap up to its bound. A clock that went back adds nothing. */
export const workedOn = (before: Worked | undefined, moment: string): Worked => {
  if (!before) return { openedAt: moment, seconds: 0, lastAt: moment }
  const gap = Math.max(0, (Date.parse(moment) - Date.parse(before.lastAt)) / 1000)
  return { ...before, seconds: before.seconds + Math.min(gap, idleSeconds), lastAt: moment }
}

/** C131 Begun minutes count; what was done in no time took one. */
export const minutesWorked = (seconds: number): number =>
  Math.min(mostMinutes, Math.max(1, Math.ceil(seconds / 60)))
