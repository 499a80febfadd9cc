import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { instantInChina } from '#platform/instant'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, agree, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits, goodInBothLanguages } from '../support/page-checks.ts'
import { pressUntilGone } from '../support/press.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** C102–C108 What departments do with each other about one case, on the desk, on a phone on site, and as the person reads it. */

const stage = journeyStage()
const thing = 'bianlidian'
const [tobacco, sign] = ['ycj-ycls', 'zhzfj-dzsz']
const today = () => instantInChina(new Date()).slice(0, 10)
let caseId = ''
let owner: Client
const view = () => owner.call('getCase', { params: { caseId } })
const together = async (username: string) =>
  (await stage.as(username)).call('getTogether', { params: { caseId } })

beforeAll(async () => {
  owner = await stage.as('shop1')
  const found = cixi().thing.get(thing)
  if (!found) throw new Error(`there is no ${thing}`)
  const answers = sampleAnswers(found) as Answers
  ;({ caseId } = await owner.call('createDraft', { body: { thing, answers } }))
  await agree(owner, caseId)
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await view())
  const params = { caseId }
  await owner.call('submitCase', { params, body: { consent: true, revision } }, 'together')
  await acceptAtWindow(await stage.as('clerk1'), await view())
  // The licence of the shop is there; everything else runs.
  const body = { type: 'decide' as const, matter: 'scjgj-gtsl', outcome: 'granted' as const }
  await (await stage.as('officer_scjgj')).call('actOnCase', { params, body })
})

const deskOf = async (username: string, size: 'phone' | 'desktop', task?: string): Promise<Page> => {
  const { page } = await openWindow(stage.browser, size, stage.errors)
  await signInOnPage(page, stage.platform.url, username)
  await page.goto(
    `${stage.platform.url}/desk/cases/${caseId}${task ? `?queue=department&task=${task}` : '?queue=lead'}`,
  )
  return page
}

/** Presses until what it opens is there. */
const choose = (button: Locator, opened: Locator) =>
  expect
    .poll(async () => {
      if (!(await opened.isVisible())) await button.click({ timeout: 5_000 }).catch(() => undefined)
      return opened.isVisible()
    })
    .toBe(true)

const openOthers = async (page: Page) => {
  const fold = page.locator('details.together-acts')
  await fold.waitFor()
  await expect
    .poll(async () => {
      if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
      return fold.getAttribute('open')
    })
    .not.toBeNull()
}

/** Opens an act, lets it be filled in, looks at it, presses until it is done, and comes back to the case. */
const doIt = async (page: Page, label: RegExp, fill: (dialog: Locator) => Promise<void>, name?: string) => {
  const dialog = page.getByRole('dialog')
  await choose(page.getByRole('button', { name: label }).first(), dialog)
  await fill(dialog)
  const ok = dialog.locator('.ant-btn-primary')
  await expect.poll(() => ok.isEnabled()).toBe(true)
  await fits(page, String(label))
  await accessible(page, String(label))
  if (name) await picture(page, name, false)
  await pressUntilGone(ok, dialog)
  await page.locator('.done-note').waitFor()
  await page.reload()
}
/** Chooses of a list, and again until it is the one that stands there. */
const pick = (page: Page, box: Locator, option: string) => {
  const field = box.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]')
  const found = page.locator('.ant-select-item-option').filter({ hasText: option }).first()
  return expect
    .poll(async () => {
      const said = async () => (await field.textContent()) ?? ''
      if ((await said()).includes(option)) return true
      await ((await found.isVisible()) ? found : box).click({ timeout: 5_000 }).catch(() => undefined)
      return (await said()).includes(option)
    })
    .toBe(true)
}

