import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow } from '../../cli/src/demo/drive-case.ts'
import { picture, sizes } from '../support/browser.ts'
import { handInSample } from '../support/hand-in-sample.ts'
import { holdKey } from '../support/hold-key.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs as deskIn, fits } from '../support/page-checks.ts'

/** The desk by keyboard alone, and under hands that press twice, hold a key, or press where they should not. */

const stage = journeyStage()
let owner: Client
let clerk: Client

beforeAll(async () => {
  owner = await stage.as('shop1')
  clerk = await stage.as('clerk1')
})

const handIn = (thing: string) => handInSample(owner, thing)
const view = (caseId: string) => owner.call('getCase', { params: { caseId } })

const deskAs = (username: string) => deskIn(stage.browser, stage.platform.url, username, stage.errors)
const verdicts = (page: Page) => page.locator('.requirement .verdict').count()

// The first of all: the list of the issue window is still empty.
test('whatever scrolls on a narrow screen is reached by keyboard, an empty list too', async () => {
  const page = await deskAs('issue1')
  await page.setViewportSize(sizes.phone)
  for (const room of ['queues/issue', 'today', 'me']) {
    await page.goto(`${stage.platform.url}/desk/${room}`)
    await page.locator('h1').first().waitFor()
    await fits(page, room)
    if (room === 'queues/issue') {
      await page.locator('.rows-empty').waitFor()
      await page.locator('.table-scroll[tabindex="0"][role=region]').waitFor()
    }
    await accessible(page, room)
  }
  await page.setViewportSize(sizes.desktop)
  await page.locator('[data-reachable]').waitFor({ state: 'detached' })
  await page.context().close()
})

test('a click at the same place 1.2 s later grants nothing more, and the page says what was decided', async () => {
  const { caseId } = await acceptAtWindow(clerk, await handIn('yinshua'))
  const running = (await view(caseId)).tasks.find(({ matter }) => matter === 'scjgj-mchz')
  expect(running?.status).toBe('running')
  const page = await deskAs('officer_scjgj')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=department&task=scjgj-mchz`)
  const panel = page.locator('details.decide[open]')
  const grant = panel.getByRole('button', { name: '准予许可' })
  await panel.getByText('申请人会读到').waitFor()
  const box = await grant.boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  await page.mouse.click(x, y)
  await page.locator('.done-note h2:focus').waitFor()
  await page.waitForTimeout(1200)
  await page.mouse.click(x, y)
  await page.mouse.dblclick(x, y)
  await page.keyboard.press('Enter')
  expect(await page.locator('.done-note').textContent()).toMatch(/企业名称预先核准.*-scjgj-mchz/)
  await picture(page, 'desk-decided-zh', false)
  const granted = (await view(caseId)).tasks.filter(({ status }) => status === 'granted')
  expect(granted.map(({ matter }) => matter)).toEqual(['scjgj-mchz'])
  // The next matter only after a choice, then by keyboard alone: G asks, Enter grants once, however long it is held.
  await page
    .locator('.done-note')
    .getByRole('button', { name: /下一个事项/ })
    .click()
  await page.locator('details.decide[open]').waitFor()
  await page.locator('.case-head h1').click()
  await holdKey(page, 'g')
  await page.locator('#confirm-act:focus').waitFor()
  expect(await page.getByRole('dialog').textContent()).toMatch(/企业设立登记/)
  await holdKey(page, 'Enter')
  await page.locator('.done-note').waitFor()
  const then = (await view(caseId)).tasks.filter(({ status }) => status === 'granted')
  expect(then.map(({ matter }) => matter)).toEqual(['scjgj-mchz', 'scjgj-qysl'])
  await page.context().close()
})

test('a denial asks once with the letter, and the officer reads of the applicant, not of themselves', async () => {
  const { caseId } = await acceptAtWindow(clerk, await handIn('yinshua'))
  const page = await deskAs('officer_scjgj')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=department&task=scjgj-mchz`)
  await page.locator('details.decide[open]').waitFor()
  const tab = page.getByRole('tab', { selected: true })
  const before = await tab.textContent()
  await page.getByRole('tab', { name: '申请表' }).click()
  await page.locator('.ant-descriptions .source').first().waitFor()
  expect(await page.locator('.desk-main').textContent()).not.toMatch(/您的账号|您前面的回答/)
  expect(before).not.toMatch(/^部门/)
  await page.locator('.case-head h1').click()
  await page.keyboard.press('d')
  await page.locator('.decide textarea:focus').waitFor()
  const deny = page.locator('details.decide[open]').getByRole('button', { name: '不予许可' })
  expect(await deny.isDisabled()).toBe(true)
  await page.keyboard.type('名称与已登记的企业相同')
  await page.getByLabel('依据的条文').fill('《企业名称登记管理规定》第十一条')
  await deny.click()
  await page.locator('#confirm-act:focus').waitFor()
  expect(await page.getByRole('dialog').textContent()).toMatch(
    /名称与已登记的企业相同.*第十一条.*六十日内可以申请行政复议/,
  )
  await page.keyboard.press('Enter')
  await page.locator('.done-note').getByText('名称与已登记的企业相同').waitFor()
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('申请表')
  await page.context().close()
})

