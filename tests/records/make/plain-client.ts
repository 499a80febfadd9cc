/**
 * One signed-in account talking to the HTTP API by plain paths. Not the generated client on purpose: the makers of a frozen store
 * speak the API of their day, and must not follow when it changes.
 */
// biome-ignore lint/suspicious/noExplicitAny: answers of an API that is not typed here on purpose
export type Answer = any

const read = async (path: string, response: Response): Promise<Answer> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return JSON.parse(text)
}

const plainClient = (base: string) => {
  let cookie = ''
  const json = async (method: string, path: string, body?: unknown, key?: string): Promise<Answer> => {
    const headers: Record<string, string> = { cookie, origin: base }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (key) headers['idempotency-key'] = key
    const init: RequestInit = { method, headers }
    if (body !== undefined) init.body = JSON.stringify(body)
    return read(path, await fetch(`${base}${path}`, init))
  }
  return {
    signIn: async (username: string, password: string): Promise<void> => {
      const response = await fetch(`${base}/api/auth/sign-in/username`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: base },
        body: JSON.stringify({ username, password }),
      })
      if (!response.ok) throw new Error(`${username}: ${response.status} ${await response.text()}`)
      cookie = response.headers
        .getSetCookie()
        .map((entry) => entry.split(';')[0])
        .join('; ')
    },
    get: (path: string) => json('GET', path),
    post: (path: string, body?: unknown, key?: string) => json('POST', path, body, key),
    put: (path: string, body: unknown) => json('PUT', path, body),
    remove: (path: string) => json('DELETE', path),
    file: async (path: string, name: string, bytes: Uint8Array, type: string, material?: string) => {
      const form = new FormData()
      if (material) form.append('material', material)
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name)
      return read(
        path,
        await fetch(`${base}${path}`, { method: 'POST', headers: { cookie, origin: base }, body: form }),
      )
    },
  }
}
export type PlainClient = ReturnType<typeof plainClient>

/** Accounts signed in once each. */
export const people = (url: string, password: string) => {
  const known = new Map<string, Promise<PlainClient>>()
  return (username: string): Promise<PlainClient> => {
    const client = known.get(username) ?? signedIn(url, username, password)
    known.set(username, client)
    return client
  }
}
export type People = ReturnType<typeof people>

const signedIn = async (url: string, username: string, password: string): Promise<PlainClient> => {
  const client = plainClient(url)
  await client.signIn(username, password)
  return client
}
