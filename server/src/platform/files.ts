import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { defineProblems, ok, type Result, refuse } from '#engine/kernel'
import { lookAtFile } from './file-flaws.ts'

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
  file_cut: {
    kind: 'invalid',
    zh: '文件没有传完整（传到一半断了），没有收下。请重新上传。',
    en: 'The file did not arrive whole (the line broke), so it was not taken. Send it again.',
  },
  form_broken: {
    kind: 'invalid',
    zh: '上传的表单不完整或者内容太多，没有收下。请重新选文件上传。',
    en: 'The form that carries the file is broken or holds too much, so nothing was taken. Choose the file and send it again.',
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
/** A file that came in whole and waits for the decision on it. */
export type StagedFile = StoredFile & {
  /** Puts it under its digest, for good; to be called before what names it is written, and harmless twice. */
  readonly keep: () => Promise<void>
  /** Throws it away unless it was kept. */
  readonly drop: () => void
}
type Incoming = Readable & { readonly truncated?: boolean }
type Receive<Taken> = (
  stream: Incoming,
  limit: number,
  /** What may come in by content; attachments unless said otherwise. */
  accepted?: Readonly<Record<string, string>>,
) => Promise<Result<Taken>>
export type Files = {
  /** Takes a file in without keeping it: what is refused afterwards leaves nothing. */
  readonly receive: Receive<StagedFile>
  /** Takes in and keeps. */
  readonly store: Receive<StoredFile>
  readonly read: (hash: string) => Readable
}

/** Where files stand in their folder. */
export const filePlaces = (folder: string) => ({
  staging: join(folder, 'staging'),
  aside: join(folder, 'aside'),
  of: (hash: string) => join(folder, hash.slice(0, 2), hash),
})

/** Also of a folder: a name that a power cut takes back would be a file that is not there. */
const syncPath = async (path: string): Promise<void> => {
  const handle = await openFile(path, 'r')
  await handle.sync()
  await handle.close()
}

/** The disk's own errors name the call of the system that failed; everything else happened on the line. */
const isOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/** Writes a stream down, and says its digest and size; undefined when the line broke before the end. */
const writeDown = async (
  stream: Incoming,
  path: string,
  limit: number,
): Promise<{ hash: string; size: number } | undefined> => {
  const digest = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      digest.update(chunk)
      done(null, size > limit ? Buffer.alloc(0) : chunk)
    },
  })
  try {
    await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    if (isOfDisk(error)) throw error
    return undefined
  }
  return { hash: digest.digest('hex'), size }
}

/**
 * Attachments by content hash in a folder: the same file is kept once, and its name in the store proves its content. Keeping
 * replaces one that is there, which makes it young again: the collector leaves it alone until its case is written.
 */
export const createFiles = (folder: string): Files => {
  const places = filePlaces(folder)
  const stage = (path: string, stored: StoredFile): StagedFile => {
    let kept = false
    return {
      ...stored,
      keep: async () => {
        if (kept) return
        const place = places.of(stored.hash)
        mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
        renameSync(path, place)
        kept = true
        await syncPath(dirname(place))
      },
      drop: () => rmSync(path, { force: true }),
    }
  }
  const receive: Files['receive'] = async (stream, limit, accepted = acceptedTypes) => {
    mkdirSync(places.staging, { recursive: true, mode: 0o700 })
    const path = join(places.staging, randomUUID())
    let staged: StagedFile | undefined
    try {
      const written = await writeDown(stream, path, limit)
      if (!written) return refuse(failFile('file_cut', {}, 'file'))
      const { hash, size } = written
      // The door ends a stream at its limit and says so: what is here then is a part of the file.
      if (size > limit || stream.truncated)
        return refuse(failFile('file_too_large', { limit: Math.floor(limit / 1024 / 1024) }, 'file'))
      if (size === 0) return refuse(failFile('file_empty', {}, 'file'))
      const looked = await lookAtFile(path, accepted)
      if (!looked.ok) return looked
      const mediaType = looked.value
      await syncPath(path)
      staged = stage(path, { hash, size, mediaType })
      return ok(staged)
    } finally {
      if (!staged) rmSync(path, { force: true })
    }
  }
  return {
    read: (hash) => createReadStream(places.of(hash)),
    receive,
    store: async (stream, limit, accepted) => {
      const staged = await receive(stream, limit, accepted)
      if (!staged.ok) return staged
      await staged.value.keep()
      const { hash, size, mediaType } = staged.value
      return ok({ hash, size, mediaType })
    },
  }
}
