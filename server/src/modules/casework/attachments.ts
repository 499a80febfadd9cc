import { failCasework } from '#engine/casework'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import type { FileIn, FileOut } from '#platform/file-route'
import type { Attachment } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'

type Upload = Pick<FileIn, 'fileName' | 'stream'> & { readonly material: string }

export type AttachmentService = ReturnType<typeof createAttachments>

/** Adds and reads the files of a case; the content decides what a file is. */
export const createAttachments = (parts: CaseworkParts) => ({
  add: async (
    caseId: string,
    { material, fileName, stream }: Upload,
    context: Context,
  ): Promise<Result<Attachment>> => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const stored = await parts.files.store(stream, parts.uploadLimit)
    if (!stored.ok) return stored
    const { hash: fileHash, size, mediaType } = stored.value
    const file = { attachmentId: parts.newId(), material, fileHash, fileName, mediaType, size }
    const done = await parts.keep.actOn(caseId, { act: { type: 'attach', ...file } }, context)
    if (!done.ok) return done
    const { fileHash: _hash, ...shown } = file
    return ok({ ...shown, addedAt: context.now })
  },
  read: async (caseId: string, attachmentId: string, context: Context): Promise<Result<FileOut>> => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const { state, sight } = opened.value
    const file = state.attachments.find((entry) => entry.attachmentId === attachmentId)
    const visible = file && (sight.sees === 'whole' || sight.materials.has(file.material))
    return visible
      ? ok({ ...file, content: parts.files.read(file.fileHash) })
      : refuse(failCasework('attachment_unknown'))
  },
})
