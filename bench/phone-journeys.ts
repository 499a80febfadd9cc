// Three shop owners on a phone (360 × 740, touch), from the words in their head to the receipt, and from the desk's label back to the
// parcel's number on their phone: screens, taps, fields typed and chosen, files, seconds the machine took, and a person's time by the
// model of the strangers who tried it first (10 s a field one knows, 3 s a choice, 60 s a photo, 6 s a screen; what must be looked up
// is not in it). ONEVISIT_SCREENSHOTS=1 writes the pictures into docs/screenshots.
// Run: node bench/phone-journeys.ts [name of one journey]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { exampleFor } from '#engine/form'
import { ownPlatform } from '../cli/src/demo/own-platform.ts'
import { demoPeople } from '../cli/src/stand-ins/registry/people.ts'
import type { CaseView } from '../contract/client.ts'
import { demonstrationPassword } from '../server/src/modules/identity/demonstration.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { walkForm } from '../tests/support/form-on-page.ts'
import { createPhone, type Phone } from './phone.ts'
import { houseWorks, parcelNumber } from './phone-house.ts'

type Journey = {
  readonly name: string
  readonly says: string
  readonly thing: string
  /** What is answered, by words of the question: an option's words, or a number. */
  readonly answers: Readonly<Record<string, string | number>>
  /** A demonstration account, or nobody yet. */
  readonly account: string | undefined
}
const journeys: readonly Journey[] = [
  {
    name: 'eatery',
    says: '我想开个小饭馆',
    thing: '开办小餐饮店',
    answers: { 自己的房子: '否', 面积: 60, 重新装修: '否', 污水管: '是', 人行道: '否', 香烟: '否' },
    account: undefined,
  },
  {
    name: 'print-shop',
    says: '开印刷厂',
    thing: '开办印刷经营企业',
    answers: {
      办公司: '办公司',
      印些什么: '包装盒',
      大型印刷机: '是',
      多大: 260,
      房子是自己的: '否',
      装修改造: '否',
      脏水: '否',
    },
    account: 'shop2',
  },
  {
    name: 'restaurant',
    says: '我想开个饭店，一百八十平',
    thing: '开办餐饮企业',
    answers: {
      公司还是个体户: '公司',
      自己的房子: '否',
      多少平方米: 180,
      重新装修: '是',
      人行道: '否',
      香烟: '否',
      充值卡: '否',
    },
    account: 'shop1',
  },
  {
    name: 'convenience',
    says: '开便利店',
    thing: '开办便利店',
    answers: { 公司还是个体户: '个体户', 自己的房子: '否', 面积: 45, 打算做哪些: '卖香烟' },
    account: 'shop3',
  },
]

/** Seconds to find and read a field, for a touch, for a key: stated, not measured on people. */
const secondsAField = 3
const secondsATap = 1
const secondsAKey = 0.35

const data = mkdtempSync(join(tmpdir(), 'onevisit-phone-'))
const platform = await ownPlatform(data, {}, join(import.meta.dirname, '../dist'))
const browser = await launchBrowser()

const read = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (url) => (await fetch(url)).json(), path) as Promise<T>
const button = (page: Page, name: RegExp): Locator =>
  page.getByRole('link', { name }).or(page.getByRole('button', { name }))

const search = async ({ page, type, tap, screen }: Phone, { name, says, thing }: Journey) => {
  await page.goto(platform.url)
  await screen()
  await type(page.getByRole('searchbox').or(page.getByRole('textbox')), says)
  const found = page.getByRole('link', { name: new RegExp(thing) })
  await found.first().waitFor()
  await screen(`${name}-1-search`)
  await tap(found)
  await page.getByRole('heading', { level: 1, name: thing }).waitFor()
  await screen()
  await tap(button(page, /^开始/))
}

