const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH'])
/** What the driver says without a code when a connection breaks or none can be had. */
const broken =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client (has encountered|was closed)|^Connection ended/

/**
 * A statement took (57014) or waited (55P03) longer than any of a request may, or met another crosswise (40001, 40P01), and was
 * stopped; nothing of it was written.
 */
const stopped = new Set(['57014', '55P03', '40001', '40P01'])

export const isTooSlow = (error: unknown): boolean => {
  const { code = '', cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return stopped.has(code) || (cause !== undefined && isTooSlow(cause))
}

/** Whether the store, or the node of it that was needed, cannot be reached: it will come back, and nothing is wrong with the call. */
export const isStoreAway = (error: unknown): boolean => {
  const {
    code = '',
    message = '',
    cause,
  } = (error ?? {}) as { code?: string; message?: string; cause?: unknown }
  // Class 08 is a lost connection (also from one node to another), 57P a server that stops or starts, 53300 one with no connection left.
  return (
    /^(08|57P|53300)/.test(code) ||
    lost.has(code) ||
    broken.test(message) ||
    (cause !== undefined && isStoreAway(cause))
  )
}
