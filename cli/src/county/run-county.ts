import { missingNotice } from '#engine/calendar'
import { demonstrationPassword } from '#modules/identity'
import { type Client, createClient, Refused } from '../demo/api-client.ts'
import { ownPlatform } from '../demo/own-platform.ts'
import { seeded } from '../stand-ins/registry/seeded.ts'
import { createAgenda, dayAfterDays, momentOn } from './agenda.ts'
import { handIn, mayGiveUp } from './handing-in.ts'
import { awaitWindow } from './window.ts'
import { type Offices, officeHours, type Thing, type Told, type World } from './world.ts'

export type CountyOrder = {
  readonly data: string
  readonly days: number
  readonly cases: number
  /** The first day; the clock of the demonstration begins there. */
  readonly from: string
  readonly seed: string
  readonly port?: number
  readonly webFolder?: string
  /** Told after every day. */
  readonly passed: (day: string) => void
}
export type County = {
  readonly from: string
  readonly through: string
  readonly told: Told
  readonly url: string
  readonly close: () => Promise<void>
}

/** An account that signs in again when its day is over, as people do. */
const signedIn = async (url: string, username: string): Promise<Client> => {
  const client = createClient(url)
  await client.signIn(username, demonstrationPassword)
  const again =
    <Args extends unknown[], Answer>(work: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return await work(...args)
      } catch (error) {
        if (!(error instanceof Refused) || error.details.code !== 'sign_in_needed') throw error
        await client.signIn(username, demonstrationPassword)
        return work(...args)
      }
    }
  return { ...client, call: again(client.call) as Client['call'], attach: again(client.attach) }
}

/** Everybody who works in the county, each signed in when they are first needed. */
const officesOf = async (url: string): Promise<Offices> => {
  const known = new Map<string, Promise<Client>>()
  const as = (username: string): Promise<Client> => {
    const client = known.get(username) ?? signedIn(url, username)
    known.set(username, client)
    return client
  }
  return {
    shops: await Promise.all(['shop1', 'shop2', 'shop3'].map(as)),
    clerks: await Promise.all(['clerk1', 'clerk2'].map(as)),
    issuer: await as('issue1'),
    joint: await as('joint1'),
    officer: (department) => as(`officer_${department}`),
    head: (department) => as(`head_${department}`),
    lead: (department) => as(`lead_${department}`),
  }
}

const thingsOf = async (client: Client): Promise<Thing[]> => {
  const { things } = await client.call('listThings', {})
  const guides = things.map(async ({ code }) => {
    const { plan } = await client.call('getThing', { params: { thing: code } })
    return { code, answers: plan.answers }
  })
  return Promise.all(guides)
}

/** People come on working days, every one thing once before any comes again. */
const arrange = (world: World, things: readonly Thing[], { from, days, cases }: CountyOrder): void => {
  const { agenda, chance } = world
  const worked = Array.from({ length: days }, (_, index) => dayAfterDays(from, index)).filter(
    agenda.isWorkingDay,
  )
  for (let index = 0; index < cases && worked.length > 0; index += 1) {
    const thing = things[index % things.length]
    // What is handed in during the last days would only lie there.
    const day = worked[chance.between(0, Math.max(0, Math.floor(worked.length * 0.85) - 1))]
    if (!thing || !day) continue
    agenda.on(day, officeHours(world), async () => {
      const errand = await handIn(world, thing)
      if (!errand) return
      awaitWindow(world, errand)
      mayGiveUp(world, errand)
    })
  }
}

/** Never the store of a server, whatever the environment names: its cases are real, and time there is. */
const ownEnvironment = { ...process.env, DATABASE_URL: '' }

/** The first half hour after midnight, and noon: so that time never jumps by more than a day (K22). */
const roundsOfDay = [30, 750] as const

/**
 * Some months of a county on virtual time: a platform of its own on a clock of its own, everybody through the HTTP API, and what the
 * clock does done as it comes. The platform goes on when it is over; whoever asked for it closes it.
 */
export const runCounty = async (order: CountyOrder): Promise<County> => {
  const { data, days, from, seed, port, webFolder, passed } = order
  const told: Told = { counts: new Map(), refused: [] }
  const agenda = createAgenda(from, (error) => {
    const why = error instanceof Error ? error.message : String(error)
    told.refused.push({ thing: '', what: 'accident', why })
  })
  const through = dayAfterDays(from, days - 1)
  const quiet = { write: () => undefined }
  const platform = await ownPlatform(data, ownEnvironment, webFolder, {
    ...{ clock: agenda.clock, logTo: quiet },
    ...(port === undefined ? {} : { port }),
  })
  const world: World = {
    ...{ agenda, chance: seeded(seed), offices: await officesOf(platform.url) },
    told,
  }
  arrange(world, await thingsOf(world.offices.joint), order)
  for (let day = from; day <= through; day = dayAfterDays(day, 1)) {
    for (const minutes of roundsOfDay) agenda.put(momentOn(day, minutes), platform.passTime)
    await agenda.runUntil(momentOn(dayAfterDays(day, 1), 0) - 60_000)
    passed(day)
  }
  return { from, through, told, url: platform.url, close: platform.close }
}

/** The first Monday of the last quarter before a year whose holiday notice is not out (K15). */
export const usualBeginning = (today: string): string => {
  const year = (missingNotice(`${today.slice(0, 4)}-11-01`) ?? Number(today.slice(0, 4)) + 1) - 1
  let day = `${year}-11-02`
  while (new Date(momentOn(day, 720)).getUTCDay() !== 1) day = dayAfterDays(day, 1)
  return day
}
