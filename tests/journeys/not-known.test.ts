import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { exampleFor } from '#engine/form'
import { type Client, createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { picture } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { accessible, deskAs, goodInBothLanguages } from '../support/page-checks.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

/** What a person does not know they need not know: the plan tells both ends, the window settles it with them or asks it in the one notice. */

const stage = journeyStage()
let page: Page
let owner: Client

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
})

const look = (name: string) => goodInBothLanguages(page, name)
const sewer = '洗菜洗碗的水是排到马路下面的污水管里吗？'

/** Handed in with one answer that the person does not know. */
const handIn = async (key: string) => {
  const { caseId } = await owner.call('createDraft', {
    body: { thing: 'xiaocanyin', answers: { ...answers, drainsToPublic: 'unknown' } },
  })
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  return {
    caseId,
    submit: () => owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, key),
  }
}

test('D3 C48 不知道 is an answer: the plan tells both ends, the form asks nothing for it, and it is handed in', async () => {
  await page.goto(`${stage.platform.url}/things/xiaocanyin/questions?ownsPremises=no&areaSqm=35&refits=no`)
  await page.getByRole('heading', { name: sewer }).waitFor()
  await look('not-known-question')
  await picture(page, 'not-known-question-phone-zh')
  await page.getByRole('button', { name: '不知道' }).click()
  for (const next of ['要在门口人行道上摆桌椅吗？', '卖香烟吗？']) {
    await page.getByRole('heading', { name: next }).waitFor()
    await page.getByRole('button', { name: '否', exact: true }).click()
  }
  await page.waitForURL(/plan\?.*drainsToPublic=unknown/)
  const open = page.getByRole('region', { name: '还有 1 个问题没有定' })
  await open.getByText('要多办：城镇污水排入排水管网许可。').waitFor()
  await open.getByText('不用多办什么，也不用多交什么。').waitFor()
  await open.getByText(/不清楚可以问：.*12345/).waitFor()
  // What is certain alone is no number of what it was.
  expect(await page.locator('.three').textContent()).not.toContain('原来')
  await look('not-known-plan')
  await picture(page, 'not-known-plan-phone-zh')
  const { caseId, submit } = await handIn('not known')
  await page.goto(`${stage.platform.url}/cases/${caseId}/form`)
  await page.getByRole('heading', { name: '还有 1 个问题没有定' }).waitFor()
  await look('not-known-form')
  await picture(page, 'not-known-form-phone-zh')
  await page.goto(`${stage.platform.url}/cases/${caseId}/check`)
  await page.getByText('都填齐了。').waitFor()
  await look('not-known-check')
  await submit()
  await page.goto(`${stage.platform.url}/cases/${caseId}/receipt`)
  await page.getByRole('heading', { name: '没有定的问题' }).waitFor()
  await look('not-known-receipt')
  await picture(page, 'not-known-receipt-phone-zh')
})

test('C49 the window settles it with the person before acceptance; what it adds is asked once, and the case goes on', async () => {
  const [clerk, { caseId, submit }] = [createClient(stage.platform.url), await handIn('settled')]
  await clerk.signIn('clerk1', demonstrationPassword)
  await submit()
  const desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await desk.getByText(sewer).first().waitFor()
  const accept = desk.getByRole('button', { name: /^受理/ })
  expect(await accept.isDisabled()).toBe(true)
  await accessible(desk, 'not-known-desk')
  await picture(desk, 'not-known-desk-zh')
  const panel = desk.getByRole('complementary')
  await panel.getByText('是', { exact: true }).click()
  await panel.getByLabel('凭什么定的：问了谁、看了什么').fill('和申请人一起打电话问过排水管理处')
  await panel.getByRole('button', { name: '定下来' }).dblclick()
  await panel.getByText('已定：是（凭：和申请人一起打电话问过排水管理处）').waitFor()
  await accessible(desk, 'settled-desk')
  const settled = await clerk.call('getCase', { params: { caseId } })
  expect(settled.ends).toBeNull()
  expect(settled.tasks.map(({ matter }) => matter)).toContain('zjj-psxk')
  const added = settled.materials.filter(
    ({ necessity, attachments }) => necessity === 'required' && !attachments.length,
  )
  expect(added.length).toBeGreaterThan(0)
  const refused = await acceptAtWindow(clerk, settled).catch((error) => error)
  expect(refused).toBeInstanceOf(Refused)
  await desk.reload()
  await desk.getByRole('button', { name: /^一次性告知补正/ }).click()
  await desk.getByRole('dialog').getByRole('button', { name: /^发出/ }).click()
  await desk
    .getByText(/已一次性告知/)
    .first()
    .waitFor()
  await page.goto(`${stage.platform.url}/cases/${caseId}`)
  await page.getByRole('heading', { name: '已经和您定下来的' }).waitFor()
  await look('settled-case')
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  const form = await owner.call('getForm', { params: { caseId } })
  const empty = form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ required, value }) => required && !value)
  const { revision } = await owner.call('saveDraft', {
    params: { caseId },
    body: {
      revision: form.revision,
      values: Object.fromEntries(empty.map((field) => [field.element, exampleFor(field)])),
    },
  })
  await owner.call('actOnCase', { params: { caseId }, body: { type: 'resubmit', revision } })
  const accepted = await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  expect(accepted.status).toBe('accepted')
})

test('C50 what the window could not settle is asked in the one notice, and answered there', async () => {
  const [clerk, { caseId, submit }] = [createClient(stage.platform.url), await handIn('asked')]
  await clerk.signIn('clerk1', demonstrationPassword)
  await submit()
  await clerk.call('actOnCase', { params: { caseId }, body: { type: 'correction', items: [] } })
  await page.goto(`${stage.platform.url}/cases/${caseId}`)
  await page.getByText('请回答这个问题：').waitFor()
  await look('asked-case')
  await picture(page, 'not-known-asked-phone-zh')
  await page.getByRole('button', { name: '是', exact: true }).click()
  await page.getByText('请回答这个问题：').waitFor({ state: 'detached' })
  // A slip is put right, and what it brought goes again.
  await page.getByText('答错了，改一下').click()
  await look('asked-answered-case')
  await picture(page, 'not-known-answered-phone-zh')
  await page.getByRole('button', { name: '否', exact: true }).click()
  await expect
    .poll(async () => (await clerk.call('getCase', { params: { caseId } })).answers.drainsToPublic)
    .toBe(false)
  await page.getByRole('button', { name: '重新提交' }).click()
  await page.locator('.correction').waitFor({ state: 'detached' })
  const view = await clerk.call('getCase', { params: { caseId } })
  expect({ status: view.status, ends: view.ends, drains: view.answers.drainsToPublic }).toEqual({
    status: 'submitted',
    ends: null,
    drains: false,
  })
  expect(stage.errors).toEqual([])
})
