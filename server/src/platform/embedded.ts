import { fsyncSync } from 'node:fs'
import v8 from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import { type Queried, tellingStatement } from './sql-text.ts'

type Stream = { readonly nfd?: number }
type StreamOperations = { fsync?: (stream: Stream) => number }
type FileSystem = { lookupPath: (path: string) => { node: { stream_ops: StreamOperations } } }

/** How often the store really synced to disk; a test asserts that a commit does. */
export const syncCount = { value: 0 }

const dataFolder = '/pglite/data'

/**
 * PGlite ships with `-F` (no fsync) and a file system without one: a power cut could lose acknowledged cases. We start it
 * without `-F` and give its mount a real fsync. Touches internals, so the version is pinned and tests prove it (ADR 5).
 */
const durable = (pglite: PGlite): void => {
  const { FS } = (pglite as unknown as { Module: { FS: FileSystem } }).Module
  FS.lookupPath(dataFolder).node.stream_ops.fsync = (stream) => {
    if (stream.nfd !== undefined) fsyncSync(stream.nfd)
    syncCount.value += 1
    return 0
  }
}

const startParameters = (): string[] => {
  const shipped = (PGlite as unknown as { defaultStartParams: string[] }).defaultStartParams
  if (!shipped.includes('-F'))
    throw new Error('PGlite starts differently from the version this was written for')
  return [
    ...shipped.filter((parameter) => parameter !== '-F'),
    '-c',
    'fsync=on',
    '-c',
    'wal_sync_method=fsync',
    // PGlite zeroes all its buffers when it starts, and they are the process's own memory; behind them the system keeps files anyway.
    '-c',
    'shared_buffers=32MB',
  ]
}

/** The embedded store as whoever asks for rows sees it. */
export const queriedOf = (pglite: PGlite): Queried => ({
  query: async <T>(text: string, parameters: readonly unknown[] = []): Promise<T[]> =>
    (await tellingStatement('', text, () => pglite.query<T>(text, [...parameters]))).rows,
  script: (text) => pglite.exec(text),
})

/** V8's own, and one that only what runs for minutes uses up. */
const tieringBudget = { usual: 13_000_000, late: 2_000_000_000 }
const setTieringBudget = (budget: number): void => v8.setFlagsFromString(`--wasm-tiering-budget=${budget}`)

/** Starts PGlite on a folder, which it fills when it is empty. */
export const openEmbedded = async (folder: string): Promise<PGlite> => {
  // V8 would optimise PostgreSQL's parser within its first statements: a second of processor and 600 MB for hardly any speed.
  // A module keeps the budget it began with; code that Node keeps compiled is thrown away under other flags, so they go back.
  setTieringBudget(tieringBudget.late)
  try {
    const pglite = await PGlite.create(folder, { startParams: startParameters() })
    durable(pglite)
    return pglite
  } finally {
    setTieringBudget(tieringBudget.usual)
  }
}
