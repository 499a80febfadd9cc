import { join } from 'node:path'
import { v7 } from 'uuid'
import { overBefore } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import type { Actor } from '#engine/kernel'
import { createAfterwards } from '#modules/afterwards'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCalendar, createNoticeBook, type NoticeBook } from '#modules/calendar'
import { casesOfAccount, createCasework, createPastCases } from '#modules/casework'
import {
  createCatalogueService,
  createCatalogueStore,
  departmentName,
  type Standing,
  type Versioned,
} from '#modules/catalogue'
import { createClaimService, createClaimStore } from '#modules/claims'
import { createCredit, createCreditStore } from '#modules/credit'
import { createDrawingStore, createDrawings } from '#modules/drawings'
import { createExchange, createExchangeStore, defaultExchangeSettings } from '#modules/exchange'
import { createForm, createFormCache, type FormCache } from '#modules/form'
import { createGuide, createGuideCache, type GuideCache } from '#modules/guide'
import {
  createAskName,
  createIdentity,
  createIdentityStore,
  createLateAuth,
  createProofStore,
  createSendCode,
  type DemonstrationAccount,
  demonstrationPassword,
  namesOfAccounts,
} from '#modules/identity'
import { createLimits } from '#modules/limits'
import { createWorkbooks, type Workbooks } from '#modules/lists'
import { createOutgoing } from '#modules/outgoing'
import { createPapers, createPapersCache, type PapersCache } from '#modules/papers'
import { createPeople, createPeopleService } from '#modules/people'
import { createPicks } from '#modules/picks'
import { createIdentityProvider, createProviderService, type IdentityProvider } from '#modules/provider'
import { createRatingStore, createRatingsService } from '#modules/ratings'
import { createResultsService } from '#modules/results'
import { createRetyping, createRetypingStore, createWithSystem } from '#modules/retyping'
import { createSearchService } from '#modules/search'
import { createSectionService, createSectionStore } from '#modules/sections'
import { createTexts } from '#modules/texts'
import { createTogether } from '#modules/together'
import { createTurns } from '#modules/turns'
import { createUploads } from '#modules/uploads'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { createFiles, type Files } from '#platform/files'
import type { Clock } from '#platform/instant'
import { createLastKnown } from '#platform/last-known'
import type { Secret } from '#platform/secret'
import { createTypesetter, type Typesetter } from '#platform/typeset'
import { createWaker, type Waker } from '#platform/waker'
import { workbenchOf } from './assemble-workbench.ts'
import type { Services } from './modules.ts'

/** What a division has published: the snapshot all stand on, and the one things published after it. */
export type Published = { readonly current: Versioned; readonly standing: readonly Standing[] }

/** What all divisions of a process use together. */
export type Shared = {
  readonly database: Database
  readonly config: Config
  readonly secret: Secret
  readonly files: Files
  readonly typesetter: Typesetter
  readonly guideCache: GuideCache
  readonly formCache: FormCache
  readonly papersCache: PapersCache
  readonly workbooks: Workbooks
  readonly tables: Workbooks
  readonly clock: Clock
  /** When this process began. */
  readonly since: string
  readonly noticeBook: NoticeBook
  readonly waker: Waker
  readonly provider: IdentityProvider | undefined
}

export const shareOf = (
  database: Database,
  secret: Secret,
  config: Config,
  clock: Clock,
  note: (told: object, what: string) => void,
): Shared => {
  const waker = createWaker()
  return {
    ...{ clock, since: clock(), database, config, secret, waker },
    files: createFiles(filesFolder(config)),
    typesetter: createTypesetter(),
    guideCache: createGuideCache(),
    formCache: createFormCache(),
    papersCache: createPapersCache(),
    workbooks: createWorkbooks(),
    // Of applicants: their files wait for one another, never for a department's list, nor the other way round.
    tables: createWorkbooks({ seconds: 20, megabytes: 800 }),
    noticeBook: createNoticeBook(database, waker),
    provider: createIdentityProvider(config.oidc, (failure) => note(failure, 'the identity provider')),
  }
}

