import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'
import { pressUntilGone } from '../support/press.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** C136–C138 A beauty parlour did not keep its promise: the way is closed to its keeper, told before they try, and opened by the joint team. */

const stage = journeyStage()
const [thing, matter] = ['meirong', 'wjj-ggcswsxk']

const draftOf = async (owner: Client): Promise<string> => {
  const found = cixi().thing.get(thing)
  if (!found) throw new Error(`there is no ${thing}`)
  const body = { thing, answers: sampleAnswers(found) as Answers }
  return (await owner.call('createDraft', { body })).caseId
}

/** Handed in on the promise, granted, and revoked. */
const revoked = async (owner: Client, clerk: Client): Promise<string> => {
  const caseId = await draftOf(owner)
  const params = { caseId }
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params }))
  await owner.call('actOnCase', { params, body: { type: 'commit', matters: [matter] } })
  await owner.call('submitCase', { params, body: { consent: true, revision } }, 'parlour')
  let view = await acceptAtWindow(clerk, await clerk.call('getCase', { params }))
  const decide = async (code: string, department: string) => {
    const body = { type: 'decide' as const, matter: code, outcome: 'granted' as const }
    const officer = await stage.as(`officer_${department}`)
    await officer.call('actOnCase', { params, body: { ...body, unrecorded: '批后核查时看' } })
    view = await clerk.call('getCase', { params })
  }
  for (;;) {
    const task = view.tasks.find(({ status }) => status === 'running')
    if (!task) break
    await decide(task.matter, task.department.id)
  }
  const officer = await stage.as('officer_wjj')
  const reason = '整改期满仍没有消毒设施'
  await officer.call('actOnCase', { params, body: { type: 'check', matter, outcome: 'broken', reason } })
  await officer.call('actOnCase', { params, body: { type: 'revoke', matter, reason } })
  return caseId
}

test('C136 C137 C138 closed, told before anybody tries, read and opened again by the joint team', async () => {
  const owner = await stage.as('shop1')
  const closing = await revoked(owner, await stage.as('clerk1'))
  const again = await draftOf(owner)
  await fillIn(owner, again)

  const { page: phone } = await openWindow(stage.browser, 'phone', stage.errors)
  await signInOnPage(phone, stage.platform.url, 'shop1')
  await phone.goto(`${stage.platform.url}/cases/${again}/check`)
  const told = phone.getByText('这一项现在不能选告知承诺', { exact: false })
  await told.waitFor()
  await told.scrollIntoViewIfNeeded()
  expect(await phone.getByLabel('我承诺符合条件', { exact: false }).isDisabled()).toBe(true)
  await fits(phone, 'a promise that is closed')
  await accessible(phone, 'a promise that is closed')

  const { page: desk } = await openWindow(stage.browser, 'desktop', stage.errors)
  await signInOnPage(desk, stage.platform.url, 'joint1')
  await desk.goto(`${stage.platform.url}/desk/credit`)
  const row = desk.locator('table.rows tbody tr').first()
  await row.getByText('整改期满仍没有消毒设施').waitFor()
  await row.getByText('不能选告知承诺').waitFor()
  await accessible(desk, 'the record of closed promises')
  await picture(desk, 'desk-promises-closed-zh')
  await row.getByRole('link').click()
  await desk.getByRole('button', { name: '恢复告知承诺资格' }).click()
  const dialog = desk.getByRole('dialog')
  const ok = dialog.locator('.ant-btn-primary')
  expect(await ok.isEnabled()).toBe(false)
  await dialog.getByLabel('凭什么恢复', { exact: false }).fill('消毒设施已经装好，卫健局看过')
  await expect.poll(() => ok.isEnabled()).toBe(true)
  await accessible(desk, 'the way is opened again')
  await pressUntilGone(ok, dialog)
  await desk.goto(`${stage.platform.url}/desk/credit`)
  await row.getByText('消毒设施已经装好', { exact: false }).waitFor()

  await phone.reload()
  const choice = phone.getByLabel('我承诺符合条件', { exact: false })
  await choice.waitFor()
  await expect.poll(() => choice.isEnabled()).toBe(true)
  expect(await told.count()).toBe(0)
  await phone.goto(`${stage.platform.url}/cases/${closing}`)
  await phone.getByText('又可以选告知承诺', { exact: false }).waitFor()
  expect(stage.errors).toEqual([])
})
