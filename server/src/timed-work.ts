import { missingNotice } from '#engine/calendar'
import { type TimedRound, timedRoundNames } from '#engine/casework'
import { chinaDay } from '#engine/kernel'
import type { NoticeBook } from '#modules/calendar'
import { divisionsWithCatalogue } from '#modules/catalogue'
import { createNamesSealing } from '#modules/identity'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import type { Clock } from '#platform/instant'
import type { Secret } from '#platform/secret'
import { createTimedJobs } from '#platform/timed-jobs'
import type { Waker } from '#platform/waker'
import { filesFolder } from './assemble.ts'
import type { Counties, County } from './counties.ts'
import { systemContext, tidyFiles, tidyStore } from './tidy.ts'

type Log = {
  readonly error: (about: object, what: string) => void
  readonly warn: (about: object, what: string) => void
}
type Parts = {
  readonly config: Config
  readonly clock: Clock
  readonly database: Database
  readonly secret: Secret
  readonly counties: Counties
  readonly noticeBook: NoticeBook
  readonly waker: Waker
  readonly log: Log
}

type Failed = (what: string) => (error: unknown) => void

const sweepMinutes = 10
const refreshSeconds = 5
const tellMinutes = 1

/** Does something once a day, of the platform's own days. */
const daily = (clock: Clock) => {
  let doneOn = ''
  return async (work: (now: string) => Promise<void>): Promise<void> => {
    const now = clock()
    if (doneOn === chinaDay(now)) return
    doneOn = chinaDay(now)
    await work(now)
  }
}

/** K15 A missing notice is told once a day. */
const createWarning = ({ clock, log }: Parts) => {
  const today = daily(clock)
  return () =>
    today(async (now) => {
      const year = missingNotice(chinaDay(now))
      if (year !== undefined) log.warn({ code: 'alarm_notice_missing', year }, 'alarm')
    })
}

/** One after the other for every county; one's trouble is no other's. */
const createEverywhere =
  ({ database, counties }: Parts, failed: Failed) =>
  (what: string, work: (county: County) => Promise<unknown>) =>
  async () => {
    for (const division of await divisionsWithCatalogue(database))
      await counties.once(division).then(work).catch(failed(what))
  }
type Everywhere = ReturnType<typeof createEverywhere>

/** What one process does for all of them: what nobody answered is accepted (C2), what had its time goes. */
const worksOf = (
  { config, clock, database, secret, log }: Parts,
  everywhere: Everywhere,
): Readonly<Record<TimedRound, () => Promise<void>>> => {
  /** C32 Each by code and case, nothing of a person. */
  const tell = (failures: readonly object[]) => {
    for (const failure of failures) log.error(failure, 'what time should have done to a case failed')
  }
  /** C91 That it was done is written down where it was done. */
  const round = (name: TimedRound, work: (county: County) => Promise<unknown>) =>
    everywhere(name, async (county) => {
      await work(county)
      await county.services.limits.ran(name)
    })
  const noted = (name: TimedRound) => round(name, () => Promise.resolve())
  const tidiedToday = daily(clock)
  const sealNames = createNamesSealing(database, secret)
  return {
    reckon: round('reckon', async ({ division, services: { limits } }) => {
      tell((await limits.reckon(systemContext(division, clock()))).failed)
    }),
    days: round('days', async ({ division, services: { limits } }) => {
      tell((await limits.giveDays(systemContext(division, clock()))).failed)
    }),
    sweep: round('sweep', async ({ division, services: { calendar, limits } }) => {
      const now = clock()
      if (await calendar.maySweep(now)) tell((await limits.sweep(systemContext(division, now))).failed)
      else log.error({ division, code: 'alarm_clock_ahead' }, 'alarm')
    }),
    names: async () => {
      const { left } = await sealNames()
      if (left.length)
        log.error({ code: 'alarm_names_in_clear', count: left.length, why: left[0]?.code }, 'alarm')
      await noted('names')()
    },
    persons: round('persons', ({ division, services }) => services.people.fill(division)),
    reading: round('reading', ({ division, services }) =>
      services.audit.unusual.tell(systemContext(division, clock())),
    ),
    turns: round('turns', ({ services }) => services.turns.addUp(clock())),
    claims: round('claims', ({ division, services }) =>
      services.claims.sweep(systemContext(division, clock())),
    ),
    'sign-ins': round('sign-ins', ({ services }) => services.identity.tellSignIns()),
    tidy: () =>
      tidiedToday(async (now) => {
        const order = { now, retention: config.retention, dryRun: false }
        await tidyStore(database, order)
        await tidyFiles(database, filesFolder(config), order)
        await noted('tidy')()
      }),
  }
}

/** C91 Beside the rounds, so that none of them keeps it from looking: what should have run and did not is told to the log by its code. */
const createWatching = ({ log }: Parts, everywhere: Everywhere) =>
  everywhere('watch', async ({ division, services: { limits } }) => {
    for (const { code, values } of await limits.late()) log.error({ division, code, ...values }, 'alarm')
  })

/** What runs by the clock; what another process published is shown here too. */
export const startTimedWork = (parts: Parts) => {
  const { config, clock, counties, noticeBook, waker, log } = parts
  const failed: Failed = (what) => (error) => log.error({ err: error }, what)
  const everywhere = createEverywhere(parts, failed)
  const works = worksOf(parts, everywhere)
  const jobs = createTimedJobs(
    timedRoundNames.map((name) => ({ name, minutes: sweepMinutes, work: works[name] })),
    { inTurn: (job, work) => parts.database.inTurn(job, work), failed },
  )
  const watch = createWatching(parts, everywhere)
  const warn = createWarning(parts)
  waker.hear((job) => void jobs.run(job))
  const tellSignIns = async () => {
    for (const county of counties.inMemory()) await (await county).services.identity.tellSignIns()
  }
  const refresh = () => {
    noticeBook.refresh().catch(failed('refresh'))
    for (const county of counties.inMemory())
      county.then(({ services }) => services.catalogue.refresh()).catch(failed('refresh'))
  }
  const timers = [
    setInterval(() => void warn(), sweepMinutes * 60_000),
    setInterval(() => void watch().catch(failed('watch')), sweepMinutes * 60_000),
    setInterval(() => tellSignIns().catch(failed('sign-ins')), tellMinutes * 60_000),
  ]
  // The embedded store has no other process that could have changed something.
  if (config.databaseUrl) timers.push(setInterval(refresh, refreshSeconds * 1000))
  /** K22 Before anybody can do anything that would speak for a clock that ran ahead. */
  const judge = async (): Promise<void> => {
    for (const county of counties.inMemory())
      await county.then(({ services }) => services.calendar.maySweep(clock())).catch(failed('judge'))
  }
  const firstRound = async (): Promise<void> => {
    await warn()
    for (const name of ['reckon', 'days', 'sweep', 'names', 'persons', 'sign-ins']) await jobs.run(name)
  }
  /** Every round once, in its order. */
  const round = async (): Promise<void> => {
    for (const name of timedRoundNames) await jobs.run(name)
  }
  return {
    /** The first round, when the platform is ready; calls wait only until the clock is judged. */
    begin: async (): Promise<void> => {
      await judge()
      void firstRound()
    },
    round,
    stop: async (): Promise<void> => {
      timers.forEach(clearInterval)
      await jobs.stop()
    },
  }
}
