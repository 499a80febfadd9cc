import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { ok } from '#engine/kernel'
import { checkPackage } from './check-package.ts'
import { checkPicture, type Flaw } from './check-picture.ts'
import { isLockedOffice, kindOf } from './file-kind.ts'
import type { Reply } from './thread.ts'

export type FileJob = { readonly path: string }
/** What a file is by its content, and what keeps people from reading it. */
export type FileFinding = { readonly mediaType: string; readonly flaw?: Flaw }

const flawOf = async (mediaType: string, bytes: Buffer): Promise<Flaw | undefined> => {
  if (mediaType.startsWith('image/')) return checkPicture(mediaType, bytes)
  // A large library that most processes never need.
  if (mediaType === 'application/pdf') return (await import('./check-pdf.ts')).checkPdf(bytes)
  if (mediaType === 'application/x-cfb') return isLockedOffice(bytes) ? 'locked' : undefined
  return /ofd$|wordprocessingml/.test(mediaType) ? checkPackage(mediaType, bytes) : undefined
}

const look = async ({ path }: FileJob): Promise<FileFinding> => {
  const bytes = await readFile(path)
  const mediaType = await kindOf(bytes)
  const flaw = await flawOf(mediaType, bytes)
  return flaw ? { mediaType, flaw } : { mediaType }
}

parentPort?.on('message', async (job: FileJob) => {
  let reply: Reply<FileFinding>
  try {
    reply = { result: ok(await look(job)) }
  } catch (error) {
    reply = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  parentPort?.postMessage(reply)
})
