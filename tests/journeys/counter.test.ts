import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import { attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { Answers, FormField, FormView } from '../../contract/client.ts'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { pdfPicture } from '../support/pdf-picture.ts'
import { pdfText } from '../support/pdf-text.ts'

/** A person at the counter with papers in hand: a clerk takes the case in for them, without an account of theirs. */

const stage = journeyStage()

const signIn = async (clerk = 'clerk1'): Promise<Page> => {
  const { page } = await openWindow(stage.browser, 'desktop', stage.errors)
  await page.goto(`${stage.platform.url}/desk/`)
  await page.getByLabel('用户名').fill(clerk)
  await page.getByLabel('密码').fill('onevisit-demo')
  await page.keyboard.press('Enter')
  await page.locator('.desk-who').waitFor()
  await page.getByRole('link', { name: '窗口收件' }).click()
  return page
}

const answerAloud = async (page: Page) => {
  await page.getByPlaceholder('这位想办什么').fill('小卖部')
  await page.getByText('开办便利店').first().click()
  await page.locator('.questions').waitFor()
  await page.getByText('个问题没答').waitFor()
  await page.getByText('答完问题才知道').waitFor()
  await picture(page, 'desk-counter-start-zh', false)
}

/** What was asked aloud and typed, until the form is there. */
const begin = async (page: Page, name: string): Promise<string> => {
  await answerAloud(page)
  for (const group of await page.locator('.questions .ant-radio-group').all())
    await group.locator('label', { hasNotText: '不知道' }).last().click()
  await page.getByText('都没有', { exact: true }).click()
  for (const number of await page.locator('.questions input[role=spinbutton]').all()) await number.fill('60')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('证件号码').fill('330282 19900307 0024')
  await page.getByLabel('手机').fill('+86 139 5740 0000')
  await page.getByRole('button', { name: '开始填表' }).click()
  await page.waitForURL(/counter\/[0-9a-f-]{36}/)
  await page.locator('.counter-form').waitFor()
  return page.url().split('/').pop() ?? ''
}

const scan = (page: Page) =>
  page
    .locator('.counter-files input[type=file]')
    .first()
    .setInputFiles({
      name: '身份证.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(makePdf('身份证', ['演示材料，非真实文件']).bytes),
    })

/** The receipt as it leaves the printer: how many sheets. */
const printed = async (page: Page, name: string): Promise<number> => {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  pdfPicture(pdf, name)
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
}

/** One row of a list, its cells apart by commas, and that this is all. */
const addRow = async (page: Page, list: NonNullable<FormField['list']>, place: Locator) => {
  await place.fill(list.columns.map(exampleFor).join('，'))
  await page.getByRole('button', { name: '加进来 1 行' }).click()
  await page.locator('.counter-list', { has: place }).getByRole('checkbox').check()
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
    if (field.list) await addRow(page, field.list, place)
    else if (field.options.length === 0 && field.type !== 'boolean') await place.fill(value)
    else {
      await place.click()
      await page.locator('.ant-select-item-option', { hasText: value }).last().click()
    }
  }
  await page.locator('#field-delivery_method label', { hasText: '窗口领取' }).click()
  await page.getByText('已保存').waitFor()
}

/** F22 C48 The person finds that they do not know after all: the answer is changed in the draft, what was typed stays. */
const unsure = async (page: Page) => {
  await page.getByRole('button', { name: '改申请人的回答' }).click()
  await page.locator('.questions label', { hasText: '不知道' }).first().click()
  await page.getByText('个问题不知道').first().waitFor()
  await picture(page, 'desk-counter-answers-zh', false)
  await page.getByRole('button', { name: '按新的回答重算' }).click()
  await page.locator('.questions').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('改申请人的回答')
}

/** F38 F42 A wrong number is told once its field is left; what is pasted is tidied, and what is right is told no more. */
const mistype = async (page: Page) => {
  const field = page.locator('[id^=field-][id$=phone]').first()
  const fault = page.getByText('不是能打通的号码')
  const right = await field.inputValue()
  await field.fill('1380574')
  expect(await fault.count()).toBe(0)
  await field.press('Tab')
  await fault.waitFor()
  await field.fill(`手机：${right}`)
  await fault.waitFor({ state: 'detached' })
  await field.press('Tab')
  await expect.poll(() => field.inputValue()).toBe(right)
}

