import type { Catalogue } from '#engine/catalogue'
import { sentence } from '#engine/kernel'
import { loadCatalogueFolder } from '#modules/catalogue'
import { readConfig } from '#platform/config'
import { type Clock, instantInChina } from '#platform/instant'
import { settings } from '#platform/settings'
import { startPlatform } from '../../../server/src/main.ts'
import { demonstrationAccounts, prepareDemonstration } from '../demonstration.ts'
import { defaultCatalogue } from '../project.ts'
import { buildMessages } from '../stand-ins/messages/app.ts'
import { buildRegistry } from '../stand-ins/registry/app.ts'
import { standInToken } from '../stand-ins/registry/settings.ts'

/** What a rehearsal may change: the catalogue published first (the shipped one when left out), whose time counts, where the log goes. */
export type Rehearsal = {
  /** On which it listens; any free one when left out. */
  readonly port?: number
  readonly published?: Catalogue
  readonly clock?: Clock
  readonly logTo?: { readonly write: (line: string) => void }
}

type OwnPlatform = {
  readonly url: string
  readonly registryUrl: string
  readonly messagesUrl: string
  /** What is done by the clock, done now. */
  readonly passTime: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts a platform and a registry of its own on free ports, for a rehearsal that leaves a running one alone. */
export const ownPlatform = async (
  data: string,
  environment: Record<string, string | undefined> = process.env,
  webFolder?: string,
  { published, logTo, port = 0, clock = instantInChina }: Rehearsal = {},
): Promise<OwnPlatform> => {
  const catalogue = published ?? loadCatalogueFolder(defaultCatalogue).catalogue
  if (!catalogue) throw new Error('the shipped catalogue has faults; run onevisit import catalogue/cixi')
  const registry = buildRegistry({
    catalogue,
    token: standInToken,
    slowMilliseconds: 5_000,
    now: clock,
  })
  const registryUrl = await registry.listen({ port: 0, host: '127.0.0.1' })
  const messages = buildMessages({ token: settings.smsToken.fallback, now: clock })
  const messagesUrl = await messages.listen({ port: 0, host: '127.0.0.1' })
  const smsUrl = `${messagesUrl}/messages`
  const config = readConfig(
    {
      data,
      port: String(port),
      registryUrl,
      smsUrl,
      requestsPerMinute: '1000000',
      uploadsADay: '1000000,1000000',
    },
    environment,
  )
  if (!config.ok) throw new Error(config.problems.map((problem) => sentence(problem, 'en')).join('; '))
  const platform = await startPlatform({
    config: config.value,
    firstCatalogue: () => catalogue,
    demonstration: demonstrationAccounts,
    clock,
    ...(webFolder ? { webFolder } : {}),
    ...(logTo ? { logTo } : {}),
  })
  if (!platform.ok) {
    await Promise.all([registry.close(), messages.close()])
    throw new Error(platform.problems.map((problem) => sentence(problem, 'en')).join('; '))
  }
  const { counties, divisions } = platform.value
  for (const division of divisions)
    await prepareDemonstration((await counties.of(division)).services, division)
  const url = await platform.value.app.listen({ port: config.value.port, host: '127.0.0.1' })
  const close = async () => {
    await platform.value.close()
    await Promise.all([registry.close(), messages.close()])
  }
  return { url, registryUrl, messagesUrl, passTime: platform.value.passTime, close }
}
