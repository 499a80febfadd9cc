// What the house does between a phone's receipt and its parcel: window, departments and the one window out by the API, the label and
// the parcel's number by the desk's own pages.
import type { Browser, Page } from 'playwright-core'
import { createClient } from '../cli/src/demo/api-client.ts'
import { acceptAtWindow, bringDeferred, decideAll } from '../cli/src/demo/drive-case.ts'
import { demonstrationPassword } from '../server/src/modules/identity/demonstration.ts'
import { picture } from '../tests/support/browser.ts'

export const parcelNumber = '1090123456789'

const clientOf = async (url: string, name: string) => {
  const client = createClient(url)
  await client.signIn(name, demonstrationPassword)
  return client
}

/** The owner's own session, for what is answered later and papers that may follow. */
const ownerOf = async (url: string, page: Page) => {
  const cookies = await page.context().cookies()
  return createClient(url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}

type House = { readonly url: string; readonly browser: Browser; readonly name: string }

/** The one window out, as its clerk does it: the results out, the label printed, the parcel noted down. */
const sendParcel = async (queryCode: string, { url, browser, name }: House): Promise<void> => {
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  ).newPage()
  desk.setDefaultTimeout(180_000)
  await desk.goto(`${url}/desk/`)
  await desk.getByLabel('用户名').fill('issue1')
  await desk.getByLabel('密码').fill(demonstrationPassword)
  await desk.getByRole('button', { name: '登录', exact: true }).click()
  await desk.locator('.desk-who').waitFor()
  await desk.getByPlaceholder('输入查询码找办件').fill(queryCode)
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: /统一出件/ }).click()
  await desk.locator('#confirm-act:enabled').click()
  await desk.locator('.done-note').getByRole('button', { name: '继续办这一件' }).click()
  const there = desk.url()
  await desk.getByRole('link', { name: '打印面单' }).click()
  await desk.locator('.label-sheet').waitFor()
  await picture(desk, `phone-${name}-5-label`, false)
  await desk.goto(there)
  await desk.getByPlaceholder('快递公司').fill('中国邮政速递')
  await desk.getByPlaceholder('快递单号').fill(parcelNumber)
  await desk.getByRole('button', { name: '登记送达' }).click()
  await desk.locator('.status-completed').first().waitFor()
  await desk.context().close()
}

/** Takes a handed-in case to its delivery; answers when the parcel is on its way. */
export const houseWorks = async (
  caseId: string,
  phone: Page,
  { url, browser, name }: House,
): Promise<void> => {
  const [clerk, issuer] = [await clientOf(url, 'clerk1'), await clientOf(url, 'issue1')]
  const params = { caseId }
  const accepted = await acceptAtWindow(clerk, await clerk.call('getCase', { params }))
  const officers = new Map<string, ReturnType<typeof clientOf>>()
  const officer = (department: string) => {
    const one = officers.get(department) ?? clientOf(url, `officer_${department}`)
    officers.set(department, one)
    return one
  }
  const cast = { owner: await ownerOf(url, phone), clerk, issuer, officer }
  await decideAll(cast, caseId, () => undefined)
  await bringDeferred(cast, accepted)
  const { queryCode } = await clerk.call('getCase', { params })
  await sendParcel(queryCode ?? '', { url, browser, name })
}
