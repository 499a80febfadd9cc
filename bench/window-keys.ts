// A window with many cases, worked through by keyboard alone: from the sign-in to an empty list, each paper of each case looked at and
// marked, each case accepted; every tenth gets the one notice for a paper that is not right, and every twenty-fifth is looked at and
// passed over first. The page counts what a mouse or a finger does: it has to be nothing. Told: keys a case, seconds a case that the
// machine took (a clerk's reading is not in it) early and late, and what the store says stands there afterwards.
// Run: node bench/window-keys.ts [cases]. ONEVISIT_SCREENSHOTS=1 writes two pictures into docs/screenshots.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createClient } from '../cli/src/demo/api-client.ts'
import { ownPlatform } from '../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../server/src/modules/identity/demonstration.ts'
import { launchBrowser, openWindow, picture } from '../tests/support/browser.ts'
import { handInSample } from '../tests/support/hand-in-sample.ts'

const wanted = Number(process.argv[2] ?? 300)
const things = ['xiaocanyin', 'bianlidian', 'yinshua', 'meirong', 'canyin-qiye']
const owners = ['shop1', 'shop2', 'shop3']
const data = mkdtempSync(join(tmpdir(), 'onevisit-window-'))
const platform = await ownPlatform(data, {}, join(import.meta.dirname, '../dist'))

const clientOf = async (name: string) => {
  const client = createClient(platform.url)
  await client.signIn(name, demonstrationPassword)
  return client
}

const handInAll = async (): Promise<void> => {
  const clients = await Promise.all(owners.map(clientOf))
  let next = 0
  const lane = async (client: Awaited<ReturnType<typeof clientOf>>) => {
    for (let n = next++; n < wanted; n = next++) await handInSample(client, things[n % things.length] ?? '')
  }
  await Promise.all(clients.map(lane))
}

const counts = async (): Promise<ReadonlyMap<string, number>> => {
  const { queues } = await (await clientOf('clerk1')).call('countQueues', {})
  return new Map(queues.map(({ queue, count }) => [queue, count]))
}

let keys = 0
const press = async (page: Page, key: string): Promise<void> => {
  keys += 1
  await page.keyboard.press(key)
}
const type = async (page: Page, text: string): Promise<void> => {
  keys += text.length
  await page.keyboard.type(text)
}

/** Tab until something is focused, as somebody does who knows where it is. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  const there = page.locator(`${selector}:focus`)
  for (let step = 0; step < 60; step += 1) {
    if (await there.count()) return
    await press(page, 'Tab')
  }
  throw new Error(`nothing but the mouse reaches ${selector}`)
}

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`${platform.url}/desk/`)
  await page.getByLabel('用户名').waitFor()
  await tabTo(page, 'input[autocomplete="username"]')
  await type(page, 'clerk1')
  await tabTo(page, 'input[type="password"]')
  await type(page, demonstrationPassword)
  await press(page, 'Enter')
  await page.locator('.desk-who').waitFor()
}

/** Marks the papers from the first to the last, the one at `wrong` as not signed. */
const markAll = async (page: Page, wrong: number): Promise<number> => {
  await page.locator('.requirement').first().waitFor()
  const papers = await page.locator('.requirement').count()
  for (let paper = 0; paper < papers; paper += 1) {
    // 3 不符, then its reason among the common ones.
    for (const key of paper === wrong ? ['3', '7'] : ['1']) await press(page, key)
    await page.waitForFunction(
      (least) => document.querySelectorAll('.requirement .verdict').length >= least,
      paper + 1,
    )
  }
  await page.waitForFunction(
    (all) => document.querySelectorAll('.requirement .verdict').length === all,
    papers,
  )
  return papers
}

const accept = async (page: Page): Promise<void> => {
  const enabled = page.locator('.ant-btn-primary:enabled', { hasText: '受' })
  try {
    await enabled.waitFor({ timeout: 60_000 })
  } catch {
    const why = await page.locator('.hindered').allTextContents()
    throw new Error(`cannot accept ${await page.locator('.case-head').textContent()}: ${why.join('; ')}`)
  }
  await press(page, 'a')
  await page.locator('#confirm-act:focus').waitFor()
  await press(page, 'Enter')
  await page.locator('.done-note h2:focus').waitFor()
}

const sendNotice = async (page: Page): Promise<void> => {
  await press(page, 'c')
  await page.locator('#send-correction:focus').waitFor()
  await press(page, 'Enter')
  await page.locator('.done-note h2:focus').waitFor()
}

/** N goes on to the next case; the page of the one before may still stand there a moment. */
const goOn = async (page: Page): Promise<void> => {
  const before = page.url()
  await page.locator('.case-head').evaluate((head) => head.setAttribute('data-before', ''))
  await press(page, 'n')
  await page.waitForURL((url) => String(url) !== before)
  await page.locator('.case-head:not([data-before])').waitFor()
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const seconds: number[] = []
const errors: string[] = []
try {
  const handed = performance.now()
  await handInAll()
  console.log(`${wanted} cases handed in (${((performance.now() - handed) / 1000).toFixed(0)} s)`)
  const before = await counts()
  const browser = await launchBrowser()
  const { page } = await openWindow(browser, 'desktop', errors)
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'touchstart', 'wheel'])
      addEventListener(kind, () => localStorage.setItem('by-hand', kind), true)
  })
  await signIn(page)
  await tabTo(page, 'a[href*="queues/intake"]')
  await press(page, 'Enter')
  await page.locator('.rows tbody tr').first().waitFor()
  await picture(page, 'window-300-list', false)
  const beforeCases = keys
  await page.locator('main h1:focus').waitFor()
  await press(page, 'Enter')
  await page.waitForURL(/cases\//)
  let [papers, notices, passed] = [0, 0, 0]
  for (let n = 1; n <= wanted; n += 1) {
    const begun = performance.now()
    if (n % 25 === 0 && n < wanted) {
      await page.locator('.requirement').first().waitFor()
      await goOn(page)
      passed += 1
      continue
    }
    const wrong = n % 10 === 0
    papers += await markAll(page, wrong ? 0 : -1)
    await (wrong ? sendNotice : accept)(page)
    if (wrong) notices += 1
    seconds.push((performance.now() - begun) / 1000)
    if (n === Math.ceil(wanted / 2)) await picture(page, 'window-300-done', false)
    if (n < wanted) await goOn(page)
  }
  const mouse = await page.evaluate(() => localStorage.getItem('by-hand'))
  const after = await counts()
  const tenth = Math.max(1, Math.floor(seconds.length / 10))
  console.log(
    `${seconds.length} cases by keyboard alone: ${papers} papers marked, ${notices} notices sent, ${passed} passed over; ${keys} keys in all (${((keys - beforeCases) / seconds.length).toFixed(1)} a case); mouse or finger: ${mouse ?? 'nothing'}`,
  )
  console.log(
    `the machine took ${median(seconds).toFixed(2)} s a case in the middle, ${median(seconds.slice(0, tenth)).toFixed(2)} s in the first tenth, ${median(seconds.slice(-tenth)).toFixed(2)} s in the last; longest ${Math.max(...seconds).toFixed(1)} s`,
  )
  for (const queue of ['intake', 'correction', 'department'])
    console.log(`  ${queue}: ${before.get(queue) ?? 0} before, ${after.get(queue) ?? 0} after`)
  console.log(`errors of the page: ${errors.length ? errors.join('; ') : 'none'}`)
  await browser.close()
} finally {
  await platform.close()
  rmSync(data, { recursive: true, force: true })
}
