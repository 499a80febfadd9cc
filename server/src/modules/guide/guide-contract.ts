import { fileDoors } from './file-doors.ts'

const refusal = {
  description: 'A coded refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
}

const answers = {
  name: 'answers',
  in: 'query',
  required: false,
  style: 'form',
  explode: true,
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  description:
    'question id → answer: yes | no, a number, an option, or options with commas between; none is the common case',
}

/** The files travel as bytes, so their doors are described here instead of by a reply schema. */
export const guideFileRoutes = Object.fromEntries(
  fileDoors.map(({ id, url, mediaType, summary }) => [
    url.replace(/:(\w+)/g, '{$1}'),
    {
      get: {
        operationId: id,
        summary,
        tags: ['things'],
        'x-permission': 'public',
        security: [],
        parameters: [{ name: 'thing', in: 'path', required: true, schema: { type: 'string' } }, answers],
        responses: {
          200: {
            description: 'The file',
            headers: { ETag: { schema: { type: 'string' }, description: 'name it again to get 304' } },
            content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } },
          },
          304: { description: 'Not changed since' },
          default: refusal,
        },
      },
    },
  ]),
)
