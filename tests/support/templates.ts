import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const maker = join(import.meta.dirname, 'make-template.ts')

/** Migrates an empty database, or fills a data folder with the shipped catalogue and the demonstration accounts. */
export const makeTemplate = (what: 'database' | 'platform', place: string) =>
  promisify(execFile)(process.execPath, [maker, what, place])
