import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { saved } from '../support/drafting.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'

/** A revision begun, a paper in it drawn up from the form, and the draft given up: each step on the screen of the joint team. */

const stage = journeyStage()
let page: Page
let version = ''

beforeAll(async () => {
  page = await deskAs(stage.browser, stage.platform.url, 'joint1', stage.errors)
})

const list = async (show: string): Promise<void> => {
  await page.goto(`${stage.platform.url}/desk/workbench/versions${show ? `?show=${show}` : ''}`)
  await page.getByRole('table').getByRole('row').nth(1).waitFor()
}
const row = (name: string) => page.getByRole('row').filter({ hasText: name })

/** Types into a list and takes the first that fits. */
const choose = async (label: string, text: string): Promise<void> => {
  const field = page.getByRole('dialog').getByLabel(label)
  await field.fill(text)
  await page.locator('.ant-select-item-option-active').filter({ hasText: text, visible: true }).waitFor()
  await field.press('Enter')
}

test('D5 a generated paper: what it is drawn up from, and what the form asks in its place', async () => {
  await list('')
  await page.getByRole('button', { name: '修订：开办印刷经营企业' }).click()
  await page.waitForURL(/workbench\/versions\/[^/]+\/\w+/)
  version = /versions\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/ledger`)
  await page.getByRole('button', { name: '提出精简' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '没有依据' }).check()
  expect(await dialog.getByLabel('用哪些栏目生成').count()).toBe(0)
  await dialog.getByRole('radio', { name: '系统生成' }).check()
  await choose('用哪些栏目生成', '法定代表人')
  await choose('表里另问', '设备')
  await dialog.getByRole('textbox', { name: '依据' }).fill('改革规定第十四条')
  await dialog.getByRole('button', { name: '写入台账' }).click()
  await saved(page)
  await page.getByText('生成自：法定代表人').first().waitFor()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await accessible(page, 'ledger')
  const reply = await page.request.get(`${stage.platform.url}/api/versions/${version}`)
  const { draft } = (await reply.json()) as { draft: { cuts: { by: string; fields?: []; adds?: [] }[] } }
  const proposed = draft.cuts.filter(({ by }) => !by)
  expect(proposed.map(({ fields, adds }) => [fields?.length, adds?.length])).toEqual([[1, 1]])
})

test('V17 the draft is given up with its reason, after being told what will happen; the one thing can be revised again', async () => {
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/review`)
  const steps = page.getByRole('complementary', { name: '下一步' })
  await steps.getByText('作废这份草稿').first().click()
  await steps.getByRole('button', { name: '作废这份草稿' }).click()
  await steps.getByText('请写明理由。').waitFor()
  await steps.getByLabel('理由').fill('起错了，不用改')
  await steps.getByRole('button', { name: '作废这份草稿' }).click()
  await page.getByText('现在公开的那一版不变，以后可以再修订。').waitFor()
  await page.getByRole('button', { name: /确\s*认/ }).click()
  await page.locator('.version-title .status').filter({ hasText: '已作废' }).waitFor()
  await page.getByText('作废了这一版：起错了，不用改').waitFor()
  await fits(page, 'discarded')
  await accessible(page, 'drafts')

  await list('')
  await row('开办印刷经营企业').getByRole('button', { name: '修订：开办印刷经营企业' }).waitFor()
  await list('discarded')
  await row('开办印刷经营企业').getByText('已作废').waitFor()
  expect(await page.getByText('已作废').count()).toBe(1)
  await row('开办印刷经营企业').getByRole('button', { name: '修订：开办印刷经营企业' }).click()
  await page.waitForURL(/workbench\/versions\/[^/]+\/\w+/)
  await page.locator('.version-title').getByText('第 3 版').waitFor()
  expect(stage.errors).toEqual([])
})
