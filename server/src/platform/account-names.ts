import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accountsIn, officeOnce, withNames } from '#engine/kernel'

/** Names by account, read from the store; an account that is not there is left out. */
type ReadNames = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
type NameOf = (id: string) => string

/** Whoever is not there any more, or never was. Screens say it in their language. */
export const nobodyNamed = '—'
/** How long a name stays in memory: as long as a caller does, so what another process changed is seen then. */
const [keptFor, most] = [25_000, 20_000]

type Reading = {
  readonly nameOf: NameOf
  /** One of these names may be another by now: whoever keeps a text with them in it keeps it no longer. */
  readonly isOver: () => boolean
}

/** The one way from an account to its name (KE8). A page asks once for all it shows; names of the last half minute are at hand. */
export const createAccountNames = (read: ReadNames, now: () => number = () => performance.now()) => {
  const known = new Map<string, { readonly name: string; readonly until: number }>()
  /** Grows whenever a name is forgotten. */
  let edition = 0
  const remember = (ids: readonly string[], names: ReadonlyMap<string, string>, until: number) => {
    if (known.size + ids.length > most) known.clear()
    for (const id of ids) known.set(id, { name: names.get(id) ?? nobodyNamed, until })
  }
  const reading = async (ids: readonly string[]): Promise<Reading> => {
    const [before, fresh] = [edition, now() + keptFor]
    const found = new Map<string, string>()
    let until = fresh
    for (const id of ids) {
      const one = known.get(id)
      if (!one || one.until <= now()) continue
      found.set(id, one.name)
      until = Math.min(until, one.until)
    }
    const away = ids.filter((id) => !found.has(id))
    if (away.length) {
      const names = await read(away)
      for (const id of away) found.set(id, names.get(id) ?? nobodyNamed)
      if (before === edition) remember(away, names, fresh)
    }
    return {
      nameOf: (id) => found.get(id) ?? nobodyNamed,
      isOver: () => edition !== before || now() >= until,
    }
  }
  return {
    reading,
    /** A text as people read it. */
    within: async (text: string): Promise<string> => {
      const ids = accountsIn(text)
      return ids.length ? withNames(text, (await reading(ids)).nameOf) : text
    },
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
const inJson = /\\u0002([^\\"]*)(?:\\u001f((?:[^\\"]|\\[^u])*))?(?:\\u001f((?:[^\\"]|\\[^u])*))?\\u0003/g
const words = (inJson: string): string => JSON.parse(`"${inJson}"`)

export const awaitsNames = (payload: unknown): payload is string =>
  typeof payload === 'string' && payload.includes(opens)

/** A reply with the names in it, and until when they are right. */
export const namedReply = async (
  json: string,
  names: Pick<AccountNames, 'reading'>,
): Promise<Pick<Reading, 'isOver'> & { readonly text: string }> => {
  const ids = [...new Set([...json.matchAll(inJson)].map(([, id = '']) => id))]
  const { nameOf, isOver } = await names.reading(ids)
  const text = json.replace(inJson, (_all, id: string, of = '', ofEn = '') =>
    JSON.stringify(officeOnce(nameOf(id), words(of), words(ofEn))).slice(1, -1),
  )
  return { text, isOver }
}

/** KE8 Whatever a door answers, a refusal too, says names; before it is tagged and zipped. */
export const withNamesIn = async (
  app: FastifyInstance,
  request: FastifyRequest,
  sent: unknown,
): Promise<unknown> => (awaitsNames(sent) ? (await namedReply(sent, await app.namesAt(request))).text : sent)
