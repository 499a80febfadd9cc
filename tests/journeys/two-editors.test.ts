import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { picture } from '../support/browser.ts'
import { saved } from '../support/drafting.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, deskAs } from '../support/page-checks.ts'

/** V4 Two of the joint team in one draft: they see each other, and neither overwrites the other silently. */

const stage = journeyStage()
let [one, other]: Page[] = []
let version = ''
const answer = (page: Page, number: number) => page.getByLabel(`第 ${number} 答`)

beforeAll(async () => {
  one = await deskAs(stage.browser, stage.platform.url, 'joint1', stage.errors)
  other = await deskAs(stage.browser, stage.platform.url, 'joint2', stage.errors)
})

const faq = async (page: Page): Promise<string[]> => {
  const reply = await page.request.get(`${stage.platform.url}/api/versions/${version}`)
  const { draft } = (await reply.json()) as { draft: { faq: { a: string }[] } }
  return draft.faq.map(({ a }) => a)
}

test('V4 both see who else is there; changes of different rows are joined', async () => {
  if (!one || !other) throw new Error('no window')
  const made = await one.request.post(`${stage.platform.url}/api/versions`, {
    data: { thing: 'yinshua', fromPublished: true },
  })
  version = ((await made.json()) as { versionId: string }).versionId
  for (const page of [one, other])
    await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/said`)
  await other.getByText(/编办联络员 也在这里/).waitFor()
  await one.getByText(/审管办联络员 也在这里/).waitFor()
  await answer(one, 1).fill('先领营业执照，一个窗口一起交。')
  await answer(other, 2).fill('不能，要先成立公司。')
  await Promise.all([saved(one), saved(other)])
  await expect
    .poll(() => faq(one as Page))
    .toEqual(expect.arrayContaining(['先领营业执照，一个窗口一起交。', '不能，要先成立公司。']))
  await expect.poll(() => answer(one as Page, 2).inputValue()).toBe('不能，要先成立公司。')
  expect(stage.errors).toEqual([])
})

test('V4 the same row: nothing is saved until the slower one has chosen, with both texts before their eyes', async () => {
  if (!one || !other) throw new Error('no window')
  // The other page hears nothing of the first save before its own text is typed.
  const reading = `**/api/versions/${version}`
  await other.route(reading, (route) => route.abort())
  await answer(one, 3).fill('编办写的这一句。')
  await expect.poll(() => faq(one as Page)).toContain('编办写的这一句。')
  await answer(other, 3).fill('审管办写的这一句。')
  await other.unroute(reading)
  const alert = other.getByRole('button', { name: '对照着选' })
  await alert.waitFor()
  expect(await faq(other)).toContain('编办写的这一句。')
  await alert.click()
  const dialog = other.getByRole('dialog')
  await dialog.getByText('编办写的这一句。').waitFor()
  await dialog.getByText('审管办写的这一句。').waitFor()
  await accessible(other, 'two texts side by side')
  await picture(other, 'workbench-clash-desktop-zh', false)
  const decide = dialog.getByRole('button', { name: '就这样保存' })
  expect(await decide.isDisabled()).toBe(true)
  await dialog.getByRole('radio', { name: '我写的' }).check()
  await decide.click()
  await saved(other)
  await expect.poll(() => faq(other as Page)).toContain('审管办写的这一句。')
  await expect.poll(() => answer(one as Page, 3).inputValue()).toBe('审管办写的这一句。')
  await one.getByText(/审管办联络员 .* 改了「说法与问答」/).waitFor()
  expect(stage.errors).toEqual([])
})
