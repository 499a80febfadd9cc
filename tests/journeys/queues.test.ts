import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Client, Refused } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow } from '../../cli/src/demo/drive-case.ts'
import { picture, sizes } from '../support/browser.ts'
import { handInSample } from '../support/hand-in-sample.ts'
import { holdKey } from '../support/hold-key.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs as deskIn, fits } from '../support/page-checks.ts'

/** The lists of the desk: who works on what, what is passed over, narrowed, kept, found again and exported. */

const stage = journeyStage()
let owner: Client
let clerk: Client
const deskAs = (username: string) => deskIn(stage.browser, stage.platform.url, username, stage.errors)
const view = (caseId: string) => owner.call('getCase', { params: { caseId } })

beforeAll(async () => {
  owner = await stage.as('shop1')
  clerk = await stage.as('clerk1')
})

test('a claimed case: who has it is seen, passed over, taken over once asked; granting takes three keys', async () => {
  const handed = async () => (await acceptAtWindow(clerk, await handInSample(owner, 'yinshua'))).caseId
  const cases = [await handed(), await handed(), await handed()]
  const codes = new Map<string, string>()
  for (const id of cases) codes.set((await view(id)).queryCode ?? '', id)
  const [mine, colleague] = [await deskAs('officer_scjgj'), await deskAs('lead_scjgj')]
  const list = async (page: Page, search = '') => {
    await page.goto(`${stage.platform.url}/desk/queues/department${search}`)
    await page.locator('.rows tbody tr').first().waitFor()
  }
  const claimed = (page: Page) => page.locator('.claim-bar [role=status]')
  await list(mine)
  // The one in the middle of the list is claimed, so that going on from the one before it must pass over it.
  const order = (await mine.locator('.rows tbody tr .code').allTextContents()).map((code) => codes.get(code))
  expect([...order].sort()).toEqual([...cases].sort())
  const [before = '', caseId = '', other = ''] = order
  const rowOf = (page: Page, id: string) =>
    page.locator('.rows tbody tr', { hasText: [...codes].find(([, of]) => of === id)?.[0] ?? '?' }).first()
  await list(mine)
  await rowOf(mine, caseId).focus()
  await mine.keyboard.press('Enter')
  await claimed(mine).getByText('还没人办').waitFor()
  // Whoever came by keyboard stands on the case.
  expect(await mine.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await holdKey(mine, 't')
  await claimed(mine).getByText('我在办').waitFor()
  await picture(mine, 'desk-claimed-zh', false)
  await list(mine, '?held=mine')
  await expect.poll(() => mine.locator('.rows tbody tr').count()).toBe(1)
  await picture(mine, 'desk-queue-mine-zh', false)

  await list(colleague, '?held=nobody')
  expect(await rowOf(colleague, caseId).count()).toBe(0)
  await list(colleague)
  const name = (await mine.locator('.desk-who b').textContent()) ?? '?'
  expect(await rowOf(colleague, caseId).textContent()).toContain(name)
  await rowOf(colleague, before).focus()
  await colleague.keyboard.press('Enter')
  await colleague.locator('.case-head').waitFor()
  await colleague.waitForURL(new RegExp(before))
  await colleague.keyboard.press('n')
  await colleague.waitForURL(new RegExp(other))
  await list(colleague)
  await rowOf(colleague, caseId).focus()
  await colleague.keyboard.press('Enter')
  await colleague.getByText('同事正在办这一件').waitFor()
  await colleague.keyboard.press('g')
  await colleague.keyboard.press('t')
  await colleague.locator('#claim-over:focus').waitFor()
  expect(await colleague.getByRole('dialog').textContent()).toContain(name)
  await picture(colleague, 'desk-claim-over-zh', false)
  await colleague.keyboard.press('Enter')
  await claimed(colleague).getByText('我在办').waitFor()
  expect((await view(caseId)).tasks.filter(({ status }) => status === 'granted')).toEqual([])

  // From the list: Enter opens, G asks with what the applicant will read, Enter grants.
  await list(colleague, '?held=mine')
  await rowOf(colleague, caseId).focus()
  await colleague.keyboard.press('Enter')
  await colleague.locator('details.decide[open]').waitFor()
  await colleague.keyboard.press('g')
  await colleague.locator('#confirm-act:focus').waitFor()
  await colleague.keyboard.press('Enter')
  await colleague.locator('.done-note').waitFor()
  expect((await view(caseId)).tasks.some(({ status }) => status === 'granted')).toBe(true)
  // The line is gone, and the claim with it.
  await list(colleague)
  await colleague.goto(`${stage.platform.url}/desk/today`)
  await colleague.locator('.office-load tbody tr').first().waitFor()
  await picture(colleague, 'desk-today-zh', false)
  const own = colleague.locator('.office-load tbody tr').first()
  // One number a list that is worked off: what is to be decided, looked at (C100), and answered because it is late (C111).
  expect(await own.textContent()).toMatch(/（我）000$/)
  // Whoever signs out leaves what they took to the others.
  await list(mine)
  await rowOf(mine, other).focus()
  await mine.keyboard.press('Enter')
  await claimed(mine).getByText('还没人办').waitFor()
  await mine.keyboard.press('t')
  await claimed(mine).getByText('我在办').waitFor()
  await list(colleague)
  expect(await rowOf(colleague, other).textContent()).toContain(name)
  await mine.getByRole('button', { name: '退出' }).click()
  await mine.getByLabel('用户名').waitFor()
  await list(colleague)
  expect(await rowOf(colleague, other).textContent()).not.toContain(name)
  await colleague.goto(`${stage.platform.url}/desk/today`)
  await colleague.locator('.office-load tbody tr').first().waitFor()
  await accessible(colleague, 'today of an officer')
  expect(stage.errors).toEqual([])
  for (const page of [mine, colleague]) await page.context().close()
})

test('C26 a list is narrowed by its counts, kept, left and found again; a number of today leads to its list; the export is the whole of it', async () => {
  await handInSample(owner, 'xiaocanyin')
  const page = await deskAs('clerk1')
  await page.goto(`${stage.platform.url}/desk/today`)
  const cell = page.locator('table.today tbody tr', { hasText: '待受理' }).locator('td').first()
  const all = Number(await cell.textContent())
  expect(all).toBeGreaterThan(0)
  expect(await page.title()).toBe('今天 · 一次办 · 工作台')
  await cell.getByRole('link').click()
  await page.waitForURL(/queues\/intake/)
  const rows = page.locator('.rows tbody tr')
  await rows.first().waitFor()
  await expect.poll(() => page.title()).toBe('待受理 · 一次办 · 工作台')
  const byThing = page.getByLabel('按一件事')
  await byThing.focus()
  const option = byThing.locator('option', { hasText: '开办小餐饮店' })
  await option.waitFor({ state: 'attached' })
  const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1])
  await byThing.selectOption('xiaocanyin')
  await page.waitForURL(/thing=xiaocanyin/)
  await expect.poll(() => rows.count()).toBe(count)
  await page.getByRole('button', { name: '存为常用' }).click()
  await page.getByLabel('按期限').selectOption('overdue')
  await expect.poll(() => rows.count()).toBe(0)
  await page.locator('.kept-filters').getByRole('link').click()
  await expect.poll(() => rows.count()).toBe(count)
  await rows.first().click()
  await page.locator('.case-head').waitFor()
  await page.goBack()
  await page.waitForURL(/thing=xiaocanyin/)
  await expect.poll(() => rows.count()).toBe(count)
  await page.getByRole('button', { name: '清除筛选' }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格' }).click(),
  ])
  const lines = readFileSync(await saved.path(), 'utf8').split('\r\n')
  expect(lines).toHaveLength(all + 1)
  expect(lines[1]).toMatch(/"已收件".*"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"/)
  await page.context().close()
})

