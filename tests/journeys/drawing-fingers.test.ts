import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

/** A floor plan under fingers: real touches, as the browser gets them from the screen. */

const stage = journeyStage()
let page: Page
let owner: Client
let screen: CDPSession

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
  screen = await page.context().newCDPSession(page)
})

type Point = { readonly x: number; readonly y: number }
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: readonly Point[]) =>
  screen.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: touchPoints.map(({ x, y }, id) => ({ x, y, id })),
  })
const steps = 8
/** One finger from here to there; it stays down. */
const pull = async (from: Point, by: Point) => {
  await touch('touchStart', from)
  for (let step = 1; step <= steps; step += 1)
    await touch('touchMove', { x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps })
}

const room = {
  ...{ id: 'r1', name: '店堂', x: 0, y: 0, width: 50, depth: 50 },
}
const drawing = {
  north: 'up' as const,
  rooms: [room],
  openings: [{ id: 'o1', room: 'r1', kind: 'exit' as const, side: 'bottom' as const, at: 20, width: 10 }],
  stamps: [],
}
const rect = () => page.locator('.drawing-canvas g rect').first()
const middle = async (): Promise<Point> => {
  await rect().scrollIntoViewIfNeeded()
  const box = await rect().boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}
const placed = async () => [Number(await rect().getAttribute('x')), Number(await rect().getAttribute('y'))]
const isSaved = () => page.getByRole('status').filter({ hasText: '已保存' }).waitFor()

const opened = async () => {
  const { caseId } = await owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
  const params = { caseId, material: 'floor_plan' }
  await owner.call('saveDrawing', { params, body: { revision: 0, drawing } })
  await page.goto(`${stage.platform.url}/cases/${caseId}/papers/floor_plan/plan`)
  await rect().waitFor()
  const kept = async () => (await owner.call('listDrawings', { params: { caseId } })).drawings[0]
  return { params, kept }
}
const choose = async () => {
  await touch('touchStart', await middle())
  await touch('touchEnd')
  await page.locator('.drawing-canvas circle').waitFor()
}

test('F57 a finger that scrolls moves nothing; one on what is chosen drags; a second finger takes the drag back; it may leave the picture', async () => {
  const { kept } = await opened()
  const scrolled = () => page.evaluate(() => scrollY)
  const before = await scrolled()
  const start = await middle()
  await pull(start, { x: 0, y: -160 })
  await touch('touchEnd')
  await expect.poll(scrolled).toBeGreaterThan(before)
  expect(await placed()).toEqual([0, 0])
  await choose()
  await pull(await middle(), { x: 40, y: 30 })
  await expect.poll(async () => (await placed())[0]).toBeGreaterThan(0)
  await touch('touchEnd')
  const dragged = await placed()
  await isSaved()
  expect((await kept())?.drawing?.rooms[0]).toMatchObject({ x: dragged[0], y: dragged[1] })
  // Two fingers are another gesture: what the first had begun is taken back.
  const from = await middle()
  await pull(from, { x: 40, y: 0 })
  await expect.poll(async () => (await placed())[0]).toBeGreaterThan(dragged[0] ?? 0)
  await touch('touchStart', { x: from.x + 40, y: from.y }, { x: from.x - 40, y: from.y + 40 })
  await expect.poll(placed).toEqual(dragged)
  await touch('touchMove', { x: from.x + 60, y: from.y }, { x: from.x - 60, y: from.y + 40 })
  await touch('touchEnd')
  expect(await placed()).toEqual(dragged)
  // Out of the picture and let go there: the room has come along, and a later touch elsewhere moves nothing.
  await choose()
  const canvas = await page.locator('.drawing-canvas').boundingBox()
  const inside = await middle()
  await pull(inside, { x: 0, y: (canvas?.y ?? 0) - 30 - inside.y })
  await touch('touchEnd')
  await expect.poll(async () => (await placed())[1]).toBeLessThan(dragged[1] ?? 0)
  const left = await placed()
  await pull({ x: 20, y: 60 }, { x: 60, y: 20 })
  await touch('touchEnd')
  expect(await placed()).toEqual(left)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(placed).toEqual(dragged)
  await isSaved()
  expect(stage.errors).toEqual([])
})

test('C82 drawn without a line it is kept here and saved when the line is back; of two devices none is lost', async () => {
  const { params, kept } = await opened()
  await isSaved()
  const context = page.context()
  await context.setOffline(true)
  await choose()
  await pull(await middle(), { x: 40, y: 30 })
  await touch('touchEnd')
  await expect.poll(async () => (await placed())[0]).toBeGreaterThan(0)
  const mine = await placed()
  await page.getByRole('status').filter({ hasText: '网络不通' }).waitFor()
  expect((await kept())?.drawing?.rooms[0]).toMatchObject({ x: 0, y: 0 })
  await context.setOffline(false)
  await isSaved()
  const saved = await kept()
  expect(saved?.drawing?.rooms[0]).toMatchObject({ x: mine[0], y: mine[1] })
  // Meanwhile another device draws on; what is drawn here is not saved over it, and the person says which counts.
  const theirs = { ...drawing, rooms: [{ ...room, name: '前厅' }] }
  const north = page.getByLabel('北', { exact: false })
  const answersBoth = async (choice: string) => {
    const revision = (await kept())?.revision ?? 0
    await owner.call('saveDrawing', { params, body: { revision, drawing: theirs } })
    await north.selectOption(choice)
    await page.getByRole('alert').waitFor()
    expect((await kept())?.drawing).toMatchObject({ north: 'up', rooms: [{ name: '前厅' }] })
  }
  await answersBoth('left')
  await page.getByRole('button', { name: '用那一张' }).click()
  await page.getByText('前厅').first().waitFor()
  // Mine is one step back.
  await page.getByRole('button', { name: '撤销' }).click()
  await isSaved()
  await expect
    .poll(async () => (await kept())?.drawing)
    .toMatchObject({ north: 'left', rooms: [{ name: '店堂' }] })
  await answersBoth('right')
  await page.getByRole('button', { name: '用这里这张' }).click()
  await isSaved()
  await expect
    .poll(async () => (await kept())?.drawing)
    .toMatchObject({ north: 'right', rooms: [{ name: '店堂', x: mine[0], y: mine[1] }] })
  expect(stage.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([])
})
