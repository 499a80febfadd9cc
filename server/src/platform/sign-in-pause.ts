import { createInHand } from './in-hand.ts'

/** So many wrong passwords in a row, and nobody may try for so long: a person has forgotten by then, a machine gets nowhere. */
const [mostWrong, pauseMinutes, mostAccounts] = [8, 10, 20_000]

/** Of one account name, from whatever address; names that do not exist are paused alike, so that nobody learns which do. */
export const createSignInPause = () => {
  const wrong = createInHand<{ readonly times: number; readonly since: number }>(
    mostAccounts,
    pauseMinutes * 60_000,
  )
  return {
    /** Seconds to wait, or 0. */
    wait: (name: string, now: number): number => {
      const known = wrong.get(name)
      if (!known || known.times < mostWrong) return 0
      return Math.max(0, Math.ceil((known.since + pauseMinutes * 60_000 - now) / 1000))
    },
    failed: (name: string, now: number): void =>
      wrong.keep(name, { times: (wrong.get(name)?.times ?? 0) + 1, since: now }),
    succeeded: (name: string): void => wrong.forget(name),
  }
}