const answerAll = async ({ page, type, tap, choose, screen, counted }: Phone, { name, answers }: Journey) => {
  const plan = page.getByRole('heading', { level: 1, name: '您的办理方案' })
  // An answer may spare the next question: the plan is there when nothing more is asked.
  for (;;) {
    await page.locator('#ask').or(plan).first().waitFor()
    if (await plan.isVisible()) break
    const heading = (await page.locator('#ask').textContent()) ?? ''
    const [, answer] =
      Object.entries(answers).find(
        ([words]) => heading.includes(words) || words.split('还是').every((word) => heading.includes(word)),
      ) ?? []
    if (answer === undefined) throw new Error(`no answer to ${heading}`)
    counted.screens += 1
    if (typeof answer === 'number') {
      await type(page.getByRole('textbox').or(page.getByRole('spinbutton')), String(answer))
      await tap(button(page, /^下一步/))
    } else {
      // One option of a single choice opens the next question by itself: what kind it is must be seen before.
      const isMany = (await page.locator('.option input[type=checkbox]').count()) > 0
      await choose(page.locator('.option', { hasText: answer }))
      if (isMany) await tap(button(page, /^下一步/))
    }
    await page.waitForFunction((before) => document.querySelector('#ask')?.textContent !== before, heading)
  }
  await screen(`${name}-2-plan`)
  await tap(button(page, /^开始申请/))
}

const codeSentTo = async (phone: string): Promise<string> => {
  const { messages } = (await (await fetch(`${platform.messagesUrl}/messages`)).json()) as {
    messages: { phone: string; code: string }[]
  }
  return messages.find((message) => message.phone === phone)?.code ?? ''
}

/** A new person proves phone and name; somebody with an account signs in. */
const becomeKnown = async ({ page, type, tap, select, screen }: Phone, { account }: Journey) => {
  await page.locator('.sign-in').waitFor()
  await screen()
  if (account) {
    await type(page.locator('.sign-in input').first(), account)
    await type(page.locator('.sign-in input').nth(1), demonstrationPassword)
    await tap(page.locator('.sign-in button[type=submit]'))
    return
  }
  const somebody = demoPeople[15]
  if (!somebody) throw new Error('nobody')
  const phone = '13911110077'
  await tap(page.getByRole('button', { name: /没有账号|注册/ }))
  await type(page.getByLabel(/姓名/), somebody.name)
  await type(page.getByLabel(/用户名|手机号/), 'newcomer1')
  await type(page.getByLabel(/密码/), demonstrationPassword)
  await tap(page.locator('form button[type=submit]'))
  await page.getByLabel('证件号码').waitFor()
  await screen()
  await select(page.locator('select'), { label: '居民身份证' })
  await type(page.getByLabel('证件号码'), somebody.idNumber)
  await type(page.getByLabel(/^手机号/), phone)
  await tap(page.locator('form button[type=submit]'))
  await tap(page.getByRole('button', { name: '发验证码到手机' }))
  await page.getByLabel('短信里的 6 位数字').waitFor()
  await screen()
  await type(page.getByLabel('短信里的 6 位数字'), await codeSentTo(phone))
  await tap(page.getByRole('button', { name: '确定' }))
  await tap(page.getByRole('button', { name: '同意，核对' }))
  await page.getByRole('button', { name: /开始填表/ }).waitFor()
  await screen()
}

/** The form alone, from its first field to its papers, by the model of keys. */
const sayForm = (name: string, before: Phone['counted'], now: Phone['counted']): void => {
  const [typed, chosen, keys, taps] = (['typed', 'chosen', 'keys', 'taps'] as const).map(
    (what) => now[what] - before[what],
  ) as [number, number, number, number]
  const seconds = (typed + chosen) * secondsAField + taps * secondsATap + keys * secondsAKey
  console.log(
    `${name}, the form: ${typed} fields typed, ${chosen} chosen, ${keys} keys, ${taps} taps: ${(seconds / 60).toFixed(1)} min at ${secondsAField} s a field, ${secondsATap} s a tap, ${secondsAKey} s a key`,
  )
}