test('C104 the one that leads sees who is late, demands a dated answer, and gets one; the person reads nothing of it', async () => {
  const lead = await deskOf('lead_scjgj', 'desktop')
  const panel = lead.getByRole('region', { name: '牵头协调' })
  await panel.getByText('烟草专卖局').first().waitFor()
  await doIt(lead, /^要求限期答复/, async (dialog) => {
    await pick(lead, dialog.getByRole('combobox').first(), '烟草专卖零售许可')
    await dialog.getByLabel('为什么催').fill('还没有安排核查')
    await dialog.getByText('申请人不会读到').waitFor()
  })
  await panel.getByText('还没有答复').waitFor()
  const officer = await deskOf('officer_ycj', 'phone', tobacco)
  const demand = officer.getByRole('region', { name: '要答复的催办' })
  await demand.getByText('还没有安排核查').waitFor()
  await accessible(officer, 'a demand on a phone')
  await picture(officer, 'together-demand-phone', false)
  await doIt(officer, /^答复$/, async (dialog) => {
    await dialog.getByLabel('现在怎样，什么时候办好').fill('明天上午现场核查')
  })
  await demand.waitFor({ state: 'hidden' })
  await lead.reload()
  await panel.getByText('答复：明天上午现场核查').waitFor()
  await accessible(lead, 'lead')
  const { entries } = await owner.call('getTimeline', { params: { caseId } })
  expect(entries.filter(({ type }) => /demand/.test(type))).toEqual([])
  expect((await together('shop1')).demands).toEqual([])
  await lead.context().close()
  await officer.context().close()
})

