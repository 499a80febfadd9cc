import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { CaseView } from '../../contract/client.ts'
import { openWindow } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'

/** A town hall without TLS (f03): a name that is not this machine, over http, where browsers take half of their means away. */

const stage = journeyStage({}, '--host-resolver-rules=MAP gov.test 127.0.0.1')
let page: Page
let place = ''

beforeAll(async () => {
  place = `http://gov.test:${new URL(stage.platform.url).port}`
  page = (await openWindow(stage.browser, 'phone', stage.errors)).page
})

const answers = 'ownsPremises=no&areaSqm=35&refits=no&drainsToPublic=yes&outdoorSeats=no&sellsTobacco=no'
/** Without TLS the browser remarks that it ignores a header; everything else is an error of the page. */
const pageErrors = () => stage.errors.filter((error) => !error.includes('Cross-Origin-Opener-Policy'))
const read = <T>(path: string): Promise<T> =>
  page.evaluate(async (url) => (await fetch(url)).json(), path) as Promise<T>

test('f03 the link of a plan is shown for copying where a stage.browser has no clipboard', async () => {
  await page.goto(`${place}/things/xiaocanyin/plan?${answers}`)
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.randomUUID])).toEqual([false, 'undefined'])
  await page.getByRole('button', { name: '发给别人' }).click()
  const link = page.getByLabel('这一页的链接')
  expect(await link.inputValue()).toBe(page.url())
  expect(await link.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(page.url().length)
  await fits(page, 'plan')
  await accessible(page, 'plan')
})

test('f03 a file is attached over plain http', async () => {
  await page.goto(`${place}/things/xiaocanyin/start?${answers}`)
  await page.locator('.sign-in input').first().fill('shop2')
  await page.locator('.sign-in input').nth(1).fill('onevisit-demo')
  await page.locator('.sign-in button[type=submit]').click()
  await page.getByRole('button', { name: '开始填表' }).click()
  await page.waitForURL(/\/cases\/[^/]+\/form/)
  const caseId = /cases\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: /同意/ }).click()
  await page.locator('.one-form').waitFor()
  const { materials } = await read<CaseView>(`/api/cases/${caseId}`)
  const paper = materials.find(({ necessity }) => necessity === 'required')?.material
  await page.getByRole('link', { name: /^材料/ }).click()
  const [name, buffer] = ['证照.pdf', Buffer.from(makePdf('证照', ['演示材料']).bytes)]
  await page
    .locator(`#material-${paper} input[multiple]`)
    .setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.locator(`#material-${paper}`).getByText(name).first().waitFor()
  const attached = async () => (await read<CaseView>(`/api/cases/${caseId}`)).materials
  await expect
    .poll(async () => (await attached()).find(({ material }) => material === paper)?.attachments.length, {
      timeout: 120_000,
    })
    .toBe(1)
  expect(pageErrors()).toEqual([])
})

test('f03 what breaks and nobody caught is said on the page', async () => {
  await page.evaluate(() => setTimeout(() => (undefined as unknown as () => void)()))
  await page.getByRole('alert').filter({ hasText: '没有做成' }).waitFor()
  await fits(page, 'accident')
  await page.getByRole('button', { name: '关闭' }).click()
  expect(await page.getByRole('alert').filter({ hasText: '没有做成' }).count()).toBe(0)
  expect(pageErrors()).toHaveLength(1)
})
