import { ok, type Result } from '#engine/kernel'

type Sized = { readonly byteLength: number }

/**
 * Keeps what was made last, up to a number of bytes; what was asked for longest ago goes first. Two who ask for the same at
 * once share one making; what was refused or failed is
 * forgotten, so the next one tries again.
 */
export const createBoundedCache = <Value extends Sized>(byteLimit: number) => {
  const kept = new Map<string, Value>()
  const making = new Map<string, Promise<Result<Value>>>()
  let bytes = 0
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.byteLength ?? 0
    kept.delete(key)
  }
  const keep = (key: string, value: Value): void => {
    if (value.byteLength > byteLimit) return
    forget(key)
    kept.set(key, value)
    bytes += value.byteLength
    for (const oldest of kept.keys()) {
      if (bytes <= byteLimit) return
      forget(oldest)
    }
  }
  return {
    get: (key: string, make: () => Promise<Result<Value>>): Promise<Result<Value>> => {
      const known = kept.get(key)
      if (known) {
        // Asked for again: it is the newest now.
        kept.delete(key)
        kept.set(key, known)
        return Promise.resolve(ok(known))
      }
      const started = making.get(key)
      if (started) return started
      const made = make()
        .then((result) => {
          if (result.ok) keep(key, result.value)
          return result
        })
        .finally(() => making.delete(key))
      making.set(key, made)
      return made
    },
    get bytes(): number {
      return bytes
    },
    get count(): number {
      return kept.size
    },
  }
}
