import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { OneThing } from '#engine/catalogue'
import { instantInChina } from '#platform/instant'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { printing, withoutPrinting } from '../support/definition.ts'
import {
  choose,
  openTab,
  saved,
  typeBasics,
  typeMatters,
  typeQuestions,
  typeSaid,
} from '../support/drafting.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs, fits } from '../support/page-checks.ts'
import { pdfPicture } from '../support/pdf-picture.ts'
import { pdfText } from '../support/pdf-text.ts'

/**
 * 开办印刷经营企业 from an empty draft to publication, each role at its own screen. The clock of the server is moved once: the
 * joint review opens on the day after the last day of the public comment (V6).
 */

const day = 24 * 60 * 60 * 1000
const thing = printing()
const lead = cixi().department.get(thing.lead_department ?? '')?.name ?? ''
const { cuts: _shared, field_cuts: _fields, ...drawn } = thing
const draftOfThing = { ...drawn, cuts: [] }
let passed = 0
const clock = () => instantInChina(new Date(Date.now() + passed))
const stage = journeyStage({ published: withoutPrinting(), clock })
let version = ''
const desks = new Map<string, Page>()

/** The desk of an account: signed in once, its window kept as people keep theirs. */
const desk = async (account: string): Promise<Page> => {
  const page = desks.get(account) ?? (await deskAs(stage.browser, stage.platform.url, account, stage.errors))
  desks.set(account, page)
  return page
}

