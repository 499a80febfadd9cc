import { missingNotice } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import type { NoticeBook } from '#modules/calendar'
import { divisionsWithCatalogue } from '#modules/catalogue'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import type { Clock } from '#platform/instant'
import { createTimedJobs } from '#platform/timed-jobs'
import type { Counties, County } from './counties.ts'
import { systemContext, tidyStore } from './tidy.ts'

type Log = {
  readonly error: (about: object, what: string) => void
  readonly warn: (about: object, what: string) => void
}
type Parts = {
  readonly config: Config
  readonly clock: Clock
  readonly database: Database
  readonly counties: Counties
  readonly noticeBook: NoticeBook
  readonly log: Log
}

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

/** What runs by the clock: what nobody answered is accepted (C2), what had its time goes, what another process published is shown here too. */
export const startTimedWork = ({ config, clock, database, counties, noticeBook, log }: Parts) => {
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what)
  /** One county's trouble is no other's. */
  const everywhere = async (what: string, work: (county: County) => Promise<unknown>): Promise<void> => {
    for (const division of await divisionsWithCatalogue(database))
      await counties.once(division).then(work).catch(failed(what))
  }
  const sweep = () =>
    everywhere('sweep', async ({ division, services: { calendar, casework } }) => {
      const now = clock()
      if (await calendar.maySweep(now)) await casework.sweep(systemContext(division, now))
      else log.error({ division, code: 'alarm_clock_ahead' }, 'alarm')
    })
  const persons = () => everywhere('persons', ({ division, services }) => services.people.fill(division))
  const signIns = () => everywhere('sign-ins', ({ services }) => services.identity.tellSignIns())
  const [tidiedToday, warnedToday] = [daily(clock), daily(clock)]
  const tidy = () =>
    tidiedToday(async (now) => {
      await tidyStore(database, { now, retention: config.retention, dryRun: false })
    })
  /** K15 Once a day while it is missed. */
  const warn = () =>
    warnedToday(async (now) => {
      const year = missingNotice(chinaDay(now))
      if (year !== undefined) log.warn({ code: 'alarm_notice_missing', year }, 'alarm')
    })
  const jobs = createTimedJobs(
    [
      { name: 'sweep', minutes: sweepMinutes, work: sweep },
      { name: 'persons', minutes: sweepMinutes, work: persons },
      { name: 'sign-ins', minutes: sweepMinutes, work: signIns },
      { name: 'tidy', minutes: sweepMinutes, work: tidy },
    ],
    { inTurn: (job, work) => database.inTurn(job, work), failed },
  )
  const refresh = () => {
    noticeBook.refresh().catch(failed('refresh'))
    for (const county of counties.inMemory())
      county.then(({ services }) => services.catalogue.refresh()).catch(failed('refresh'))
  }
  const tellSignIns = async () => {
    for (const county of counties.inMemory()) await (await county).services.identity.tellSignIns()
  }
  const timers = [
    setInterval(() => void warn(), sweepMinutes * 60_000),
    setInterval(() => tellSignIns().catch(failed('sign-ins')), tellMinutes * 60_000),
  ]
  // The embedded store has no other process that could have changed something.
  if (config.databaseUrl) timers.push(setInterval(refresh, refreshSeconds * 1000))
  const begin = async (): Promise<void> => {
    await warn()
    await jobs.run('sweep')
    await jobs.run('persons')
    await jobs.run('sign-ins')
  }
  return {
    begin,
    stop: async (): Promise<void> => {
      timers.forEach(clearInterval)
      await jobs.stop()
    },
  }
}
