import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { type Client, createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { paperWithSheets } from '../support/asked-paper.ts'
import { picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { accessible, deskAs, goodInBothLanguages } from '../support/page-checks.ts'
import { showPaper } from '../support/show-paper.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

/** What a person began they can throw away, what they sent they can read again and take along, what it costs they know before, and what a paper must show stands beside it. */

const stage = journeyStage()
let page: Page
let owner: Client

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
})

const look = (name: string) => goodInBothLanguages(page, name)
const begin = () => owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })

test('C36 a draft is deleted after a question; the others stay, the focus goes to the head, and it is said', async () => {
  const [gone, stays] = [await begin(), await begin()]
  const { revision } = await fillIn(owner, gone.caseId)
  await page.goto(`${stage.platform.url}/cases`)
  const buttons = page.getByRole('button', { name: /^删除没填完的/ })
  await buttons.first().waitFor()
  expect(await buttons.count()).toBe(2)
  await look('cases')
  const line = page.locator('li', { has: page.locator(`a[href="/cases/${gone.caseId}/form"]`) })
  await line.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '留着' }).click()
  expect((await owner.call('getCase', { params: { caseId: gone.caseId } })).status).toBe('draft')
  await line.getByRole('button').click()
  await dialog.getByText('找不回来').waitFor()
  await accessible(page, 'delete-draft')
  await dialog.getByRole('button', { name: '删除，不要了' }).click()
  await page.getByRole('status').filter({ hasText: '删掉了' }).waitFor()
  await line.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  const refused = await owner.call('getCase', { params: { caseId: gone.caseId } }).catch((error) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((await owner.call('getCase', { params: { caseId: stays.caseId } })).status).toBe('draft')
  // What is saved from another tab meanwhile does not bring it back.
  const late = owner.call('saveDraft', { params: { caseId: gone.caseId }, body: { revision, values: {} } })
  expect(await late.catch((error) => error)).toBeInstanceOf(Refused)
})

test('C36 what was handed in is not deleted; it is read again with its files, and printed', async () => {
  const { caseId } = await begin()
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await page.goto(`${stage.platform.url}/cases/${caseId}/check`)
  await page.getByRole('heading', { name: '收费' }).waitFor()
  await page.getByText('不收费。').waitFor()
  const receipt = await owner.call(
    'submitCase',
    { params: { caseId }, body: { consent: true, revision } },
    'own papers',
  )
  expect(await owner.call('removeDraft', { params: { caseId } }).catch((error) => error)).toMatchObject({
    details: { problems: [{ code: 'not_now' }] },
  })
  await page.goto(`${stage.platform.url}/cases/${caseId}`)
  await page.getByRole('link', { name: '看提交的内容' }).click()
  await page.getByRole('heading', { name: '您提交的内容' }).waitFor()
  await page.getByText(receipt.queryCode).waitFor()
  const form = await owner.call('getForm', { params: { caseId } })
  const said = (await page.locator('main').textContent()) ?? ''
  for (const { name, value, type } of form.sections.flatMap(({ fields }) => fields))
    if (value && type === 'string')
      expect({ name, there: said.includes(value) }).toEqual({ name, there: true })
  const { materials } = await owner.call('getCase', { params: { caseId } })
  const files = materials.flatMap(({ attachments }) => attachments)
  expect(files.length).toBeGreaterThan(0)
  for (const { fileName } of files) {
    const href = await page.getByRole('link', { name: fileName }).getAttribute('href')
    const reply = await page.request.get(`${stage.platform.url}${href}`)
    expect(reply.headers()['content-type']).toBe('application/pdf')
  }
  // Read, not changed.
  expect(await page.getByRole('link', { name: /^改/ }).count()).toBe(0)
  await look('sent')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.no-print').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(stage.errors).toEqual([])
})

test('I7 what costs what is read in the plan, with its basis and the sum', async () => {
  const { things } = await owner.call('listThings', {})
  const plans = await Promise.all(
    things.map(({ code }) => owner.call('getThing', { params: { thing: code } })),
  )
  const costly = plans.find(({ plan }) => plan.fees.charged.length > 0)
  const fee = costly?.plan.fees.charged[0]
  const query = new URLSearchParams(
    Object.entries(costly?.plan.answers ?? {}).map(([id, value]) => [
      id,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    ]),
  )
  await page.goto(`${stage.platform.url}/things/${costly?.plan.thing.code}/plan?${query}`)
  const fees = page.getByRole('region', { name: '收费' })
  await fees.getByText(`一共 ${costly?.plan.fees.total} 元`).waitFor()
  await fees.getByText(fee?.basis ?? '').waitFor()
  await look('plan-fees')
})

