import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Header values are percent-encoded UTF-8: HTTP carries no Chinese. Empty when missing or broken. */
export const headerText = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name]
  try {
    return typeof value === 'string' ? decodeURIComponent(value).trim() : ''
  } catch {
    return ''
  }
}

const required = ['x-case', 'x-purpose', 'x-basis'] as const

/** X1 Without case, purpose and basis nothing is even looked up. */
export const needsPurpose = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const missing = required.filter((name) => !headerText(request, name))
  if (missing.length === 0) return
  await reply
    .code(400)
    .send({ error: `say for which case, purpose and basis you ask: ${missing.join(', ')} is missing` })
}

/** Everything but /health wants the bearer token; compared in constant time. */
export const needsToken = (token: string) => {
  const wanted = digest(`Bearer ${token}`)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.routeOptions.url === '/health') return
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) return
    await reply.code(401).send({ error: 'a valid bearer token is needed' })
  }
}
