import ExcelJS from '@protobi/exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { picture } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { cityList, fortyMistakes } from '../support/list-workbook.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'

/** A department's own Excel list, wrong and right, and the words it brings settled by the joint team. */

const stage = journeyStage()
let clerk: Page

beforeAll(async () => {
  clerk = await deskAs(stage.browser, stage.platform.url, 'officer_scjgj', stage.errors)
})

const upload = async (bytes: Buffer) => {
  await clerk.goto(`${stage.platform.url}/desk/workbench/library`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await clerk
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '市监局权力清单.xlsx', mimeType, buffer: bytes })
  await clerk.waitForURL(/workbench\/lists\//)
}

const download = async (page: Page, press: () => Promise<void>): Promise<ExcelJS.Workbook> => {
  const [begun] = await Promise.all([page.waitForEvent('download'), press()])
  const path = await begun.path()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

test('L1 forty mistakes: each told at its cell, none imported, all marked in the department’s own workbook', async () => {
  const { bytes, expected } = await cityList({ matters: 48, rowsEach: 3, mistakes: fortyMistakes })
  await upload(bytes)
  await clerk.getByText('有 40 处要改，一项都没有导入').waitFor()
  expect(await clerk.getByRole('button', { name: /^导入这/ }).count()).toBe(0)
  await accessible(clerk, 'a list with faults')
  await fits(clerk, 'a list with faults')
  await picture(clerk, 'workbench-list-faults-desktop-zh', false)
  const cells = await clerk.locator('.ant-table-row .code').allTextContents()
  expect([...cells].sort()).toEqual(expected.map((place) => place.split(' ')[1]).sort())
  const marked = await download(clerk, () =>
    clerk.getByRole('link', { name: '下载标出错误的工作簿' }).click(),
  )
  for (const place of expected) {
    const [sheet = '', cell = ''] = place.split(' ')
    expect([place, marked.getWorksheet(sheet)?.getCell(cell).fill]).toMatchObject([
      place,
      { pattern: 'solid', fgColor: { argb: 'FFFFD9D6' } },
    ])
  }
  expect(stage.errors).toEqual([])
})

test('1,000 rows: a bar while it is read, what would change before anything does, then imported and listed', async () => {
  const { bytes } = await cityList({ matters: 200, rowsEach: 5 })
  const bar = clerk.getByRole('progressbar', { name: '进度' })
  let seen = false
  // The list is sent on only when the bar was seen: a quick machine would have read it before anybody looked.
  await clerk.route('**/api/lists/departments/*', async (route) => {
    await bar.waitFor()
    seen = true
    await route.continue()
  })
  await upload(bytes)
  await clerk.unroute('**/api/lists/departments/*')
  expect(seen).toBe(true)
  await clerk.getByText('清单没有错误，请核对后导入').waitFor()
  expect(await clerk.locator('.verdict-counts').textContent()).toMatch(/200\s*新增.*1000 条材料/)
  await picture(clerk, 'workbench-list-clean-desktop-zh', false)
  await clerk.getByRole('button', { name: '导入这 200 项' }).click()
  await clerk.getByRole('heading', { name: '已导入' }).waitFor()
  await clerk.getByRole('link', { name: '改动记录' }).click()
  await clerk.getByText('新增 200 项，修改 0 项').first().waitFor()
  expect(stage.errors).toEqual([])
})

test('the joint team settles the new words: one by keyboard, many at once, and back again', async () => {
  const joint = await deskAs(stage.browser, stage.platform.url, 'joint2', stage.errors)
  await joint.goto(`${stage.platform.url}/desk/workbench/wordings`)
  await joint.locator('.ant-table-row').first().waitFor()
  await picture(joint, 'workbench-wordings-desktop-zh', false)
  const inHand = await joint.locator('.wording-panel h2').textContent()
  await joint.keyboard.press('Enter')
  const told = joint.locator('.wording-last')
  await told.filter({ hasText: `“${inHand}”已定为` }).waitFor()
  await joint.getByRole('button', { name: '成批确认' }).click()
  const dialog = joint.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: /^确认这/ })
  await dialog.locator('.ant-table-row').first().waitFor()
  const count = Number(/\d+/.exec((await confirm.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(1)
  await dialog.getByRole('checkbox').nth(1).uncheck()
  await dialog.getByRole('button', { name: `确认这 ${count - 1} 条` }).click()
  await told.filter({ hasText: `已定 ${count - 1} 条用词` }).waitFor()
  await joint.getByText('记录', { exact: true }).click()
  // The rows of the tab before may still stand there a moment.
  await joint.locator('.ant-table-row').first().filter({ hasText: '审管办联络员' }).waitFor()
  await told.getByRole('button', { name: '撤销' }).click()
  await joint.getByText('已由审管办联络员撤销').first().waitFor()
  expect(stage.errors).toEqual([])
})

test('what is in the library comes back as Excel, and an empty template for a new list', async () => {
  await clerk.goto(`${stage.platform.url}/desk/workbench/library`)
  for (const name of ['下载现有清单', '下载空白模板']) {
    const link = clerk.getByRole('link', { name }).first()
    const workbook = await download(clerk, () => link.click())
    expect(workbook.worksheets.length).toBeGreaterThan(0)
  }
})

test('I8 M6 M7 a department writes what its own paper must show, with a sheet and a sample; a colleague who was slower loses nothing', async () => {
  const address = `${stage.platform.url}/desk/workbench/library?show=papers&paper=food_process_flow`
  const joint = await deskAs(stage.browser, stage.platform.url, 'joint1', stage.errors)
  for (const page of [clerk, joint]) {
    await page.goto(address)
    await page.getByRole('button', { name: '加一条标准' }).waitFor()
  }
  await clerk.getByRole('button', { name: '加一条标准' }).click()
  const last = clerk.getByLabel(/^受理标准第 \d+ 条$/).last()
  await clerk.getByRole('button', { name: /保存$/ }).click()
  await clerk.getByText(/受理标准第 \d+ 条没有写。/).waitFor()
  await last.fill('写明哪里洗、哪里切、哪里烧')
  await clerk.getByRole('button', { name: '加一行' }).click()
  await clerk.getByLabel('空白表第 1 行的文字').fill('洗切的地方')
  await clerk.getByLabel('样例：洗切的地方').fill('后厨靠窗一间')
  await accessible(clerk, 'a paper being written')
  await fits(clerk, 'a paper being written')
  await picture(clerk, 'workbench-paper-desktop-zh', false)
  await clerk.getByRole('button', { name: /保存$/ }).dblclick()
  await clerk.getByText('已保存。').waitFor()
  await clerk.getByText('空白表第 1 行没有英文').waitFor()
  await clerk.getByRole('cell', { name: '改了“食品加工操作流程”的受理标准、空白表、样例' }).waitFor()

  await joint.getByLabel('受理标准第 1 条', { exact: true }).fill('联合小组写的')
  await joint.getByRole('button', { name: /保存$/ }).click()
  await joint.getByText('的标准或样例被别人改过了', { exact: false }).waitFor()
  expect(await joint.getByLabel('受理标准第 1 条', { exact: true }).inputValue()).toBe('联合小组写的')
  await joint.getByRole('button', { name: '用我写的替换别人刚改的' }).click()
  await joint.getByRole('button', { name: /保存$/ }).click()
  await joint.getByText('已保存。').waitFor()

  await clerk.goto(`${stage.platform.url}/desk/workbench/library?show=papers&paper=premises_lease`)
  await clerk.getByText('几个部门都要的材料由联合小组改').waitFor()
  expect(await clerk.getByRole('button', { name: /保存$/ }).count()).toBe(0)
  await clerk.getByRole('link', { name: '回到标准和样例' }).click()
  await clerk.getByRole('searchbox', { name: '按名称找材料' }).fill('房屋租赁')
  await clerk.getByRole('link', { name: '房屋租赁合同' }).waitFor()
  await accessible(clerk, 'papers of a department')
  await joint.context().close()
})
