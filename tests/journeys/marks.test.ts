import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { picture } from '../support/browser.ts'
import { handInSample } from '../support/hand-in-sample.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs as deskIn, fits } from '../support/page-checks.ts'

/** C100 A department looks at its part while the window looks at the whole; what it objects to leaves in the one notice. */

const stage = journeyStage()
let owner: Client
const deskAs = (username: string) => deskIn(stage.browser, stage.platform.url, username, stage.errors)

beforeAll(async () => {
  owner = await stage.as('shop1')
})

test('C100 an officer objects to one paper and finds the rest fit; the window tells it in its one notice', async () => {
  const { caseId } = await handInSample(owner, 'bianlidian')
  const officer = await deskAs('officer_scjgj')
  await officer.goto(`${stage.platform.url}/desk/queues/mark`)
  await officer.locator('.rows tbody tr').first().waitFor()
  await officer.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  const rows = officer.locator('.part-row')
  await expect.poll(() => rows.count()).toBeGreaterThan(1)
  // The second matter of the department asks for the floor plan.
  await rows
    .nth(1)
    .getByRole('button', { name: /提意见/ })
    .click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByRole('checkbox').first().click()
  await dialog.getByRole('textbox').last().fill('没有标面积')
  await picture(officer, 'desk-mark-object-zh', false)
  await dialog.getByRole('button', { name: '提出 1 处' }).click()
  await rows.nth(1).getByText('已提 1 处').waitFor()
  await rows.nth(0).getByRole('button', { name: /^符合/ }).click()
  await officer.getByText('已完成：初看').waitFor()
  await accessible(officer, 'desk mark')
  await officer.setViewportSize({ width: 360, height: 780 })
  await fits(officer, 'desk mark')
  await picture(officer, 'desk-mark-phone-zh', false)

  const clerk = await deskAs('clerk1')
  await clerk.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await clerk.getByText('部门提出的意见').waitFor()
  await clerk.getByRole('button', { name: /一次性告知补正/ }).click()
  await clerk.getByText('部门提出的 1 处会一起告知').waitFor()
  await picture(clerk, 'desk-mark-notice-zh', false)
  await clerk.locator('#send-correction:enabled').click()
  await expect
    .poll(async () =>
      (await owner.call('getCase', { params: { caseId } })).correction?.items.map(({ wrong }) => wrong),
    )
    .toEqual(['没有标面积'])
})
