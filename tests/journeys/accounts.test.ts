import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow, sizes } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'
import { pressUntilGone } from '../support/press.ts'

/** Accounts as an administrator and as their people see them. */

const stage = journeyStage()

const rowOf = (page: Page, username: string) => page.locator('tr', { hasText: username })
/** An order with the question before it; the question goes when the order is done, and says why when it is not. */
const order = async (page: Page, username: string, name: string) => {
  await rowOf(page, username).getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `${name}：` })
  await dialog.waitFor()
  const means = await dialog.textContent()
  await pressUntilGone(dialog.getByRole('button', { name, exact: true }), dialog)
  return means
}
const enterDesk = async (page: Page, username: string, password: string) => {
  await page.goto(`${stage.platform.url}/desk/`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('P24 P26 an officer who forgot the password gets a one-time one, on a phone chooses another; one who left is locked out', async () => {
  const admin = await deskAs(stage.browser, stage.platform.url, 'admin', stage.errors)
  await admin.goto(`${stage.platform.url}/desk/accounts`)
  await rowOf(admin, 'admin').waitFor()
  expect(await rowOf(admin, 'admin').getByRole('button', { name: '锁定' }).count()).toBe(0)
  await admin.locator('.ant-pagination-item-2').click()
  await rowOf(admin, 'clerk2').waitFor()
  const means = await order(admin, 'clerk2', '重置密码')
  expect(means).toContain('一次性密码，只显示一次')
  const oneTime = ((await admin.locator('.ant-modal code').textContent()) ?? '').trim()
  await admin.getByRole('button', { name: '已经记下，关闭' }).click()
  await rowOf(admin, 'clerk2').getByText('等待定新密码').waitFor()

  const { page: clerk } = await openWindow(stage.browser, 'phone', stage.errors)
  await enterDesk(clerk, 'clerk2', oneTime)
  await clerk.getByRole('heading', { name: '请定一个自己的密码' }).waitFor()
  await accessible(clerk, 'first password')
  await fits(clerk, 'first password')
  await clerk.getByLabel('新密码', { exact: true }).fill('my own password')
  await clerk.getByLabel('再填一遍新密码').fill('my own pasword')
  await clerk.getByRole('button', { name: '定好，登录' }).click()
  await clerk.getByText('两遍不一样').waitFor()
  await clerk.getByLabel('再填一遍新密码').fill('my own password')
  await clerk.getByRole('button', { name: '定好，登录' }).click()
  await clerk.locator('.desk-who').waitFor()
  await clerk.getByRole('link', { name: '窗口二号' }).click()
  await clerk.getByRole('heading', { name: '我的账号' }).waitFor()
  await accessible(clerk, 'my account')
  await fits(clerk, 'my account')
  await clerk.getByLabel('现在的密码').fill('not my password')
  await clerk.getByLabel('新密码', { exact: true }).fill('another of my own')
  await clerk.getByLabel('再填一遍新密码').fill('another of my own')
  await clerk.getByRole('button', { name: '改密码' }).click()
  await clerk.getByText('现在的密码不对').waitFor()
  await clerk.getByLabel('现在的密码').fill('my own password')
  await clerk.getByRole('button', { name: '改密码' }).click()
  await clerk.getByText('密码已经改好').waitFor()

  expect(await order(admin, 'clerk2', '锁定')).toContain('不能再登录，直到解锁')
  await rowOf(admin, 'clerk2').getByText('已锁定').waitFor()
  await clerk.reload()
  await clerk.getByRole('heading', { name: '一次办 · 工作台' }).waitFor()
  await enterDesk(clerk, 'clerk2', 'another of my own')
  await clerk.getByText('这个账号已经锁定').waitFor()
  await order(admin, 'clerk2', '永久停用')
  await rowOf(admin, 'clerk2').getByText('已停用').waitFor()
  expect(await rowOf(admin, 'clerk2').getByRole('button', { name: '解锁' }).count()).toBe(0)
  await accessible(admin, 'accounts')
  await admin.setViewportSize(sizes.phone)
  await fits(admin, 'accounts on a phone')
  expect(stage.errors.filter((error) => !/40[139]/.test(error))).toEqual([])
})

const messageTo = async (begins: string): Promise<string> => {
  for (;;) {
    const { messages } = (await (await fetch(`${stage.platform.messagesUrl}/messages`)).json()) as {
      messages: { phone: string; code: string }[]
    }
    const found = messages.find(({ phone }) => phone.startsWith(begins))
    if (found) return found.code
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('P28 P29 P30 on a phone: a forgotten password, another number, and leaving for good', async () => {
  const { page } = await openWindow(stage.browser, 'phone', stage.errors)
  await page.goto(stage.platform.url)
  await page.getByRole('link', { name: '我的账号' }).click()
  await page.getByRole('link', { name: '忘了密码' }).click()
  await page.getByRole('heading', { name: '忘了密码' }).waitFor()
  await page.getByLabel('手机号或用户名').fill('shop3')
  await page.getByRole('button', { name: '发验证码到手机' }).click()
  await page.getByLabel('短信里的 6 位数字').fill(await messageTo('1'))
  await page.getByLabel('新密码', { exact: true }).fill('my own password')
  await page.getByLabel('再填一遍新密码').fill('my own password')
  await accessible(page, 'forgotten')
  await fits(page, 'forgotten')
  await page.getByRole('button', { name: '设成新密码' }).click()
  await page.getByText('新密码已经设好').waitFor()
  await page.goto(`${stage.platform.url}/account`)
  await page.getByLabel('手机号或用户名').fill('shop3')
  await page.getByLabel('密码').fill('my own password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  const summary = (text: string) => page.locator('summary', { hasText: text })
  for (const part of ['手机', '姓名', '密码', '退出所有', '注销']) await summary(part).click()
  await accessible(page, 'account')
  await fits(page, 'account')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  await fits(page, 'account in English')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByLabel('新手机号').fill('139 0013 9000')
  await page.getByRole('button', { name: '发验证码到手机' }).click()
  await page.getByLabel('短信里的 6 位数字').fill(await messageTo('13900139000'))
  await page.getByLabel('现在的密码').first().fill('my own password')
  await page.getByRole('button', { name: '换成这个手机' }).click()
  await page.getByText('手机已经换好').waitFor()
  await summary('139****9000').waitFor()
  await page.locator('details').getByRole('button', { name: '注销账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('现在的密码').fill('my own password')
  await dialog.getByRole('button', { name: '注销，删去我的信息' }).click()
  await page.getByRole('heading', { name: '您想办什么？' }).waitFor()
  await page.goto(`${stage.platform.url}/account`)
  await page.getByLabel('手机号或用户名').fill('shop3')
  await page.getByLabel('密码').fill('my own password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('手机号或密码不对').waitFor()
  expect(stage.errors.filter((error) => !/40[139]/.test(error))).toEqual([])
})
