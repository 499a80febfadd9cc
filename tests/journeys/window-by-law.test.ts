import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { instantInChina } from '#platform/instant'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, agree, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { openWindow, picture, sizes } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits, goodInBothLanguages } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** What the window does by the law beside the main path: papers with a day, fields to mend, what nobody answered, results that leave first. */

const hour = 60 * 60 * 1000
let passed = 0
const clock = () => instantInChina(new Date(Date.now() + passed))
const stage = journeyStage({ clock })
const day = (ahead: number) => instantInChina(new Date(Date.now() + passed + ahead * 24 * hour)).slice(0, 10)
let [owner, clerk]: Client[] = []
let [desk, phone]: Page[] = []
const found = cixi().thing.get('shengxian')
const answers = (found ? sampleAnswers(found) : {}) as Answers

const handIn = async (): Promise<string> => {
  const { caseId } = await (owner as Client).call('createDraft', { body: { thing: 'shengxian', answers } })
  const params = { caseId }
  await agree(owner as Client, caseId)
  const { revision } = await fillIn(owner as Client, caseId)
  const view = await (owner as Client).call('getCase', { params })
  const materials = view.materials.filter(({ necessity }) => necessity !== 'deferrable')
  await attachAll(owner as Client, { ...view, materials })
  await (owner as Client).call('submitCase', { params, body: { consent: true, revision } }, `in-${caseId}`)
  return caseId
}
const caseOf = (caseId: string) => (clerk as Client).call('getCase', { params: { caseId } })
/** Days pass, and somebody says that the clock is right: then time does what is due (K22, C90). */
const pass = async (days: number) => {
  const admin = await stage.as('admin')
  passed += days * 24 * hour
  await admin.call('confirmClock', { body: { now: clock() } })
}

beforeAll(async () => {
  ;[owner, clerk] = [await stage.as('shop1'), await stage.as('clerk1')]
  desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  phone = (await openWindow(stage.browser, 'phone', stage.errors)).page
  await signInOnPage(phone, stage.platform.url, 'shop1')
})

