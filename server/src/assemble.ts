import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Catalogue } from '#engine/catalogue'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCaseStore, createCasework } from '#modules/casework'
import {
  createCatalogueService,
  createCatalogueStore,
  departmentName,
  type Standing,
  type Versioned,
} from '#modules/catalogue'
import { createExchange, createExchangeStore, defaultExchangeSettings } from '#modules/exchange'
import { createGuide } from '#modules/guide'
import {
  createAuth,
  createIdentity,
  createIdentityStore,
  type DemonstrationAccount,
  demonstrationPassword,
} from '#modules/identity'
import { createWorkbooks } from '#modules/lists'
import { createSearchService } from '#modules/search'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { createFiles } from '#platform/files'
import { createSecret, masterKey, type Secret } from '#platform/secret'
import { createTypesetter } from '#platform/typeset'
import { workbenchOf } from './assemble-workbench.ts'
import type { Services } from './services.ts'

/** What is published when the platform starts: the snapshot all stand on, and the one things published after it. */
export type Published = { readonly current: Versioned; readonly standing: readonly Standing[] }

const exchangeOf = (database: Database, config: Config, catalogue: Catalogue) => {
  const url = config.registryUrl.replace(/\/$/, '')
  const settings = {
    ...defaultExchangeSettings,
    urlOf: () => url,
    token: config.registryToken,
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
  const auth = createAuth({
    kysely: database.kysely,
    secret: secret.derive('sessions'),
    baseUrl,
    ...(demonstration.length ? { publicPassword: demonstrationPassword } : {}),
  })
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

/** One service a module over one store; nothing here decides anything. */
export const assemble = (
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
  const { personOf } = identity
  const common = { database, division, catalogue }
  const files = createFiles(join(config.data, 'files'))
  const casework = createCasework({
    ...common,
    secret,
    files,
    exchange,
    audit,
    personOf,
    uploadLimit,
  })
  const [typesetter, workbooks] = [createTypesetter(), createWorkbooks()]
  const services: Services = {
    catalogue,
    guide: createGuide({ catalogue, typesetter, division }),
    search: createSearchService(() => catalogue.current.catalogue),
    casework,
    ...workbenchOf({ ...common, files, workbooks }),
    exchange,
    identity,
    audit,
  }
  return { services, auth, threads: [typesetter, workbooks] }
}
