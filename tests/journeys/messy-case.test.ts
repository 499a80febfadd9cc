import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { instantInChina } from '#platform/instant'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { Answers, CaseOrder } from '../../contract/client.ts'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits, goodInBothLanguages } from '../support/page-checks.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** One case with a correction, a pause, a denial, a paper that is to follow and an extension, as each who has to do with it reads it: docs/messy-case.md. */

const day = 24 * 60 * 60 * 1000
let passed = 0
const clock = () => instantInChina(new Date(Date.now() + passed))
const stage = journeyStage({ clock })
const thing = 'naicha'
const [report, food] = ['drainage_completion_report', 'scjgj-xcydj']
const [drains, sign, health, filing] = ['zjj-psxk', 'zhzfj-dzsz', 'wjj-jkz', 'hbj-hpdjb']
let caseId = ''
let owner: Client

const dayIn = (days: number) => instantInChina(new Date(Date.now() + passed + days * day)).slice(0, 10)
const act = async (who: Client | string, body: CaseOrder) =>
  (typeof who === 'string' ? await stage.as(who) : who).call('actOnCase', { params: { caseId }, body })
const view = () => owner.call('getCase', { params: { caseId } })

/** Handed in without the paper that may follow; one paper is not fit, is mended, and the case is accepted with a day for the other. */
const takenIn = async () => {
  const found = cixi().thing.get(thing)
  if (!found) throw new Error(`there is no ${thing}`)
  const answers = sampleAnswers(found) as Answers
  ;({ caseId } = await owner.call('createDraft', { body: { thing, answers } }))
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await view())
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'messy')
  const clerk = await stage.as('clerk1')
  const { materials } = await view()
  const wrong = materials.find(({ material }) => material === 'floor_plan') ?? materials[0]
  const material = wrong?.material ?? ''
  for (const one of materials)
    await act(clerk, {
      ...{ type: 'check_material', material: one.material },
      ...(one.material === material
        ? { verdict: 'unfit', reason: '没有标出消毒间' }
        : { verdict: one.attachments.length ? 'fit' : 'missing' }),
    } as CaseOrder)
  const item = { material, name: wrong?.name ?? '', wrong: '没有标出消毒间', cure: '补画消毒间再上传' }
  await act(clerk, { type: 'correction', items: [item], deadline: dayIn(10) } as CaseOrder)
  passed += day
  const mended = makePdf(item.name, ['消毒间已标出', '演示材料，非真实文件'])
  await owner.attach(caseId, material, `${item.name}（补正）.pdf`, mended.bytes)
  await act(owner, { type: 'resubmit' } as CaseOrder)
  await act(clerk, { type: 'check_material', material, verdict: 'fit' })
  await act(clerk, { type: 'accept', deferred: { [report]: dayIn(12) } })
}

beforeAll(async () => {
  owner = await stage.as('shop1')
  await takenIn()
  const grant = (matter: string) =>
    ({ type: 'decide', matter, outcome: 'granted', unrecorded: '这一项不用看现场' }) as CaseOrder
  await act('officer_scjgj', grant('scjgj-gtsl'))
  await act('officer_zjj', {
    ...{ type: 'pause', matter: drains, procedure: 'testing' },
    ...{ basis: '行政许可法第四十五条', reason: '送检排水水质' },
  } as CaseOrder)
  await act('officer_zhzfj', {
    ...{ type: 'decide', matter: sign, outcome: 'denied', reason: '招牌高出二楼窗台，遮挡采光' },
    basis: '宁波市市容和环境卫生管理条例第三十二条',
  } as CaseOrder)
  await act('head_wjj', { type: 'extend', matter: health, days: 5, reason: '体检报告要复核' })
  await act('lead_scjgj', {
    ...{ type: 'demand', matter: filing, reason: '今天到期，还没有决定', until: dayIn(1) },
  } as CaseOrder)
})

