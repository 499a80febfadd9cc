import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The tag of a reply's content (RFC 9110 section 8.8.3): the same bytes, the same tag, in every process. */
const entityTag = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

/** Compression on the way may weaken a tag; for asking "is it still this one" that makes no difference. */
const asked = (request: FastifyRequest): string[] =>
  (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))

/** Whoever has this content already is told so and gets no body. Browsers keep it and ask again each time. */
export const tagged = <Content extends string | Uint8Array>(
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
): Content | '' => {
  const tag = entityTag(content)
  reply.header('etag', tag).header('cache-control', 'public, no-cache')
  if (!asked(request).includes(tag)) return content
  reply.code(304)
  return ''
}
