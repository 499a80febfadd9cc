/** K22 What the clock is compared with; all but `atStake` are instants (ISO 8601). */
export type ClockReading = {
  readonly now: string
  /** The newest thing that happened here, null in an empty store. */
  readonly newest: string | null
  /** Until when the clock was believed, and since when it is doubted. */
  readonly mark: { readonly trustedAt: string; readonly doubtedAt: string | null } | null
  /** The clock of this machine and that of the store, read in one moment. */
  readonly machine: string
  readonly store: string
  /** How much would be done by time alone now. */
  readonly atStake: number
}
export type ClockJudgement =
  | { readonly sound: true }
  /** `trustedAt`: until when it is believed; `by`: what it is ahead of. */
  | { readonly sound: false; readonly trustedAt: string; readonly by: 'events' | 'store' }

const day = 86_400_000
const later = (a: string, b: string | null): string => (b !== null && Date.parse(b) > Date.parse(a) ? b : a)

/** What happened under a doubted clock is no witness for it. */
const lastKnown = ({ newest, mark }: ClockReading): string | null => {
  if (!mark) return newest
  return mark.doubtedAt === null ? later(mark.trustedAt, newest) : mark.trustedAt
}

/**
 * K22 A clock more than 24 hours ahead of the newest thing that happened, or of the store's own clock, does nothing that cannot be undone
 * until somebody says that it is right. Where nothing is at stake there is nothing to ask: an office that was closed for a week goes on.
 */
export const judgeClock = (reading: ClockReading): ClockJudgement => {
  const { now, machine, store, atStake } = reading
  const known = lastKnown(reading)
  if (atStake > 0 && Date.parse(machine) - Date.parse(store) > day)
    return { sound: false, trustedAt: known ?? store, by: 'store' }
  if (atStake > 0 && known !== null && Date.parse(now) - Date.parse(known) > day)
    return { sound: false, trustedAt: known, by: 'events' }
  return { sound: true }
}
