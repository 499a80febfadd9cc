import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPeople } from '../../cli/src/stand-ins/registry/people.ts'
import { openWindow, picture } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'

/** Who somebody is, proven on a phone before any register is asked (P20 to P23, C30). */

const stage = journeyStage()

const answers = 'ownsPremises=no&areaSqm=35&refits=no&drainsToPublic=yes&outdoorSeats=no&sellsTobacco=no'

const look = async (page: Page, name: string) => {
  await fits(page, name)
  await accessible(page, name)
  await picture(page, name)
}

/** The message is under way when the page says so. */
const codeSentTo = async (phone: string): Promise<string> => {
  let code: string | undefined
  const asked = async () => {
    const answered = await fetch(`${stage.platform.messagesUrl}/messages`)
    const { messages } = (await answered.json()) as { messages: { phone: string; code: string }[] }
    code = messages.find((message) => message.phone === phone)?.code
    return code
  }
  await expect.poll(asked).toBeDefined()
  return code ?? ''
}

/** From the answered questions to an account whose phone has answered. */
const newcomer = async (said: {
  name: string
  username: string
  kind: string
  number: string
  phone: string
}) => {
  const { page } = await openWindow(stage.browser, 'phone', stage.errors)
  await page.goto(`${stage.platform.url}/things/xiaocanyin/start?${answers}`)
  await page
    .getByRole('button', { name: /没有账号|注册/ })
    .first()
    .click()
  await page.getByLabel(/姓名/).fill(said.name)
  await page
    .getByLabel(/用户名|手机号/)
    .first()
    .fill(said.username)
  await page.getByLabel(/密码/).first().fill('onevisit-demo')
  await page.locator('form button[type=submit]').click()
  await page.getByLabel('证件号码').waitFor()
  await look(page, 'prove-person-phone-zh')
  await page.locator('select').selectOption({ label: said.kind })
  await page.getByLabel('证件号码').fill(said.number)
  await page.getByLabel(/^手机号/).fill(said.phone)
  await page.locator('form button[type=submit]').click()
  // A second press asks for no second code; whoever reads the page again may still type the one that was sent.
  await page.getByRole('button', { name: '发验证码到手机' }).dblclick()
  await page.getByLabel('短信里的 6 位数字').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '发验证码到手机' }).click()
  await page.locator('.problems', { hasText: '刚刚发过' }).waitFor()
  await page.getByLabel('短信里的 6 位数字').fill('000000')
  await look(page, 'prove-code-phone-zh')
  await page.getByRole('button', { name: '确定' }).click()
  await page.locator('.problems').first().waitFor()
  await page.getByLabel('短信里的 6 位数字').fill(await codeSentTo(said.phone))
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByRole('button', { name: '同意，核对' }).waitFor()
  await look(page, 'prove-name-phone-zh')
  return page
}

const toTheForm = async (page: Page) => {
  await page.getByRole('button', { name: /开始填表/ }).click()
  await page.locator('.asks').waitFor()
  await page.getByRole('button', { name: /^同意，查/ }).click()
  await page.locator('.one-form').waitFor()
}

test('a new person: code, name, consent, and only then a form with what the departments know', async () => {
  const somebody = demoPeople[15]
  if (!somebody) throw new Error('nobody')
  const page = await newcomer({
    name: somebody.name,
    username: 'newcomer1',
    kind: '居民身份证',
    number: somebody.idNumber,
    phone: '13911110077',
  })
  await page.getByRole('button', { name: '同意，核对' }).click()
  await toTheForm(page)
  await page.getByText(/查到 [1-9]\d* 项/).waitFor()
  await page.getByRole('link', { name: /^人/ }).click()
  await page.locator('.told').first().waitFor()
  expect(await page.content()).toContain(somebody.idNumber)
  expect(stage.errors).toEqual([])
})

test('a passport no register knows: the clerk who sees it confirms the account, and the form is typed', async () => {
  const passport = { name: 'Anna Beispiel', username: 'newcomer2', number: 'C01X00T47' }
  const page = await newcomer({ ...passport, kind: '外国护照', phone: '13911110078' })
  await page.getByRole('button', { name: '同意，核对' }).click()
  await page.locator('.problems').first().waitFor()
  await page.getByText('报用户名 newcomer2').waitFor()
  const { page: desk } = await openWindow(stage.browser, 'desktop', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/people`)
  await desk.getByLabel('用户名').fill('clerk1')
  await desk.getByLabel('密码').fill('onevisit-demo')
  await desk.keyboard.press('Enter')
  await desk.getByText('当面核验').first().click()
  await desk.getByLabel('用户名').fill(passport.username)
  await desk.getByLabel('姓名', { exact: true }).fill(passport.name)
  await desk.locator('.confirm-card select').selectOption({ label: '外国护照' })
  await desk.getByLabel('证件号码').fill('C01X00T48')
  await desk.getByRole('button', { name: /已当面看过外国护照/ }).click()
  // One sign is wrong: what differs is not told, and nothing typed is lost.
  await desk.locator('.confirm-card .problems').waitFor()
  expect(await desk.getByLabel('姓名', { exact: true }).inputValue()).toBe(passport.name)
  await picture(desk, 'desk-confirm-card-zh', false)
  await desk.getByLabel('证件号码').fill(passport.number)
  await desk.getByRole('button', { name: /已当面看过外国护照/ }).click()
  await desk.getByText(`已核验：${passport.name}`).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /开始填表/ }).click()
  await page.waitForURL(/\/cases\/[^/]+\/form/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(stage.errors).toEqual([])
})
