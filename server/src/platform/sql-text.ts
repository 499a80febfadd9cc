import { createHash } from 'node:crypto'

/** What a migration needs of a store. */
export type Queried = {
  readonly query: <T>(text: string, parameters?: readonly unknown[]) => Promise<T[]>
  /** Several statements without parameters, in one transaction: all of them or none. */
  readonly script: (text: string) => Promise<unknown>
}

/** What a statement is called in the log of an accident: its function, else its verb and table. Never a value of it. */
const statementName = (text: string): string => {
  const written = /\bonevisit_\w+/.exec(text)?.[0]
  if (written) return written
  const [verb = ''] = /\b(select|insert|update|delete)\b/i.exec(text) ?? []
  const [, table = ''] = /\b(?:from|into|update)\s+"?([a-z_]\w*)/i.exec(text) ?? []
  return `${verb} ${table}`.trim()
}

/** Runs a statement; what it throws says which one it was. */
export const tellingStatement = async <T>(name: string, text: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { statement: name || statementName(text) })
    throw error
  }
}

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')
