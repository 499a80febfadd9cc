type Kept<Value> = { readonly value: Value; readonly since: number }

export type InHand<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly keep: (key: string, value: Value) => void
  readonly forget: (key: string) => void
}

/**
 * What this process wrote or read last, so that a busy thing is not read again for every act and look. Bounded by number and by age:
 * opened personal data may be among it, so it leaves the memory minutes after it was read or acted on, asked for or not.
 */
export const createInHand = <Value>(most: number, milliseconds: number): InHand<Value> => {
  const kept = new Map<string, Kept<Value>>()
  let timer: NodeJS.Timeout | undefined
  const sweep = (): void => {
    const limit = performance.now() - milliseconds
    // A kept thing moves to the end, so the oldest stand first.
    for (const [key, { since }] of kept) {
      if (since > limit) break
      kept.delete(key)
    }
    timer = undefined
    if (kept.size > 0) arm()
  }
  const arm = (): void => {
    if (!timer) timer = setTimeout(sweep, milliseconds / 4).unref()
  }
  return {
    get: (key) => kept.get(key)?.value,
    forget: (key) => void kept.delete(key),
    keep: (key, value) => {
      kept.delete(key)
      kept.set(key, { value, since: performance.now() })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      arm()
    },
  }
}