test('I8 F36 beside a paper stand its criteria and sheets; the window names the one not met, the person reads it in their language', async () => {
  const { thing, material: paper, query } = paperWithSheets()
  await page.goto(`${stage.platform.url}/things/${thing.code}/plan?${query}`)
  const rules = page.locator('.paper', { hasText: paper.name })
  await rules.getByText('什么样的才收').click()
  await rules.getByText(paper.criteria?.[0]?.says ?? '', { exact: false }).waitFor()
  for (const name of [`${paper.name}的空白表（PDF）`, `${paper.name}的样例（PDF）`]) {
    const href = await rules.getByRole('link', { name }).getAttribute('href')
    const reply = await page.request.get(`${stage.platform.url}${href}`)
    expect([name, reply.status(), reply.headers()['content-type']]).toEqual([name, 200, 'application/pdf'])
  }
  await page.getByText('没有标准和样例可看').first().waitFor()
  await look('plan-paper-help')
  await picture(page, 'paper-help-phone-zh')

  const { caseId } = await begin()
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'criteria')
  const view = await owner.call('getCase', { params: { caseId } })
  const { papers } = await owner.call('listPapers', { params: { thing: 'xiaocanyin' }, query: {} })
  const at = view.materials.findIndex(({ material }) =>
    papers.some((one) => one.material === material && one.criteria.length > 0),
  )
  const { material } = view.materials[at] ?? {}
  const criterion = papers.find((one) => one.material === material)?.criteria[0]
  const desk = await deskAs(stage.browser, stage.platform.url, 'clerk1', stage.errors)
  await desk.goto(`${stage.platform.url}/desk/cases/${caseId}`)
  await desk.locator('.requirement button').nth(at).click()
  await desk
    .locator('.criteria')
    .getByText(criterion?.says.zh ?? '', { exact: true })
    .waitFor()
  await desk.keyboard.press('3')
  await accessible(desk, 'criteria-desk')
  await picture(desk, 'criteria-desk-zh')
  await desk
    .locator('.unmet')
    .getByRole('button', { name: criterion?.says.zh ?? '', exact: true })
    .click()
  await desk
    .locator('.requirement')
    .nth(at)
    .getByText(criterion?.unmet.zh ?? '')
    .waitFor()
  await desk.getByRole('button', { name: /^一次性告知补正/ }).click()
  await desk.getByRole('dialog').getByRole('button', { name: /^发出/ }).click()
  await desk
    .getByText(/已一次性告知/)
    .first()
    .waitFor()
  await page.goto(`${stage.platform.url}/cases/${caseId}`)
  const line = page.locator('.correction-item').first()
  await line.getByText(criterion?.unmet.zh ?? '').waitFor()
  await line.getByText('什么样的才收').waitFor()
  await look('criteria-notice')
  await picture(page, 'criteria-notice-phone-zh')
  await page.getByRole('button', { name: 'English' }).click()
  await line.getByText(criterion?.unmet.en ?? '').waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: 'English' }).waitFor()
  expect(stage.errors).toEqual([])
})

/** How far what is read moved by itself since the page was opened (CLS). */
const shiftOf = () =>
  page.evaluate(
    () =>
      new Promise<number>((tell) => {
        let sum = 0
        const entries = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[])
            if (!entry.hadRecentInput) sum += entry.value
        }
        new PerformanceObserver(entries).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => tell(sum)))
      }),
  )

/** The act was told to whoever does not see the page, and the next press of the keyboard goes on from there. */
const heard = async (said: string) => {
  await page.locator('.announcer', { hasText: said }).waitFor()
  await page.waitForFunction(() => document.activeElement && document.activeElement !== document.body)
}

