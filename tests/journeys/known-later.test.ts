import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { makePdf } from '../../cli/src/demo/../stand-ins/registry/document.ts'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, decideAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { accessible, deskAs, goodInBothLanguages } from '../support/page-checks.ts'

/** Begin with what is known: the contracts of a clinic's staff are signed when it has its licence; nothing else waits for them. */

const stage = journeyStage()
const material = 'employment_proof'
const paper = '聘用证明（劳动合同）'
const branch = 'wjj-yszc'
const found = cixi().thing.get('zhensuo')
const answers = (found ? sampleAnswers(found) : {}) as Answers
let page: Page
let [owner, clerk]: Client[] = []

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
  clerk = await stage.as('clerk1')
})

const look = (name: string) => goodInBothLanguages(page, name)

/** A draft with everything but the paper there is only later. */
const drafted = async (client: Client, caseId: string) => {
  const { revision } = await fillIn(client, caseId)
  const view = await client.call('getCase', { params: { caseId } })
  await attachAll(client, { ...view, materials: view.materials.filter((one) => one.material !== material) })
  return revision
}
const taskOf = async (caseId: string) => {
  const { tasks } = await (clerk as Client).call('getCase', { params: { caseId } })
  return tasks.find(({ matter }) => matter === branch)
}

test('C117–C120 a paper there is only later: marked on the phone, nothing else waits, its branch begins on the day it comes', async () => {
  const [person, window] = [owner as Client, clerk as Client]
  const { caseId } = await person.call('createDraft', { body: { thing: 'zhensuo', answers } })
  const revision = await drafted(person, caseId)
  const at = `${stage.platform.url}/cases/${caseId}`
  await page.goto(`${at}/check`)
  await page.getByRole('link', { name: paper }).waitFor()
  await page.goto(`${at}/form#material-${material}`)
  const item = page.locator(`#material-${material}`)
  await item.getByText(/现在没有也不要紧：只有.*医师.*要看它/).waitFor()
  await look('known-later-offered')
  await item.getByRole('button', { name: `以后才有：${paper}` }).click()
  await item.getByText(/以后才有（.*起）：.*等它，别的照办/).waitFor()
  // A slip is taken back at the same place, by the same button.
  await page.keyboard.press('Enter')
  await item.getByText(/现在没有也不要紧/).waitFor()
  await page.keyboard.press('Enter')
  await item.getByText(/以后才有（.*起）/).waitFor()
  await look('known-later-marked')
  await page.goto(`${at}/check`)
  await page.getByText('都填齐了。').waitFor()
  await page.getByText(/以后才有，.*等它，别的照办/).waitFor()
  await look('known-later-check')
  await person.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'later')
  await page.goto(`${at}/receipt`)
  await page.getByText(/以后才有，有了在办件页上交/).waitFor()
  await look('known-later-receipt')
  await picture(page, 'known-later-receipt-phone-zh')
  await acceptAtWindow(window, await window.call('getCase', { params: { caseId } }))
  expect(await taskOf(caseId)).toMatchObject({
    status: 'waiting',
    waitsForLater: [{ id: material, asked: [] }],
  })
  await decideAll(
    { owner: person, clerk: window, issuer: window, officer: (id) => stage.as(`officer_${id}`) },
    caseId,
    () => {},
  )
  // What waits has no date and no light, whoever looks at it.
  expect(await taskOf(caseId)).toMatchObject({ status: 'waiting', dueOn: null, light: null, waitsFor: [] })
  const desk = await deskAs(stage.browser, stage.platform.url, 'officer_wjj', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await desk.getByRole('tab', { name: /^部门/ }).click()
  await desk.getByText(`等申请人交：${paper}`).first().waitFor()
  await accessible(desk, 'known-later-officer')
  await page.goto(at)
  await page.getByRole('heading', { name: '办到这一步了，等你交 1 份材料' }).waitFor()
  await page.getByText(/办到这一步了（.*提醒）：.*只等它/).waitFor()
  await page.getByText(`等你交${paper}，交来就开始`).first().waitFor()
  await look('known-later-wanted')
  await picture(page, 'known-later-wanted-phone-zh')
  const wanted = page.getByRole('region', { name: '办到这一步了，等你交 1 份材料' })
  const { bytes } = makePdf(paper, ['补交'])
  await wanted
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: '劳动合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  await wanted.waitFor({ state: 'detached' })
  expect(await taskOf(caseId)).toMatchObject({ status: 'running', waitsForLater: [] })
  expect((await taskOf(caseId))?.startedAt).not.toBeNull()
  expect(stage.errors).toEqual([])
})

test('C117 the window marks it for a person without an account and takes it back; handed in, the slip says so', async () => {
  const window = clerk as Client
  const represented = { name: '戚小梅', idNumber: '330282199003070024', phone: '13957400000' }
  const { caseId } = await window.call('createDraft', { body: { thing: 'zhensuo', answers, represented } })
  await window.call('actOnCase', {
    params: { caseId },
    body: { type: 'see_identity', documentKind: 'resident_card' },
  })
  await drafted(window, caseId)
  const desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/counter/${caseId}`)
  await desk.getByRole('button', { name: `以后才有 ${paper}` }).click()
  await desk.getByRole('button', { name: `现在就交 ${paper}` }).click()
  await desk.getByRole('button', { name: `以后才有 ${paper}` }).click()
  await desk.getByText(/以后才有（.*起）：.*等它，别的照办/).waitFor()
  await accessible(desk, 'known-later-counter')
  await picture(desk, 'known-later-counter-zh')
  await desk.getByRole('button', { name: '收件，出回执' }).click()
  await desk.getByText(/以后才有，办到那一步时再交/).waitFor()
  await accessible(desk, 'known-later-slip')
  expect(stage.errors).toEqual([])
})
