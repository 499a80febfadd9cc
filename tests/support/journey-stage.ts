import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import type { Rehearsal } from '../../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { launchBrowser } from './browser.ts'
import { journeyPlatform } from './journey-platform.ts'

interface Stage {
  platform: Awaited<ReturnType<typeof journeyPlatform>>
  browser: Browser
  /** What the pages of its windows complained of. */
  readonly errors: string[]
  /** An account of the demonstration, by the API. */
  readonly as: (username: string) => Promise<Client>
}

/** A platform of its own and a browser for the tests of one file: there before the first of them, gone after the last. */
export const journeyStage = (rehearsal: Rehearsal = {}, ...browserArguments: string[]): Stage => {
  // Read in tests and later hooks only, when platform and browser are there.
  const stage = {
    errors: [],
    as: async (username) => {
      const client = createClient(stage.platform.url)
      await client.signIn(username, demonstrationPassword)
      return client
    },
  } as Pick<Stage, 'errors' | 'as'> as Stage
  beforeAll(async () => {
    stage.platform = await journeyPlatform(rehearsal)
    stage.browser = await launchBrowser(...browserArguments)
  })
  afterAll(async () => {
    await stage.browser?.close()
    await stage.platform?.close()
  })
  return stage
}