test('2.22 after every act the focus is on the page and what was done is said; nothing jumps while it loads', async () => {
  const { caseId } = await begin()
  await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  const form = `${stage.platform.url}/cases/${caseId}/form`
  const shifts: Record<string, number> = {}
  const open = async (name: string, address: string) => {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    shifts[name] = await shiftOf()
  }
  await open('home', stage.platform.url)
  await open('thing', `${stage.platform.url}/things/xiaocanyin`)
  await open('plan', `${stage.platform.url}/things/xiaocanyin/plan?ownsPremises=no&areaSqm=35`)
  await open('check', `${stage.platform.url}/cases/${caseId}/check`)
  await open('form', `${form}/shop`)

  // Somebody saved elsewhere: the person says which counts.
  const field = page.locator('main .field input.input:not([readonly])').first()
  const { revision } = await owner.call('getForm', { params: { caseId } })
  await owner.call('saveDraft', { params: { caseId }, body: { revision, values: {} } })
  await field.fill('甲')
  await page.getByRole('button', { name: '保留我刚填的' }).press('Enter')
  await heard('已留下您刚填的')

  // The session is over in the middle: the same person goes on, and need not say again who they are.
  await page.context().clearCookies()
  await field.fill('乙')
  const again = page.getByRole('dialog', { name: '登录过期了' })
  await again.getByLabel('密码').fill(demonstrationPassword)
  expect(await again.getByLabel('手机号或用户名').inputValue()).toBe('shop1')
  await again.getByRole('button', { name: '登录', exact: true }).press('Enter')
  await heard('已重新登录')

  const fresh = await begin()
  const filled = await fillIn(owner, fresh.caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId: fresh.caseId } }))
  await owner.call(
    'submitCase',
    { params: { caseId: fresh.caseId }, body: { consent: true, revision: filled.revision } },
    'kept focus',
  )
  await open('progress', `${stage.platform.url}/cases/${fresh.caseId}`)
  await page.getByRole('button', { name: '撤回' }).press('Enter')
  await page.getByLabel('为什么').fill('不开了')
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).press('Enter')
  await heard('已撤回')
  expect(Object.entries(shifts).filter(([, shift]) => shift >= 0.1)).toEqual([])
  expect(stage.errors.filter((error) => !/40[19]/.test(error))).toEqual([])
})

test('F38 a wrong number is told on leaving its field and gone once it is right, though no request is answered', async () => {
  const { caseId } = await begin()
  const id = 'field-agent_phone'
  await page.goto(`${stage.platform.url}/cases/${caseId}/form#${id}`)
  await page.getByRole('button', { name: '不查，我自己填' }).click()
  const [field, fault] = [page.locator(`#${id}`), page.locator(`#${id}-fault`)]
  await field.waitFor()
  await page.route('**/api/**', () => {})
  const top = () => page.evaluate(() => window.scrollY)
  // Whoever only looks, and leaves it empty, is told nothing; nor is whoever types.
  await field.focus()
  await page.keyboard.press('Tab')
  expect(await fault.textContent()).toBe('')
  await field.focus()
  await page.keyboard.type('1380574')
  const before = await top()
  expect(await fault.textContent()).toBe('')
  await page.keyboard.press('Tab')
  await fault.filter({ hasText: '不是能打通的号码' }).waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(false)
  await field.focus()
  expect(await top()).toBe(before)
  await page.keyboard.press('End')
  await page.keyboard.type('222')
  expect(await fault.textContent()).toContain('不是能打通的号码')
  await page.keyboard.type('2')
  await expect.poll(() => fault.textContent()).toBe('')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  // Right once, it may be mended in peace until it is left again.
  await page.keyboard.press('Backspace')
  expect(await fault.textContent()).toBe('')
  await page.keyboard.press('Tab')
  await fault.filter({ hasText: '不是能打通的号码' }).waitFor()
  await page.unroute('**/api/**')
  // F42 What was pasted stands there as it will be kept.
  await field.fill('手机：+86 138-0574 2222')
  await page.keyboard.press('Tab')
  await expect.poll(() => field.inputValue()).toBe('13805742222')
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
  // On a wide screen the heading, the fields and the button stand in one column beside the list of parts.
  const size = page.viewportSize()
  await page.setViewportSize({ width: 1440, height: 900 })
  const lefts = ['h1', `[data-element="agent_phone"]`, '.form-body .actions'].map(async (place) =>
    Math.round((await page.locator(place).first().boundingBox())?.x ?? -1),
  )
  expect(new Set(await Promise.all(lefts)).size).toBe(1)
  if (size) await page.setViewportSize(size)
})

