import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type AccountNames, awaitsNames, type NamesAt, namedReply } from './account-names.ts'

/** Below this many bytes a reply travels in few packets anyway, and zipping costs more than it saves. */
export const worthZipping = 8 * 1024
const zipLevel = 1

/** Whether the caller cannot unzip. */
const takesNoZip = (request: FastifyRequest): boolean =>
  !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))

/** One call for a reply that is in memory anyway: a stream through the pool of threads costs several times as much. */
export const zipped = async (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> => {
  if (typeof payload !== 'string' || Buffer.byteLength(payload) < worthZipping) return payload
  reply.header('vary', 'accept-encoding')
  if (takesNoZip(request)) return payload
  reply.header('content-encoding', 'gzip').removeHeader('content-length')
  return gzipSync(payload, { level: zipLevel })
}

const json = 'application/json; charset=utf-8'
/** Three milliseconds for the largest page; better ones take seven times as long for two hundredths. */
const quickBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 } }

/** How a page that is made anew travels to this caller; packed beside the main loop. */
export const packerFor = ({
  headers,
}: FastifyRequest): {
  readonly encoding: 'br' | 'gzip' | undefined
  readonly pack: (page: string) => Promise<Buffer>
} => {
  const accepted = String(headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted))
    return { encoding: 'br', pack: (page) => promisify(brotliCompress)(page, quickBrotli) }
  if (/\bgzip\b/.test(accepted)) return { encoding: 'gzip', pack: (page) => promisify(gzip)(page) }
  return { encoding: undefined, pack: async (page) => Buffer.from(page) }
}

type Sent = {
  readonly text: string | undefined
  readonly zip: Buffer | undefined
  /** Names in it may be others by now. */
  readonly isOver: () => boolean
}
const never = () => false

/** The text of a reply, with the names of the accounts in it for as long as they are at hand (KE8). */
const written = async (text: string, namesAt: () => Promise<AccountNames>) =>
  awaitsNames(text) ? namedReply(text, await namesAt()) : { text, isOver: never }

/**
 * Replies of values that stay the same object while nothing changed: written out and zipped once, kept as they travel, gone with the
 * value. Who cannot unzip is written to anew.
 */
export const createSteadyReplies = () => {
  const sent = new WeakMap<object, Sent>()
  const make = async (reply: FastifyReply, value: object, namesAt: NamesAt): Promise<Sent> => {
    const { text, isOver } = await written(String(reply.serialize(value)), () => namesAt(reply.request))
    const large = Buffer.byteLength(text) >= worthZipping
    const made = large
      ? { text: undefined, zip: gzipSync(text, { level: zipLevel }), isOver }
      : { text, zip: undefined, isOver }
    sent.set(value, made)
    return made
  }
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    value: object,
    namesAt: NamesAt,
  ): Promise<FastifyReply> => {
    const known = sent.get(value)
    const { text, zip } = known && !known.isOver() ? known : await make(reply, value, namesAt)
    if (!zip) return reply.type(json).serializer(String).send(text)
    if (takesNoZip(request)) return reply.send(value)
    return reply.type(json).header('vary', 'accept-encoding').header('content-encoding', 'gzip').send(zip)
  }
}

/** RFC 7240: whoever reads the thing again anyway is told only where it stands. */
export const prefersMinimal = ({ headers }: FastifyRequest): boolean =>
  /(^|[,;\s])return="?minimal\b/i.test(String(headers.prefer ?? ''))

/** The few fields of a value that a minimal reply keeps. */
export const leastOf = (value: unknown, fields: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(fields.map((name) => [name, (value as Record<string, unknown>)[name]])))
