import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import { demonstrationAccounts, prepareDemonstration } from '../../cli/src/demonstration.ts'
import { startPlatform } from '../../server/src/main.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { systemContext } from '../../server/src/tidy.ts'
import { cixi } from './cixi.ts'

/** One platform on a clock of its own, for cases that are played over HTTP: whoever acts signs in once, and each day time does by itself what it has to do. */

const nextDay = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

const unlimited = { requestsPerMinute: '1000000', uploadsADay: '1000000,1000000' }

export const playedHouse = async (firstDay: string) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-played-'))
  let [day, tick] = [firstDay, 0]
  // Every reading a millisecond later, from nine o'clock.
  const clock = () => {
    tick += 1
    const at = new Date(Date.parse(`${day}T09:00:00Z`) + tick)
    return at.toISOString().replace('Z', '+08:00')
  }
  const config = readConfig({ data, port: '0', ...unlimited }, { ONEVISIT_LOG: 'error' })
  if (!config.ok) throw new Error(JSON.stringify(config.problems))
  const platform = await startPlatform({
    config: config.value,
    firstCatalogue: cixi,
    demonstration: demonstrationAccounts,
    clock,
  })
  if (!platform.ok) throw new Error(JSON.stringify(platform.problems))
  const { counties, divisions, app } = platform.value
  const [division = ''] = divisions
  const { services } = await counties.of(division)
  await prepareDemonstration(services, division)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const clients = new Map<string, Promise<Client>>()
  const signIn = async (username: string): Promise<Client> => {
    const client = createClient(url)
    await client.signIn(username, demonstrationPassword)
    return client
  }
  return {
    as: (username: string): Promise<Client> => {
      const known = clients.get(username) ?? signIn(username)
      clients.set(username, known)
      return known
    },
    /** K22 A platform that runs every day is its own witness; C2 C95 C96 what time does, it does in the morning. */
    passTo: async (until: string): Promise<void> => {
      while (day < until) {
        ;[day, tick] = [nextDay(day), 0]
        const now = `${day}T08:00:00.000+08:00`
        if (!(await services.calendar.maySweep(now))) throw new Error(`the clock is doubted on ${day}`)
        const { failed } = await services.limits.sweep(systemContext(division, now))
        if (failed.length) throw new Error(JSON.stringify(failed))
      }
    },
    close: async (): Promise<void> => {
      await platform.value.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
export type PlayedHouse = Awaited<ReturnType<typeof playedHouse>>