test('P40 the head of a department reads its lists and a case of them, and is offered nothing to decide or to take', async () => {
  const { caseId, queryCode, tasks } = await acceptAtWindow(clerk, await handInSample(owner, 'yinshua'))
  const page = await deskAs('head_scjgj')
  expect(await page.locator('.desk-who').textContent()).toContain('部门负责人 · 市场监督管理局')
  const menu = await page.getByRole('navigation').getByRole('link').allTextContents()
  expect(menu.map((text) => text.replace(/\d.*/, ''))).toEqual([
    ...['今天', '待审批', '待初看', '牵头办件', '超期督办'],
    ...['办件数据', '二次录入', '科室'],
  ])
  await page.goto(`${stage.platform.url}/desk/queues/department`)
  await page
    .locator('.rows tbody tr', { hasText: queryCode ?? '?' })
    .first()
    .click()
  // C94 All that a head does to a case is to allow a longer limit.
  await page.locator('.case-actions').getByRole('button').first().waitFor()
  expect(await page.locator('.case-actions').getByRole('button').allTextContents()).toEqual([
    '批准延长期限 (E)',
  ])
  expect(await page.locator('details.decide').count()).toBe(0)
  // C115 A head gives the line to an officer, and takes none.
  const given = page.locator('.claim-bar').getByRole('button')
  expect((await given.allTextContents()).filter((label) => /我来办|接过来办/.test(label))).toEqual([])
  await accessible(page, 'case of a head')
  await page.setViewportSize(sizes.phone)
  await fits(page, 'case of a head')
  // Behind the address of a room of the officers stands no room.
  await page.goto(`${stage.platform.url}/desk/workbench/consultations`)
  await page.getByRole('heading', { name: '这一间不归您的岗位' }).waitFor()
  const matter = tasks.find(({ department }) => department.id === 'scjgj')?.matter ?? '?'
  const refused = await (await stage.as('head_scjgj'))
    .call('actOnCase', { params: { caseId }, body: { type: 'decide', matter, outcome: 'granted' } })
    .catch((error: unknown) => (error instanceof Refused ? error.details : error))
  expect(refused).toMatchObject({ status: 403, code: 'not_allowed' })
  expect(stage.errors).toEqual([])
  await page.context().close()
})