/** Where uploaded files stand. */
export const filesFolder = ({ data }: Pick<Config, 'data'>): string => join(data, 'files')

const exchangeOf = ({ database, config }: Shared, catalogue: () => Catalogue) => {
  const url = config.registryUrl.replace(/\/$/, '')
  const settings = {
    ...defaultExchangeSettings,
    urlOf: () => url,
    token: config.registryToken,
  }
  const parts = {
    departmentName: (id: string) => departmentName(catalogue(), id),
    clock: () => performance.now(),
    newId: v7,
  }
  return createExchange({ store: createExchangeStore(database.kysely), settings, ...parts })
}

const identityOf = (
  { database, config, secret, clock }: Shared,
  division: string,
  catalogue: () => Catalogue,
  demonstration: readonly DemonstrationAccount[],
) => {
  const department = (id: string) =>
    catalogue().departments.some((one) => one.id === id) ? departmentName(catalogue(), id) : undefined
  const baseUrl = config.baseUrl || `http://${config.host}:${config.port}`
  const names = namesOfAccounts(secret, division)
  const auth = createLateAuth({
    names,
    kysely: database.kysely,
    division,
    secret: secret.derive('sessions'),
    baseUrl,
    ...(demonstration.length ? { publicPassword: demonstrationPassword } : {}),
  })
  const store = createIdentityStore(database.kysely, division, names)
  const { timeoutMilliseconds } = defaultExchangeSettings
  const registry = { url: config.registryUrl.replace(/\/$/, ''), token: config.registryToken }
  const identity = createIdentity({
    ...{ auth, store, secret, division, department, demonstration },
    proofs: createProofStore(database.kysely, division),
    sendCode: createSendCode({ url: config.smsUrl, token: config.smsToken, timeoutMilliseconds }),
    // Only a demonstration's gateway shows what it was given.
    codesAt: demonstration.length && config.smsUrl ? new URL('/', config.smsUrl).href : null,
    departmentNames: () =>
      catalogue().departments.flatMap(({ name, name_en: english }) => [name, english ?? '']),
    casesOf: casesOfAccount(database, division),
    signedOut: (account: string) => createClaimStore(database).endOf(division, account, false),
    askName: createAskName({ ...registry, timeoutMilliseconds }),
    provider: config.oidc.issuer ? config.oidc.name : null,
    clock,
  })
  return identity
}

/** The list of one things is shown whether or not the tables of cases can be reached. */
const doneOf = (database: Database, division: string) => {
  const cases = createPastCases(database)
  const read = async () =>
    new Map((await cases.casesDone(division)).map(({ thing, done }) => [thing, Number(done)]))
  return createLastKnown<ReadonlyMap<string, number>>(read, new Map())
}

/** Holiday notices, and what time alone would do to cases if the clock is right. */
const calendarOf = (
  { database, noticeBook, waker, clock }: Shared,
  division: string,
  { audit, casework, limits }: Pick<Services, 'audit' | 'casework' | 'limits'>,
) =>
  createCalendar({
    ...{ database, division, book: noticeBook, waker, newId: v7 },
    newest: () => audit.newest(division),
    atStake: async (now) => (await casework.timed.due('intake', overBefore(now))).length,
    otherAlarms: async () => [...(await limits.alarms()), ...(await audit.unusual.alarms(division, clock()))],
  })

/** What is printed: guides, the one form, papers, results. */
const documentsOf = (
  { database, secret, typesetter, tables, guideCache, formCache, papersCache }: Shared,
  about: Pick<Services, 'catalogue' | 'casework'> &
    Pick<Services['identity'], 'withNames'> & { readonly division: string },
) => ({
  guide: createGuide({ ...about, typesetter, cache: guideCache }),
  form: createForm({ ...about, typesetter, tables, cache: formCache }),
  papers: createPapers({ ...about, typesetter, cache: papersCache }),
  results: createResultsService({ ...about, typesetter }),
  afterwards: createAfterwards(about),
  together: createTogether(about),
  outgoing: createOutgoing(about),
  texts: createTexts({ ...about, typesetter }),
  drawings: createDrawings({
    ...about,
    ...{ typesetter, secret },
    store: createDrawingStore(database, about.division),
  }),
})

