import { setTimeout as sleep } from 'node:timers/promises'

export type Reply = { readonly status: number; readonly body: unknown }
export type Send = {
  readonly method: string
  readonly path: string
  readonly body?: object | FormData
  readonly key?: string
}

/** What says that nothing is known of the outcome: no connection, a connection that broke, a store that went away. */
const unsure = (status: number): boolean => [0, 408, 503].includes(status)
/** As long as a restart may take on a busy machine, and not for ever. */
const patience = 600

/**
 * A client as a careful integrator writes it: a command is sent until it is answered, each time with the same key. `ports` are the
 * processes it may ask, one after another.
 */
export const createKillClient = (ports: readonly number[], cookie: string, start: number) => {
  let at = start
  const once = async ({ method, path, body, key }: Send): Promise<Reply> => {
    const base = `http://127.0.0.1:${ports[at % ports.length]}`
    const headers: Record<string, string> = { origin: base, cookie }
    if (key) headers['idempotency-key'] = key
    if (body && !(body instanceof FormData)) headers['content-type'] = 'application/json'
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json() }
    } catch {
      return { status: 0, body: undefined }
    }
  }
  /**
   * `done`, where no key can be given: tells after an outcome nobody knows whether the command was done. Throws when it is refused.
   */
  const send = async (asked: Send, done?: () => Promise<boolean>): Promise<unknown> => {
    for (let tries = 0; tries < patience; tries += 1) {
      const { status, body } = await once(asked)
      if (status >= 200 && status < 300) return body
      if (!unsure(status))
        throw new Error(`${asked.method} ${asked.path} ${status}: ${JSON.stringify(body).slice(0, 500)}`)
      at += 1
      await sleep(250)
      // A statement of a process that is gone may still be finishing in PostgreSQL.
      if (done) await sleep(1000)
      if (await done?.()) return undefined
    }
    throw new Error(`${asked.method} ${asked.path}: not answered for ${patience} tries`)
  }
  return { send }
}
export type KillClient = ReturnType<typeof createKillClient>