test('F43 F44 F45 an address by its street, a list by its initials and the keyboard, one person in two roles by one press', async () => {
  const pharmacy = sampleAnswers(cixi().thing.get('yaodian') as OneThing) as Answers
  const { caseId } = await owner.call('createDraft', { body: { thing: 'yaodian', answers: pharmacy } })
  await page.goto(`${stage.platform.url}/cases/${caseId}/form/place`)
  await page.getByRole('button', { name: '不查，我自己填' }).click()
  const [place, road] = [page.getByLabel('经营场所地址：镇或街道'), page.locator('#field-premises_address')]
  await place.waitFor()
  await road.fill('慈溪市宗汉街道明州路1号')
  await road.press('Tab')
  await expect.poll(() => road.inputValue()).toBe('明州路1号')
  expect(await place.inputValue()).toBe('宗汉街道')
  await place.selectOption('周巷镇')
  const premises = async () => {
    const { sections } = await owner.call('getForm', { params: { caseId } })
    return sections.flatMap(({ fields }) => fields).find(({ element }) => element === 'premises_address')
      ?.value
  }
  await expect.poll(premises, { timeout: 60_000 }).toBe('浙江省慈溪市周巷镇明州路1号')
  await look('form-place')
  await page.goto(`${stage.platform.url}/cases/${caseId}/form/people`)
  const head = page.locator('[data-element="quality_manager_name"]')
  await head.getByRole('button', { name: /^与法定代表人相同/ }).click()
  await head.getByText('与法定代表人相同', { exact: true }).waitFor()
  expect(await page.locator('#field-quality_manager_name').inputValue()).not.toBe('')
  const shop = await begin()
  await page.goto(`${stage.platform.url}/cases/${shop.caseId}/form#field-operator_ethnicity`)
  const decline = page.getByRole('button', { name: '不查，我自己填' })
  const group = page.getByRole('combobox', { name: '民族' })
  await decline.or(group).first().waitFor()
  if (await decline.count()) await decline.click()
  await group.waitFor()
  await group.fill('wwe')
  await page.getByRole('option', { name: '维吾尔族' }).waitFor()
  await accessible(page, 'a list that is open')
  await group.press('ArrowDown')
  await group.press('Enter')
  expect(await group.inputValue()).toBe('维吾尔族')
})

test('C80 a restaurant’s food safety rules are drawn up: read, one article changed, taken, and read by the department', async () => {
  const restaurant = sampleAnswers(cixi().thing.get('canyin-qiye') as OneThing) as Answers
  const { caseId } = await owner.call('createDraft', { body: { thing: 'canyin-qiye', answers: restaurant } })
  await fillIn(owner, caseId)
  await page.goto(`${stage.platform.url}/cases/${caseId}/form/materials`)
  await (await showPaper(page, 'food_safety_rules')).getByRole('link', { name: '看一看、改一改' }).click()
  await page.getByRole('heading', { name: '食品安全管理制度', level: 1 }).waitFor()
  await look('model-text')
  const take = page.getByRole('button', { name: '就用这份' })
  expect(await take.isDisabled()).toBe(true)
  for (const ask of ['做凉菜', '自己洗、自己消毒吗', '做外卖吗']) {
    const group = page.getByRole('group', { name: new RegExp(ask) })
    if (await group.count()) await group.getByLabel('否').click()
  }
  const empty = page.locator('.form-field input.input[placeholder]')
  for (const [label, value] of [
    ['谁负责食品安全？', '王小芳'],
    ['食品安全管理员的电话是多少？', '13805740011'],
  ] as const) {
    const field = page.getByLabel(label)
    if (
      (await field.count()) &&
      (await empty.count()) &&
      (await field.isVisible()) &&
      !(await field.inputValue())
    ) {
      await field.fill(value)
      await field.blur()
    }
  }
  // F55 Folded, the whole page is a few screens of a phone; one press opens all of it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2500)
  await page.getByRole('button', { name: '整份打开看' }).click()
  await page.getByRole('button', { name: '改这一条：第一条', exact: true }).click()
  await page.locator('textarea').fill('本店自己写的第一条。')
  await page.getByRole('button', { name: '改好了' }).click()
  await page.locator('.text-paragraph').getByText('您改过').waitFor()
  await expect.poll(() => take.isEnabled(), { timeout: 15_000 }).toBe(true)
  await take.click()
  await page.locator('#taken-texts').getByRole('link', { name: '食品安全管理制度' }).waitFor()
  expect(await page.locator('#material-food_safety_rules').count()).toBe(0)
  await look('model-text-taken')
  const view = await owner.call('getCase', { params: { caseId } })
  await attachAll(owner, view)
  const { revision } = await owner.call('getForm', { params: { caseId } })
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, caseId)
  const clerk = createClient(stage.platform.url)
  await clerk.signIn('clerk1', demonstrationPassword)
  await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
  const officer = createClient(stage.platform.url)
  await officer.signIn('officer_scjgj', demonstrationPassword)
  const { texts, mayEdit } = await officer.call('listTexts', { params: { caseId } })
  expect(mayEdit).toBe(false)
  // The flow has a text as well; this person brought their own.
  expect(texts.map(({ used, title }) => [title.zh, used])).toEqual([
    ['食品加工操作流程', false],
    ['食品安全管理制度', true],
  ])
  expect(texts[1]?.paragraphs.find(({ isEdited }) => isEdited)?.text).toBe('本店自己写的第一条。')
})

