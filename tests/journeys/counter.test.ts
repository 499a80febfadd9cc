import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleFor } from '#engine/form'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { FormView } from '../../contract/client.ts'
import { launchBrowser, openWindow, picture } from '../support/browser.ts'
import { journeyPlatform } from '../support/journey-platform.ts'

/** A person at the counter with papers in hand: a clerk takes the case in for them, without an account of theirs. */

let browser: Browser
let platform: Awaited<ReturnType<typeof journeyPlatform>>
const errors: string[] = []

beforeAll(async () => {
  platform = await journeyPlatform()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await platform?.close()
})

const signIn = async (): Promise<Page> => {
  const { page } = await openWindow(browser, 'desktop', errors)
  await page.goto(`${platform.url}/desk/`)
  await page.getByLabel('用户名').fill('clerk1')
  await page.getByLabel('密码').fill('onevisit-demo')
  await page.keyboard.press('Enter')
  await page.locator('.desk-who').waitFor()
  await page.getByText('窗口收件').first().click()
  return page
}

const answerAloud = async (page: Page) => {
  await page.getByPlaceholder('这位想办什么').fill('小卖部')
  await page.getByText('开办便利店').first().click()
  await page.locator('.questions').waitFor()
  await picture(page, 'desk-counter-start-zh', false)
}

const type = async (page: Page, caseId: string) => {
  const form = (await page.evaluate(
    async (url) => (await fetch(url)).json(),
    `/api/cases/${caseId}/form`,
  )) as FormView
  for (const field of form.sections.flatMap((section) => section.fields)) {
    if (!field.required || field.value || field.element === 'delivery_method') continue
    const place = page.locator(`#field-${field.element}`)
    const value = exampleFor(field)
    if (field.options.length === 0 && field.type !== 'boolean') await place.fill(value)
    else {
      await place.click()
      await page.locator('.ant-select-item-option', { hasText: value }).last().click()
    }
  }
  await page.locator('#field-delivery_method label', { hasText: '窗口领取' }).click()
  await page.getByText('已保存').waitFor()
}

test('a clerk takes a case in for a person at the counter', async () => {
  const page = await signIn()
  await answerAloud(page)
  for (const group of await page.locator('.questions .ant-radio-group').all())
    await group.locator('label').last().click()
  await page.getByText('都没有').click()
  for (const number of await page.locator('.questions input[role=spinbutton]').all()) await number.fill('60')
  await page.getByLabel('姓名').fill('戚小敏')
  await page.getByLabel('身份证').fill('330282199003070024')
  await page.getByLabel('手机').fill('13957400000')
  await page.getByRole('button', { name: '开始填表' }).click()
  await page.waitForURL(/counter\/[0-9a-f-]{36}/)
  const caseId = page.url().split('/').pop() ?? ''
  await page.locator('.counter-form').waitFor()
  await type(page, caseId)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page
    .locator('.counter-files input[type=file]')
    .first()
    .setInputFiles({
      name: '身份证.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(makePdf('身份证', ['演示材料，非真实文件']).bytes),
    })
  await page.getByText('1 个文件').waitFor()
  await picture(page, 'desk-counter-form-zh', false)
  await page.getByRole('button', { name: '收件，出回执' }).click()
  await page.locator('.receipt-code').waitFor()
  await page.evaluate(() => window.scrollTo(0, 0))
  await picture(page, 'desk-counter-receipt-zh', false)
  expect(await page.locator('.receipt-code').textContent()).toMatch(/^\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(errors).toEqual([])
})
