import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { failCasework } from '#engine/casework'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { sendProblems } from '#platform/errors'
import { failFile } from '#platform/files'
import type { Door } from '#platform/register-route'
import type { Attachment } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'

type Upload = {
  readonly material: string
  readonly fileName: string
  readonly stream: NonNullable<Awaited<ReturnType<FastifyRequest['file']>>>['file']
}
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
    const done = await parts.keep.actOn(caseId, { command: { type: 'attach', ...file } }, context)
    if (!done.ok) return done
    const { fileHash: _hash, ...shown } = file
    return ok({ ...shown, addedAt: context.now })
  },
  read: async (caseId: string, attachmentId: string, context: Context) => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const { state, sight } = opened.value
    const file = state.attachments.find((entry) => entry.attachmentId === attachmentId)
    const visible = file && (sight.sees === 'whole' || sight.materials.has(file.material))
    return visible
      ? ok({ file, stream: parts.files.read(file.fileHash) })
      : refuse(failCasework('attachment_unknown'))
  },
})

const shownInPage = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'])

/** The name is only shown and offered for saving: no paths, no control characters, not endless. */
const plainName = (name: string | undefined): string =>
  [...(name || 'file')]
    .map((char) => (char < ' ' || char === '/' || char === '\\' ? '_' : char))
    .join('')
    .slice(-120)

const receive = (door: Door) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (!request.isMultipart()) return sendProblems(reply, [failFile('file_needed', {}, 'file')])
  const part = await request.file()
  const material = part?.fields.material
  if (!part || !material || !('value' in material))
    return sendProblems(reply, [failFile('file_needed', {}, 'file')])
  const fileName = plainName(part.filename)
  const { caseId } = request.params as { caseId: string }
  const { casework } = await door.servicesOf(request)
  const result = await casework.attachments.add(
    caseId,
    { material: String(material.value), fileName, stream: part.file },
    request.requestContext,
  )
  return result.ok ? reply.send(result.value) : sendProblems(reply, result.problems)
}

const send = (door: Door) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { caseId, attachmentId } = request.params as { caseId: string; attachmentId: string }
  const { casework } = await door.servicesOf(request)
  const result = await casework.attachments.read(caseId, attachmentId, request.requestContext)
  if (!result.ok) return sendProblems(reply, result.problems)
  const { file, stream } = result.value
  const disposition = shownInPage.has(file.mediaType) ? 'inline' : 'attachment'
  return (
    reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .header('cache-control', 'private, max-age=3600')
      .header('x-content-type-options', 'nosniff')
      // The browser's own PDF viewer counts as an object; nothing else may run in a file a person sent.
      .header(
        'content-security-policy',
        "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      )
      .send(stream)
  )
}

const uuids = (...names: string[]) => ({
  params: {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string', format: 'uuid' }])),
    required: names,
  },
})

/** Files travel as multipart and as bytes, so these two doors are hung by hand; their permissions are those of attachment-contract. */
export const registerAttachments = (app: FastifyInstance, door: Door): void => {
  app.post('/api/cases/:caseId/attachments', {
    schema: uuids('caseId'),
    config: { permission: 'case.draft' },
    handler: receive(door),
  })
  app.get('/api/cases/:caseId/attachments/:attachmentId', {
    schema: uuids('caseId', 'attachmentId'),
    config: { permission: 'case.read' },
    handler: send(door),
  })
}
