import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Catalogue } from '#engine/catalogue'
import { indexCatalogue } from '#engine/catalogue'
import { type Context, ok, type Result } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCaseStore, createCasework } from '#modules/casework'
import {
  createCatalogueService,
  createCatalogueStore,
  departmentName,
  type Standing,
  storeCatalogue,
  type Versioned,
} from '#modules/catalogue'
import { createConsultation } from '#modules/consultation'
import { createExchange, createExchangeStore, defaultExchangeSettings } from '#modules/exchange'
import { createAuth, createIdentity, createIdentityStore, type DemonstrationAccount } from '#modules/identity'
import { createInventory, createInventoryStore } from '#modules/inventory'
import type { Config } from '#platform/config'
import { type Database, openDatabase } from '#platform/database'
import { createFiles } from '#platform/files'
import { instantInChina } from '#platform/instant'
import { createSecret, masterKey, type Secret } from '#platform/secret'
import { buildApp } from './app.ts'
import { standInToken } from './registry/settings.ts'
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
}

type Published = { readonly current: Versioned; readonly standing: readonly Standing[] }

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

const exchangeOf = (database: Database, config: Config, catalogue: Catalogue) => {
  const url = config.registryUrl.replace(/\/$/, '')
  const settings = {
    ...defaultExchangeSettings,
    urlOf: () => url,
    token: config.registryToken || standInToken,
  }
  const parts = {
    departmentName: (id: string) => departmentName(catalogue, id),
    clock: () => performance.now(),
    newId: v7,
  }
  return createExchange({ store: createExchangeStore(database.kysely), settings, ...parts })
}

type Who = {
  readonly catalogue: Catalogue
  readonly secret: Secret
  readonly demonstration: readonly DemonstrationAccount[]
}

const identityOf = (database: Database, config: Config, { catalogue, secret, demonstration }: Who) => {
  const departments = new Map(catalogue.departments.map(({ id }) => [id, departmentName(catalogue, id)]))
  const baseUrl = config.baseUrl || `http://${config.host}:${config.port}`
  const auth = createAuth({ kysely: database.kysely, secret: secret.derive('sessions'), baseUrl })
  const store = createIdentityStore(database.kysely)
  const { division } = config
  const identity = createIdentity({
    auth,
    store,
    secret,
    division,
    departments: () => departments,
    demonstration,
  })
  return { auth, identity }
}

const doneOf = (database: Database, division: string) => {
  const cases = createCaseStore(database)
  return async () =>
    new Map((await cases.casesDone(division)).map(({ thing, done }) => [thing, Number(done)]))
}

const assemble = (
  database: Database,
  config: Config,
  { current, standing }: Published,
  demonstration: readonly DemonstrationAccount[],
) => {
  const { division, uploadLimit } = config
  const secret = createSecret(masterKey(config.key, config.data))
  const { auth, identity } = identityOf(database, config, {
    catalogue: current.catalogue,
    secret,
    demonstration,
  })
  const exchange = exchangeOf(database, config, current.catalogue)
  const audit = createAuditService(createAuditStore(database))
  const catalogue = createCatalogueService({
    store: createCatalogueStore(database),
    current,
    standing,
    casesDone: doneOf(database, division),
  })
  const files = createFiles(join(config.data, 'files'))
  const { personOf } = identity
  const inventory = createInventory({
    store: createInventoryStore(database, division),
    published: () => catalogue.current.catalogue,
    newId: v7,
  })
  const casework = createCasework({
    database,
    secret,
    division,
    files,
    catalogue,
    exchange,
    audit,
    personOf,
    uploadLimit,
  })
  const services: Services = {
    catalogue,
    consultation: createConsultation(() => catalogue.current.catalogue),
    casework,
    exchange,
    identity,
    inventory,
    audit,
  }
  return { services, auth }
}

const sweepMinutes = 10

/** The system as an actor: it accepts what nobody answered in time (C2). */
const systemContext = (division: string): Context => ({
  now: instantInChina(),
  actor: { id: 'system', name: '系统', role: 'administrator', division },
  place: 'system',
})

/** Opens the store, loads the catalogue, assembles the services and the HTTP side. Does not listen yet. */
export const startPlatform = async ({
  config,
  firstCatalogue,
  demonstration,
  webFolder,
}: Start): Promise<Result<Platform>> => {
  const database = await openDatabase(config)
  if (!database.ok) return database
  const published = await publishedCatalogue(database.value, firstCatalogue)
  const accounts = demonstration(published.current.catalogue)
  const { services, auth } = assemble(database.value, config, published, accounts)
  const app = await buildApp({
    services,
    identify: services.identity.identify,
    authHandler: (request) => auth.handler(request),
    uploadLimit: config.uploadLimit,
    requestsPerMinute: config.requestsPerMinute,
    logLevel: config.logLevel,
    ...(webFolder ? { webFolder } : {}),
  })
  const sweep = () =>
    services.casework
      .sweep(systemContext(config.division))
      .catch((error) => app.log.error({ err: error }, 'sweep'))
  const timer = setInterval(sweep, sweepMinutes * 60_000)
  app.addHook('onReady', async () => {
    services.consultation.warm()
    void sweep()
  })
  const close = async () => {
    clearInterval(timer)
    await app.close()
    await database.value.close()
  }
  return ok({ services, database: database.value, app, close })
}
