import { createHash } from 'node:crypto'

/** What a migration needs of a store. */
export type Queried = {
  readonly query: <T>(text: string, parameters?: readonly unknown[]) => Promise<T[]>
  /** Several statements without parameters, in one transaction: all of them or none. */
  readonly script: (text: string) => Promise<unknown>
}

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')