const fill = async (phone: Phone, { name }: Journey): Promise<string> => {
  const { page, tap, type, choose, select, attach, screen } = phone
  await page.waitForFunction(
    () =>
      /\/cases\/[^/]+\/form/.test(location.pathname) ||
      document.querySelector('main a.button, main button.button'),
  )
  if (!/\/form/.test(page.url())) await tap(button(page, /开始填表/))
  await page.waitForURL(/\/cases\/[^/]+\/form/)
  await page.locator('.asks').waitFor()
  await screen(`${name}-3-consent`)
  await tap(page.getByRole('button', { name: /同意/ }))
  await page.locator('.one-form').waitFor()
  await page
    .getByText(/查到 \d+ 项/)
    .first()
    .waitFor()
  await screen()
  const caseId = /cases\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const began = { ...phone.counted }
  await walkForm(page, caseId, {
    fill: async (field, place) => {
      const value = exampleFor(field)
      if (field.type === 'boolean' || (field.type === 'enum' && field.options.length <= 4))
        await choose(place.locator('label', { hasText: value }))
      else if (field.type === 'enum') await select(place, value)
      else await type(place, value)
    },
    papers: async () => {
      sayForm(name, began, phone.counted)
      const view = await read<CaseView>(page, `/api/cases/${caseId}`)
      for (const { material, name: paper, necessity } of view.materials) {
        if (necessity !== 'required') continue
        // F72 Many papers stand in groups; one that is closed is opened first.
        const closed = page.locator('details.material-group:not([open])', {
          has: page.locator(`#material-${material}`),
        })
        if (await closed.count()) await tap(closed.locator('> summary'))
        await attach(page.locator(`#material-${material} input[multiple]`), paper)
        await page.locator(`#material-${material}`).getByText(`${paper}.pdf`).first().waitFor()
      }
    },
    press: (at) => tap(at),
    seen: (part) => screen(`${name}-form-${part}`),
  })
  return caseId
}

const handIn = async (phone: Phone, { name }: Journey): Promise<void> => {
  const { page, tap, type, choose, screen } = phone
  await page.locator('.check').waitFor()
  await screen()
  await choose(page.locator('.way', { hasText: '快递送到家' }))
  const address = page.locator('#field-delivery_address')
  await address.waitFor()
  if (!(await address.inputValue())) await type(address, '浙江省慈溪市浒山街道新城大道北路88号')
  await page.locator('.delivery-said').waitFor()
  await choose(page.locator('#consent'))
  await screen()
  await tap(page.locator('.send button[type=submit]'))
  await page.locator('.receipt').waitFor()
  await screen(`${name}-4-receipt`)
}

for (const journey of journeys) {
  if (process.argv[2] && process.argv[2] !== journey.name) continue
  const phone = await createPhone(browser)
  const began = performance.now()
  await search(phone, journey)
  await answerAll(phone, journey)
  const before = { ...phone.counted }
  await becomeKnown(phone, journey)
  const caseId = await fill(phone, journey)
  await handIn(phone, journey)
  const seconds = (performance.now() - began) / 1000
  const { screens, taps, typed, chosen, files } = phone.counted
  await houseWorks(caseId, phone.page, { url: platform.url, browser, name: journey.name })
  await phone.page.goto(`${platform.url}/cases/${caseId}`)
  await phone.page.getByText(parcelNumber).first().waitFor()
  await phone.screen(`${journey.name}-6-done`)
  const minutes = (typed * 10 + chosen * 3 + files * 60 + screens * 6) / 60
  const height = await phone.page.evaluate(() => document.documentElement.scrollHeight)
  console.log(
    `${journey.thing}${journey.account ? '' : ' (new person)'}: ${screens} screens (${before.screens} until the plan), ${taps} taps, ${typed} fields typed, ${chosen} chosen, ${files} files, ${seconds.toFixed(0)} s of the machine, ${minutes.toFixed(0)} min of a person who knows every answer; page of the finished case ${height} px`,
  )
  await phone.page.context().close()
}
await browser.close()
await platform.close()
rmSync(data, { recursive: true, force: true })
