import { createHmac } from 'node:crypto'
import type { Secret } from '#platform/secret'

/** X2 What stands in a table instead of a number, an address or a code: only whoever has the key can tell which it is. */
export const createDigest = (secret: Secret) => {
  const key = secret.derive('proof of person')
  return (what: 'number' | 'address' | 'code', text: string): string =>
    createHmac('sha256', key).update(`${what} ${text}`).digest('hex')
}