test('a clerk takes a case in for a person at the counter', async () => {
  const page = await signIn()
  const caseId = await begin(page, '戚小敏')
  await type(page, caseId)
  await mistype(page)
  const phone = await page.locator('#field-applicant_phone, [id^=field-][id$=phone]').first().inputValue()
  await unsure(page)
  expect(await page.locator('#field-applicant_phone, [id^=field-][id$=phone]').first().inputValue()).toBe(
    phone,
  )
  await page.evaluate(() => window.scrollTo(0, 0))
  await scan(page)
  await page.getByText('1 个文件').waitFor()
  await picture(page, 'desk-counter-form-zh', false)
  await page.getByRole('button', { name: '收件，出回执' }).click()
  await page.locator('.receipt-code').waitFor()
  await page.evaluate(() => window.scrollTo(0, 0))
  await picture(page, 'desk-counter-receipt-zh', false)
  await page.getByRole('heading', { name: '还没定的问题 1 个' }).waitFor()
  expect(await page.locator('.receipt-code').textContent()).toMatch(/^\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(stage.errors).toEqual([])
})

test('an old man without an account: begun at one window, gone on at another, corrected there, with receipts that say what came', async () => {
  const first = await signIn()
  const caseId = await begin(first, '施阿大')
  const second = await signIn('clerk2')
  await second.getByRole('link', { name: '柜台找人' }).click()
  await second.getByRole('link', { name: '施阿大' }).waitFor()
  await picture(second, 'desk-counter-people-zh', false)
  await second.getByRole('searchbox', { name: '姓名、证件或手机末四位、查询码' }).fill('施 0024')
  await second.keyboard.press('Enter')
  await second.getByText('找“施 0024”').waitFor()
  await second.getByRole('link', { name: '施阿大' }).click()
  await second.locator('.counter-form').waitFor()
  // What is missing is marked where it is, and the first of it has the focus.
  await second.getByRole('button', { name: '收件，出回执' }).click()
  await second.getByText('处还没填对').waitFor()
  expect(await second.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^field-/)
  await type(second, caseId)
  // F33 What the old man signs is on paper what the form says by now.
  const [asked] = await Promise.all([
    second.context().waitForEvent('request', (request) => request.url().endsWith('/form.pdf')),
    second.getByRole('button', { name: '打印，请本人看过签字' }).click(),
  ])
  expect(asked.url()).toContain(`/api/cases/${caseId}/`)
  const toSign = Buffer.from(await (await second.request.get(asked.url())).body())
  expect(pdfText(toSign)).toContain('施阿大')
  expect(pdfText(toSign)).not.toContain('还没有填')
  pdfPicture(toSign, 'desk-counter-to-sign-zh', 1)
  await second
    .getByRole('checkbox', { name: /^收下纸质/ })
    .first()
    .check()
  await second.getByRole('button', { name: '收件，出回执' }).click()
  await second.locator('.receipt-code').waitFor()
  await second.getByText('纸质已收，待扫描').waitFor()
  await second.getByText('由综合窗口 2 窗口二号 收件').waitFor()
  await second.getByRole('heading', { name: /还欠材料/ }).waitFor()
  await second.getByRole('img', { name: /二维码/ }).waitFor()
  await picture(second, 'desk-counter-receipt-zh', false)
  expect(await printed(second, 'desk-counter-receipt-print')).toBe(1)
  // Scanned afterwards, at the first window.
  await first.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await first.getByText('补扫', { exact: true }).click()
  await scan(first)
  await first.locator('.counter-file').getByText('身份证.pdf').waitFor()
  const sent = await first.evaluate(
    async ([url, wrong]) =>
      (
        await fetch(url ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            type: 'correction',
            items: [{ name: '申请表', wrong: wrong ?? '', cure: '照实填' }],
          }),
        })
      ).status,
    [`/api/cases/${caseId}/acts`, '联系电话填错'],
  )
  expect(sent).toBe(200)
  // He comes back, to the second window.
  await second.getByRole('link', { name: '柜台找人' }).click()
  // Before the page is there, the last search box is the one in the head.
  await second.getByRole('heading', { name: '柜台找人' }).waitFor()
  await second.getByRole('searchbox').last().fill('阿大')
  await second.keyboard.press('Enter')
  await second.getByRole('link', { name: '施阿大' }).click()
  await second.getByText('联系电话填错').first().waitFor()
  await picture(second, 'desk-counter-correction-zh', false)
  await second
    .getByRole('checkbox', { name: /^收下纸质/ })
    .last()
    .check()
  await second.getByRole('button', { name: '交回，重新受理' }).click()
  await second.waitForURL(/receipt/)
  await second.getByRole('heading', { name: '已收材料 2 份' }).waitFor()
  await second.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await second.getByRole('tab', { name: /经过/ }).click()
  await second.getByText('替施阿大办').first().waitFor()
  expect(stage.errors.filter((error) => !error.includes('422') && !error.includes('400'))).toEqual([])
})

