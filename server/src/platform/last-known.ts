const fresh = 60_000

/**
 * A figure that may be a minute old. Whoever asks first waits for it; later ones are told what is known while it is read anew. A source
 * that is away costs nobody their page: they are told the last figure, in the beginning `none`.
 */
export const createLastKnown = <T>(
  read: () => Promise<T>,
  none: T,
  clock: () => number = () => performance.now(),
): (() => Promise<T>) => {
  let known = none
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  const readAnew = async (): Promise<void> => {
    try {
      known = await read()
    } catch {
      // The next minute asks again.
    } finally {
      readAt = clock()
      reading = undefined
    }
  }
  return async () => {
    const first = readAt === Number.NEGATIVE_INFINITY
    if (clock() - readAt > fresh) reading ??= readAnew()
    if (first) await reading
    return known
  }
}
