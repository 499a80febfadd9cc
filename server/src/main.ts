import { setTimeout as wait } from 'node:timers/promises'
import { missingNotice } from '#engine/calendar'
import type { Catalogue } from '#engine/catalogue'
import { chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { sealedSample } from '#modules/casework'
import type { DemonstrationAccount } from '#modules/identity'
import type { Config } from '#platform/config'
import { type Database, openDatabase } from '#platform/database'
import { sendProblems } from '#platform/errors'
import { type Clock, instantInChina } from '#platform/instant'
import { secretOf } from '#platform/key-check'
import { createReadiness } from '#platform/readiness'
import type { Secret } from '#platform/secret'
import { failStore } from '#platform/store-problems'
import { type AppSettings, buildApp } from './app.ts'
import { shareOf } from './assemble.ts'
import { type Counties, type County, createCounties, divisionByAddress, divisionsIn } from './counties.ts'
import { startTimedWork } from './timed-work.ts'

export type Platform = {
  readonly counties: Counties
  /** The divisions of the store when the platform started. */
  readonly divisions: readonly string[]
  /** The county of an address that no setting names. */
  readonly home: County
  readonly database: Database
  readonly app: Awaited<ReturnType<typeof buildApp>>
  /** Does now what is done by the clock: for whoever lets time pass faster than it does. */
  readonly passTime: () => Promise<void>
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
  /** Where the log is written; standard output when left out. */
  readonly logTo?: AppSettings['logTo']
}

const firstPageSeconds = 2
/** How long a call that is under way is waited for when the platform ends. */
const patienceMilliseconds = 4_000

/** Whoever opens a page may search next: the dictionaries come behind their first page, not before anybody is there. */
const warmWithFirstVisitor = ({ server, log }: Platform['app'], { services }: County): void => {
  const warm = () =>
    services.search.warm().catch((error: unknown) => log.error({ err: error }, 'warming the search'))
  server.once('request', () => setTimeout(warm, firstPageSeconds * 1000).unref())
}

/** Apart from health: a process that lives may still be one that nothing should be sent to. */
const answerReadiness = (app: Platform['app'], ready: ReturnType<typeof createReadiness>, clock: Clock) =>
  app.get(
    '/api/ready',
    {
      config: {
        open: 'whether store, key, migrations and disk are well: for whoever sends calls to this process',
      },
    },
    async (_request, reply) => {
      const problems = await ready()
      if (problems.length) return sendProblems(reply, problems)
      // K15 No call need stay away for it: what is reckoned beyond the notices on file is provisional.
      return { status: 'ready', missingNotice: missingNotice(chinaDay(clock())) ?? null }
    },
  )

type Begun = { readonly divisions: readonly string[]; readonly secret: Secret }

/** What must be there before anything is served: a catalogue for every county that is asked for, and the key the store was sealed with. */
const beginOn = async (database: Database, { config, firstCatalogue }: Start): Promise<Result<Begun>> => {
  const secret = await database.alone(() => secretOf(database, config, () => sealedSample(database)))
  if (!secret.ok) return secret
  const divisions = await database.alone(() => divisionsIn(database, config, firstCatalogue))
  const wanted = [...(config.division ? [config.division] : []), ...config.hosts.values()]
  const missing = wanted.find((division) => !divisions.includes(division))
  return missing
    ? refuse(failStore('division_without_catalogue', { division: missing }))
    : ok({ divisions, secret: secret.value })
}

/** Opens the store, loads the catalogue, assembles the services and the HTTP side. Does not listen yet. */
export const startPlatform = async (start: Start): Promise<Result<Platform>> => {
  const { config, demonstration, webFolder, logTo, clock = instantInChina } = start
  const opened = await openDatabase(config)
  if (!opened.ok) return opened
  const database = opened.value
  const begun = await beginOn(database, start)
  if (!begun.ok) {
    await database.close()
    return begun
  }
  const { divisions, secret } = begun.value
  const shared = shareOf(database, secret, config, clock, (told, what) => app.log.warn(told, what))
  await shared.noticeBook.refresh()
  const counties = createCounties(shared, demonstration)
  const divisionAt = divisionByAddress(config, divisions)
  const home = await counties.of(config.division || (divisions[0] ?? ''))
  const app = await buildApp({
    servicesOf: async (request) => (await counties.of(divisionAt(request))).services,
    divisionAt,
    identify: async (request) => (await counties.of(divisionAt(request))).services.identity.identify(request),
    authHandler: async (call, request) =>
      (await counties.of(divisionAt(request))).services.identity.answerAuth(call),
    // A county with a host name of its own is reached there, whatever the address of the others.
    baseUrl: config.hosts.size ? '' : config.baseUrl,
    proxies: config.proxies,
    uploadLimit: config.uploadLimit,
    requestsPerMinute: config.requestsPerMinute,
    logLevel: config.logLevel,
    clock,
    ...(webFolder ? { webFolder } : {}),
    ...(logTo ? { logTo } : {}),
  })
  answerReadiness(app, createReadiness({ database, secret, data: config.data }), clock)
  const timed = startTimedWork({ ...shared, counties, log: app.log })
  app.addHook('onReady', timed.begin)
  warmWithFirstVisitor(app, home)
  const close = async () => {
    const stopped = timed.stop()
    // Who is in the middle of a call may end it; who hangs must not keep the platform from ending.
    const hurry = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds)
    await app.close().finally(() => clearTimeout(hurry))
    // What is done case by case goes on at the next start.
    await Promise.race([stopped, wait(patienceMilliseconds, undefined, { ref: false })])
    for (const thread of [shared.typesetter, shared.workbooks, shared.tables]) await thread.close()
    await database.close()
  }
  return ok({ counties, divisions, home, database, app, passTime: timed.round, close })
}