/** Larger and turned by keyboard; each file keeps how it is looked at. */
const looksCloser = async (page: Page) => {
  const stands = page.locator('.preview-tools [role=status]')
  const says = (text: string) => expect.poll(() => stands.textContent()).toBe(text)
  await says('100%，转了 0°')
  for (const key of ['+', '+', 'r']) await page.keyboard.press(key)
  await says('156%，转了 90°')
  await page.keyboard.press('j')
  await says('100%，转了 0°')
  await page.keyboard.press('k')
  await says('156%，转了 90°')
  await picture(page, 'desk-preview-zh', false)
  await page.keyboard.press('0')
  await says('100%，转了 0°')
}

test('held keys mark one, three presses mark three, and the whole acceptance needs no mouse', async () => {
  const { caseId, materials, queryCode } = await handIn('xiaocanyin')
  const page = await deskAs('clerk1')
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await page.getByPlaceholder('输入查询码找办件').fill(queryCode ?? '')
  await page.keyboard.press('Enter')
  await page.locator('.requirement').first().waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT')
  const accept = page.getByRole('button', { name: /^受\s*理/ })
  expect(await accept.isDisabled()).toBe(true)
  expect(await page.locator('.hindered').first().textContent()).toContain(`${materials.length} 份`)
  await looksCloser(page)
  await page.keyboard.press('a')
  await holdKey(page, '1')
  await expect.poll(() => verdicts(page)).toBe(1)
  await page.waitForTimeout(300)
  expect((await view(caseId)).materials.filter(({ check }) => check).length).toBe(1)
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await expect
    .poll(async () => (await view(caseId)).materials.filter(({ check }) => check).length)
    .toBe(Math.min(4, materials.length))
  await page.reload()
  await page.locator('.requirement').first().waitFor()
  const open = materials.length - 4
  if (open > 0) {
    const at = await page
      .locator('.requirement')
      .evaluateAll((rows) => rows.findIndex((row) => row.classList.contains('requirement-at')))
    expect(at).toBe(4)
  }
  for (let left = open; left > 0; left -= 1) await press('1')
  await page.locator('.ant-btn-primary:enabled', { hasText: '受' }).waitFor()
  expect(await page.locator('.hindered').count()).toBe(0)
  expect(await page.locator('.problems').count()).toBe(0)
  await press('a')
  await page.locator('#confirm-act:focus').waitFor()
  expect((await view(caseId)).status).toBe('submitted')
  await press('Enter')
  await page.locator('.done-note').waitFor()
  expect((await view(caseId)).status).toBe('accepted')
  expect(keys).toBe(Math.max(open, 0) + 2)
  await page.context().close()
})

