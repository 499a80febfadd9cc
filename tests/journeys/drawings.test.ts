import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { goodInBothLanguages } from '../support/page-checks.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

/** What a person makes themselves for a paper: a floor plan drawn here, a photo taken here. */

const stage = journeyStage()
let page: Page
let owner: Client

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
})

const look = (name: string) => goodInBothLanguages(page, name)
const begin = () => owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })

test('F57 F58 C82 C83 a floor plan is drawn on a phone, taken as the paper, drawn on, and read by whoever asks for it', async () => {
  const { caseId } = await begin()
  const { revision } = await fillIn(owner, caseId)
  const drawn = async () => (await owner.call('listDrawings', { params: { caseId } })).drawings[0]
  await page.goto(`${stage.platform.url}/cases/${caseId}/papers/floor_plan/plan`)
  await page.getByRole('heading', { name: '经营场所平面布局图' }).waitFor()
  const use = page.getByRole('button', { name: '就用这张图' })
  // A start of the area the answers say, without a name and a way out: not to be taken yet.
  await page.getByText('还没有画出口').waitFor()
  expect(await use.isDisabled()).toBe(true)
  // By keys alone: name, sizes, exit, what stands in it, another room.
  const field = (label: string) => page.getByLabel(label, { exact: true }).last()
  const write = async (label: string, text: string) => {
    await field(label).fill(text)
    await field(label).press('Enter')
  }
  await write('这一间做什么用', '店堂')
  await write('左右宽（米）', '5')
  await write('上下深（米）', '5')
  await page.getByRole('button', { name: '加出口' }).press('Enter')
  await page.getByLabel('选一样').selectOption('disinfection')
  await page.getByRole('button', { name: '放上' }).press('Enter')
  await page.getByRole('button', { name: '加一间' }).press('Enter')
  await page.getByText('第 2 间还没有写做什么用').waitFor()
  await page.locator('details[open]').getByLabel('左右宽（米）').and(page.locator('[value="4.0"]')).waitFor()
  const kitchen = page.locator('details[open]').last()
  await kitchen.getByLabel('这一间做什么用').fill('厨房')
  await kitchen.getByLabel('这一间做什么用').press('Enter')
  await page.getByText('2 间，一共 37.0 平方米', { exact: false }).waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('第 2 间还没有写做什么用').waitFor()
  await page.getByRole('button', { name: '重做' }).click()
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  await look('floor-plan')
  await use.click()
  await page.waitForURL(`${stage.platform.url}/cases/${caseId}/form/materials`)
  const first = await drawn()
  expect(first).toMatchObject({ taken: true, isSame: true, area: 35 })
  const filesOf = async () =>
    (await owner.call('getCase', { params: { caseId } })).materials.find(
      ({ material }) => material === 'floor_plan',
    )?.attachments ?? []
  const [file] = await filesOf()
  expect(file).toMatchObject({ fileName: '经营场所平面布局图.pdf', mediaType: 'application/pdf' })
  // Drawn on: the file is still the one of before; taken again it stands in its place.
  const drawing = first?.drawing ?? { north: 'up' as const, rooms: [], openings: [], stamps: [] }
  const params = { caseId, material: 'floor_plan' }
  const turned = { ...drawing, north: 'left' as const }
  const saved = await owner.call('saveDrawing', {
    params,
    body: { revision: first?.revision ?? 0, drawing: turned },
  })
  expect(await drawn()).toMatchObject({ taken: true, isSame: false })
  const stale = owner.call('saveDrawing', { params, body: { revision: 1, drawing } })
  expect(await stale.catch((error) => error)).toMatchObject({
    details: { problems: [{ code: 'drawing_newer' }] },
  })
  await owner.call('takeDrawing', { params, body: { revision: saved.revision } })
  const files = await filesOf()
  expect(files).toHaveLength(1)
  expect(files[0]?.attachmentId).not.toBe(file?.attachmentId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'floor plan')
  const late = owner.call('saveDrawing', { params, body: { revision: saved.revision + 1, drawing } })
  expect(await late.catch((error) => error)).toMatchObject({
    details: { problems: [{ code: 'drawing_closed' }] },
  })
  // The window and the department that asks read the file.
  const clerk = createClient(stage.platform.url)
  await clerk.signIn('clerk1', demonstrationPassword)
  await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  const officer = createClient(stage.platform.url)
  await officer.signIn('officer_scjgj', demonstrationPassword)
  for (const reader of [clerk, officer]) {
    const seen = await reader.call('getCase', { params: { caseId } })
    const plan = seen.materials.find(({ material }) => material === 'floor_plan')
    expect(plan?.attachments.map(({ attachmentId }) => attachmentId)).toContain(files[0]?.attachmentId)
  }
  expect(stage.errors).toEqual([])
})

test('F59 a photo taken for a paper goes small enough and without its place; that it is dark is told', async () => {
  const { caseId } = await begin()
  await fillIn(owner, caseId)
  await page.goto(`${stage.platform.url}/cases/${caseId}/form/materials`)
  const camera = page.locator('#material-sign_effect_drawing input[capture]')
  await camera.waitFor({ state: 'attached' })
  const dark = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2600, height: 1300 })
    canvas.getContext('2d')?.fillRect(0, 0, 2600, 1300)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const file = { name: 'front.png', mimeType: 'image/png', buffer: Buffer.from(dark, 'base64') }
  await camera.setInputFiles(file)
  await page.getByText('照片太暗', { exact: false }).waitFor()
  const link = page.getByRole('link', { name: 'front.jpg' })
  await link.waitFor()
  const sent = await page.request.get(`${stage.platform.url}${await link.getAttribute('href')}`)
  const bytes = await sent.body()
  expect(bytes.includes(Buffer.from('Exif'))).toBe(false)
  // Its frame says the height and then the width.
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08]))
  expect([bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)]).toEqual([2000, 1000])
})
