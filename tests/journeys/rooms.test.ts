import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { instantInChina } from '#platform/instant'
import noticeTexts from '../../web/desk/calendar/texts/zh.json' with { type: 'json' }
import ratingTexts from '../../web/desk/ratings/texts/zh.json' with { type: 'json' }
import deskTexts from '../../web/desk/texts/zh.json' with { type: 'json' }
import ledgerTexts from '../../web/desk/workbench/ledger/texts/zh.json' with { type: 'json' }
import libraryTexts from '../../web/desk/workbench/library/texts/zh.json' with { type: 'json' }
import paperTexts from '../../web/desk/workbench/papers/texts/zh.json' with { type: 'json' }
import reviewTexts from '../../web/desk/workbench/review/texts/zh.json' with { type: 'json' }
import trainingTexts from '../../web/desk/workbench/trainings/texts/zh.json' with { type: 'json' }
import versionTexts from '../../web/desk/workbench/versions/texts/zh.json' with { type: 'json' }
import wordingTexts from '../../web/desk/workbench/wording/texts/zh.json' with { type: 'json' }
import innerTexts from '../../web/ui/texts/inner/zh.json' with { type: 'json' }
import uiTexts from '../../web/ui/texts/zh.json' with { type: 'json' }
import { unitKeys } from '../../web/ui/units.ts'
import { sizes } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'
import { fillRooms } from '../support/workbench-rooms.ts'

/** Every room of the workbench as those who use it see it: both languages, a desk and a narrow screen, axe, no error. */

const day = 24 * 60 * 60 * 1000
let passed = 0
const clock = () => instantInChina(new Date(Date.now() + passed))
const stage = journeyStage({ clock })
let rooms: Awaited<ReturnType<typeof fillRooms>>
const people = new Map<string, Page>()

const personOf = (name: string): Page => {
  const page = people.get(name)
  if (!page) throw new Error(`nobody signed in as ${name}`)
  return page
}