const pageOf = async (username: string, size: 'phone' | 'desktop', path: string): Promise<Page> => {
  const { page } = await openWindow(stage.browser, size, stage.errors)
  await signInOnPage(page, stage.platform.url, username)
  await page.goto(`${stage.platform.url}${path}`)
  return page
}
const seen = async (page: Page, ...texts: readonly (string | RegExp)[]) => {
  for (const text of texts) await page.getByText(text).first().waitFor()
}

test('the person reads what was denied first, what is to follow, why days moved, and what happened', async () => {
  const page = await pageOf('shop1', 'phone', `/cases/${caseId}`)
  await page.getByRole('heading', { name: '没有批准的' }).waitFor()
  await seen(page, /招牌高出二楼窗台/, /六十日内可以申请行政复议/, /还有 1 份材料要补/)
  await seen(page, /的日子不算在办理期限里/, /期限延长 5 个工作日：体检报告要复核/)
  await seen(page, /补正/)
  // What offices ask each other is not theirs to read.
  expect(await page.getByText('今天到期，还没有决定').count()).toBe(0)
  await goodInBothLanguages(page, 'messy, the person')
  await picture(page, 'messy-person-phone-zh')
  await page.goto(`${stage.platform.url}/cases`)
  await seen(page, '等您补材料（1）', /还要补 1 份容缺材料，最迟/, /1 件没有批准/)
  await goodInBothLanguages(page, 'messy, my cases')
  await picture(page, 'messy-list-phone-zh', false)
  const { queryCode } = await view()
  await page.goto(`${stage.platform.url}/progress/${queryCode}`)
  await seen(page, '已受理，正在办', '办结')
  expect(await page.getByText('招牌高出二楼窗台').count()).toBe(0)
  await goodInBothLanguages(page, 'messy, by code')
  await page.context().close()
})

test('the clerk reads the notice that was answered, each department’s standing and its dates, and which paper is owed', async () => {
  const page = await pageOf('clerk1', 'desktop', '/desk/queues/follow')
  await seen(page, '排水隐蔽工程竣工报告')
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=follow`)
  await seen(page, /补正/, '没有标出消毒间')
  await page.getByRole('tab', { name: /^部门/ }).click()
  await seen(page, '特别程序中', '招牌高出二楼窗台，遮挡采光', /延长了 5 个工作日：体检报告要复核/)
  await accessible(page, 'messy, the clerk')
  await picture(page, 'messy-clerk-desktop-zh')
  await page.context().close()
})

test('the officer reads why the limit stands, on a phone too, and nothing of what others do', async () => {
  for (const size of ['desktop', 'phone'] as const) {
    const page = await pageOf('officer_zjj', size, `/desk/cases/${caseId}?queue=department&task=${drains}`)
    await page.getByRole('tab', { name: /^部门 1/ }).click()
    await seen(page, '特别程序中', /送检排水水质/, '正在特别程序中')
    expect(await page.getByText('招牌高出二楼窗台').count()).toBe(0)
    await fits(page, `messy, the officer, ${size}`)
    await accessible(page, `messy, the officer, ${size}`)
    await picture(page, `messy-officer-${size}-zh`)
    await page.context().close()
  }
})

test('the department that leads reads who is late and what it demanded', async () => {
  passed += 2 * day
  const page = await pageOf('lead_scjgj', 'desktop', `/desk/cases/${caseId}?queue=lead&task=${food}`)
  const panel = page.getByRole('region', { name: '牵头协调' })
  await panel.getByText('环境保护局').first().waitFor()
  await panel.getByText(/今天到期，还没有决定/).waitFor()
  await panel.getByText('特别程序中').waitFor()
  await page.getByRole('tab', { name: /^部门/ }).click()
  await seen(page, '招牌高出二楼窗台，遮挡采光')
  await accessible(page, 'messy, the lead')
  await picture(page, 'messy-lead-desktop-zh')
  await page.context().close()
  expect(stage.errors).toEqual([])
})
