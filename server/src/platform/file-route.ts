import type { Readable } from 'node:stream'
import type { Static, TSchema } from '@sinclair/typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Context, ok, type Problem, type Result, refuse, withoutUnseen } from '#engine/kernel'
import { withNamesIn } from './account-names.ts'
import { tagged } from './entity-tag.ts'
import { sendProblems } from './errors.ts'
import { failFile } from './files.ts'
import type { ServiceOf } from './register-route.ts'
import { originOf } from './request-origin.ts'
import type { Declared } from './route.ts'
import { unsoundIn } from './sound-input.ts'

/** A workbook of a spreadsheet program. */
export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file on its way in. The stream ends early when the file is larger than `limit`, and says so in `truncated`. */
export type FileIn = {
  /** Shown and offered for saving only: no paths, no control characters, at most 120 characters. */
  readonly fileName: string
  readonly stream: Readable & { readonly truncated?: boolean }
  readonly limit: number
}
/** A file on its way out. */
export type FileOut = {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Buffer | Readable
}

/** Takes one file, and texts that stand before it in the form. */
export type Upload<
  Service = never,
  P extends TSchema = TSchema,
  F extends TSchema = TSchema,
  R extends TSchema = TSchema,
> = Declared & {
  readonly method: 'POST'
  readonly params: P
  /** Texts that come with the file, as an object of strings. */
  readonly fields?: F
  readonly reply: R
  /** In bytes, where it is less than what the platform takes at all. */
  readonly atMost?: number
  /** What a call without a file, or without the texts, is told. */
  readonly missing: Problem
  readonly handle: (
    input: {
      readonly params: Static<P>
      readonly fields: Static<F>
      readonly file: FileIn
      readonly context: Context
    },
    service: Service,
  ) => Promise<Result<Static<R>>>
}

/** Gives one file. */
export type Download<Service = never, P extends TSchema = TSchema, Q extends TSchema = TSchema> = Declared & {
  readonly method: 'GET'
  readonly params: P
  readonly query?: Q
  /** The wildcard where each file has a type of its own. */
  readonly mediaType: string
  /** May the browser keep it: till it changed (it asks by ETag), or not: whatever is a person's. */
  readonly kept: 'till changed' | 'not'
  readonly handle: (
    input: {
      readonly params: Static<P>
      readonly query: Static<Q>
      /** Where the platform is reached, as people type it. */
      readonly origin: string
      readonly context: Context
    },
    service: Service,
  ) => Promise<Result<FileOut>>
}

export type FileRoute<Service = never> = Upload<Service> | Download<Service>
/** What the platform says of files: the largest it takes, and its public address; the one the request came to when empty. */
export type FileSettings = { readonly uploadLimit: number; readonly baseUrl?: string }

/** Ties the types of an endpoint that takes a file. */
export const upload = <Service, P extends TSchema, F extends TSchema, R extends TSchema>(
  definition: Upload<Service, P, F, R>,
): Upload<Service> => definition as unknown as Upload<Service>

/** Ties the types of an endpoint that gives a file. */
export const download = <Service, P extends TSchema, Q extends TSchema>(
  definition: Download<Service, P, Q>,
): Download<Service> => definition as unknown as Download<Service>

const longestName = 120

/** By characters, never within one, and the ending stays: it says what the file is. */
const plainName = (name: string | undefined): string => {
  // Marks of direction turn "fdp.exe" round; nobody sees the others (KE7).
  const signs = [...withoutUnseen((name || 'file').toWellFormed()).replace(/[\p{Cc}/\\]/gu, '_')]
  if (signs.length <= longestName) return signs.join('') || 'file'
  const ending = [...(/\.[\p{L}\p{N}]{1,10}$/u.exec(signs.join(''))?.[0] ?? '')]
  return [...signs.slice(0, longestName - ending.length), ...ending].join('')
}

type Part = NonNullable<Awaited<ReturnType<FastifyRequest['file']>>>

/** The texts of a form, or undefined when one is missing. */
const fieldsOf = (schema: TSchema | undefined, { fields }: Part): Record<string, string> | undefined => {
  const names = Object.keys(schema?.properties ?? {})
  const given = names.flatMap((name) => {
    const field = fields[name]
    return field && 'value' in field && !('valueTruncated' in field && field.valueTruncated)
      ? [[name, String(field.value)] as const]
      : []
  })
  return given.length === names.length ? Object.fromEntries(given) : undefined
}