beforeAll(async () => {
  for (const name of ['joint1', 'officer_scjgj', 'lead_scjgj', 'admin'])
    people.set(name, await deskAs(stage.browser, stage.platform.url, name, stage.errors))
  const who = { joint: personOf('joint1'), officer: personOf('officer_scjgj') }
  rooms = await fillRooms(stage.platform.url, who, instantInChina().slice(0, 10))
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
    'library?department=scjgj&show=papers',
    'library?department=scjgj&show=papers&paper=food_safety_rules',
    'wordings',
    'wordings?show=settled',
    'wordings?show=twins',
    'wordings?show=history',
    'wordings?of=element',
    'versions',
    ...tabs.map((tab) => `versions/${rooms.draft}/${tab}`),
    ...['effect', 'process', 'ledger', 'compare', 'review'].map((tab) => `versions/${rooms.empty}/${tab}`),
    `versions/${rooms.asked}/review`,
    'trainings',
    `trainings/${rooms.training}`,
    '../audit',
    '../ratings',
    '../notices',
    '../timers',
    '../retyping',
  ],
  admin: () => ['../gallery', '../notices', '../timers', '../retyping', '../figures'],
  lead_scjgj: () => ['consultations', `versions/${rooms.asked}/review`],
  officer_scjgj: () => [
    'library',
    'library?show=papers&paper=premises_lease',
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

/** Chinese at a desk with axe, English on a narrow screen, where words are longest and room is least; each fits the other screen too. */
const looks = {
  zh: ['desktop', 'tablet'],
  en: ['tablet', 'desktop'],
} as const
type Language = keyof typeof looks
const other = { zh: 'en', en: 'zh' } as const

const screens = [
  ...Object.values(deskTexts),
  ...Object.values(uiTexts),
  ...Object.values(innerTexts),
  ...[
    noticeTexts,
    ratingTexts,
    versionTexts,
    libraryTexts,
    paperTexts,
    wordingTexts,
    reviewTexts,
    ledgerTexts,
    trainingTexts,
  ].flatMap(Object.values),
  ...Object.keys(unitKeys),
]
/** The desk's own Chinese words. What departments named and people wrote stays as they wrote it. */
const ownWords = new Set(screens.filter((text) => /^\p{Script=Han}+$/u.test(text)))

/** Words of the desk that stand in Chinese on a page in English. */
const leftInChinese = async (page: Page): Promise<string[]> => {
  const texts = await page
    .locator('main :not(.list-samples, .ant-select *)')
    .evaluateAll((elements) =>
      elements.flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
        ...[...element.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map(({ nodeValue }) => nodeValue ?? ''),
      ]),
    )
  return texts.flatMap((text) => text.split(/ · |, |: /)).filter((word) => ownWords.has(word.trim()))
}

const look = async (page: Page, address: string, language: Language, place: string) => {
  const [size, otherSize] = looks[language]
  await page.setViewportSize(sizes[size])
  await settledDown(page)
  await fits(page, place)
  if (language === 'zh') await accessible(page, place)
  // What a department wrote into its list is shown as it was written.
  if (language === 'en' && !address.startsWith('lists/'))
    expect([place, await leftInChinese(page)]).toEqual([place, []])
  await page.setViewportSize(sizes[otherSize])
  await fits(page, `${place} ${otherSize}`)
}

const turnInto = async (page: Page, language: Language) => {
  await page.getByRole('button', { name: language === 'en' ? 'English' : '中文', exact: true }).click()
  await page.locator(`html[lang^="${language}"]`).waitFor()
}

/** A room is opened once and turned into the other language where it stands; the next is opened in that one. */
test.each(Object.keys(addresses))('the rooms of %s in both languages at both sizes', async (name) => {
  const page = personOf(name)
  let language: Language = 'zh'
  for (const address of addresses[name]?.() ?? []) {
    await page.goto(`${stage.platform.url}/desk/workbench/${address}`)
    const place = `${name} ${address.replace(/[0-9a-f-]{36}/, '…')}`
    await look(page, address, language, `${place} ${language}`)
    language = other[language]
    await turnInto(page, language)
    await look(page, address, language, `${place} ${language}`)
  }
  expect(stage.errors).toEqual([])
})

/** 开办眼镜店 as far as four signatures, by those whose step each is. */
const signedByAll = async (): Promise<string> => {
  const joint = await stage.as('joint1')
  const { versionId } = await joint.call('createVersion', {
    body: { thing: 'yanjingdian', fromPublished: true },
  })
  const params = { versionId }
  const until = () => instantInChina(new Date(Date.now() + passed)).slice(0, 10)
  await joint.call('actOnVersion', { params, body: { type: 'open_consultation', until: until() } })
  const { departments } = await joint.call('getVersion', { params })
  for (const { id } of departments)
    await (await stage.as(`officer_${id}`)).call('actOnVersion', { params, body: { type: 'agree' } })
  await joint.call('actOnVersion', { params, body: { type: 'open_comment', until: until() } })
  passed += day
  await joint.call('actOnVersion', { params, body: { type: 'open_review' } })
  for (const name of ['joint1', 'joint2', 'joint3', 'joint4'])
    await (await stage.as(name)).call('actOnVersion', { params, body: { type: 'sign' } })
  return versionId
}

test('an office sends back with a remark on its row: four signatures fall, the drafter is led to the row', async () => {
  const version = await signedByAll()
  const page = personOf('joint1')
  await page.setViewportSize(sizes.desktop)
  await page.evaluate(() => localStorage.setItem('language', 'zh'))
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/review`)
  await page.getByText('4 / 4 签字').first().waitFor()
  const steps = page.getByRole('complementary', { name: '下一步' })
  await steps.getByText('退回并提意见', { exact: true }).click()
  await steps.getByRole('button', { name: '退回（0 条意见）' }).click()
  await steps.getByRole('alert').waitFor()
  await accessible(page, 'nothing said when sending back')
  const { draft } = (await (
    await page.request.get(`${stage.platform.url}/api/versions/${version}`)
  ).json()) as {
    draft: { matters: { code: string }[] }
  }
  const code = draft.matters[1]?.code ?? ''
  const name = cixi().matter.get(code)?.name ?? ''
  await steps.getByRole('combobox').click()
  await page.keyboard.type(name)
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name })
    .first()
    .click()
  await steps.locator('.send-back-row textarea').fill('条件没有写清楚，个体户要不要办')
  await steps.getByRole('button', { name: '退回（1 条意见）' }).click()
  await page.locator('.version-title .status').filter({ hasText: '起草中' }).waitFor()
  await page.getByText('0 / 4 签字').first().waitFor()
  const remark = page.locator('.remark').filter({ hasText: '条件没有写清楚' })
  await remark.getByRole('link', { name }).click()
  await page.waitForURL(/\/matters\?row=/)
  await page.locator(`[data-row="matters/${code}"].row-target`).waitFor()
  await accessible(page, 'the row of the remark')
  expect(stage.errors).toEqual([])
})
