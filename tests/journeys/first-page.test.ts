import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'

/** What stands on the page before the programme is there, that it is taken over as it stands, and what it all weighs. */

const stage = journeyStage()

const signIn = (context: BrowserContext, username: string) =>
  context.request.post(`${stage.platform.url}/api/auth/sign-in/username`, {
    data: { username, password: 'onevisit-demo' },
    headers: { origin: stage.platform.url },
  })

/** A page whose programme is held back until `go`. */
const held = async (path: string, as = '') => {
  const { context, page } = await openWindow(
    stage.browser,
    path.startsWith('/desk') ? 'desktop' : 'phone',
    stage.errors,
  )
  if (as) await signIn(context, as)
  const gate = Promise.withResolvers<void>()
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  await page.route('**/assets/core-*.js', async (route) => {
    await gate.promise
    await route.continue()
  })
  await page.goto(`${stage.platform.url}${path}`, { waitUntil: 'commit' })
  await page.locator('h1').waitFor()
  const go = async () => {
    gate.resolve()
    await page.waitForFunction(() => performance.getEntriesByName('at-work').length > 0)
  }
  return { context, page, asked, go }
}

const shown = (page: Page) => page.locator('#root').textContent()

test.each([
  ['/', '', ['您想办什么', '开办餐饮企业', '查进度']],
  ['/things/canyin-qiye', '', ['开办餐饮企业', '牵头的是市场监督管理局', '开始']],
  ['/desk/', '', ['用户名', '登录']],
  ['/desk/', 'clerk1', ['窗口一号', '待受理', '人员']],
  ['/desk/queues/intake', 'clerk1', ['待受理']],
])(
  '%s as “%s” is read before the programme is there, and taken over without asking again',
  async (path, as, words) => {
    const { context, page, asked, go } = await held(path, as)
    const before = await shown(page)
    for (const word of words) expect(before).toContain(word)
    await fits(page, path)
    await accessible(page, path)
    const heading = await page.locator('h1').elementHandle()
    await go()
    expect(await shown(page)).toBe(before)
    // The very same elements: nothing was drawn a second time.
    expect(await heading?.evaluate((element) => element.isConnected)).toBe(true)
    expect(asked).toEqual([])
    await context.close()
    expect(stage.errors).toEqual([])
  },
)

test('what is typed and pressed before the programme is there is done when it comes', async () => {
  const search = await held('/')
  await search.page.getByRole('searchbox').fill('开饭店')
  await search.page.getByRole('searchbox').press('Enter')
  await search.go()
  await search.page.locator('search .row-link').first().waitFor()
  expect(await search.page.getByRole('searchbox').inputValue()).toBe('开饭店')
  await search.context.close()

  const desk = await held('/desk/')
  await desk.page.getByLabel('用户名').fill('clerk1')
  await desk.page.getByLabel('密码').fill('onevisit-demo')
  await desk.page.getByRole('button', { name: '登录', exact: true }).click()
  await desk.go()
  await desk.page.locator('.desk-who').waitFor()
  await desk.context.close()

  const reader = await held('/things/canyin-qiye')
  await reader.page.getByRole('button', { name: 'English' }).click()
  await reader.go()
  await reader.page.getByRole('heading', { level: 1, name: 'Open a restaurant' }).waitFor()
  // From now on the page comes in English.
  const next = await reader.context.request.get(`${stage.platform.url}/things/canyin-qiye`)
  expect(await next.text()).toContain('<html lang="en" data-served="page">')
  await reader.context.close()
  expect(stage.errors).toEqual([])
})

test('large type and a search from before are there again after a reload', async () => {
  const { context, page } = await openWindow(stage.browser, 'phone', stage.errors)
  await page.goto(stage.platform.url)
  await page.getByRole('button', { name: '长者版' }).click()
  await page.getByRole('searchbox').fill('开饭店')
  await page.locator('search .row-link').first().waitFor()
  await page.reload()
  await page.locator('search .row-link').first().waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('开饭店')
  await page.getByRole('button', { name: '标准版' }).waitFor()
  await context.close()
  expect(stage.errors).toEqual([])
})

test('without any script the home page and a one thing can be read', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(stage.platform.url)
  await page.getByRole('link', { name: '开办餐饮企业' }).first().click()
  expect(await page.locator('h1').textContent()).toBe('开办餐饮企业')
  expect(await page.locator('.three-cell').count()).toBe(3)
  await context.close()
})

test.each([
  ['/', '', 120],
  ['/things/canyin-qiye', '', 120],
  ['/desk/', '', 250],
  ['/desk/', 'clerk1', 250],
])('%s as “%s” is there with what travels in at most so many kilobytes: %i', async (path, as, kilobytes) => {
  const { context, page } = await openWindow(stage.browser, 'phone', stage.errors)
  if (as) await signIn(context, as)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(`${stage.platform.url}${path}`, { waitUntil: 'networkidle' })
  await page.waitForFunction(() => performance.getEntriesByName('at-work').length > 0)
  expect(bytes).toBeGreaterThan(50 * 1024)
  expect(bytes).toBeLessThanOrEqual(kilobytes * 1024)
  await context.close()
})
