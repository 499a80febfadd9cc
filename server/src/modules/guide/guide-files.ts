import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tagged } from '#platform/entity-tag'
import { sendProblems } from '#platform/errors'
import { dayOf } from '#platform/instant'
import type { Door } from '#platform/register-route'
import { type FileDoor, fileDoors } from './file-doors.ts'

const endings: Readonly<Record<FileDoor['kind'], string>> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  svg: 'svg',
  bpmn: 'bpmn',
  whole: 'bpmn',
  jsonld: 'jsonld',
  json: 'json',
}
const shownInPage: ReadonlySet<string> = new Set(['pdf', 'svg'])

const send =
  ({ kind, language, mediaType }: FileDoor, door: Door, baseUrl: string) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { thing } = request.params as { thing: string }
    const query = request.query as Record<string, string>
    const origin = baseUrl.replace(/\/$/, '') || `${request.protocol}://${request.host}`
    const day = dayOf(request.requestContext.now)
    const { guide } = await door.servicesOf(request)
    const file = await guide.file(kind, { thing, query, language, origin, day })
    if (!file.ok) return sendProblems(reply, file.problems)
    const name = `${file.value.name}-${language === 'en' ? 'guide' : '办事指南'}.${endings[kind]}`
    const disposition = shownInPage.has(kind) ? 'inline' : 'attachment'
    return (
      reply
        .type(mediaType)
        .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('x-content-type-options', 'nosniff')
        // Names in a picture come from the catalogue: nothing in it may run or load.
        .header('content-security-policy', "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'")
        .send(tagged(request, reply, file.value.bytes))
    )
  }

const schema = {
  params: { type: 'object', properties: { thing: { type: 'string' } }, required: ['thing'] },
  querystring: { type: 'object', additionalProperties: { type: 'string' } },
}

/** The doors of `file-doors.ts`. `baseUrl` is the public address for QR codes; empty takes the one the request came to. */
export const registerGuideFiles = (app: FastifyInstance, door: Door, baseUrl = ''): void => {
  for (const file of fileDoors)
    app.get(file.url, { schema, config: { permission: 'public' }, handler: send(file, door, baseUrl) })
}
