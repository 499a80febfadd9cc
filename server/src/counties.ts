import type { FastifyRequest } from 'fastify'
import { type Catalogue, indexCatalogue } from '#engine/catalogue'
import { createCatalogueStore, divisionsWithCatalogue, storeCatalogue } from '#modules/catalogue'
import type { DemonstrationAccount } from '#modules/identity'
import { type Config, shippedDivision } from '#platform/config'
import type { Database } from '#platform/database'
import type { DivisionAt } from '#platform/doors'
import { instantInChina } from '#platform/instant'
import { assemble, type Published, type Shared } from './assemble.ts'

/** One division as a process serves it: its services. */
export type County = ReturnType<typeof assemble>

/** Each holds a catalogue, and what is searched and proposed from it, in memory. */
const mostInMemory = 40

/**
 * What a division's public sees: the snapshot all stand on, and what was published after it. The one place that says where a
 * division's catalogue comes from: one that inherits a province's would take its base from there.
 */
const publishedIn = async (database: Database, division: string): Promise<Published> => {
  const store = createCatalogueStore(database, division)
  const row = await store.current()
  if (!row) throw new Error(`division ${division} has no catalogue`)
  const standing = (await store.standing()).map(async ({ thing, version }) => {
    const document = (await store.find(version))?.document ?? row.document
    return { thing, version, catalogue: indexCatalogue(document) }
  })
  const current = { version: row.version, catalogue: indexCatalogue(row.document) }
  return { current, standing: await Promise.all(standing) }
}

/** The divisions of a store; an empty one gets the first catalogue. */
export const divisionsIn = async (
  database: Database,
  config: Config,
  first: () => Catalogue,
): Promise<string[]> => {
  const known = await divisionsWithCatalogue(database)
  if (known.length) return known
  const division = config.division || shippedDivision
  await storeCatalogue(createCatalogueStore(database, division), first(), 'cixi', instantInChina())
  return [division]
}

/** Which county an address shows: by its host name, then by the setting, else the first in the store. */
export const divisionByAddress = ({ hosts, division }: Config, known: readonly string[]): DivisionAt => {
  const home = division || known[0] || shippedDivision
  return (request: FastifyRequest) => hosts.get(request.hostname.toLowerCase().replace(/\.$/, '')) ?? home
}

/** The counties of one process: each is assembled when it is first asked for, and the longest unused ones leave the memory. */
export const createCounties = (
  shared: Shared,
  demonstration: (catalogue: Catalogue) => readonly DemonstrationAccount[],
) => {
  const known = new Map<string, Promise<County>>()
  const open = async (division: string): Promise<County> => {
    const published = await publishedIn(shared.database, division)
    return assemble(shared, division, published, demonstration(published.current.catalogue))
  }
  return {
    of: (division: string): Promise<County> => {
      const county = known.get(division) ?? open(division)
      known.delete(division)
      known.set(division, county)
      county.catch(() => known.delete(division))
      const [oldest] = known.keys()
      if (known.size > mostInMemory && oldest !== undefined) known.delete(oldest)
      return county
    },
    /** For work in the background: what nobody visits is not kept for it. */
    once: (division: string): Promise<County> => known.get(division) ?? open(division),
    inMemory: (): Promise<County>[] => [...known.values()],
  }
}
export type Counties = ReturnType<typeof createCounties>