const review = async (account: string): Promise<Page> => {
  const page = await desk(account)
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/review`)
  await page.getByRole('complementary', { name: '下一步' }).waitFor()
  return page
}

const steps = (page: Page) => page.getByRole('complementary', { name: '下一步' })
const press = (page: Page, name: string) => steps(page).getByRole('button', { name, exact: true }).click()

/** The word for where the version stands, at its head. */
const stands = (page: Page, word: string) =>
  page.locator('.version-title .status').filter({ hasText: word }).waitFor()

const view = async (page: Page) => {
  const reply = await page.request.get(`${stage.platform.url}/api/versions/${version}`)
  return (await reply.json()) as {
    draft: object
    departments: { id: string }[]
    faults: { severity: string }[]
  }
}

const nextDay = (days: number): string =>
  instantInChina(new Date(Date.now() + passed + days * day)).slice(0, 10)

test('the joint team drafts it from nothing; the draft is the catalogue’s own one thing', async () => {
  const page = await desk('joint1')
  await page.goto(`${stage.platform.url}/desk/workbench/versions`)
  const begin = page.getByRole('button', { name: '新建一件事' })
  await begin.waitFor()
  await page.waitForLoadState('networkidle')
  // The code is proposed from the sound of the name. What comes late must not join what is being typed.
  const proposed = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await proposed.promise
    await route.continue()
  })
  await begin.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('这件事叫什么').fill(thing.name)
  // Long enough that the name is asked for its sound; shorter would only make this see less.
  await page.waitForTimeout(400)
  const code = dialog.getByLabel('代码')
  await code.pressSequentially(thing.code.slice(0, 3))
  const came = page.waitForResponse('**/assets/*.js')
  proposed.resolve()
  await (await came).finished()
  await page.unroute('**/assets/*.js')
  await code.pressSequentially(thing.code.slice(3))
  expect(await code.inputValue()).toBe(thing.code)
  await dialog.getByRole('button', { name: '开始起草' }).click()
  await page.waitForURL(/workbench\/versions\/[^/]+\/\w+/)
  version = /versions\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await picture(page, 'workbench-empty-desktop-zh', false)
  await typeQuestions(page, thing)
  await picture(page, 'workbench-questions-desktop-zh', false)
  await typeMatters(page, cixi(), thing)
  await picture(page, 'workbench-matters-desktop-zh', false)
  await typeBasics(page, thing, lead)
  await typeSaid(page, thing)
  const { draft, faults } = await view(page)
  expect(draft).toEqual(draftOfThing)
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(stage.errors).toEqual([])
})

/** What a plan of the draft asks for when this question is answered so, all else as usual. */
const papersWhen = async (page: Page, id: string, answer: boolean): Promise<string[]> => {
  const answers = {
    ...Object.fromEntries((thing.questions ?? []).map((one) => [one.id, one.sample])),
    [id]: answer,
  }
  const reply = await page.request.post(`${stage.platform.url}/api/versions/${version}/scenario`, {
    data: { answers },
  })
  const { plan } = (await reply.json()) as {
    plan: { materials: { submit: { material: string }[]; dropped: { material: string }[] } }
  }
  return [...plan.materials.submit, ...plan.materials.dropped].map(({ material }) => material)
}

test('I9 a question that decides a paper only: written with the lines, no error, the plan of both answers differs', async () => {
  const page = await desk('joint1')
  const rented = {
    id: 'showsPlan',
    ask: '有现成的平面图吗？',
    ask_en: 'Have you a plan?',
    type: 'boolean',
    sample: true,
  }
  await typeQuestions(page, { questions: [rented] } as OneThing)
  await openTab(page, '事项与条件')
  const matter = page.locator('[data-row="matters/wgj-ysjy"]')
  await matter.getByRole('button', { name: /^修改：/ }).click()
  const paper = page.locator('[data-row="matters/wgj-ysjy/floor_plan"]')
  await paper.getByRole('button', { name: /^写条件：/ }).click()
  await paper.getByRole('button', { name: '加条件' }).click()
  await choose(page, paper.getByLabel('哪个问题'), '有现成的平面图吗')
  await paper.getByText('这件事里写的').waitFor()
  await saved(page)
  await picture(page, 'workbench-paper-condition-desktop-zh', false)
  const { draft, faults } = await view(page)
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(draft).toMatchObject({
    matters: expect.arrayContaining([
      expect.objectContaining({ papers: [{ material: 'floor_plan', when: 'showsPlan = true' }] }),
    ]),
  })
  const [yes, no] = [await papersWhen(page, 'showsPlan', true), await papersWhen(page, 'showsPlan', false)]
  expect(yes.filter((one) => !no.includes(one))).toEqual(['floor_plan'])
  await paper.getByRole('button', { name: /^改回按清单/ }).click()
  await openTab(page, '问题')
  await page.locator('.question-open').filter({ hasText: '有现成的平面图吗' }).click()
  await page.getByRole('button', { name: /^删除 有现成的平面图吗/ }).click()
  await page
    .getByRole('button', { name: '删 除' })
    .or(page.locator('.ant-popconfirm .ant-btn-primary'))
    .first()
    .click()
  await saved(page)
  await expect.poll(async () => (await view(page)).draft, { timeout: 30_000 }).toEqual(draftOfThing)
  expect(stage.errors).toEqual([])
})

test('what the draft does: scenarios, process, ledger; a cut is proposed with its basis', async () => {
  const page = await desk('joint1')
  await openTab(page, '效果与检查')
  await page
    .getByText(/^没有错误/)
    .first()
    .waitFor()
  await picture(page, 'workbench-effect-desktop-zh', false)
  await openTab(page, '流程')
  const drawing = page.locator('.process-frame img')
  await drawing.waitFor()
  const width = () => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(width, { timeout: 120_000 }).toBeGreaterThan(0)
  await picture(page, 'workbench-process-desktop-zh', false)
  await openTab(page, '精简')
  const row = page
    .locator('tr.ant-table-row')
    .filter({ hasText: lead })
    .filter({ hasText: '提出精简' })
    .first()
  await row.getByRole('button', { name: '提出精简' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '依据' }).fill('《印刷业管理条例》第八条所列材料里没有这一项')
  await dialog.getByRole('button', { name: '写入台账' }).click()
  await page.getByText('待责任部门签字').first().waitFor()
  await picture(page, 'workbench-ledger-desktop-zh', false)
  await page.locator('.ledger > .ant-segmented').getByText('字段').click()
  await page.getByLabel('按字段或部门找').fill(lead)
  await page
    .getByRole('button', { name: /^提出精简：/ })
    .first()
    .click()
  const typed = page.getByRole('dialog')
  await typed.getByText('可以推算', { exact: true }).click()
  await typed.getByLabel('怎么算（FEEL）').fill('staff +')
  await typed.getByText(/写法有误/).waitFor()
  await picture(page, 'workbench-field-form-desktop-zh', false)
  await typed.getByText('没有依据，不问', { exact: true }).click()
  await typed.getByRole('textbox', { name: '依据' }).fill('《印刷业管理条例》没有要求填写')
  await typed.getByRole('button', { name: '写入台账' }).click()
  await page.getByText('不再问的字段（1）').waitFor()
  await page.locator('.ledger').getByText('待责任部门签字').waitFor()
  await saved(page)
  await picture(page, 'workbench-fields-desktop-zh', false)
  expect(stage.errors).toEqual([])
})

test('the departments: one signs the cut, one remarks on its row, all answer; the joint team replies', async () => {
  const joint = await review('joint1')
  await steps(joint)
    .getByLabel(/^截止日期/)
    .fill(nextDay(7))
  await press(joint, '开始征求部门意见')
  await stands(joint, '征求部门意见')
  const { departments } = await view(joint)
  expect(departments.length).toBeGreaterThan(4)
  for (const { id } of departments) {
    const page = await review(`officer_${id}`)
    const cut = page.getByRole('button', { name: '签字同意不再要' })
    if (id === thing.lead_department) {
      await cut.click()
      await page.getByText(/已于.*签字/).waitFor()
      await page.getByRole('button', { name: '签字同意不再问' }).click()
      await expect.poll(() => page.getByText(/已于.*签字/).count(), { timeout: 30_000 }).toBe(2)
      await picture(page, 'workbench-field-signed-desktop-zh', false)
    } else expect([id, await cut.count()]).toEqual([id, 0])
    if (id === 'gaj') {
      const row = page.locator('[data-row="matters/gaj-gzba"]')
      await row.getByRole('button', { name: '提意见' }).click()
      await row.getByLabel('对这一行的意见').fill('个体户要刻章的，也可以一起办')
      await picture(page, 'workbench-department-desktop-zh', false)
      await row.getByRole('button', { name: '提交意见' }).click()
      await row.getByText('1 条意见').waitFor()
    } else {
      await press(page, '同意')
      await page.getByText(/已代表部门同意/).waitFor()
    }
  }
  await joint.reload()
  await joint.getByLabel('答复', { exact: true }).fill('个体户刻章不是开业的前提，写进问答')
  await joint.getByRole('button', { name: '不采纳' }).click()
  await joint.getByText('没有采纳。').waitFor()
  expect(stage.errors).toEqual([])
})

test('anybody reads the draft on a phone and says something; it is answered', async () => {
  const joint = await review('joint1')
  await steps(joint)
    .getByLabel(/^截止日期/)
    .fill(nextDay(7))
  await press(joint, '公开征求意见')
  await stands(joint, '公开征求意见')

  const { context, page } = await openWindow(stage.browser, 'phone', stage.errors)
  await page.goto(`${stage.platform.url}/comments`)
  const draft = page.getByRole('link', { name: thing.name })
  await draft.waitFor()
  await accessible(page, 'comments')
  await draft.click()
  await page.getByLabel('您的意见').waitFor()
  await fits(page, 'a draft on a phone')
  await accessible(page, 'a draft on a phone')
  await picture(page, 'workbench-comment-phone-zh', false)
  await page.getByRole('button', { name: '发出去' }).click()
  await page.getByText(/请先写上您的意见/).waitFor()
  await page.getByLabel('您的意见').fill('租房合同能不能用手机拍照交')
  await page.getByRole('button', { name: '发出去' }).click()
  await page.getByText(/收到了/).waitFor()
  expect(await page.locator('main').textContent()).toContain('匿名')
  await context.close()

  await joint.reload()
  await joint.getByLabel('答复', { exact: true }).fill('可以，手机拍清楚就行')
  await joint.getByRole('button', { name: '采纳', exact: true }).click()
  await joint.getByText('采纳。', { exact: true }).waitFor()
  await joint.getByText(/现在还不能：提交联合审查/).waitFor()
  expect(stage.errors).toEqual([])
})

test('four offices sign, each for itself; listed, published', async () => {
  passed = 8 * day
  const joint = await review('joint1')
  await press(joint, '提交联合审查')
  await stands(joint, '联合审查')
  for (const number of [1, 2, 3, 4]) {
    const page = await review(`joint${number}`)
    const sign = steps(page).getByRole('button', { name: /^代表.*签字$/ })
    expect(await sign.count()).toBe(1)
    const signed = page.getByText(`${number} / 4 签字`).first()
    // On a busy machine a question that is still opening may not take the first press: whoever sees it stand there presses again.
    for (let press = 0; press < 3 && (await sign.count()) > 0; press++) {
      const sure = page.getByRole('button', { name: '确认', exact: true })
      if (!(await sure.isVisible())) await sign.click()
      await sure.click()
      await signed.waitFor({ timeout: 15_000 }).catch(() => {})
    }
    await signed.waitFor()
    expect(await sign.count()).toBe(0)
    if (number === 3) await picture(page, 'workbench-review-desktop-zh', false)
  }
  await joint.reload()
  await press(joint, '入库')
  await stands(joint, '已入库')
  await press(joint, '向社会公开')
  const dialog = joint.getByRole('dialog')
  await dialog.getByText('这一版不能再改，要改就修订出新的一版。').waitFor()
  await dialog.getByRole('button', { name: '向社会公开' }).click()
  await stands(joint, '已公开')
  await openTab(joint, '经过')
  await joint.locator('.history li').first().waitFor()
  await picture(joint, 'workbench-history-desktop-zh')
  expect(stage.errors).toEqual([])
})

test('people find it, read its guide and take the PDF along', async () => {
  const { context, page } = await openWindow(stage.browser, 'phone', stage.errors)
  await page.goto(stage.platform.url)
  await page.getByRole('searchbox').fill('我想开个印刷厂')
  await page
    .getByRole('link', { name: new RegExp(thing.name) })
    .first()
    .click()
  await page.getByRole('link', { name: '看完整的办事指南' }).click()
  await page.locator('.guide-page .checklist').first().waitFor()
  await fits(page, 'the guide of the published version')
  await accessible(page, 'the guide of the published version')
  await picture(page, 'workbench-guide-phone-zh')
  const published = await page.request.get(`${stage.platform.url}/api/things/${thing.code}`)
  const { questions } = (await published.json()) as Pick<OneThing, 'questions'>
  expect(questions?.map(({ id }) => id)).toEqual(thing.questions?.map(({ id }) => id))
  const pdf = await page.request.get(`${stage.platform.url}/api/things/${thing.code}/guide.pdf`)
  const file = Buffer.from(await pdf.body())
  expect(pdfText(file)).toContain(thing.name)
  pdfPicture(file, 'workbench-guide-pdf-zh', 2)
  await context.close()
  expect(stage.errors).toEqual([])
})

test('the published version lets nobody change it; the four offices are not one another', async () => {
  const page = await review('joint2')
  expect(await steps(page).getByRole('button').count()).toBe(0)
  await openTab(page, '问题')
  await page.getByText('只能看，不能改').waitFor()
  expect(await page.getByRole('button', { name: '加新问题' }).count()).toBe(0)
})
