import { Readable } from 'node:stream'
import { ok, type Result, refuse } from '#engine/kernel'
import type { FileIn } from '#platform/file-route'
import { type Files, failFile, type StagedFile } from '#platform/files'
import { failWorkbook } from './problems.ts'
import type { ReadWorkbook } from './read-workbook.ts'
import type { Workbooks } from './workbooks.ts'

/** What may be kept as a workbook, by content. Some programs order the parts so that it looks like any zip. */
const accepted = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.ms-excel.sheet.macroenabled.12': '.xlsm',
  'application/zip': '.xlsx',
}

const collect = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export type Kept = { readonly fileHash: string; readonly size: number; readonly workbook: ReadWorkbook }

const remembered = 8

/** Keeps uploaded workbooks and what was read of them; a workbook that cannot be read is not kept. */
export const createListWorkbooks = (files: Files, workbooks: Workbooks) => {
  const known = new Map<string, ReadWorkbook>()
  const remember = (hash: string, workbook: ReadWorkbook): ReadWorkbook => {
    known.delete(hash)
    known.set(hash, workbook)
    for (const oldest of [...known.keys()].slice(0, -remembered)) known.delete(oldest)
    return workbook
  }
  const bytesOf = (hash: string): Promise<Buffer> => collect(files.read(hash))
  return {
    bytesOf,
    /** `keep` puts it under its digest, or refuses to. */
    receive: async (
      { stream, limit }: Pick<FileIn, 'stream' | 'limit'>,
      keep: (staged: StagedFile) => Promise<Result<unknown>>,
    ): Promise<Result<Kept>> => {
      // Undefined: the line broke.
      const bytes = await collect(stream).catch(() => undefined)
      if (!bytes) return refuse(failFile('file_cut', {}, 'file'))
      if (stream.truncated || bytes.length > limit)
        return refuse(failWorkbook('workbook_too_large', { limit: Math.floor(limit / 1024 / 1024) }))
      const workbook = await workbooks.read(bytes)
      if (!workbook.ok) return workbook
      const staged = await files.receive(Readable.from([bytes]), limit, accepted)
      if (!staged.ok) return staged
      const { hash, size, drop } = staged.value
      const kept = await keep(staged.value).finally(drop)
      if (!kept.ok) return kept
      return ok({ fileHash: hash, size, workbook: remember(hash, workbook.value) })
    },
    /** What was read of a kept workbook, by this process or read again. */
    read: async (hash: string): Promise<Result<ReadWorkbook>> => {
      const workbook = known.get(hash)
      if (workbook) return ok(remember(hash, workbook))
      const again = await workbooks.read(await bytesOf(hash))
      return again.ok ? ok(remember(hash, again.value)) : again
    },
  }
}
export type ListWorkbooks = ReturnType<typeof createListWorkbooks>
