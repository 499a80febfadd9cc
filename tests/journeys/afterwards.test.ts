import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { openWindow } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'
import { recordVisitOnPage } from '../support/visit-on-page.ts'

/** C84–C86 A pharmacy: an officer records a visit on a phone at the shop, and its owner answers what could not be known before. */

const stage = journeyStage()

const phone = async (username: string): Promise<Page> => {
  const { page } = await openWindow(stage.browser, 'phone', stage.errors)
  await page.setViewportSize({ width: 390, height: 844 })
  await signInOnPage(page, stage.platform.url, username)
  return page
}

/** As far as the pharmacy's own matter runs: what comes before it asks for no visit. */
const underWay = async (owner: Client, clerk: Client): Promise<string> => {
  const thing = cixi().thing.get('yaodian')
  if (!thing) throw new Error('there is no pharmacy')
  const answers = sampleAnswers(thing) as Answers
  const { caseId } = await owner.call('createDraft', { body: { thing: 'yaodian', answers } })
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'pharmacy')
  let view = await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  const isRunning = (code: string) =>
    view.tasks.some(({ matter, status }) => matter === code && status === 'running')
  while (!isRunning(matter) || !isRunning('rsj-sbdj')) {
    for (const task of view.tasks.filter(({ status }) => status === 'running')) {
      if (task.matter === matter || task.matter === 'rsj-sbdj') continue
      const officer = await stage.as(`officer_${task.department.id}`)
      const body = { type: 'decide' as const, matter: task.matter, outcome: 'granted' as const }
      await officer.call('actOnCase', {
        params: { caseId },
        body: { ...body, unrecorded: '不是这次要看的事项' },
      })
    }
    view = await clerk.call('getCase', { params: { caseId } })
  }
  return caseId
}
const matter = 'scjgj-ypls'

test('C84 C85 C86 a visit on a phone, a grant that waits for it, and what the owner is still asked', async () => {
  const [owner, clerk] = [await stage.as('shop1'), await stage.as('clerk1')]
  const caseId = await underWay(owner, clerk)

  const page = await phone('officer_scjgj')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=department&task=${matter}`)
  await page.locator('details.decide[open]').getByText('现场还没有查验').first().waitFor()
  await page.getByRole('button', { name: '去记现场查验' }).first().click()
  const section = page.locator(`section[aria-labelledby="site-${matter}"]`)
  // What is missing is named at its field, and what was typed survives a reload of the page.
  const first = section.locator('[data-element="computer_system_name"] input').first()
  await first.fill('海典零售管理系统')
  await section.getByRole('button', { name: '查验完，记下' }).click()
  await section.locator('.ant-form-item-explain-error').first().waitFor()
  // All of it is told below as well, until something is changed: then it would be told of what is no longer so.
  const told = section.getByText('还不能继续').first()
  await told.waitFor()
  await first.fill('海典')
  await told.waitFor({ state: 'detached' })
  await first.fill('海典零售管理系统')
  await fits(page, 'site visit on a phone')
  await page.reload()
  await page.getByRole('tab', { name: '现场与后补' }).click()
  await expect.poll(() => first.inputValue()).toBe('海典零售管理系统')
  expect(await recordVisitOnPage(page, caseId, matter)).toBe(true)
  const granted = page.getByRole('button', { name: '准予许可' })
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=department&task=${matter}`)
  await expect.poll(() => granted.first().isEnabled()).toBe(true)

  const own = await phone('shop1')
  await own.goto(`${stage.platform.url}/cases`)
  await own.getByText('还要补 3 项').first().waitFor()
  await own.goto(`${stage.platform.url}/cases/${caseId}`)
  await own.getByRole('heading', { name: '还要补 3 项' }).waitFor()
  await own.getByText('计算机管理系统名称', { exact: false }).first().waitFor()
  await own.locator('#field-bank_name').fill('宁波银行慈溪支行')
  await own.getByRole('button', { name: '补上', exact: true }).click()
  await own.getByRole('heading', { name: '还要补 2 项' }).waitFor()
  await fits(own, 'still asked on a phone')
  await accessible(own, 'still asked on a phone')
  const { later } = await owner.call('getAfterwards', { params: { caseId } })
  expect(later.fields.find(({ field }) => field.element === 'bank_name')).toMatchObject({
    status: 'answered',
    field: { value: '宁波银行慈溪支行' },
  })
  expect(stage.errors).toEqual([])
})