test('C106 C107 C108 on site with a phone: an opinion, one visit for two departments, its photos; the person reads whom, until when, and what to put right', async () => {
  const page = await deskOf('officer_ycj', 'phone', tobacco)
  await openOthers(page)
  await doIt(page, /^征求意见/, async (dialog) => {
    await dialog.getByLabel('问哪些单位', { exact: false }).fill('城东派出所\n实验小学')
    await dialog.getByLabel('问什么').fill('离学校是否超过 50 米')
    await pick(page, dialog.getByRole('combobox').last(), '有一家答复就行')
    await dialog.getByText('正在征求城东派出所、实验小学的意见', { exact: false }).waitFor()
  })
  await openOthers(page)
  await doIt(page, /^记联合踏勘/, async (dialog) => {
    await dialog.getByRole('checkbox', { name: '烟草专卖零售许可', exact: false }).check()
    await dialog.getByRole('checkbox', { name: '店招', exact: false }).check()
    await dialog.getByLabel('去的工作人员', { exact: false }).fill('陈立 33028201')
    await dialog.getByLabel('现场看到什么').fill('与平面图一致；门口有台阶')
    await dialog.getByText('至少两名工作人员').waitFor()
    await dialog.getByLabel('去的工作人员', { exact: false }).fill('陈立 33028201\n周宁 33028217')
    await dialog.getByLabel('要改的', { exact: false }).fill('门口装无障碍坡道\n店招不要挡住消防栓')
  })
  await page.getByRole('tab', { name: /^会办/ }).click()
  await page.getByText('店招不要挡住消防栓').waitFor()
  await page
    .locator('input[type=file]:not([capture])')
    .setInputFiles(join(import.meta.dirname, '../../docs/screenshots/home-search-phone-zh.png'))
  await page.getByRole('img', { name: '现场照片 1' }).waitFor()
  await expect
    .poll(() =>
      page.getByRole('img', { name: '现场照片 1' }).evaluate((one) => (one as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0)
  await fits(page, 'a visit on a phone')
  await accessible(page, 'a visit on a phone')
  await picture(page, 'together-visit-phone', false)
  await doIt(page, /^登记答复的意见/, async (dialog) => {
    await pick(page, dialog.getByRole('combobox').first(), '城东派出所')
    await dialog.getByRole('radio', { name: '同意', exact: true }).check()
  })
  const seen = await together('officer_zhzfj')
  expect(seen.visits[0]?.photos).toHaveLength(1)
  expect(seen.opinions).toEqual([])

  const { page: phone } = await openWindow(stage.browser, 'phone', stage.errors)
  await signInOnPage(phone, stage.platform.url, 'shop1')
  await phone.goto(`${stage.platform.url}/cases/${caseId}`)
  await phone.getByRole('heading', { name: '要改的（2 条）' }).waitFor()
  await phone.getByText('门口装无障碍坡道').first().waitFor()
  await phone.getByText('征求过意见，1 家已答复').waitFor()
  await phone
    .getByText(/正在征求城东派出所、实验小学的意见，最迟/)
    .first()
    .waitFor()
  expect(await phone.getByText('离学校是否超过 50 米').count()).toBe(0)
  await goodInBothLanguages(phone, 'a visit as the person reads it')
  await picture(phone, 'together-person-phone', false)
  await phone.context().close()
  await page.context().close()
})

test('C102 C103 a branch is passed on and taken back, another one ended as not needed: the person reads who has it now, and why', async () => {
  const page = await deskOf('officer_ycj', 'desktop', tobacco)
  await openOthers(page)
  await doIt(page, /^转给别的部门/, async (dialog) => {
    await pick(page, dialog.getByLabel('转给哪个部门'), '公安局')
    await dialog.getByLabel('为什么转', { exact: false }).fill('涉及学校周边，由公安局先核')
    await dialog.getByText('现由公安局办理', { exact: false }).waitFor()
  })
  const { page: phone } = await openWindow(stage.browser, 'phone', stage.errors)
  await signInOnPage(phone, stage.platform.url, 'shop1')
  await phone.goto(`${stage.platform.url}/cases/${caseId}`)
  await phone.getByText('现由公安局办理（原来是烟草专卖局）').waitFor()
  await openOthers(page)
  await doIt(page, /^收回自己办/, async (dialog) => {
    await dialog.getByLabel('为什么收回', { exact: false }).fill('公安局已经核过')
  })
  expect((await view()).tasks.find(({ matter }) => matter === tobacco)).toMatchObject({
    ...{ department: { id: 'ycj' }, transfers: [{ token: 1 }, { token: 2 }] },
  })
  const other = await deskOf('officer_zhzfj', 'desktop', sign)
  await openOthers(other)
  await doIt(other, /^不用办这一项/, async (dialog) => {
    await dialog.getByLabel('为什么不用办', { exact: false }).fill('招牌在室内，不属于户外设置')
  })
  await phone.reload()
  await phone.getByText('这一项不用办了：招牌在室内').waitFor()
  await accessible(phone, 'not needed')
  for (const window of [page, other, phone]) await window.context().close()
})

test('C105 a meeting that does not agree goes to the joint team, which rules; the departments read it', async () => {
  const lead = await deskOf('lead_scjgj', 'desktop')
  await doIt(lead, /^召集会商/, async (dialog) => {
    await dialog.getByLabel('哪天').fill(today())
    await dialog.getByLabel('在哪里').fill('行政服务中心三楼')
    await dialog.getByLabel('议什么').fill('平面图以哪个部门的要求为准')
  })
  await lead.getByText('还没有记结论').waitFor()
  await doIt(lead, /^记会商结论/, async (dialog) => {
    await dialog.getByRole('radio', { name: '没有一致，提请联合小组' }).check()
    await dialog.getByLabel('各方的意见', { exact: false }).fill('两个部门各执一词')
  })
  await lead.getByText('等裁定').waitFor()
  await picture(lead, 'together-lead-desktop', false)
  const joint = await deskOf('joint1', 'desktop')
  await doIt(joint, /^裁定/, async (dialog) => {
    await dialog.getByLabel('怎么定', { exact: false }).fill('以市场监管局的要求为准')
  })
  await joint.getByText('裁定：以市场监管局的要求为准').first().waitFor()
  await joint.setViewportSize({ width: 360, height: 800 })
  await fits(joint, 'leading on a phone')
  await accessible(joint, 'leading on a phone')
  await picture(joint, 'together-joint-phone', false)
  await joint.getByRole('button', { name: 'English' }).click()
  await joint.getByText('Leading and settling').waitFor()
  await fits(joint, 'leading on a phone, en')
  const officer = await together('officer_ycj')
  expect(officer.escalations[0]?.ruling?.text).toBe('以市场监管局的要求为准')
  expect((await together('shop1')).meetings).toEqual([])
  await lead.context().close()
  await joint.context().close()
  expect(stage.errors).toEqual([])
})
