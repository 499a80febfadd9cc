import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { paperWithSheets } from '../support/asked-paper.ts'
import { openWindow, picture, type sizes } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'
import { pdfPicture, pdfPictures } from '../support/pdf-picture.ts'
import { pdfText } from '../support/pdf-text.ts'

/** The public guide of a printing business: found, read, changed to one's own case, folded, printed, taken along. */

const stage = journeyStage()

type Look = { readonly language?: 'zh' | 'en'; readonly large?: boolean }

const open = async (size: keyof typeof sizes, path: string, { language = 'zh', large }: Look = {}) => {
  const { context, page } = await openWindow(stage.browser, size, stage.errors)
  await page.addInitScript(
    ([chosen, type]) => {
      localStorage.setItem('language', chosen ?? 'zh')
      localStorage.setItem('type-size', type ?? 'normal')
    },
    [language, large ? 'large' : 'normal'],
  )
  await page.goto(`${stage.platform.url}${path}`)
  // A page that still waits has a heading of its own, in .waiting.
  await page.locator('main h1:not(.waiting h1)').waitFor()
  return { context, page }
}

const look = async (page: Page, name: string) => {
  await fits(page, name)
  await accessible(page, name)
}

const answersOf = 'entityType=individual&printKinds=&usesPress=no&areaSqm=40'

test('I8 the guide says beside each paper what it must show, links its sheets, and says where there is nothing', async () => {
  const { thing, material, query } = paperWithSheets()
  const { context, page } = await open('phone', `/things/${thing.code}/guide?${query}`)
  const rules = page.locator('.paper', { hasText: material.name })
  await rules.getByText('什么样的才收').click()
  await rules.getByText(material.criteria?.[0]?.says ?? '', { exact: false }).waitFor()
  const href = await rules.getByRole('link', { name: `${material.name}的空白表（PDF）` }).getAttribute('href')
  const reply = await page.request.get(`${stage.platform.url}${href}`)
  expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.getByText('没有标准和样例可看').first().waitFor()
  await look(page, 'guide-papers')
  await context.close()
})

const printShop =
  'entityType=company&printKinds=other&usesPress=no&areaSqm=150&ownsPremises=no&refits=no&drainsWater=no'

test.each([
  ['phone', 'zh'],
  ['desktop', 'zh'],
  ['phone', 'en'],
] as const)(
  'D17 a print shop sees the shorter way beside the numbers, and what it promises: %s %s',
  async (size, language) => {
    const { context, page } = await open(size, `/things/yinshua/plan?${printShop}`, { language })
    const [note, days, recalled] =
      language === 'zh'
        ? ['看怎么承诺', '可以告知承诺，1 个工作日；照常办 10 个工作日。', '还没有核对原文']
        : ['How that works', 'On your promise: 1 working day. The usual way: 10 working days.', 'from memory']
    await page.getByRole('link', { name: note }).click()
    const promises = page.locator('section[aria-labelledby=promises]')
    await promises.getByText(days).waitFor()
    await promises.getByText(recalled).waitFor()
    expect(await promises.getByRole('listitem').count()).toBe(5)
    expect(new URL(page.url()).hash).toBe('#promises')
    await look(page, `plan with a promise ${size} ${language}`)
    await picture(page, `plan-promise-${size}-${language}`, false)
    await context.close()
  },
)

test('D17 a restaurant has nothing to promise, and the plan says nothing of it', async () => {
  const { context, page } = await open('phone', '/things/canyin-qiye/plan?entityType=individual&areaSqm=80')
  await page.getByRole('heading', { name: '收费' }).waitFor()
  expect(await page.locator('#promises').count()).toBe(0)
  expect(await page.getByText('可以告知承诺').count()).toBe(0)
  await context.close()
})

