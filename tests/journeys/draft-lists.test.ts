import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sizes } from '../support/browser.ts'
import { choose, saved } from '../support/drafting.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { deskAs, fits, goodInBothLanguages } from '../support/page-checks.ts'

/** D13, D14 The joint team writes in a draft what is handled row by row, for which rows, and which question a list answers. */

const stage = journeyStage()
const permit = 'jtj-dlysz'
let page: Page
let version = ''

type Draft = {
  readonly matters: readonly { readonly code: string; readonly per?: string; readonly each?: string }[]
  readonly questions: readonly { readonly id: string; readonly reckoned?: string }[]
}
const held = async (): Promise<Draft> => {
  const reply = await page.request.get(`${stage.platform.url}/api/versions/${version}`)
  return ((await reply.json()) as { draft: Draft }).draft
}
const rowsHeld = async () => {
  const { per, each } = (await held()).matters.find(({ code }) => code === permit) ?? {}
  return { per, each }
}
const reckonedHeld = async () => (await held()).questions.find(({ id }) => id === 'heavyTruck')?.reckoned
const editor = () => page.locator('.rows-part')
const list = () => editor().locator('.rows-list').getByRole('combobox')
const text = () => editor().getByLabel('条件文字（FEEL）')

beforeAll(async () => {
  page = await deskAs(stage.browser, stage.platform.url, 'joint1', stage.errors)
  const made = await page.request.post(`${stage.platform.url}/api/versions`, {
    data: { thing: 'huoyun', fromPublished: true },
  })
  version = ((await made.json()) as { versionId: string }).versionId
})

test('D13 a revision begins with what is published of lists, and saving its matters keeps it', async () => {
  expect(await rowsHeld()).toEqual({
    per: 'vehicles',
    each: 'vehicle_gross_mass > 4.5 or carriesHazard = true',
  })
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/matters?row=matters/${permit}`)
  await text().waitFor()
  await goodInBothLanguages(page, 'which rows have a matter')
  expect(stage.errors).toEqual([])
})

test('D14 a condition is tried on a few rows while it is written; one no row meets is told', async () => {
  await text().fill('vehicle_gross_mass > 12')
  await editor().getByRole('row', { name: '12 吨 不办' }).waitFor()
  await editor().getByRole('row', { name: '没有填 不知道，先算要办' }).waitFor()
  await expect.poll(rowsHeld).toEqual({ per: 'vehicles', each: 'vehicle_gross_mass > 12' })
  await text().fill('vehicle_gross_mass > 200')
  await page.getByText('自相矛盾，永远不成立').first().waitFor()
  expect(stage.errors).toEqual([])
})

test('D13 once and back again with the keyboard alone: what was written for the list comes back', async () => {
  await text().fill('vehicle_load > 3')
  await expect.poll(rowsHeld).toEqual({ per: 'vehicles', each: 'vehicle_load > 3' })
  await list().focus()
  await page.keyboard.press('Enter')
  await page.locator('.ant-select-item-option', { hasText: '办一次，不分行' }).waitFor()
  await page.keyboard.press('Home')
  for (
    let presses = 0;
    presses < 9 && (await list().getAttribute('aria-expanded')) === 'true';
    presses += 1
  ) {
    const active = await page.locator('.ant-select-item-option-active').textContent()
    await page.keyboard.press(active === '办一次，不分行' ? 'Enter' : 'ArrowUp')
  }
  await expect.poll(rowsHeld).toEqual({ per: undefined, each: undefined })
  await choose(page, list(), '“投入运输的车辆”的每一行各办一次')
  await expect.poll(rowsHeld).toEqual({ per: 'vehicles', each: 'vehicle_load > 3' })
  expect(stage.errors).toEqual([])
})

test('D13 a question is answered by a list, or by the applicant; only totals of its kind are offered', async () => {
  await page.goto(
    `${stage.platform.url}/desk/workbench/versions/${version}/questions?row=questions/heavyTruck`,
  )
  const field = page.locator('#question-reckoned')
  expect(await reckonedHeld()).toBe('anyHeavyVehicle')
  await choose(page, field, '不，由申请人回答')
  await expect.poll(reckonedHeld).toBeUndefined()
  await choose(page, field, '有没有总质量12吨及以上的')
  await expect.poll(reckonedHeld).toBe('anyHeavyVehicle')
  await saved(page)
  await goodInBothLanguages(page, 'a question a list answers')
  await page.setViewportSize(sizes.phone)
  await fits(page, 'a question a list answers, on a phone')
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/matters?row=matters/${permit}`)
  await text().waitFor()
  await fits(page, 'which rows have a matter, on a phone')
  expect(stage.errors).toEqual([])
})
