import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '#engine/kernel'
import { sendProblems } from '#platform/errors'
import type { Door } from '#platform/register-route'
import type { NamedFile } from './lists.ts'
import { failWorkbook } from './problems.ts'
import type { Language } from './workbook-texts.ts'

/** A list of the whole city is under 1 MB; what is larger carries pictures. */
const largest = 10 * 1024 * 1024

/** The name is only shown and offered for saving: no paths, no control characters, not endless. */
const plainName = (name: string | undefined): string =>
  [...(name || 'list.xlsx')]
    .map((char) => (char < ' ' || char === '/' || char === '\\' ? '_' : char))
    .join('')
    .slice(-120)

const receive = (door: Door, uploadLimit: number) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (!request.isMultipart()) return sendProblems(reply, [failWorkbook('workbook_needed', {}, 'file')])
  const limit = Math.min(uploadLimit, largest)
  const part = await request.file({ limits: { fileSize: limit } })
  if (!part) return sendProblems(reply, [failWorkbook('workbook_needed', {}, 'file')])
  const { department } = request.params as { department: string }
  const upload = { fileName: plainName(part.filename), stream: part.file, limit }
  const { lists } = await door.servicesOf(request)
  const result = await lists.upload(department, upload, request.requestContext)
  // What was refused before it was read must still be taken off the line.
  part.file.resume()
  return result.ok ? reply.send(result.value) : sendProblems(reply, result.problems)
}

const sendWorkbook = (reply: FastifyReply, file: Result<NamedFile>) => {
  if (!file.ok) return sendProblems(reply, file.problems)
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.value.fileName)}`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(file.value.bytes))
}

const languageOf = (request: FastifyRequest): Language =>
  (request.query as { language?: string }).language === 'en' ? 'en' : 'zh'

const params = (name: string, shape: object) => ({
  params: { type: 'object', properties: { [name]: { type: 'string', ...shape } }, required: [name] },
})
const ofUpload = params('uploadId', { format: 'uuid' })
const ofDepartment = params('department', { maxLength: 60 })

/** Workbooks travel as multipart and as bytes, so these doors are hung by hand; list-contract.ts describes them. */
export const registerLists = (app: FastifyInstance, door: Door, uploadLimit: number): void => {
  app.post('/api/lists/departments/:department', {
    schema: ofDepartment,
    config: { permission: 'list.import' },
    handler: receive(door, uploadLimit),
  })
  app.get('/api/lists/:uploadId/marked.xlsx', {
    schema: ofUpload,
    config: { permission: 'list.import' },
    handler: async (request, reply) => {
      const { uploadId } = request.params as { uploadId: string }
      const language = languageOf(request)
      const { lists } = await door.servicesOf(request)
      return sendWorkbook(reply, await lists.marked(uploadId, language, request.requestContext))
    },
  })
  app.get('/api/lists/departments/:department/list.xlsx', {
    schema: ofDepartment,
    config: { permission: 'list.read' },
    handler: async (request, reply) => {
      const { department } = request.params as { department: string }
      const filled = (request.query as { filled?: string }).filled !== 'no'
      const wanted = { filled, language: languageOf(request) }
      const { lists } = await door.servicesOf(request)
      return sendWorkbook(reply, await lists.written(department, wanted, request.requestContext))
    },
  })
}
