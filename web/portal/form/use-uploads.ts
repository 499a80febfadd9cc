import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isSignedOut } from '../../ui/failure.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import { uploadAttachment } from '../../ui/upload.ts'
import { caseQuery } from '../queries.ts'
import { announceSignedOut } from '../session/signed-out.ts'
import { isTooLarge, type UploadLimits } from './upload-limits.ts'

export type Upload = {
  readonly id: string
  readonly file: File
  /** 0 to 1 while it is on its way. */
  readonly share: number
  readonly tooLarge: boolean
  readonly error: unknown
}

/** Files on their way to one material. A failed one stays listed with its reason and can be sent again. */
export const useUploads = (caseId: string, material: string, limits: UploadLimits) => {
  const client = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const change = (id: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
  const drop = (id: string) => setUploads((all) => all.filter((upload) => upload.id !== id))
  const send = async ({ id, file }: Upload) => {
    change(id, { error: null, share: 0 })
    try {
      await uploadAttachment({ caseId, material, file, onProgress: (share) => change(id, { share }) })
      await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey })
      drop(id)
    } catch (error) {
      change(id, { error })
      if (isSignedOut(error)) announceSignedOut()
    }
  }
  const add = async (files: readonly File[]) => {
    const fresh = files.map((file): Upload => {
      return { id: freshKey(), file, share: 0, tooLarge: isTooLarge(file, limits), error: null }
    })
    setUploads((all) => [...all, ...fresh])
    // One after the other: on a phone's line several at once only slow each other down.
    for (const upload of fresh) if (!upload.tooLarge) await send(upload)
  }
  return { uploads, add, send, drop, limits }
}

export type Uploads = ReturnType<typeof useUploads>