test('Enter does what the focused control does; keys are listed, can be switched off, and N goes on', async () => {
  const [first, second, third] = [
    await handIn('xiaocanyin'),
    await handIn('xiaocanyin'),
    await handIn('xiaocanyin'),
  ]
  const page = await deskAs('clerk1')
  await page.goto(`${stage.platform.url}/desk/queues/intake`)
  await page.locator('.rows tbody tr').nth(2).waitFor()
  const stays = () => page.url().includes('/queues/')
  await page.getByRole('button', { name: 'English' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '中文' }).waitFor()
  expect(stays()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'English' }).waitFor()
  await page.getByRole('link', { name: /待补正/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/queues\/correction/)
  // Whoever chose a room stands in it: its keys work at once, and the list is one Tab away.
  await page.locator('main h1:focus').waitFor()
  await page.getByRole('link', { name: /窗口收件/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/counter/)
  // The counter begins in its own box.
  await page.locator('main input:focus').waitFor()
  await page.goto(`${stage.platform.url}/desk/queues/intake`)
  await page.locator('.rows tbody tr').nth(2).waitFor()
  await page.keyboard.press('?')
  await page.locator('dialog.keys-help[open]').waitFor()
  expect(await page.locator('dialog.keys-help').textContent()).toMatch(/J.*下一行/)
  await picture(page, 'desk-keys-zh', false)
  await page.keyboard.press('j')
  await page.getByLabel(/用字母和数字键/).uncheck()
  await page.keyboard.press('Escape')
  const at = () =>
    page.locator('.rows tbody tr').evaluateAll((rows) => rows.findIndex((row) => row.className === 'row-at'))
  await page.locator('h1').click()
  await page.keyboard.press('j')
  expect(await at()).toBe(0)
  await page.getByRole('button', { name: '快捷键' }).click()
  await page.getByLabel(/用字母和数字键/).check()
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('j')
  await expect.poll(at).toBe(1)
  await page.keyboard.press('Enter')
  await page.waitForURL(/cases\//)
  const seen = [page.url()]
  for (let step = 0; step < 2; step += 1) {
    const before = page.url()
    // The page of the case before may still stand there a moment.
    const head = page.locator('.case-head:not([data-seen])')
    await head.evaluate((element) => element.setAttribute('data-seen', ''))
    await page.keyboard.press('n')
    await page.waitForURL((url) => String(url) !== before)
    seen.push(page.url())
  }
  expect(new Set(seen).size).toBe(3)
  for (const one of [first, second, third]) expect((await view(one.caseId)).status).toBe('submitted')
  await page.goBack()
  await page.goBack()
  await page.locator('.case-head').waitFor()
  await page.goBack()
  await page.locator('.rows tbody tr').first().waitFor()
  await expect.poll(at).toBe(1)
  expect(stage.errors).toEqual([])
  await page.context().close()
})

test('one notice: a field marked in place, headings, what mends each, the day and what the applicant reads; checks are announced', async () => {
  const { caseId, materials } = await handIn('xiaocanyin')
  const page = await deskAs('clerk1')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=intake`)
  await page.locator('.requirement').first().waitFor()
  for (const key of ['3', '7', '2']) await page.keyboard.press(key)
  await page.getByText(`核对了 2 份，共 ${materials.length} 份`).waitFor()
  await page.locator('.requirement-at').waitFor()
  await expect.poll(async () => (await view(caseId)).materials.filter(({ check }) => check).length).toBe(2)
  // A field that is wrong is marked where it is read.
  await page.getByRole('tab', { name: '申请表' }).click()
  const wrong = page.getByRole('button', { name: /^这一栏要改：/ }).first()
  const name = (await wrong.getAttribute('aria-label'))?.slice('这一栏要改：'.length) ?? '?'
  const write = async () => {
    await wrong.click()
    await page.getByLabel(`${name}哪里不对`).fill('和执照上的不一致')
  }
  const isFocused = (one: typeof wrong) => one.evaluate((element) => element === document.activeElement)
  await write()
  await page.keyboard.press('Escape')
  await expect.poll(() => isFocused(wrong)).toBe(true)
  await write()
  await page.keyboard.press('Enter')
  await page.getByText('标了 1 栏要改').waitFor()
  // Accepting would leave it unsaid; a mark that is taken away leaves the focus where it was.
  const accept = page.getByRole('button', { name: '受理 (A)' })
  await page.getByText('1 栏标了要改').waitFor()
  expect(await accept.isDisabled()).toBe(true)
  await page.getByRole('button', { name: `去掉：${name}` }).click()
  await expect.poll(() => isFocused(wrong)).toBe(true)
  await write()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '去掉标记' }).click()
  await page.getByText('1 栏标了要改').waitFor({ state: 'detached' })
  await write()
  await page.keyboard.press('Enter')
  await page.getByText('标了 1 栏要改').waitFor()
  await accessible(page, 'a marked field')
  await picture(page, 'desk-marked-zh', false)
  await page.locator('.case-head h1').click()
  // The papers are on another tab: no key checks one that nobody sees.
  for (const key of ['1', '2']) await page.keyboard.press(key)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  await help.waitFor()
  expect(await help.textContent()).not.toContain('不符')
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  expect((await view(caseId)).materials.filter(({ check }) => check)).toHaveLength(2)
  await page.keyboard.press('c')
  await page.locator('#send-correction:focus').waitFor()
  const dialog = page.getByRole('dialog')
  expect(await dialog.locator('.correction-head').textContent()).toBe('写进哪一项哪里不对怎么改')
  expect(await dialog.getByLabel('怎么改').first().inputValue()).toBe('请签字或盖章后重新交')
  expect(await dialog.getByLabel('怎么改').nth(1).inputValue()).toBe('请补交这份材料')
  expect(await dialog.getByLabel('怎么改').nth(2).inputValue()).toBe('请改这一栏')
  expect(await dialog.textContent()).toContain(`${name}：和执照上的不一致`)
  expect(await dialog.textContent()).toMatch(/申请人会读到.*月.*日/)
  await accessible(page, 'the notice')
  await picture(page, 'desk-notice-zh', false)
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /部门/ }).click()
  await page.locator('.ant-table').waitFor()
  const over = await page
    .locator('.ant-table-content')
    .evaluate((table) => table.scrollWidth - table.clientWidth)
  expect(over).toBe(0)
  await picture(page, 'desk-tasks-zh', false)
  await page.context().close()
})
