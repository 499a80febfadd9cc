import { createHash, randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { defineProblems, ok, type Result, refuse } from '#engine/kernel'

export const failFile = defineProblems({
  file_empty: {
    kind: 'invalid',
    zh: '这个文件是空的，请重新选一个。',
    en: 'This file is empty. Choose another.',
  },
  file_too_large: {
    kind: 'too_large',
    zh: '文件超过 {limit} MB。请拍清晰度低一些的照片，或分成几个文件。',
    en: 'The file is larger than {limit} MB. Take a smaller photo or split it.',
  },
  file_type: {
    kind: 'invalid',
    zh: '这种文件不能收。请上传照片（JPG、PNG、WebP、HEIC）或 PDF、OFD、Word（docx）文件。',
    en: 'Files of this kind are not taken. Attach a photo (JPG, PNG, WebP, HEIC) or a PDF, OFD or Word (docx) file.',
  },
  file_needed: {
    kind: 'invalid',
    zh: '没有收到文件，请选一个文件再传。',
    en: 'No file arrived. Choose one and send again.',
  },
})

/** What may be attached, by content. OFD is the national fixed-layout format (GB/T 33190). */
export const acceptedTypes: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/heic': '.heic',
  'application/ofd': '.ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

type StoredFile = { readonly hash: string; readonly size: number; readonly mediaType: string }
export type Files = {
  /** `accepted`: what may come in by content; attachments unless said otherwise. */
  readonly store: (
    stream: Readable,
    limit: number,
    accepted?: Readonly<Record<string, string>>,
  ) => Promise<Result<StoredFile>>
  readonly read: (hash: string) => Readable
}

/** Decides the type by content: a name proves nothing. An OFD is a zip that holds OFD.xml. */
const typeOf = async (path: string): Promise<string> => {
  const bytes = readFileSync(path)
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'application/zip' && bytes.includes('OFD.xml')) return 'application/ofd'
  return found?.mime ?? (bytes.subarray(0, 1024).includes(0) ? 'unknown' : 'text')
}

const syncFile = async (path: string): Promise<void> => {
  const handle = await openFile(path, 'r')
  await handle.sync()
  await handle.close()
}

/** Attachments by content hash in a folder: the same file is kept once, and its name in the store proves its content. */
export const createFiles = (folder: string): Files => {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const receive = async (
    stream: Readable,
    path: string,
    limit: number,
  ): Promise<{ hash: string; size: number }> => {
    const digest = createHash('sha256')
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length
        digest.update(chunk)
        done(null, size > limit ? Buffer.alloc(0) : chunk)
      },
    })
    await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }))
    return { hash: digest.digest('hex'), size }
  }
  return {
    read: (hash) => createReadStream(pathOf(hash)),
    store: async (stream, limit, accepted = acceptedTypes) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const temporary = join(folder, `incoming-${randomUUID()}`)
      try {
        const { hash, size } = await receive(stream, temporary, limit)
        if (size === 0) return refuse(failFile('file_empty', {}, 'file'))
        if (size > limit)
          return refuse(failFile('file_too_large', { limit: Math.floor(limit / 1024 / 1024) }, 'file'))
        const mediaType = await typeOf(temporary)
        if (!accepted[mediaType]) return refuse(failFile('file_type', { found: mediaType }, 'file'))
        await syncFile(temporary)
        mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 })
        if (!existsSync(pathOf(hash))) renameSync(temporary, pathOf(hash))
        return ok({ hash, size, mediaType })
      } finally {
        rmSync(temporary, { force: true })
      }
    },
  }
}
