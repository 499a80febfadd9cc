import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accountsIn, withNames } from '#engine/kernel'

/** Names by account, read from the store; an account that is not there is left out. */
type ReadNames = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
type NameOf = (id: string) => string

/** Whoever is not there any more, or never was. Screens say it in their language. */
export const nobodyNamed = '—'
/** How long a name stays in memory: as long as a caller does, so what another process changed is seen then. */
const [keptFor, most] = [25_000, 20_000]

/**
 * The one way from an account to its name (KE8). A page asks once for all it shows; names of the last half minute are at hand. `edition`
 * grows whenever one is forgotten, so that whoever keeps a text with names in it knows when it is over.
 */
export const createAccountNames = (read: ReadNames, now: () => number = () => performance.now()) => {
  const known = new Map<string, { readonly name: string; readonly until: number }>()
  let edition = 0
  const remember = (ids: readonly string[], names: ReadonlyMap<string, string>) => {
    if (known.size + ids.length > most) known.clear()
    const until = now() + keptFor
    for (const id of ids) known.set(id, { name: names.get(id) ?? nobodyNamed, until })
  }
  const of = async (ids: readonly string[]): Promise<NameOf> => {
    const found = new Map<string, string>()
    for (const id of ids) {
      const one = known.get(id)
      if (one && one.until > now()) found.set(id, one.name)
    }
    const away = ids.filter((id) => !found.has(id))
    if (away.length) {
      const before = edition
      const names = await read(away)
      for (const id of away) found.set(id, names.get(id) ?? nobodyNamed)
      if (before === edition) remember(away, names)
    }
    return (id) => found.get(id) ?? nobodyNamed
  }
  return {
    of,
    /** A text as people read it. */
    within: async (text: string): Promise<string> => {
      const ids = accountsIn(text)
      return ids.length ? withNames(text, await of(ids)) : text
    },
    keptFor,
    edition: () => edition,
    /** Something was done to an account. */
    forget: (id: string): void => {
      edition += 1
      known.delete(id)
      // Its user name is at hand too.
      known.delete(`${id}~`)
    },
  }
}
export type AccountNames = ReturnType<typeof createAccountNames>
/** The names of the division a request came to. */
export type NamesAt = (request: FastifyRequest) => Promise<AccountNames>

declare module 'fastify' {
  interface FastifyInstance {
    namesAt: NamesAt
  }
}

/** As a reference stands in JSON: its signs are escaped there, and nobody can send them. */
const opens = '\\u0002'
/** None leaves the text it stands in: an office may hold quotes and strokes, but escaped. */
const inJson = /\\u0002([^\\"]*)(?:\\u001f((?:[^\\"]|\\[^u])*))?\\u0003/g

export const awaitsNames = (payload: unknown): payload is string =>
  typeof payload === 'string' && payload.includes(opens)

/** A reply with the names in it. */
export const namedReply = async (json: string, names: Pick<AccountNames, 'of'>): Promise<string> => {
  const ids = [...new Set([...json.matchAll(inJson)].map(([, id = '']) => id))]
  const nameOf = await names.of(ids)
  return json.replace(inJson, (_all, id: string, of = '') => {
    const name = JSON.stringify(nameOf(id)).slice(1, -1)
    return name.startsWith(of) ? name : `${of}${name}`
  })
}

/** KE8 Whatever a door answers, a refusal too, says names; before it is tagged and zipped. */
export const withNamesIn = async (
  app: FastifyInstance,
  request: FastifyRequest,
  sent: unknown,
): Promise<unknown> => (awaitsNames(sent) ? namedReply(sent, await app.namesAt(request)) : sent)
