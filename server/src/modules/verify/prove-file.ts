import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Files } from '#platform/files'

/** Files whose content was looked at last: the same one often stands in many cases. */
const most = 20_000

/** Whether a file is there and is what its name says, read once a run. */
export const createFileProof = ({ read }: Pick<Files, 'read'>) => {
  const known = new Map<string, 'file_missing' | 'file_altered' | undefined>()
  const look = async (hash: string): Promise<'file_missing' | 'file_altered' | undefined> => {
    const digest = createHash('sha256')
    try {
      await pipeline(read(hash), digest)
    } catch {
      return 'file_missing'
    }
    return digest.digest('hex') === hash ? undefined : 'file_altered'
  }
  return async (hash: string) => {
    if (known.has(hash)) return known.get(hash)
    const seen = await look(hash)
    if (known.size >= most) known.clear()
    known.set(hash, seen)
    return seen
  }
}
