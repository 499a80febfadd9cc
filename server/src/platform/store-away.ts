const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH'])
/** What the driver says without a code when a connection breaks or none can be had. */
const broken = /^Connection terminated|^timeout exceeded when trying to connect/

/** 57014: a statement took longer than any of a request may, and was stopped; nothing of it was written. */
export const isTooSlow = (error: unknown): boolean => {
  const { code = '', cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return code === '57014' || (cause !== undefined && isTooSlow(cause))
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
