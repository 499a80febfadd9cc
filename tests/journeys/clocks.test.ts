import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { acceptAtWindow, attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { accessible, fits } from '../support/page-checks.ts'
import { pressUntilGone } from '../support/press.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'

/** C92–C97 A beauty parlour's hygiene permit, on the person's promise: its limit stands, runs on, is made longer, is granted in part; the promise is checked. */

const stage = journeyStage()
const [thing, matter] = ['meirong', 'wjj-ggcswsxk']

/** As far as the matter on the promise runs. */
const underWay = async (owner: Client, clerk: Client): Promise<string> => {
  const found = cixi().thing.get(thing)
  if (!found) throw new Error(`there is no ${thing}`)
  const { caseId } = await owner.call('createDraft', {
    body: { thing, answers: sampleAnswers(found) as Answers },
  })
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  const params = { caseId }
  await owner.call('actOnCase', { params, body: { type: 'commit', matters: [matter] } })
  await owner.call('submitCase', { params, body: { consent: true, revision } }, 'parlour')
  let view = await acceptAtWindow(clerk, await clerk.call('getCase', { params }))
  while (!view.tasks.some((task) => task.matter === matter && task.status === 'running')) {
    const others = view.tasks.filter((task) => task.status === 'running')
    if (!others.length) throw new Error(`${matter} never runs`)
    for (const task of others) {
      const officer = await stage.as(`officer_${task.department.id}`)
      const body = { type: 'decide' as const, matter: task.matter, outcome: 'granted' as const }
      await officer.call('actOnCase', { params, body: { ...body, unrecorded: '不是这次要看的事项' } })
    }
    view = await clerk.call('getCase', { params })
  }
  return caseId
}

const deskOf = async (username: string, size: 'phone' | 'desktop', caseId: string): Promise<Page> => {
  const { page } = await openWindow(stage.browser, size, stage.errors)
  await signInOnPage(page, stage.platform.url, username)
  await page.goto(`${stage.platform.url}/desk/cases/${caseId}?queue=department&task=${matter}`)
  return page
}

/** Opens an action of the panel, lets it be filled in, and presses until it is done; what comes next is chosen anew. */
const doIt = async (
  page: Page,
  label: RegExp,
  fill: (dialog: ReturnType<Page['locator']>) => Promise<void>,
) => {
  const panel = page.locator('aside')
  const [button, dialog] = [panel.getByRole('button', { name: label }), page.getByRole('dialog')]
  await expect
    .poll(async () => {
      await button.click({ timeout: 5_000 }).catch(() => undefined)
      return dialog.isVisible()
    })
    .toBe(true)
  await fill(dialog)
  const ok = dialog.locator('.ant-btn-primary')
  await expect.poll(() => ok.isEnabled()).toBe(true)
  await fits(page, String(label))
  await accessible(page, String(label))
  await pressUntilGone(ok, dialog)
  await page.locator('.done-note').waitFor()
  await page.reload()
}

test('C92 C93 C94 C97 an officer lets a limit stand and run on, the head extends it, it is granted in part, its promise is checked', async () => {
  const caseId = await underWay(await stage.as('shop1'), await stage.as('clerk1'))
  const page = await deskOf('officer_wjj', 'desktop', caseId)

  await doIt(page, /停止计时/, async (dialog) => {
    // The article is offered and may be changed; one that names none is refused in words.
    const basis = dialog.getByLabel('法律依据', { exact: false })
    expect(await basis.inputValue()).toBe('行政许可法第四十五条')
    await basis.fill('按规定')
    await dialog.getByText('没有写明第几条').waitFor()
    await basis.fill('行政许可法第四十五条')
    await dialog.getByText('恢复计时以后才有期限日期').waitFor()
  })
  await page.getByRole('tab', { name: /^部门/ }).click()
  await page.getByText('检验检测：', { exact: false }).first().waitFor()
  await page.getByText('按告知承诺办理', { exact: false }).first().waitFor()
  await page.locator('details.decide[open]').getByText('正在特别程序中').waitFor()
  await accessible(page, 'a limit that stands')
  await picture(page, 'desk-limit-stands-zh')
  const list = await deskOf('officer_wjj', 'desktop', caseId)
  await list.goto(`${stage.platform.url}/desk/queues/department`)
  await list.locator('table.rows').getByText('特别程序中').waitFor()

  await doIt(page, /恢复计时/, async (dialog) => {
    await dialog.getByText('承诺期限', { exact: false }).first().waitFor()
  })

  const head = await deskOf('head_wjj', 'phone', caseId)
  await doIt(head, /批准延长期限/, async (dialog) => {
    await dialog.getByLabel('延长几个工作日', { exact: false }).fill('11')
    await dialog.getByLabel('理由', { exact: false }).fill('要再做一次空气检测')
    await dialog.locator('.hindered, [role="alert"]').first().waitFor()
    await dialog.getByLabel('延长几个工作日', { exact: false }).fill('5')
    await dialog.getByText('法定期限', { exact: false }).first().waitFor()
  })
  await head.getByText('延长了 5 个工作日').waitFor()
  await fits(head, 'head on a phone')
  await picture(head, 'desk-extended-phone-zh')

  await page.reload()
  const form = page.locator('details.decide[open]')
  await form.getByText('部分准予').first().click()
  await form.getByLabel('没有准予的部分和理由').fill('二楼美容室不准予：没有排风')
  await form.getByLabel('不查验、不等补充就准予的理由').fill('按承诺办理，准予以后核查')
  const grant = form.getByRole('button', { name: /部分准予/ })
  const dialog = page.getByRole('dialog')
  await expect
    .poll(async () => {
      await grant.click({ timeout: 5_000 }).catch(() => undefined)
      return dialog.isVisible()
    })
    .toBe(true)
  const ok = dialog.locator('#confirm-act')
  await expect.poll(() => ok.isEnabled()).toBe(true)
  await pressUntilGone(ok, dialog)
  await page.locator('.done-note').getByText('二楼美容室不准予').first().waitFor()
  await page.reload()

  await page.getByRole('button', { name: 'English' }).click()
  await doIt(page, /check of the promise/, async (check) => {
    await check.getByLabel('Not as promised, to be put right').check()
    await check.getByLabel('What is not as promised', { exact: false }).fill('消毒柜没有通电')
  })
  await page
    .getByText('Not as promised, to be put right', { exact: false })
    .or(page.getByText('not as promised, to be put right', { exact: false }))
    .first()
    .waitFor()
  await expect
    .poll(() => page.locator('aside').getByRole('button', { name: 'Revoke the grant' }).isVisible())
    .toBe(true)
  await list.reload()
  await list.locator('table.rows').getByText('待整改').waitFor()
  await accessible(list, 'a list with something to put right')
  await doIt(page, /was put right/, async () => undefined)
  // Nothing is left to do here: the page opens on the papers.
  await page.getByRole('tab', { name: /^Departments/ }).click()
  await page.getByText('Put right, confirmed', { exact: false }).first().waitFor()
  await accessible(page, 'a promise that was put right')
  const view = await (await stage.as('officer_wjj')).call('getCase', { params: { caseId } })
  expect(view.tasks.find((task) => task.matter === matter)).toMatchObject({
    ...{ status: 'partly', pauses: [{ procedure: { code: 'testing' } }], extension: { days: 5 } },
    commitment: { chosen: true, check: { outcome: 'broken', curedAt: expect.any(String) } },
  })
  expect(stage.errors).toEqual([])
})
