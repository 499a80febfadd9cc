import { setTimeout as sleep } from 'node:timers/promises'
import { type Operations, operations, type ProblemDetails } from '../../../contract/client.ts'

export class Refused extends Error {
  readonly details: ProblemDetails
  constructor(id: string, details: ProblemDetails) {
    super(`${id}: ${details.code} ${details.problems?.map(({ en }) => en).join(' | ')}`)
    this.details = details
  }
}

type Request<K extends keyof Operations> = Omit<Operations[K], 'reply'>
type Parts = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }

const pathOf = (url: string, { params = {}, query = {} }: Parts): string => {
  const path = url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString()
  return search ? `${path}?${search}` : path
}

const jsonInit = (method: string, body: unknown, key: string | undefined): RequestInit => {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key ? { 'idempotency-key': key } : {}),
  }
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
}

const read = async (id: string, response: Response): Promise<unknown> => {
  const body: unknown = await response.json()
  if (!response.ok) throw new Refused(id, body as ProblemDetails)
  return body
}

type Send = (path: string, init: RequestInit) => Promise<Response>

const filesOf = (send: Send) => ({
  attach: async (caseId: string, material: string, fileName: string, bytes: Uint8Array): Promise<void> => {
    const form = new FormData()
    form.append('material', material)
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), fileName)
    const init = { method: 'POST', body: form }
    await read('addAttachment', await send(`/api/cases/${caseId}/attachments`, init))
  },
  download: async (path: string): Promise<Uint8Array> => {
    const response = await send(path, {})
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.bytes()
  },
})

/** One signed-in account talking to the HTTP API, as a browser would: a cookie (`session` where a browser has one already) and JSON. */
export const createClient = (base: string, session = '') => {
  let cookie = session
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${base}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie, origin: base },
    })
    const wait = response.headers.get('retry-after')
    // Without a time it is no pause of a minute but the end of a day's measure: said, not waited for.
    if (response.status !== 429 || !wait) return response
    await sleep(1000 * Number(wait))
    return send(path, init)
  }
  return {
    signIn: async (username: string, password: string): Promise<void> => {
      const response = await send(
        '/api/auth/sign-in/username',
        jsonInit('POST', { username, password }, undefined),
      )
      if (!response.ok)
        throw new Error(
          `${username} cannot sign in (${response.status}). Start the platform with --demonstration.`,
        )
      const cookies = response.headers.getSetCookie().map((entry) => entry.split(';')[0])
      cookie = cookies.join('; ')
    },
    call: async <K extends keyof Operations>(
      id: K,
      input: Request<K>,
      key?: string,
    ): Promise<Operations[K]['reply']> => {
      const { method, url } = operations[id]
      const parts = input as Parts
      return (await read(
        id,
        await send(pathOf(url, parts), jsonInit(method, parts.body, key)),
      )) as Operations[K]['reply']
    },
    ...filesOf(send),
  }
}
export type Client = ReturnType<typeof createClient>