test.each([
  ['phone', {}],
  ['phone', { large: true }],
  ['phone', { language: 'en' }],
  ['desktop', {}],
  ['desktop', { language: 'en' }],
] as const)('guide and process fit and are accessible: %s %o', async (size, how) => {
  for (const path of [
    `/things/yinshua/guide`,
    `/things/yinshua/guide?areaSqm=40`,
    `/things/yinshua/process`,
  ]) {
    const { context, page } = await open(size, path, how)
    const name = `${path} ${size} ${JSON.stringify(how)}`
    await look(page, name)
    // Unfolded as well.
    const folded = page.locator('details:not([open]) > summary')
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().press('Enter')
    expect([name, await folded.count()]).toEqual([name, 0])
    await look(page, `${name} unfolded`)
    await context.close()
  }
  expect(stage.errors).toEqual([])
})

test('from the one thing to its guide, on to one’s own case, and the files say the same', async () => {
  const { context, page } = await open('desktop', '/things/yinshua')
  await page.getByRole('link', { name: '看完整的办事指南' }).click()
  await page.getByRole('heading', { level: 1, name: '开办印刷经营企业' }).waitFor()
  await picture(page, 'public-guide-desktop-zh', false)

  await page.goto(`${stage.platform.url}/things/yinshua/plan?${answersOf}`)
  await page.getByRole('link', { name: '按您的情况看办事指南' }).click()
  await page.getByText('40 平方米').waitFor()
  const count = Number(
    /(\d+) 份/.exec((await page.locator('summary', { hasText: '要交的' }).textContent()) ?? '')?.[1],
  )
  expect(await page.locator('.checklist > li').count()).toBe(count)

  const pdfLink = page.getByRole('link', { name: '打印版（PDF）' })
  const address = new URL((await pdfLink.getAttribute('href')) ?? '', stage.platform.url)
  expect(address.search).toContain('areaSqm=40')
  const pdf = Buffer.from(await (await fetch(address)).arrayBuffer())
  const text = pdfText(pdf)
  expect(text).toContain('40平方米')
  for (const name of await page.locator('.paper-name label').allTextContents())
    expect(text).toContain(name.replace(/\s+/g, ''))
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '表格（Excel）' }).click()
  expect((await download).suggestedFilename()).toBe('开办印刷经营企业-办事指南.xlsx')
  await context.close()
  expect(stage.errors).toEqual([])
})

test('a phone sees first what to hand in; the keyboard unfolds the rest; an old answer is left out and said', async () => {
  const { context, page } = await open('phone', `/things/yinshua/guide?${answersOf}&moon=full`)
  await picture(page, 'public-guide-phone-zh')
  expect(await page.locator('details[open] h2').allTextContents()).toEqual(['说的是哪种情形', '要交的'])
  await page.getByText('有 1 个回答已经不适用').waitFor()
  const fold = page.locator('summary', { hasText: '谁在什么时候办' })
  await fold.focus()
  await page.keyboard.press('Enter')
  await page.getByText('能同时办的同时办').waitFor()
  await page.getByRole('link', { name: '看大图' }).click()
  await page.getByRole('heading', { level: 1, name: '流程图' }).waitFor()
  const image = page.locator('.process-frame img')
  const width = async () => (await image.boundingBox())?.width ?? 0
  const before = await width()
  await page.getByRole('button', { name: '放大' }).click()
  expect(await width()).toBeGreaterThan(before)
  await fits(page, 'process, larger')
  await context.close()
  expect(stage.errors).toEqual([])
})

test('on paper: A4, a QR code, every fold open, nothing to press', async () => {
  const { context, page } = await open('phone', '/things/yinshua/guide')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.guide-page .qr').isVisible()).toBe(true)
  for (const gone of ['.header', '.footer', 'nav', '.button', '.button-second', '.back-link'])
    expect([gone, await page.locator(gone).filter({ visible: true }).count()]).toEqual([gone, 0])
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await context.close()
})

test('the PDF of the guide as a picture', async () => {
  const reply = await fetch(`${stage.platform.url}/api/things/yinshua/guide.pdf`)
  const pdf = Buffer.from(await reply.arrayBuffer())
  const pages = pdfPictures(pdf, 40)
  // Where pdftoppm cannot be had, the line printed says so; the text of the PDF is tested with the server.
  if (pages) expect(pages.length).toBeGreaterThanOrEqual(4)
  pdfPicture(pdf, 'public-guide-pdf-zh', 2)
})
