import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Client, Refused } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { openWindow, picture } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits, goodInBothLanguages } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** C88 Of forty lorries one is sold before its permit is decided: it is withdrawn alone, the other thirty-nine go on. */

const stage = journeyStage()
let phone: Page
let owner: Client
let caseId = ''
const answers: Answers = {
  ...{ entityType: 'company', trucksPlated: true, heavyTruck: true, carriesHazard: false },
  ...{ runsYard: false, ownsPremises: false, irregularHours: false, staffCount: 50 },
}
const lorries = (count: number) =>
  JSON.stringify({
    rows: Array.from({ length: count }, (_, at) => ({
      id: String(at + 1),
      cells: { vehicle_mark: `浙BC${1000 + at}`, vehicle_gross_mass: '18', vehicle_load: '9' },
    })),
    closed: true,
  })

const handedIn = async (client: Client, id: string, count: number) => {
  const params = { caseId: id }
  const filled = await fillIn(client, id)
  const values = { vehicles: lorries(count) }
  const { revision } = await client.call('saveDraft', { params, body: { revision: filled.revision, values } })
  await attachAll(client, await client.call('getCase', { params }))
  await client.call('submitCase', { params, body: { consent: true, revision } }, id)
}
const permitsOf = async (client: Client, id: string) => {
  const { tasks } = await client.call('getCase', { params: { caseId: id } })
  return tasks.filter(({ matter }) => matter.startsWith('jtj-dlysz'))
}
const stoppedOf = async (client: Client, id: string) =>
  (await permitsOf(client, id)).flatMap(({ status, row }) => (status === 'stopped' ? [row?.told] : []))

beforeAll(async () => {
  phone = (await openWindow(stage.browser, 'phone', stage.errors)).page
  owner = await stage.as('shop1')
  await signInOnPage(phone, stage.platform.url, 'shop1')
  caseId = (await owner.call('createDraft', { body: { thing: 'huoyun', answers } })).caseId
  await handedIn(owner, caseId, 40)
})

test('C88 on a phone, by keys alone: one of forty is withdrawn, its line says why, a second press changes nothing', async () => {
  await phone.goto(`${stage.platform.url}/cases/${caseId}`)
  const button = phone.getByRole('button', { name: /撤回这一项：.*浙BC1002/ })
  await button.waitFor()
  await goodInBothLanguages(phone, 'row-before')
  expect(await phone.getByRole('button', { name: /撤回这一项：/ }).count()).toBe(40)
  await button.focus()
  await phone.keyboard.press('Enter')
  const dialog = phone.getByRole('dialog')
  await dialog.getByText('停止办理，不能恢复；其他的照办').waitFor()
  await accessible(phone, 'row-dialog')
  await fits(phone, 'row-dialog')
  await picture(phone, 'phone-row-withdraw', false)
  await dialog.getByLabel('为什么撤回').focus()
  await phone.keyboard.type('这辆车卖掉了')
  await phone.keyboard.press('Tab')
  await phone.keyboard.press('Enter')
  await phone.keyboard.press('Enter')
  const told = phone.getByText('已撤回：这辆车卖掉了')
  await told.waitFor()
  await expect.poll(() => told.evaluate((line) => line === document.activeElement)).toBe(true)
  await button.waitFor({ state: 'detached' })
  expect(await stoppedOf(owner, caseId)).toEqual(['浙BC1002'])
  await phone
    .getByText(/撤回“道路运输证.*：这辆车卖掉了/)
    .first()
    .waitFor()
  await goodInBothLanguages(phone, 'row-after')
  await picture(phone, 'phone-row-withdrawn', false)
  const again = await owner
    .call('actOnCase', {
      params: { caseId },
      body: { type: 'withdraw_row', matter: 'jtj-dlysz~3', reason: '再撤一次' },
    })
    .catch((error: unknown) => error)
  expect(again instanceof Refused && again.details.problems?.map(({ code }) => code)).toEqual([
    'row_withdrawn_already',
  ])
})

test('C88 the window accepts the other thirty-nine; the department reads what was withdrawn and why, and has no line for it', async () => {
  const clerk = await stage.as('clerk1')
  await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  const permits = await permitsOf(owner, caseId)
  expect(permits.filter(({ status }) => status !== 'stopped').length).toBe(39)
  const desk = await deskAs(stage.browser, stage.platform.url, 'officer_jtj', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await desk.getByRole('tab', { name: /^部门/ }).click()
  await desk.getByText('这辆车卖掉了').first().waitFor()
  await picture(desk, 'row-withdrawn-desk')
  const officer = await stage.as('officer_jtj')
  const { available } = await officer.call('getCase', { params: { caseId } })
  const targets = available.flatMap(({ targets: on }) => on)
  expect(targets).not.toContain('jtj-dlysz~3')
  expect(available.map(({ act }) => act)).not.toContain('withdraw_row')
  await desk.context().close()
})

test('C88 at the counter one is withdrawn for the person, on their signed wish, by keys; the other goes on', async () => {
  const clerk = await stage.as('clerk1')
  const represented = { name: '戚小梅', idNumber: '330282199003070024', phone: '13957400000' }
  const made = await clerk.call('createDraft', { body: { thing: 'huoyun', answers, represented } })
  const params = { caseId: made.caseId }
  await clerk.call('actOnCase', { params, body: { type: 'see_identity', documentKind: 'resident_card' } })
  await handedIn(clerk, made.caseId, 2)
  const desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${made.caseId}`)
  const open = desk.getByRole('button', { name: '替申请人撤回其中一项' }).first()
  await open.waitFor()
  const dialog = desk.getByRole('dialog')
  const part = dialog.getByRole('combobox', { name: '选撤回哪一项' })
  await open.focus()
  await desk.keyboard.press('Enter')
  await part.waitFor()
  await part.focus()
  await desk.keyboard.type('浙BC1001')
  await desk.locator('.ant-select-item-option').filter({ hasText: '浙BC1001' }).waitFor()
  await desk.keyboard.press('Enter')
  await dialog.locator('.ant-select').filter({ hasText: '浙BC1001' }).waitFor()
  const press = dialog.getByRole('button', { name: '替申请人撤回其中一项' })
  await dialog.getByRole('textbox', { name: '撤回的原因' }).fill('这辆车不投了')
  expect(await press.isDisabled()).toBe(true)
  await dialog.getByRole('checkbox', { name: '已收到本人签字，要求只撤回这一项' }).check()
  await dialog.getByText(/撤回“道路运输证/).waitFor()
  await accessible(desk, 'row-counter')
  await picture(desk, 'row-withdraw-counter', false)
  await expect.poll(() => press.isEnabled()).toBe(true)
  await press.focus()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Enter')
  await expect.poll(() => stoppedOf(clerk, made.caseId)).toEqual(['浙BC1001'])
  // The last lorry still under way may go too: the firm itself is left. Then there is none to choose.
  await clerk.call('actOnCase', {
    params,
    body: { type: 'withdraw_row', matter: 'jtj-dlysz~1', reason: '也不投了', signed: true },
  })
  const { available, status } = await clerk.call('getCase', { params })
  expect([status, available.map(({ act }) => act).includes('withdraw_row')]).toEqual(['submitted', false])
  expect(stage.errors).toEqual([])
  await desk.context().close()
})
