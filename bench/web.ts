import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, CDPSession } from 'playwright-core'
import { ownPlatform } from '../cli/src/demo/own-platform.ts'
import { launchBrowser } from '../tests/support/browser.ts'

/**
 * The first load of the portal and of the desk as a phone on a slow line has it: empty cache, 4 × slower CPU, 1.6 Mbit/s,
 * 150 ms there and back. Medians of the runs; bytes are what travelled, as the server compressed it, headers included.
 * `there` is when the rows a person came for stand on the page, so that a quick shell alone counts for nothing; `at work` is when the
 * programme has taken the page over and answers to every press.
 * Usage: node bench/web.ts [URL of a running demonstration platform] [--runs N] [--plain] [--files]
 */
const asked = process.argv.slice(2)
const runs = Number(asked[asked.indexOf('--runs') + 1]) || 3
const given = asked.find((word) => word.startsWith('http'))

const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
}

type FirstLoad = {
  readonly name: string
  readonly path: string
  readonly there: string
  readonly as?: string
  readonly kilobytes: number
}
const firstLoads: readonly FirstLoad[] = [
  { name: 'portal, home', path: '/', there: '.row-link', kilobytes: 120 },
  { name: 'portal, one thing', path: '/things/canyin-qiye', there: '.three', kilobytes: 120 },
  { name: 'desk, signing in', path: '/desk/', there: 'main input', kilobytes: 250 },
  { name: 'desk, first room', path: '/desk/', there: '.page-head .quiet', as: 'clerk1', kilobytes: 250 },
]
const slowestPaint = 1500

type Load = { readonly url: string; readonly bytes: number }
type Figures = { first: number; largest: number; shift: number; busy: number }
type Seen = Figures & { readonly there: number; readonly atWork: number; readonly loads: readonly Load[] }

/** Runs in the page before anything else: what the browser itself says about painting, moving and being busy. */
const watch = () => {
  const figures: Figures = { first: 0, largest: 0, shift: 0, busy: 0 }
  Object.assign(globalThis, { figures })
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') figures.first = startTime
  })
  on('largest-contentful-paint', ({ startTime }) => {
    figures.largest = startTime
  })
  on('layout-shift', (entry) => {
    figures.shift += (entry as PerformanceEntry & { readonly value: number }).value
  })
  on('longtask', ({ duration }) => {
    figures.busy += Math.max(0, duration - 50)
  })
}

const listen = (session: CDPSession): Load[] => {
  const urls = new Map<string, string>()
  const loads: Load[] = []
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.url.startsWith('data:')) urls.set(requestId, response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId)
    if (url) loads.push({ url, bytes: encodedDataLength })
  })
  return loads
}

const visit = async (context: BrowserContext, base: string, { path, there }: FirstLoad): Promise<Seen> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  if (!asked.includes('--plain')) {
    await session.send('Network.emulateNetworkConditions', slowLine)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  const loads = listen(session)
  await page.addInitScript(watch)
  await page.goto(`${base}${path}`, { waitUntil: 'commit' })
  await page.locator(there).first().waitFor({ timeout: 60_000 })
  const arrived = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  const figures = await page.evaluate(() => (globalThis as unknown as { figures: Figures }).figures)
  const atWork = await page.evaluate(() => performance.getEntriesByName('at-work')[0]?.startTime ?? 0)
  return { ...figures, there: arrived, atWork, loads: [...loads] }
}

const measure = async (browser: Browser, base: string, load: FirstLoad): Promise<Seen[]> => {
  const seen: Seen[] = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
    })
    if (load.as) {
      const data = { username: load.as, password: 'onevisit-demo' }
      await context.request.post(`${base}/api/auth/sign-in/username`, { data, headers: { origin: base } })
    }
    seen.push(await visit(context, base, load))
    await context.close()
  }
  return seen
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

const report = ({ name, kilobytes }: FirstLoad, seen: readonly Seen[]): void => {
  const of = (pick: (one: Seen) => number) => median(seen.map(pick))
  const sum = of(({ loads }) => loads.reduce((all, { bytes }) => all + bytes, 0)) / 1024
  const largest = of((one) => one.largest)
  const verdict = sum <= kilobytes && largest <= slowestPaint ? 'within' : 'OVER'
  console.log(
    `${name.padEnd(18)} ${sum.toFixed(0).padStart(4)} KB of ${kilobytes}  ${of(({ loads }) => loads.length)} requests  first paint ${of((one) => one.first).toFixed(0)} ms  largest ${largest.toFixed(0)} of ${slowestPaint} (${seen.map((one) => one.largest.toFixed(0)).join(' ')})  there ${of((one) => one.there).toFixed(0)}  at work ${of((one) => one.atWork).toFixed(0)}  shift ${of((one) => one.shift).toFixed(3)}  busy ${of((one) => one.busy).toFixed(0)} ms  ${verdict}`,
  )
  if (!asked.includes('--files')) return
  for (const { url, bytes } of [...(seen[0]?.loads ?? [])].sort((one, other) => other.bytes - one.bytes))
    console.log(`  ${(bytes / 1024).toFixed(1).padStart(7)} KB  ${new URL(url).pathname}`)
}

const data = mkdtempSync(join(tmpdir(), 'onevisit-web-'))
const platform = given ? undefined : await ownPlatform(data, {}, join(import.meta.dirname, '../dist'))
const browser = await launchBrowser()
const base = given ?? platform?.url ?? ''
for (const load of firstLoads) report(load, await measure(browser, base, load))
await browser.close()
await platform?.close()
rmSync(data, { recursive: true, force: true })
