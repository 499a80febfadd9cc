import type { Catalogue } from '#engine/catalogue'
import { indexCatalogue } from '#engine/catalogue'
import { type Context, ok, type Result } from '#engine/kernel'
import { createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import type { DemonstrationAccount } from '#modules/identity'
import type { Config } from '#platform/config'
import { type Database, openDatabase } from '#platform/database'
import { type Clock, instantInChina } from '#platform/instant'
import { buildApp } from './app.ts'
import { assemble, type Published } from './assemble.ts'
import type { Services } from './services.ts'

export type Platform = {
  readonly services: Services
  readonly database: Database
  readonly app: Awaited<ReturnType<typeof buildApp>>
  readonly close: () => Promise<void>
}

type Start = {
  readonly config: Config
  /** Loaded when the store has no catalogue yet. */
  readonly firstCatalogue: () => Catalogue
  readonly demonstration: (catalogue: Catalogue) => readonly DemonstrationAccount[]
  readonly webFolder?: string
  /** Whose time counts; the machine's own when left out. */
  readonly clock?: Clock
}

const publishedCatalogue = async (database: Database, first: () => Catalogue): Promise<Published> => {
  const store = createCatalogueStore(database)
  const row = await store.current()
  if (!row) {
    const catalogue = first()
    const version = await storeCatalogue(store, catalogue, 'cixi', instantInChina())
    return { current: { version, catalogue }, standing: [] }
  }
  const standing = (await store.standing()).map(async ({ thing, version }) => {
    const document = (await store.find(version))?.document ?? row.document
    return { thing, version, catalogue: indexCatalogue(document) }
  })
  const current = { version: row.version, catalogue: indexCatalogue(row.document) }
  return { current, standing: await Promise.all(standing) }
}

const sweepMinutes = 10
const refreshSeconds = 5

/** The system as an actor: it accepts what nobody answered in time (C2). */
const systemContext = (division: string, now: string): Context => ({
  now,
  actor: { id: 'system', name: '系统', role: 'administrator', division },
  place: 'system',
})

/** Opens the store, loads the catalogue, assembles the services and the HTTP side. Does not listen yet. */
export const startPlatform = async ({
  config,
  firstCatalogue,
  demonstration,
  webFolder,
  clock = instantInChina,
}: Start): Promise<Result<Platform>> => {
  const database = await openDatabase(config)
  if (!database.ok) return database
  const published = await publishedCatalogue(database.value, firstCatalogue)
  const accounts = demonstration(published.current.catalogue)
  const { services, auth, threads } = assemble(database.value, config, published, accounts)
  const app = await buildApp({
    services,
    identify: services.identity.identify,
    authHandler: (request) => auth.handler(request),
    baseUrl: config.baseUrl,
    uploadLimit: config.uploadLimit,
    requestsPerMinute: config.requestsPerMinute,
    logLevel: config.logLevel,
    clock,
    ...(webFolder ? { webFolder } : {}),
  })
  const sweep = () =>
    services.casework
      .sweep(systemContext(config.division, clock()))
      .catch((error) => app.log.error({ err: error }, 'sweep'))
  const timers = [setInterval(sweep, sweepMinutes * 60_000)]
  // What another process of the same city published or imported is shown here too.
  const refresh = () =>
    services.catalogue.refresh().catch((error) => app.log.error({ err: error }, 'refresh'))
  if (config.databaseUrl) timers.push(setInterval(refresh, refreshSeconds * 1000))
  app.addHook('onReady', async () => {
    services.search.warm()
    void sweep()
  })
  const close = async () => {
    for (const timer of timers) clearInterval(timer)
    await app.close()
    for (const thread of threads) await thread.close()
    await database.value.close()
  }
  return ok({ services, database: database.value, app, close })
}
