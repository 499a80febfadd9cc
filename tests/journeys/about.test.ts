import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openWindow } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'

/** What stands around the things: help, contact, statements, what is not there, and how a thing is found. */

const stage = journeyStage()
let page: Page

beforeAll(async () => {
  page = (await openWindow(stage.browser, 'phone', stage.errors)).page
})

test('S15 the small eatery is told from the restaurant by size, words and numbers; what is announced is what is shown', async () => {
  await page.goto(stage.platform.url)
  await page.getByRole('searchbox').fill('开个小饭馆')
  await page.locator('.search li').first().waitFor()
  const found = await page.locator('.search li').allTextContents()
  expect(found.join('\n')).toMatch(/5 到 120 平方米/)
  expect(found.join('\n')).not.toMatch(/「|= 小餐饮/)
  for (const line of found) expect(line).toMatch(/交 \d+ 份 · 跑 \d+ 次 · \d+ 个工作日/)
  expect(await page.locator('.search [role=status]').textContent()).toBe(`找到 ${found.length} 件`)
  await fits(page, 'search')
  await accessible(page, 'search')
})

test('every page leads to help, contact and the statements, in both languages', async () => {
  for (const name of ['帮助', '联系我们', '隐私', '无障碍声明']) {
    await page.goto(`${stage.platform.url}/zones/${encodeURIComponent('商事登记')}`)
    await page.getByRole('contentinfo').getByRole('link', { name }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await fits(page, name)
    await accessible(page, name)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: '中文' }).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/[\u4e00-\u9fff]/)
    await accessible(page, `${name} en`)
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    // No number is invented: 12345 is the only one.
    const numbers = ((await page.locator('main').textContent()) ?? '').match(/\d{5,}/g) ?? []
    expect(new Set(numbers)).toEqual(new Set(numbers.length ? ['12345'] : []))
  }
})

test('an address that leads nowhere is 404 with its page; what leads somewhere is 200; robots and sitemap are what they say', async () => {
  const status = async (path: string) => (await page.request.get(`${stage.platform.url}${path}`)).status()
  for (const path of [
    '/',
    '/help',
    '/things/xiaocanyin',
    '/things/xiaocanyin/plan?areaSqm=35',
    '/site.webmanifest',
    '/desk/site.webmanifest',
    '/icon.svg',
    '/desk/icon.svg',
    '/cases',
    '/progress/1201-AAAA-BBBB',
    '/desk/cases/1',
  ])
    expect({ path, status: await status(path) }).toEqual({ path, status: 200 })
  for (const path of [
    '/nowhere',
    '/things/no-such-thing',
    ...['plan', 'questions', 'guide', 'process', 'start'].map((page) => `/things/no-such-thing/${page}`),
    '/things/a/b/c',
    '/favicon.ico',
    '/cases/1/2/3',
  ])
    expect({ path, status: await status(path) }).toEqual({ path, status: 404 })
  await page.goto(`${stage.platform.url}/progress/1201-AAAA-BBB`)
  // What was typed is there to be put right.
  await expect.poll(() => page.locator('#query-code').inputValue()).toBe('1201-AAAA-BBB')
  await page.goto(`${stage.platform.url}/nowhere`)
  await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
  const robots = await (await page.request.get(`${stage.platform.url}/robots.txt`)).text()
  expect(robots).toContain('Disallow: /cases')
  const map = await (await page.request.get(`${stage.platform.url}/sitemap.xml`)).text()
  expect(robots).toContain(`Sitemap: ${stage.platform.url}/sitemap.xml`)
  const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = '']) => new URL(place).pathname)
  expect(places).toContain('/things/xiaocanyin/guide')
  expect(places.length).toBeGreaterThan(100)
  expect(stage.errors).toEqual([])
})
