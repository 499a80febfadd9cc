import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantInChina } from '#platform/instant'
import { launchBrowser, sizes } from '../support/browser.ts'
import { journeyPlatform } from '../support/journey-platform.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'
import { fillRooms } from '../support/workbench-rooms.ts'

/** Every room of the workbench as those who use it see it: both languages, a desk and a narrow screen, axe, no error. */

let browser: Browser
let platform: Awaited<ReturnType<typeof journeyPlatform>>
let rooms: Awaited<ReturnType<typeof fillRooms>>
const people = new Map<string, Page>()
const errors: string[] = []

const personOf = (name: string): Page => {
  const page = people.get(name)
  if (!page) throw new Error(`nobody signed in as ${name}`)
  return page
}

beforeAll(async () => {
  platform = await journeyPlatform()
  browser = await launchBrowser()
  for (const name of ['joint1', 'officer_scjgj'])
    people.set(name, await deskAs(browser, platform.url, name, errors))
  const who = { joint: personOf('joint1'), officer: personOf('officer_scjgj') }
  rooms = await fillRooms(platform.url, who, instantInChina().slice(0, 10))
})
afterAll(async () => {
  await browser?.close()
  await platform?.close()
})

const tabs = [
  'basics',
  'questions',
  'matters',
  'said',
  'effect',
  'process',
  'ledger',
  'compare',
  'review',
  'history',
]

const addresses: Readonly<Record<string, () => string[]>> = {
  joint1: () => [
    'library',
    'library?department=scjgj',
    'library?department=scjgj&show=history',
    'wordings',
    'wordings?show=settled',
    'wordings?show=twins',
    'wordings?show=history',
    'wordings?of=element',
    'versions',
    ...tabs.map((tab) => `versions/${rooms.draft}/${tab}`),
    `versions/${rooms.asked}/review`,
    'trainings',
    `trainings/${rooms.training}`,
  ],
  officer_scjgj: () => [
    'library',
    `lists/${rooms.faulty}`,
    `lists/${rooms.clean}`,
    'consultations',
    'versions',
    `versions/${rooms.asked}/review`,
    'wordings',
    `trainings/${rooms.training}`,
  ],
}

/** Nothing on the page is still on its way. */
const settledDown = async (page: Page) => {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-spin-spinning'))
}

/** Chinese at a desk with axe, English on a narrow screen, where words are longest and room is least. */
const looks = [
  ['zh', 'desktop'],
  ['en', 'tablet'],
] as const

test.each(Object.keys(addresses).flatMap((name) => looks.map((look) => [name, ...look] as const)))(
  'the rooms of %s in %s at a %s',
  async (name, language, size) => {
    const page = personOf(name)
    await page.setViewportSize(sizes[size])
    await page.evaluate((chosen) => localStorage.setItem('language', chosen), language)
    for (const address of addresses[name]?.() ?? []) {
      await page.goto(`${platform.url}/desk/workbench/${address}`)
      await settledDown(page)
      const place = `${name} ${language} ${address.replace(/[0-9a-f-]{36}/, '…')}`
      await fits(page, place)
      if (size === 'desktop') await accessible(page, place)
    }
    expect(errors).toEqual([])
  },
)
