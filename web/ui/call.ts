import { type Operations, operations, type ProblemDetails } from '../../contract/client.ts'

/** A coded refusal from the API; `problems` carry both languages and the place that is wrong. */
export class Refusal extends Error {
  readonly details: ProblemDetails
  constructor(details: ProblemDetails) {
    super(details.code)
    this.details = details
  }
}

/** The API could not be reached at all; what was typed stays where it is. */
export class Unreachable extends Error {}

type Request<K extends keyof Operations> = Omit<Operations[K], 'reply'>
type Options = { readonly idempotencyKey?: string; readonly signal?: AbortSignal }

/** Where an operation is asked for. */
export const addressOf = (
  id: keyof Operations,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string => {
  const path = operations[id].url.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

/** Reads a reply, or throws the refusal it carries. */
export const readReply = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  const details = body as ProblemDetails | undefined
  if (details?.problems) throw new Refusal(details)
  throw new Unreachable(String(response.status))
}

declare global {
  /** early.js: what was asked for beside the programme, by address. */
  var askedEarly: Record<string, Promise<Response | undefined>> | undefined
}

/** What was asked for before the programme was there answers the first who asks for it; a refusal may be out of date by then. */
const early = async (url: string, { method }: RequestInit): Promise<Response | undefined> => {
  const asked = method === 'GET' ? globalThis.askedEarly?.[url] : undefined
  if (!asked) return undefined
  delete globalThis.askedEarly?.[url]
  const response = await asked
  return response?.ok ? response : undefined
}

const send = async (url: string, init: RequestInit): Promise<Response> => {
  const answer = await early(url, init)
  if (answer) return answer
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Unreachable('network')
  }
}

/** Calls one operation of the API by its id. Input and reply are typed by the generated contract. */
export const call = async <K extends keyof Operations>(
  id: K,
  input: Request<K>,
  options: Options = {},
): Promise<Operations[K]['reply']> => {
  const { method } = operations[id]
  const { params, query, body } = input as {
    params?: Record<string, string>
    query?: Record<string, unknown>
    body?: unknown
  }
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (options.signal) init.signal = options.signal
  return (await readReply(await send(addressOf(id, params, query), init))) as Operations[K]['reply']
}
