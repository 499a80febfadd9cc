import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, sentence } from '#engine/kernel'
import { problemDetails } from './problem-details.ts'
import { failPlatform } from './problems.ts'

/** Problem details under the status that HTTP has for it. */
const detailsOf = (problem: Problem, status: number) => ({ ...problemDetails([problem]), status })

/** An address as it is meant: `/%61pi/x` is `/api/x`. One that cannot be read stays as it came. */
const meantPath = (url: string): string => {
  const path = url.split('?', 1)[0] ?? ''
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
export const isOfApi = (url: string): boolean => /^\/+api(\/|$)/i.test(meantPath(url))

const page = (problem: Problem): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>一次办 OneVisit</title>
<main><h1>${escaped(sentence(problem, 'zh'))}</h1><p lang="en">${escaped(sentence(problem, 'en'))}</p><p><a href="/">回到首页 Home</a></p></main>
</html>
`
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A program is told in JSON, a person who opened an address by a page in both languages. */
export const answerAtEdge = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  status: number,
): FastifyReply => {
  reply.status(status).header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')
  const person = /\btext\/html\b/.test(request.headers.accept ?? '') && !isOfApi(request.raw.url ?? '')
  return person
    ? reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
        .send(page(problem))
    : reply.type('application/problem+json').send(detailsOf(problem, status))
}

/** An address that the router itself refuses: bad percent-encoding, a part that is too long. */
export const answerBadAddress = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  const tooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH'
  answerAtEdge(
    request,
    reply,
    failPlatform(tooLong ? 'address_too_long' : 'bad_address'),
    tooLong ? 414 : 400,
  )
}

const ofSocket: Readonly<Record<string, readonly [status: number, problem: () => Problem]>> = {
  HPE_HEADER_OVERFLOW: [431, () => failPlatform('headers_too_large')],
  ERR_HTTP_REQUEST_TIMEOUT: [408, () => failPlatform('request_slow')],
}

const write = (socket: Socket, problem: Problem, status: number): void => {
  if (socket.destroyed) return
  const text = JSON.stringify(detailsOf(problem, status))
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(text)}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n${text}`,
    )
  socket.destroySoon()
}

/** What is no HTTP, or came too slowly or with too large headers: said before any route is known. */
export const answerClientError = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET') return void socket.destroy()
  const [status, problem] = ofSocket[error.code ?? ''] ?? [400, () => failPlatform('bad_http')]
  write(socket, problem(), status)
}

/** How often bodies are looked at, and what must have come in between: a form on the slowest line is faster. */
const slowBody = { everyMilliseconds: 5_000, leastBytes: 1_000, looks: 2 }

type Body = { bytes: number; slow: number }

/**
 * Whoever opens a body and hardly sends anything holds a connection and keeps the platform from ending. Only while we read: a body that
 * waits for our own store is not the sender's fault.
 */
export const refuseSlowBodies = (
  app: FastifyInstance,
  { everyMilliseconds, leastBytes, looks } = slowBody,
): void => {
  const open = new Map<FastifyRequest['raw'], Body>()
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request
    const { 'content-length': length, 'transfer-encoding': chunked } = raw.headers
    if (raw.socket?.bytesRead !== undefined && (chunked || Number(length) > 0)) {
      open.set(raw, { bytes: raw.socket.bytesRead, slow: 0 })
      const forget = () => open.delete(raw)
      raw.once('end', forget).once('close', forget)
    }
    done()
  })
  const look = () => {
    for (const [raw, body] of open) {
      const come = raw.socket.bytesRead - body.bytes
      body.bytes += come
      body.slow = come < leastBytes && raw.readableFlowing ? body.slow + 1 : 0
      if (body.slow >= looks) write(raw.socket, failPlatform('request_slow'), 408)
    }
  }
  const timer = setInterval(look, everyMilliseconds).unref()
  app.addHook('onClose', async () => clearInterval(timer))
}

/** A host as HTTP writes it; what is none would break whatever makes an address of it. */
const host = /^([\w.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i
const withoutHost = new Set(['/api/health', '/api/ready'])

/** Every address that is made of the request's own host is made of one that is a host. */
export const refuseBadHosts = (app: FastifyInstance): void =>
  void app.addHook('onRequest', async (request, reply) => {
    if (withoutHost.has(request.routeOptions.url ?? '') || host.test(request.host ?? '')) return
    return answerAtEdge(request, reply, failPlatform('bad_host'), 400)
  })

/** Milliseconds in which all headers, and all of a request, must have come, and within which the house opens. */
export const deadlines = { headers: 20_000, request: 300_000, check: 5_000, start: 300_000 }