test('C12 C96 a paper follows by a day the clerk chooses; it does not come, and the acceptance is withdrawn with a reason', async () => {
  const [page, person] = [desk as Page, phone as Page]
  const caseId = await handIn()
  const { materials } = await caseOf(caseId)
  for (const { material, necessity } of materials)
    await (clerk as Client).call('actOnCase', {
      params: { caseId },
      body: { type: 'check_material', material, verdict: necessity === 'deferrable' ? 'missing' : 'fit' },
    })
  const later = materials.find(({ necessity }) => necessity === 'deferrable')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=intake`)
  const until = page.getByLabel(`“${later?.name}”最晚哪天补来`)
  await expect.poll(() => until.inputValue()).not.toBe('')
  await until.fill(day(0))
  await page
    .getByText(/要晚于今天/)
    .first()
    .waitFor()
  const press = page.getByRole('button', { name: '受理 (A)' })
  await expect.poll(() => press.isDisabled()).toBe(true)
  await until.fill(day(2))
  await page
    .getByText(/最晚.*补来/)
    .last()
    .waitFor()
  await expect.poll(() => press.isEnabled()).toBe(true)
  await accessible(page, 'accept-with-days')
  await picture(page, 'accept-with-days', false)
  await press.click()
  await expect.poll(async () => (await caseOf(caseId)).status).toBe('accepted')
  expect((await caseOf(caseId)).materials.find(({ material }) => material === later?.material)).toMatchObject(
    {
      deferredUntil: day(2),
    },
  )
  await person.goto(`${stage.platform.url}/cases/${caseId}`)
  await person.locator('#deferred').waitFor()
  await person
    .getByText(/受理；“.*”最晚/)
    .first()
    .waitFor()
  await goodInBothLanguages(person, 'follows-later')
  await page.goto(`${stage.platform.url}/desk/queues/follow`)
  await page
    .getByText(later?.name ?? '')
    .first()
    .waitFor()
  // A case nobody answers is what a clock that jumped is asked about (K22); saying that it is right has time do all that is due.
  await handIn()
  await pass(12)
  await expect
    .poll(async () => (await caseOf(caseId)).available.map(({ act }) => act))
    .toContain('withdraw_acceptance')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=follow`)
  await page.getByRole('button', { name: '撤销受理' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('到期没有补来，电话催过两次')
  await dialog.getByText(/逾期没有补齐，撤销受理/).waitFor()
  await accessible(page, 'withdraw-acceptance')
  await picture(page, 'withdraw-acceptance', false)
  const really = dialog.getByRole('button', { name: '撤销受理' })
  await expect.poll(() => really.isEnabled()).toBe(true)
  await really.click()
  await expect.poll(async () => (await caseOf(caseId)).status).toBe('refused')
  await person.goto(`${stage.platform.url}/cases/${caseId}`)
  const ended = person.locator('.decision', { has: person.getByRole('heading', { name: '受理已撤销' }) })
  await ended.getByText('把缺的材料备齐，再申请一次').waitFor()
  await ended.getByText(/六十日内可以申请行政复议/).waitFor()
  await goodInBothLanguages(person, 'acceptance-withdrawn')
  await picture(person, 'phone-acceptance-withdrawn', false)
})

test('C99 C95 a field that is wrong is marked where it is read; the person is led to it; nobody answers, and the window closes it', async () => {
  const [page, person] = [desk as Page, phone as Page]
  const caseId = await handIn()
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=intake`)
  await page.getByRole('tab', { name: /^申请表/ }).click()
  await page
    .getByRole('button', { name: /^这一栏要改：.*面积/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /面积.*哪里不对/ }).fill('与平面图不符')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '告知补正 (C)' }).click()
  const send = page.locator('#send-correction')
  await expect.poll(() => send.isEnabled()).toBe(true)
  await send.click()
  await expect.poll(async () => (await caseOf(caseId)).status).toBe('correcting')
  const element = (await caseOf(caseId)).correction?.items[0]?.element ?? ''
  expect(element).toMatch(/area/)
  await person.goto(`${stage.platform.url}/cases/${caseId}`)
  await person.getByRole('link', { name: /面积/ }).first().click()
  await expect.poll(() => new URL(person.url()).hash).toContain(element)
  const params = { caseId }
  const unknown = { name: '层数', wrong: '不对', cure: '改', element: 'no_such_field' }
  const other = await handIn()
  const refused = await (clerk as Client)
    .call('actOnCase', { params: { caseId: other }, body: { type: 'correction', items: [unknown] } })
    .catch((error: { details?: { problems?: { code: string }[] } }) => error.details?.problems?.[0]?.code)
  expect(refused).toBe('field_unknown')
  await pass(20)
  await expect
    .poll(async () => (await caseOf(caseId)).available.map(({ act }) => act))
    .toContain('close_unanswered')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=correction`)
  await page.getByRole('button', { name: '逾期未补正，视为撤回' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('电话联系两次，仍未补正')
  const close = dialog.getByRole('button', { name: '逾期未补正，视为撤回' })
  await expect.poll(() => close.isEnabled()).toBe(true)
  await picture(page, 'close-unanswered', false)
  await close.click()
  await expect.poll(async () => (await caseOf(caseId)).status).toBe('withdrawn')
  await person.goto(`${stage.platform.url}/cases/${params.caseId}`)
  await person.getByText(/补正期限过了还没有补正/).waitFor()
  // What was missing is told again, with what to do now.
  const closed = person.locator('.notice', {
    has: person.getByRole('heading', { name: '没有补正，已按撤回处理' }),
  })
  await closed.getByText('与平面图不符').first().waitFor()
  await closed.getByRole('link', { name: '按这次的回答看要办什么' }).waitFor()
  await goodInBothLanguages(person, 'closed-unanswered')
})

test('C98 what the person needs first leaves first, on their wish, and is handed over while the rest goes on', async () => {
  const person = phone as Page
  const caseId = await handIn()
  const view = await acceptAtWindow(clerk as Client, await caseOf(caseId), true)
  const first = view.tasks.find(({ status }) => status === 'running')
  const officer = await stage.as(`officer_${first?.department.id}`)
  const matter = first?.matter ?? ''
  await officer.call('actOnCase', {
    params: { caseId },
    body: { type: 'decide', matter, outcome: 'granted' },
  })
  const issuing = await deskAs(stage.browser, stage.platform.url, 'issue1', stage.errors)
  await issuing.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await issuing.getByRole('button', { name: '按申请人的意愿先出一部分' }).click()
  const dialog = issuing.getByRole('dialog')
  await dialog.getByRole('checkbox').first().check()
  const press = dialog.getByRole('button', { name: '先出 1 份' })
  expect(await press.isDisabled()).toBe(true)
  await dialog.getByLabel('申请人怎么提出的').fill('电话提出，急用执照开户')
  await expect.poll(() => press.isEnabled()).toBe(true)
  await accessible(issuing, 'early')
  await picture(issuing, 'issue-early', false)
  await press.click()
  await expect.poll(async () => (await caseOf(caseId)).early.length).toBe(1)
  await issuing.goto(`${stage.platform.url}/desk/queues/delivery`)
  await issuing
    .getByText(view.queryCode ?? '')
    .first()
    .waitFor()
  const handOver = {
    params: { caseId },
    body: { type: 'deliver' as const, method: 'counter' as const, collector: '王小明' },
  }
  await issuing.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=delivery`)
  await issuing.getByRole('heading', { name: '送达 1 份结果' }).waitFor()
  await issuing.setViewportSize(sizes.phone)
  await fits(issuing, 'deliver-early-phone')
  await (await stage.as('issue1')).call('actOnCase', handOver)
  expect(await (owner as Client).call('getCase', { params: { caseId } })).toMatchObject({
    ...{ status: 'accepted', delivery: null },
    early: [{ matters: [matter], delivery: { method: 'counter', collector: '王小明' } }],
  })
  await person.goto(`${stage.platform.url}/cases/${caseId}`)
  await person.getByRole('heading', { name: '按您的要求先出的' }).waitFor()
  await person.getByText('王小明').first().waitFor()
  await person
    .getByText(/申请人要求先出一部分：电话提出/)
    .first()
    .waitFor()
  await goodInBothLanguages(person, 'left-first')
  await picture(person, 'phone-left-first', false)
  await issuing.context().close()
  expect(stage.errors).toEqual([])
})