test('C81 a paper is drawn up for a person without an account, read by them, taken, named on what they sign and on their receipt', async () => {
  const clerk = await stage.as('clerk1')
  const answers = sampleAnswers(cixi().thing.get('hongbei') as OneThing) as Answers
  const represented = { name: '戚小梅', idNumber: '330282199003070024', phone: '13957400000' }
  const { caseId } = await clerk.call('createDraft', { body: { thing: 'hongbei', answers, represented } })
  await clerk.call('actOnCase', {
    params: { caseId },
    body: { type: 'see_identity', documentKind: 'resident_card' },
  })
  await fillIn(clerk, caseId)
  const page = await signIn()
  await page.goto(`${stage.platform.url}/desk/counter/${caseId}`)
  const paper = '食品安全管理制度'
  await page.getByRole('button', { name: `起草 ${paper}` }).click()
  const dialog = page.getByRole('dialog')
  const use = dialog.getByRole('button', { name: '本人看过，就用这份' })
  await use.waitFor()
  expect(await use.isDisabled()).toBe(true)
  for (const ask of ['做凉菜', '自己洗、自己消毒吗', '做外卖吗']) {
    const group = dialog.getByRole('group', { name: new RegExp(ask) })
    if (!(await group.count())) continue
    const no = group.getByRole('radio', { name: '否' })
    await no.check()
    await expect.poll(() => no.isChecked()).toBe(true)
  }
  for (const [label, value] of [
    ['谁负责食品安全？', '王小芳'],
    ['食品安全管理员的电话是多少？', '13805740011'],
  ] as const) {
    const field = dialog.getByLabel(label)
    if (!(await field.count()) || (await field.inputValue())) continue
    await field.fill(value)
    await field.press('Tab')
  }
  await expect.poll(() => use.isEnabled(), { timeout: 15_000 }).toBe(true)
  await use.click()
  await page.getByRole('button', { name: `已用，看一看 ${paper}` }).waitFor()
  const sheet = await page.request.get(`${stage.platform.url}/api/cases/${caseId}/form.pdf`)
  const signed = pdfText(Buffer.from(await sheet.body()))
  expect(signed).toContain('食品安全管理制度')
  expect(signed).toContain('按示范文本起草')
  const view = await clerk.call('getCase', { params: { caseId } })
  expect(view.materials.map(({ material }) => material)).not.toContain('food_safety_rules')
  await attachAll(clerk, view)
  const { revision } = await clerk.call('getForm', { params: { caseId } })
  const body = { consent: true, revision }
  const receipt = await clerk.call('submitCase', { params: { caseId }, body }, caseId)
  expect(receipt.drawn.map(({ name }) => name)).toEqual(['食品安全管理制度'])
  await page.goto(`${stage.platform.url}/desk/counter/${caseId}/receipt`)
  await page.getByRole('heading', { name: '按示范文本起草、随表签署的 1 份' }).waitFor()
})
