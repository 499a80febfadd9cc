import type { Locator, Page } from 'playwright-core'
import { type Catalogue, leadReasons, type OneThing, type Question, saidCode, zones } from '#engine/catalogue'

/** Types a one thing into an empty draft, as a member of the joint team does it: by the labels on the screen. */

const typeWords: Record<Question['type'], string> = {
  boolean: '是或否',
  single: '单选',
  multi: '多选',
  number: '数字',
}

/** Waits until everything typed so far is with the server. */
export const saved = async (page: Page): Promise<void> => {
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor()
}

export const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: false }).filter({ hasText: name }).last().click()
}

const typeSample = async (page: Page, { type, sample, options }: Question): Promise<void> => {
  if (sample === undefined) return
  if (type === 'number') {
    await page.getByRole('spinbutton', { name: '常见答案' }).fill(String(sample))
    return
  }
  const labelOf = (value: unknown) => (options ?? []).find((option) => option.value === value)?.label ?? ''
  if (Array.isArray(sample)) {
    for (const value of sample) await page.getByRole('checkbox', { name: labelOf(value) }).check()
    return
  }
  const word = typeof sample === 'boolean' ? (sample ? '是' : '否') : labelOf(sample)
  await page.getByRole('radiogroup', { name: '常见答案' }).getByText(word, { exact: true }).click()
}

const typeOptions = async (page: Page, { options = [] }: Question): Promise<void> => {
  for (const [index, { value, label, label_en }] of options.entries()) {
    const number = index + 1
    const place = page.getByLabel(`第 ${number} 个选项`, { exact: true })
    if ((await place.count()) === 0) await page.getByRole('button', { name: '加选项' }).click()
    await place.fill(label)
    await page.getByLabel(`第 ${number} 个选项的英文`).fill(label_en ?? '')
    await page.getByLabel(`第 ${number} 个选项的编号`).fill(value)
  }
}

const typeQuestion = async (page: Page, question: Question): Promise<void> => {
  await page.getByLabel('写新问题，或从问过的里挑').fill(question.ask)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '加新问题' }).click()
  await page.locator('#question-ask').waitFor()
  await page.locator('#question-ask-en').fill(question.ask_en ?? '')
  await page.getByText(typeWords[question.type], { exact: true }).first().click()
  if (question.type === 'number') {
    await page.locator('#question-unit').fill(question.unit ?? '')
    await page.getByRole('spinbutton', { name: '最小' }).fill(String(question.range?.[0] ?? 0))
    await page.getByRole('spinbutton', { name: '最大' }).fill(String(question.range?.[1] ?? 100))
  }
  await typeOptions(page, question)
  await typeSample(page, question)
  await page.locator('#question-id').fill(question.id)
  await page.locator('#question-id').press('Enter')
}

export const typeQuestions = async (page: Page, { questions = [] }: OneThing): Promise<void> => {
  await openTab(page, '问题')
  for (const question of questions) await typeQuestion(page, question)
  await saved(page)
}

/** Finds each matter by its name and writes its condition as text; the lines beside it follow. */
export const typeMatters = async (page: Page, catalogue: Catalogue, { matters }: OneThing): Promise<void> => {
  await openTab(page, '事项与条件')
  for (const { code, when } of matters) {
    const name = catalogue.matter.get(code)?.name ?? code
    await page.getByLabel('从事项库里加事项').fill(name)
    await page.locator('.matter-option').filter({ hasText: name }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator(`[data-row="matters/${code}"]`).waitFor()
    if (when) await page.getByLabel('条件文字（FEEL）').fill(when)
  }
  await saved(page)
}

/** Opens a list of choices and takes the one with this word. On a busy machine a list that is still opening may not take the first press. */
export const choose = async (page: Page, field: Locator, label: string): Promise<void> => {
  const lists = page.locator('.ant-select-dropdown:visible')
  for (const last of [false, false, true]) {
    if ((await field.getAttribute('aria-expanded')) !== 'true') await field.click()
    await lists.locator('.ant-select-item-option', { hasText: label }).first().click()
    const closes = field
      .and(page.locator('[aria-expanded="false"]'))
      .waitFor({ timeout: last ? 30_000 : 5_000 })
    if (
      await closes.then(
        () => true,
        (fault: unknown) => {
          if (last) throw fault
        },
      )
    )
      return
  }
}

export const typeBasics = async (page: Page, thing: OneThing, lead: string): Promise<void> => {
  await openTab(page, '基本情况')
  await page.locator('#basics-name-en').fill(thing.name_en ?? '')
  await choose(page, page.locator('#basics-audience'), thing.audience ?? '')
  await choose(page, page.locator('#basics-zone'), saidCode(zones, thing.zone ?? '').zh)
  await choose(page, page.locator('#basics-lead'), lead)
  await choose(page, page.locator('#basics-reason'), saidCode(leadReasons, thing.lead_reason ?? '').zh)
  await saved(page)
}

export const typeSaid = async (page: Page, { also_said = [], faq = [] }: OneThing): Promise<void> => {
  await openTab(page, '说法与问答')
  for (const word of also_said) {
    await page.getByLabel('加一种说法，回车').fill(word)
    await page.keyboard.press('Enter')
  }
  for (const [index, { q, a }] of faq.entries()) {
    await page.getByRole('button', { name: '加一条问答' }).click()
    await page.getByLabel(`第 ${index + 1} 问`).fill(q)
    await page.getByLabel(`第 ${index + 1} 答`).fill(a)
  }
  await saved(page)
}
