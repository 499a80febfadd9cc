import type { Identify } from '#platform/doors'

type Caller = ReturnType<Identify>

/** How long a caller is taken for who they were; the window in which a revocation elsewhere is not seen yet (ADR 6). */
export const knownFor = 25_000
const most = 10_000

const tokenIn = (cookie: string | undefined): string | undefined =>
  /session_token=([^;]+)/.exec(cookie ?? '')?.[1]

/** Who a session cookie belongs to, for less than half a minute: the store and the signature are asked once in that time. */
export const createKnownCallers = (now: () => number = () => performance.now()) => {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>()
  return {
    ask: (cookie: string | undefined, find: () => Caller): Caller => {
      const token = tokenIn(cookie)
      if (token === undefined) return Promise.resolve(undefined)
      const kept = known.get(token)
      if (kept && kept.until > now()) return kept.caller
      const entry = { caller: find(), until: now() + knownFor }
      if (known.size >= most) known.clear()
      known.set(token, entry)
      // Nobody, or an accident, is not remembered.
      const drop = () => known.get(token) === entry && known.delete(token)
      entry.caller.then((found) => found ?? drop(), drop)
      return entry.caller
    },
    /** Something was done with this session: signed out, renewed, changed. */
    forget: (cookie: string | undefined): void => void known.delete(tokenIn(cookie) ?? ''),
    /** An appointment, or an act that may end sessions of others. */
    forgetAll: (): void => known.clear(),
  }
}
export type KnownCallers = ReturnType<typeof createKnownCallers>
