import ExcelJS from '@protobi/exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { readRows } from '#engine/form'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { fillIn } from '../../cli/src/demo/drive-case.ts'
import { openWindow, picture } from '../support/browser.ts'
import { inNationalCode } from '../support/gb18030.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { deskAs, fits, goodInBothLanguages } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** F63 F64 A transport firm fills in the sheet it was given, and its clerk takes in another that a program saved as CSV. */

const stage = journeyStage()
let phone: Page
let owner: Client
const answers = {
  ...{ entityType: 'company', trucksPlated: true, heavyTruck: 'unknown', carriesHazard: false },
  ...{ runsYard: false, ownsPremises: false, irregularHours: false, staffCount: 50 },
}

beforeAll(async () => {
  phone = (await openWindow(stage.browser, 'phone', stage.errors)).page
  owner = await stage.as('shop1')
  await signInOnPage(phone, stage.platform.url, 'shop1')
})

const rowsOf = async (client: Client, caseId: string) => {
  const form = await client.call('getForm', { params: { caseId } })
  const field = form.sections.flatMap(({ fields }) => fields).find(({ element }) => element === 'vehicles')
  return readRows(field?.value ?? '', 'vehicle_mark').rows.map(({ cells }) => cells)
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = (name: string, buffer: Buffer, mimeType = excel) => ({ name, mimeType, buffer })

/** The empty sheet behind the link, as a person fills it in. */
const filledSheet = async (page: Page, rows: readonly (readonly (string | number)[])[]): Promise<Buffer> => {
  const href = await page.getByRole('link', { name: '下载空白表' }).getAttribute('href')
  const reply = await page.request.get(new URL(href ?? '', page.url()).href)
  expect([reply.status(), reply.headers()['content-type']]).toEqual([200, excel])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await reply.body()) as never)
  for (const row of rows) book.worksheets[0]?.addRow([...row])
  book.addWorksheet('备注').addRow(['车队 2026 年 12 月'])
  return Buffer.from((await book.xlsx.writeBuffer()) as never)
}

const fleet = (mass: (place: number) => number) =>
  Array.from({ length: 40 }, (_, at) => [`浙BA${1000 + at}`, mass(at), 9.9] as const)

test('F63 F64 forty vehicles from the sheet on a phone; the same sheet again changes one row, and only when asked to', async () => {
  const { caseId } = await owner.call('createDraft', { body: { thing: 'huoyun', answers } })
  const { revision } = await fillIn(owner, caseId)
  await owner.call('saveDraft', { params: { caseId }, body: { revision, values: { vehicles: '' } } })
  await phone.goto(`${stage.platform.url}/cases/${caseId}/form/trade/vehicles`)
  const open = phone.getByRole('button', { name: '从表格粘贴' })
  await open.click()
  const upload = phone.locator('#paste-file')
  await upload.setInputFiles(file('车.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'image/png'))
  await phone.locator('.paste-box').getByRole('alert').waitFor()
  const sheet = await filledSheet(
    phone,
    fleet(() => 18),
  )
  await upload.setInputFiles(file('车辆.xlsx', sheet))
  await phone.getByText('带来 40 行').waitFor()
  await phone.getByLabel('用哪一张工作表').waitFor()
  await goodInBothLanguages(phone, 'list-sheet')
  await picture(phone, 'phone-list-sheet')
  await phone.getByRole('button', { name: '全部加进来' }).click()
  await phone.getByText('已有 40 辆').waitFor()
  await expect.poll(async () => (await rowsOf(owner, caseId)).length).toBe(40)

  const again = await eighthLighter(sheet)
  await open.click()
  await upload.setInputFiles(file('车辆.xlsx', again))
  await phone.getByText('带来 0 行').waitFor()
  const takeOver = phone.getByRole('checkbox', { name: /已有的 1 行（浙BA1007）/ })
  const add = phone.getByRole('button', { name: '全部加进来' })
  expect(await add.isEnabled()).toBe(false)
  await takeOver.check()
  await add.click()
  await phone.getByText('改了 1 行').waitFor()
  await expect.poll(async () => (await rowsOf(owner, caseId))[7]?.vehicle_gross_mass).toBe('12')
  await phone.getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await rowsOf(owner, caseId))[7]?.vehicle_gross_mass).toBe('18')
  await phone.getByRole('button', { name: '就这些了' }).click()
  await phone.locator('[data-element="vehicles"]').getByText('40 辆').waitFor()
  expect(stage.errors.filter((error) => !error.includes('422'))).toEqual([])
})

/** The eighth vehicle turned out to be lighter. */
const eighthLighter = async (sheet: Buffer): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(sheet as never)
  book.worksheets[0]?.eachRow((row) => {
    if (row.getCell(1).value === '浙BA1007') row.getCell(2).value = 12
  })
  return Buffer.from((await book.xlsx.writeBuffer()) as never)
}

test('F63 at the counter: a CSV in the national code, what is wrong told by its row, the sound ones added, undone, added again', async () => {
  const clerk = await stage.as('clerk1')
  const represented = { name: '戚小梅', idNumber: '330282199003070024', phone: '13957400000' }
  const { caseId } = await clerk.call('createDraft', { body: { thing: 'huoyun', answers, represented } })
  const desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/counter/${caseId}`)
  const list = desk.locator('.counter-list', { has: desk.locator('#field-vehicles') })
  const lines = [
    '车牌号码,总质量(吨),核载质量(kg)',
    '浙BB1001,18,9990',
    '浙BB1002,十八,9990',
    '浙BB1003,4.4,1490',
  ]
  const csv = inNationalCode(lines.join('\r\n'))
  await list.locator('input[type=file]').setInputFiles(file('车.csv', csv, 'text/csv'))
  await list.getByText('有问题的 1 行').waitFor()
  await list.getByText('表格第 3 行').waitFor()
  await fits(desk, 'counter-sheet')
  await list.scrollIntoViewIfNeeded()
  await picture(desk, 'counter-list-sheet', false)
  const sound = list.getByRole('button', { name: '只加没问题的 2 行' })
  await sound.click()
  await expect.poll(async () => (await rowsOf(clerk, caseId)).length).toBe(2)
  await list.getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await rowsOf(clerk, caseId)).length).toBe(0)
  await list.locator('input[type=file]').setInputFiles(file('车.csv', csv, 'text/csv'))
  await sound.click()
  await expect
    .poll(() => rowsOf(clerk, caseId))
    .toEqual([
      { vehicle_mark: '浙BB1001', vehicle_gross_mass: '18', vehicle_load: '9.99' },
      { vehicle_mark: '浙BB1003', vehicle_gross_mass: '4.4', vehicle_load: '1.49' },
    ])
  await desk.context().close()
})