/** What stands around the file in a form: names, limits, a few texts. */
const formAround = 64 * 1024

/** The part that holds the file; undefined when the form is broken, holds too much or never came whole. */
const partOf = async (request: FastifyRequest, fileSize: number): Promise<Result<Part | undefined>> => {
  try {
    return ok(request.isMultipart() ? await request.file({ limits: { fileSize } }) : undefined)
  } catch {
    // Nothing but what was sent is read here: whatever is thrown is about that.
    return refuse(failFile('form_broken', {}, 'file'))
  }
}

const receive =
  <Service>(route: Upload<Service>, serviceOf: ServiceOf<Service>, { uploadLimit }: FileSettings) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const limit = Math.min(uploadLimit, route.atMost ?? uploadLimit)
    if (Number(request.headers['content-length']) > limit + formAround)
      return sendProblems(reply, [
        failFile('file_too_large', { limit: Math.floor(limit / 1024 / 1024) }, 'file'),
      ])
    const found = await partOf(request, limit)
    if (!found.ok) return sendProblems(reply, found.problems)
    const part = found.value
    const given = part && fieldsOf(route.fields, part)
    // What was refused before it was read must still be taken off the line.
    if (!part || !given) {
      part?.file.resume()
      return sendProblems(reply, [route.missing])
    }
    const unsound = unsoundIn(given, 'body')
    if (unsound) {
      part.file.resume()
      return sendProblems(reply, [unsound])
    }
    const fields = Object.fromEntries(
      Object.entries(given).map(([name, text]) => [name, withoutUnseen(text)]),
    )
    const file = { fileName: plainName(part.filename), stream: part.file, limit }
    const { params, requestContext: context } = request
    const result = await route.handle({ params, fields, file, context } as never, await serviceOf(request))
    part.file.resume()
    return result.ok ? reply.send(result.value) : sendProblems(reply, result.problems)
  }

const shownInPage = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/svg+xml'])

/**
 * The browser's own PDF viewer counts as an object and its page of a photo as an image; nothing else may run or load in a file a
 * person sent, or in a picture whose names come from a catalogue.
 */
const policyOf = (mediaType: string): string =>
  [
    "default-src 'none'",
    "object-src 'self'",
    ...(mediaType === 'image/svg+xml' ? [] : ["img-src 'self'"]),
    "style-src 'unsafe-inline'",
    "frame-ancestors 'self'",
  ].join('; ')

const send =
  <Service>(route: Download<Service>, serviceOf: ServiceOf<Service>, { baseUrl }: FileSettings) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const origin = originOf(request, baseUrl)
    const { params, query, requestContext: context } = request
    const result = await route.handle({ params, query, origin, context } as never, await serviceOf(request))
    if (!result.ok) return sendProblems(reply, result.problems)
    const { fileName, mediaType, content } = result.value
    const disposition = shownInPage.has(mediaType) ? 'inline' : 'attachment'
    reply
      .type(mediaType)
      .header(
        'content-disposition',
        `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`,
      )
      .header('content-security-policy', policyOf(mediaType))
    const tag = route.kept === 'till changed' && Buffer.isBuffer(content)
    return reply.send(tag ? tagged(request, reply, content) : content)
  }

/** The one door for files: their permission for the guard, checked parameters, limits coming in and headers going out. */
export const registerFileRoute = <Service>(
  app: FastifyInstance,
  route: FileRoute<Service>,
  serviceOf: ServiceOf<Service>,
  settings: FileSettings,
): void => {
  const query = 'query' in route && route.query
  app.route({
    method: route.method,
    url: route.url,
    schema: { params: route.params, ...(query && { querystring: query }) },
    config: { permission: route.permission },
    // What a POST answers and any refusal is JSON; a file is no text of ours.
    onSend: async (request: FastifyRequest, reply: FastifyReply, sent: unknown) =>
      /json/.test(String(reply.getHeader('content-type'))) ? withNamesIn(app, request, sent) : sent,
    handler: route.method === 'POST' ? receive(route, serviceOf, settings) : send(route, serviceOf, settings),
  })
}