/** Who cases are of, and what was said of them. */
const besideCases = (
  { database, secret }: Shared,
  {
    division,
    catalogue,
    audit,
    casework,
  }: Pick<Services, 'catalogue' | 'audit' | 'casework'> & { readonly division: string },
) => ({
  people: createPeopleService({
    people: createPeople(database, secret),
    ...{ catalogue, audit, cases: casework.cases },
  }),
  ratings: createRatingsService({
    ...{ secret, division, catalogue, store: createRatingStore(database, division) },
    cases: { states: casework.cases.states, standings: createPastCases(database).standings },
  }),
  // TU2 What is counted, by departments as the catalogue calls them.
  turns: createTurns({
    ...{ database, division, cases: casework.cases },
    nameOf: (id) => departmentName(catalogue.current.catalogue, id),
  }),
})

/** C70 Who works on what. */
const claimsOf = (
  { database }: Pick<Shared, 'database'>,
  { cases: { linesOf } }: Pick<Services['casework'], 'cases'>,
  { colleagues }: Pick<Services['identity'], 'colleagues'>,
) => createClaimService({ ...{ linesOf, colleagues }, store: createClaimStore(database) })

/** P41 C114 Sections, and which of them an officer belongs to. */
const sectionsOf = (
  { database }: Pick<Shared, 'database'>,
  division: string,
  catalogue: () => Catalogue,
  { colleagues }: Pick<Services['identity'], 'colleagues'>,
) => {
  const store = createSectionStore(database)
  return {
    sectionOf: async ({ id, department }: Actor) =>
      department ? store.ofOfficer({ division, department }, id) : null,
    sections: createSectionService({ ...{ store, catalogue, colleagues }, newId: v7 }),
  }
}

/** One service a module over the store, for one division; nothing here decides anything. */
export const assemble = (
  shared: Shared,
  division: string,
  { current, standing }: Published,
  demonstration: readonly DemonstrationAccount[],
) => {
  const { database, config, secret, files, workbooks, provider, clock, since } = shared
  const catalogue = createCatalogueService({
    store: createCatalogueStore(database, division),
    current,
    standing,
    casesDone: doneOf(database, division),
  })
  const published = () => catalogue.current.catalogue
  const identity = identityOf(shared, division, published, demonstration)
  const exchange = exchangeOf(shared, published)
  const audit = createAuditService(createAuditStore(database), config.looks)
  const [{ personOf, withNames }, { uploadLimit }] = [identity, config]
  const uploads = createUploads(database, config.uploadsADay)
  const common = { database, division, catalogue, files, uploads }
  const { sectionOf, sections } = sectionsOf(shared, division, published, identity)
  const systems = createRetypingStore(database, division)
  const withSystem = createWithSystem(systems)
  const brought = { secret, exchange, audit, personOf, uploadLimit, withSystem, sectionOf }
  const casework = createCasework({ ...common, ...brought })
  const sure = (now: string) => services.calendar.sure(now)
  const limits = createLimits({ database, division, cases: casework.timed, clock, since, sure })
  const services: Services = {
    catalogue,
    ...documentsOf(shared, { division, catalogue, casework, withNames }),
    search: createSearchService(published),
    casework,
    ...besideCases(shared, { division, catalogue, audit, casework }),
    claims: claimsOf(shared, casework, identity),
    sections,
    ...workbenchOf({ ...common, workbooks }),
    exchange,
    identity,
    provider: createProviderService({ provider, secret, prove: identity.proveByProvider }),
    calendar: calendarOf(shared, division, { audit, casework, limits }),
    limits,
    retyping: createRetyping({ catalogue, casework, store: systems }),
    credit: createCredit({ catalogue, store: createCreditStore(database), states: casework.cases.states }),
    picks: createPicks(division),
    audit,
  }
  return { division, services }
}