test('F67 the sign on its front is drawn from a few answers: seen at once, told where it cannot be, taken and set on A4', async () => {
  const restaurant = sampleAnswers(cixi().thing.get('canyin-qiye') as OneThing) as Answers
  const { caseId } = await owner.call('createDraft', { body: { thing: 'canyin-qiye', answers: restaurant } })
  await fillIn(owner, caseId)
  const address = `${stage.platform.url}/cases/${caseId}/papers/sign_effect_drawing`
  await page.goto(address)
  await page.getByRole('heading', { name: '店招设置位置和效果图', level: 1 }).waitFor()
  await page.getByText('填齐要用的几项，就自动画出来').waitFor()
  const write = async (label: string, text: string) => {
    const field = page.getByLabel(label, { exact: true })
    await field.fill(text)
    await field.blur()
    await expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe(text)
  }
  const saved = async () =>
    (await owner.call('listTexts', { params: { caseId } })).texts.find(
      ({ material }) => material === 'sign_effect_drawing',
    )
  const kept = async (id: string) => (await saved())?.blanks.find((blank) => blank.id === id)?.value
  const form = await saved()
  for (const { id, ask, value } of form?.blanks ?? [])
    if (!value && id !== 'frontWidth' && !id.startsWith('signG') && id !== 'signLetters') {
      const text = { signLength: '6', signHeight: '1.2', signBottom: '3' }[id] ?? '老王面馆'
      await write(ask.zh, text)
      await expect.poll(() => kept(id), { timeout: 15_000 }).toBe(text)
    }
  for (const [ask, colour] of [
    ['招牌的底是什么颜色？', '红'],
    ['字是什么颜色？', '白'],
  ] as const) {
    const choice = page.getByRole('group', { name: ask }).getByLabel(colour, { exact: true })
    await expect
      .poll(
        async () => {
          await choice.click()
          return choice.isChecked()
        },
        { timeout: 15_000 },
      )
      .toBe(true)
    await expect
      .poll(async () => (await saved())?.blanks.some((one) => one.value === colour), { timeout: 15_000 })
      .toBe(true)
  }
  // Narrower than the sign: told at its field, and not taken.
  await write('自家门面有几米宽？', '0.5')
  await page.getByText('门面只有 0.5 米宽').waitFor()
  const take = page.getByRole('button', { name: '就用这份' })
  expect(await take.isDisabled()).toBe(true)
  await write('自家门面有几米宽？', '40')
  const picture = page.getByRole('img', { name: /店招效果和位置图，比例 1:500/ })
  await picture.waitFor()
  await look('sign-sheet')
  await expect.poll(() => take.isEnabled(), { timeout: 15_000 }).toBe(true)
  await take.click()
  await page.locator('#taken-texts').getByRole('link', { name: '店招设置位置和效果图' }).waitFor()
  expect(await page.locator('#material-sign_effect_drawing').count()).toBe(0)
  const pdf = await page.request.get(
    `${stage.platform.url}/api/cases/${caseId}/texts/sign_effect_drawing/paper.pdf`,
  )
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
