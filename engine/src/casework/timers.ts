import { chinaDay } from '#engine/kernel'
import type { CaseOrder } from './case.ts'
import type { Queue } from './words.ts'

/** C90 A timer of a line: when the day the line names for it is over (K14), time does this to its case. Another one is another entry. */
type LineTimer = { readonly queue: Queue; readonly order: CaseOrder }
export const lineTimers = {
  deem: { queue: 'intake', order: { type: 'deem_accepted' } },
  correction: { queue: 'correction', order: { type: 'run_out_correction' } },
  follow: { queue: 'follow', order: { type: 'run_out_deferred' } },
  late: { queue: 'department', order: { type: 'tell_late' } },
  later: { queue: 'lead', order: { type: 'remind_later' } },
} as const satisfies Readonly<Record<string, LineTimer>>
export type LineTimerName = keyof typeof lineTimers
/** `reckon`: the dates of a case after a holiday notice (K21); `days`: a day for lines of before their rule (C8). */
export type CaseTimer = LineTimerName | 'reckon' | 'days'
export const caseTimers: readonly CaseTimer[] = [
  'deem',
  'correction',
  'follow',
  'late',
  'later',
  'reckon',
  'days',
]

/**
 * C90 Minutes until a timer of a case is taken again, by how often it was taken: it may have failed, hung, or ended the process that
 * had it. The last goes for every further try: nothing is given up.
 */
export const takenAgainAfter: readonly number[] = [10, 20, 40, 80, 160, 320, 360]

/** C90 How long one case may take, how many are done beside one another, and after how many tries people are told (C32). */
export const timerBounds = { seconds: 60, atOnce: 4, told: 3 } as const

/** K14 Lines whose last day is before this one should have been seen to by time. */
export const overBefore = (now: string): string => chinaDay(now)

/** C91 Minutes after the moment of a timer from when on it is late. */
const lateMinutes = 60
const minutesBefore = (now: string, minutes: number): string =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString()
export const lateBefore = (now: string): { readonly day: string; readonly moment: string } => {
  const moment = minutesBefore(now, lateMinutes)
  return { day: overBefore(moment), moment }
}

/** C91 What is done in rounds, and each how many minutes. */
export const timedRounds = {
  reckon: 10,
  days: 10,
  sweep: 10,
  names: 10,
  persons: 10,
  reading: 10,
  turns: 10,
  claims: 10,
  'sign-ins': 10,
  tidy: 1440,
} as const
export type TimedRound = keyof typeof timedRounds
export const timedRoundNames = Object.keys(timedRounds) as readonly TimedRound[]
/** C91 So many rounds may be missed. */
const mayMiss = 3

type Watched = {
  readonly now: string
  /** Until when the clock is sure (K22); the same as now where nobody doubts it. */
  readonly sure: string
  /** When this process began to watch: what never ran since may not have had its turn yet. */
  readonly since: string
  readonly ranAt: Readonly<Partial<Record<TimedRound, string>>>
}
export type LateRound = { readonly round: TimedRound; readonly since: string }

/**
 * C91 Rounds that should have run and did not. One that ran in a time to come ran under another clock and says nothing; a clock that
 * jumped is told by K22 and makes no round late that ran until then.
 */
export const lateRounds = ({ now, sure, since, ranAt }: Watched): LateRound[] =>
  timedRoundNames.flatMap((round) => {
    const far = timedRounds[round] * mayMiss * 60_000
    const began = [ranAt[round] ?? since, since]
    const late = began.every((one) =>
      [now, sure].every((moment) => Math.abs(Date.parse(moment) - Date.parse(one)) > far),
    )
    return late ? [{ round, since: ranAt[round] ?? since }] : []
  })
