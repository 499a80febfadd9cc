import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { acceptAtWindow } from '../../cli/src/demo/drive-case.ts'
import { openWindow } from '../support/browser.ts'
import { handInSample } from '../support/hand-in-sample.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** C130–C133 A matter is marked by its head, typed again by an officer, and ranked for the joint team. */

const stage = journeyStage()
const system = '食品经营许可系统'

const deskOf = async (username: string, path: string): Promise<Page> => {
  const { context, page } = await openWindow(stage.browser, 'desktop', stage.errors)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signInOnPage(page, stage.platform.url, username)
  await page.goto(`${stage.platform.url}/desk/${path}`)
  return page
}

test('C130 C132 C133 a head sets the order, an officer copies and pastes back by keys, the joint team reads what a link would save', async () => {
  const [owner, clerk, head] = [
    await stage.as('shop1'),
    await stage.as('clerk1'),
    await stage.as('head_scjgj'),
  ]
  const { caseId } = await handInSample(owner, 'xiaocanyin')
  const view = await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  const task = view.tasks.find((one) => one.status === 'running' && one.department.id === 'scjgj')
  const { matters } = await head.call('listOtherSystems', {})
  const name = matters.find(({ matter }) => matter === task?.matter)?.name ?? ''
  expect(name).not.toBe('')

  const setting = await deskOf('head_scjgj', 'retyping')
  await setting.locator('#systems-matter').fill(name)
  await setting.locator('.ant-select-item-option', { hasText: name }).first().click()
  await setting.getByLabel('系统叫什么').fill(system)
  await setting.getByRole('button', { name: /^保\s?存$/ }).click()
  await setting.locator('.ant-tag', { hasText: system }).waitFor()
  await accessible(setting, 'the settings')
  await fits(setting, 'the settings')

  const typing = await deskOf('officer_scjgj', `cases/${caseId}?queue=department&task=${task?.matter}`)
  await typing.getByRole('tab', { name: '照着录入' }).click()
  await typing.locator('#retyping-title').click()
  await typing.keyboard.press('c')
  await typing.getByText('已复制 1 /').waitFor()
  await typing.keyboard.press('c')
  await typing.getByText('已复制 2 /').waitFor()
  expect(await typing.evaluate(() => navigator.clipboard.readText())).not.toBe('')
  await typing.getByRole('button', { name: '记下编号' }).click()
  await typing.getByText('请把那个系统给的受理编号贴进来').first().waitFor()
  await typing.locator('#retyping-number').fill('JY1330282')
  await accessible(typing, 'typing again')
  await typing.getByRole('button', { name: '记下编号' }).click()
  await typing.getByText('JY1330282（1 分钟').waitFor()

  const ranking = await deskOf('joint1', 'retyping')
  await ranking.getByText(system).waitFor()
  await accessible(ranking, 'the ranking')
  await fits(ranking, 'the ranking')
})
