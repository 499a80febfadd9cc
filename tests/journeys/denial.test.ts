import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import {
  acceptAtWindow,
  answerLater,
  attachAll,
  bringDeferred,
  fillIn,
  recordVisits,
} from '../../cli/src/demo/drive-case.ts'
import { openWindow, picture } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** One matter of seven is denied: what its owner reads on the phone, and what somebody who found the receipt reads. */

const stage = journeyStage()
let page: Page
const reason = '操作间离厕所不足五米'
const basis = '《食品经营许可和备案管理办法》第十二条'

beforeAll(async () => {
  page = (await openWindow(stage.browser, 'phone', stage.errors)).page
})

const answers = {
  ownsPremises: false,
  areaSqm: 35,
  refits: false,
  drainsToPublic: true,
  outdoorSeats: false,
  sellsTobacco: false,
}

/** Every department decides what runs, until nothing is left. */
const decideAllBut = async (clerk: Client, caseId: string, denied: string) => {
  for (;;) {
    const view = await clerk.call('getCase', { params: { caseId } })
    const open = view.tasks.filter(({ status }) => status === 'running')
    if (open.length === 0) return view
    await answerLater(await stage.as('shop1'), caseId)
    for (const { matter, department } of open) {
      const officer = await stage.as(`officer_${department.id}`)
      await recordVisits(officer, caseId)
      const outcome =
        matter === denied
          ? ({ outcome: 'denied', reason, basis } as const)
          : ({ outcome: 'granted' } as const)
      await officer.call('actOnCase', { params: { caseId }, body: { type: 'decide', matter, ...outcome } })
    }
  }
}

const look = async (name: string) => {
  await fits(page, name)
  await accessible(page, name)
}

test('C34 C35 a denial is told first, with its reason and what to do; the code alone tells none of it', async () => {
  const [owner, clerk] = [await stage.as('shop1'), await stage.as('clerk1')]
  const { caseId } = await owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'denial')
  const accepted = await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  const waited = new Set(accepted.tasks.flatMap(({ waitsFor }) => waitsFor.map(({ matter }) => matter)))
  const last = accepted.tasks.filter(({ matter }) => !waited.has(matter)).at(-1)
  const done = await decideAllBut(clerk, caseId, last?.matter ?? '')
  const granted = done.tasks.filter(({ status }) => status === 'granted').length
  expect(granted).toBe(accepted.tasks.length - 1)

  await signInOnPage(page, stage.platform.url, 'shop1')
  // Whoever only looks at the list is told too.
  await page.goto(`${stage.platform.url}/cases`)
  await page.locator('.row-main', { hasText: '1 件没有批准' }).waitFor()
  await page.goto(`${stage.platform.url}/cases/${caseId}`)
  const head = page.locator('.case-status')
  await head.waitFor()
  expect(await head.textContent()).toBe(
    `${accepted.tasks.length} 件里 ${granted} 件批准，1 件没有批准：${last?.name}`,
  )
  const denial = page.getByRole('region', { name: '没有批准的' })
  await denial.getByText(reason).waitFor()
  await denial.getByText('六十日内可以申请行政复议，六个月内可以起诉').waitFor()
  await denial.getByText(new RegExp(`${last?.department.name}.*12345`)).waitFor()
  // First on the page: above every other heading, within the first screen of a phone.
  const headings = await page.locator('main h2').allTextContents()
  expect(headings[0]).toBe('没有批准的')
  await look('denial-phone-zh')
  await picture(page, 'denial-phone-zh')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Not granted' }).waitFor()
  await look('denial-phone-en')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('link', { name: '按这次的回答看要办什么' }).click()
  await page.waitForURL(/things\/xiaocanyin\/plan\?.*areaSqm=35/)
  await page.getByRole('heading', { level: 1 }).waitFor()

  const stranger = (await openWindow(stage.browser, 'phone', stage.errors)).page
  await stranger.goto(`${stage.platform.url}/progress/${done.queryCode}`)
  await stranger.getByText('都有决定了，等出件').waitFor()
  const told = await stranger.content()
  expect(told).not.toMatch(/没有批准|未同意|已同意|不足五米|预计/)
  const api = await createClient(stage.platform.url).call('getProgress', {
    params: { queryCode: done.queryCode ?? '' },
  })
  expect(JSON.stringify(api)).not.toMatch(/denied|granted|不足五米/)
  expect(api).toMatchObject({ status: 'decided', expectedBy: null })
  await rates(caseId)
  expect(stage.errors).toEqual([])
})

/** E1–E5 On the person's own page once the results are ready; the office reads what was said, never who said it. */
const rates = async (caseId: string) => {
  const owner = await stage.as('shop1')
  const cast = { owner } as Parameters<typeof bringDeferred>[0]
  await bringDeferred(cast, await owner.call('getCase', { params: { caseId } }))
  const issue = await stage.as('issue1')
  await issue.call('actOnCase', { params: { caseId }, body: { type: 'issue' } })
  await page.goto(`${stage.platform.url}/cases/${caseId}`)
  const rating = page.getByRole('region', { name: '您满意吗' })
  await rating.getByRole('button', { name: '提交评价' }).click()
  await rating.getByText('请先选一个等级').waitFor()
  await rating.getByText('不满意', { exact: true }).click()
  await rating.getByText('说得不清楚').click()
  await rating.getByLabel('想说的话').fill('几个窗口说得不一样')
  await look('rating-phone-zh')
  await picture(page, 'rating-phone-zh')
  await rating.getByRole('button', { name: '提交评价' }).click()
  const given = page.getByRole('region', { name: '您的评价' })
  await given.getByText('几个窗口说得不一样').waitFor()
  await page.locator('.announcer', { hasText: '评价已收到' }).waitFor()
  // The form that was pressed is gone; the focus is where it stood.
  await page.waitForFunction(() => document.activeElement?.textContent === '您的评价')
  for (const office of ['lead_scjgj', 'joint1']) {
    const desk = await deskAs(stage.browser, stage.platform.url, office, stage.errors)
    await desk.goto(`${stage.platform.url}/desk/ratings`)
    await desk.locator('.ratings').getByText('几个窗口说得不一样').waitFor()
    expect(await desk.locator('main').textContent()).not.toMatch(/王小明|shop1|\d{4}-[A-Z0-9]{4}-/)
    if (office === 'joint1') await picture(desk, 'desk-ratings-zh', false)
    await desk.context().close()
  }
}
