import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sizes } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { deskAs, fits, goodInBothLanguages } from '../support/page-checks.ts'

/** D15 Papers that look like one: named above the ledger, made one by a press, taken back by another. */

const stage = journeyStage()
let page: Page
let version = ''

type Cut = {
  readonly matter: string
  readonly material: string
  readonly reason: string
  readonly as?: string
  readonly by: string
  readonly basis: string
  readonly fields?: readonly string[]
  readonly adds?: readonly string[]
}
type Reply = {
  readonly draft: { readonly cuts: readonly Cut[] }
  readonly revisions: { readonly cuts: number }
}

const versionOf = async (): Promise<Reply> => {
  const reply = await page.request.get(`${stage.platform.url}/api/versions/${version}`)
  return (await reply.json()) as Reply
}
const roomPlan = async () =>
  (await versionOf()).draft.cuts
    .filter(({ material }) => material === 'guest_room_plan')
    .map(({ matter, reason, as, by }) => ({ matter, reason, as, by }))
const proposal = () => page.getByRole('button', { name: /^“客房、床位分布平面图”不再单独交/ })
const unsigned = [{ matter: 'gaj-lgtx', reason: 'same_fact', as: 'floor_plan', by: '' }]

beforeAll(async () => {
  page = await deskAs(stage.browser, stage.platform.url, 'joint1', stage.errors)
  const made = await page.request.post(`${stage.platform.url}/api/versions`, {
    data: { thing: 'lvguan', fromPublished: true },
  })
  version = ((await made.json()) as { versionId: string }).versionId
  // As a one thing nobody has looked through: what one paper shows of another is not decided yet.
  const { draft, revisions } = await versionOf()
  const kept = draft.cuts
    .filter(({ reason }) => reason !== 'same_fact')
    .map(({ by: _by, ...cut }) => {
      const {
        owner: _owner,
        proposedBy: _proposed,
        on: _on,
        verified: _verified,
        note: _note,
        ...wire
      } = cut as Record<string, unknown>
      return wire
    })
  const saved = await page.request.put(`${stage.platform.url}/api/versions/${version}/sections/cuts`, {
    data: { revision: revisions.cuts, value: kept },
  })
  expect(saved.ok()).toBe(true)
})

test('D15 a proposal is taken with the keyboard, stands unsigned in the ledger, and is undone', async () => {
  await page.goto(`${stage.platform.url}/desk/workbench/versions/${version}/ledger`)
  await proposal().waitFor()
  await goodInBothLanguages(page, 'papers that look like one')
  await proposal().focus()
  await page.keyboard.press('Enter')
  await expect.poll(roomPlan).toEqual(unsigned)
  await proposal().waitFor({ state: 'detached' })
  await page.getByText('“客房、床位分布平面图”不再单独交').waitFor()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect.poll(roomPlan).toEqual([])
  await proposal().waitFor()
  expect(stage.errors).toEqual([])
})

test('D15 pressed twice it is one row; on a phone it fits', async () => {
  await page.setViewportSize(sizes.phone)
  await fits(page, 'papers that look like one, on a phone')
  await proposal().dblclick()
  await expect.poll(roomPlan).toEqual(unsigned)
  await proposal().waitFor({ state: 'detached' })
  expect(stage.errors).toEqual([])
})

test('D15 without a basis the row is a fault of the draft and cannot be signed; written, it is none', async () => {
  const faults = async () => {
    const reply = await page.request.get(`${stage.platform.url}/api/versions/${version}`)
    const { faults: all } = (await reply.json()) as { faults: { row: string; severity: string }[] }
    return all.filter(({ row, severity }) => row.startsWith('cuts/') && severity === 'error').length
  }
  await expect.poll(faults).toBeGreaterThan(0)
  const { draft, revisions } = await versionOf()
  const written = draft.cuts.map(({ matter, material, reason, as, basis, fields, adds }) => ({
    matter,
    material,
    reason,
    basis: basis || '旅馆业治安管理办法第四条：没有规定要几张图',
    ...(as && { as }),
    ...(fields && { fields }),
    ...(adds && { adds }),
  }))
  const saved = await page.request.put(`${stage.platform.url}/api/versions/${version}/sections/cuts`, {
    data: { revision: revisions.cuts, value: written },
  })
  expect(saved.ok()).toBe(true)
  await expect.poll(faults).toBe(0)
  expect(stage.errors).toEqual([])
})
