import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Below this many bytes a reply travels in few packets anyway, and zipping costs more than it saves. */
export const worthZipping = 8 * 1024

/** One call for a reply that is in memory anyway: a stream through the pool of threads costs several times as much. */
export const zipped = async (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> => {
  if (typeof payload !== 'string' || Buffer.byteLength(payload) < worthZipping) return payload
  reply.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload
  reply.header('content-encoding', 'gzip').removeHeader('content-length')
  return gzipSync(payload, { level: 1 })
}

/** RFC 7240: whoever reads the thing again anyway is told only where it stands. */
export const prefersMinimal = ({ headers }: FastifyRequest): boolean =>
  /(^|[,;\s])return="?minimal\b/i.test(String(headers.prefer ?? ''))

/** The few fields of a value that a minimal reply keeps. */
export const leastOf = (value: unknown, fields: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(fields.map((name) => [name, (value as Record<string, unknown>)[name]])))
