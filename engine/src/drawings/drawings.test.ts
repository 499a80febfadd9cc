import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areaOf,
  changeDrawing,
  type Drawing,
  type DrawingChange,
  type DrawingWanted,
  drawingFaults,
  drawnOnPaper,
  fitOf,
  historyOf,
  redo,
  startOf,
  stepOn,
  undo,
} from './index.ts'

type Case = {
  readonly name: string
  readonly given: { readonly drawing: Drawing; readonly wanted: DrawingWanted }
  readonly then: readonly string[]
}
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../../cases/drawings/faults.json', import.meta.url), 'utf8'),
)
const start = startOf(48, '店堂')
const room = fc.record({
  id: fc.constantFrom('r1', 'r2', 'r3'),
  name: fc.string({ maxLength: 40 }),
  x: fc.double({ min: -3000, max: 5000, noNaN: true }),
  y: fc.double({ min: -3000, max: 5000, noNaN: true }),
  width: fc.double({ min: -50, max: 2000, noNaN: true }),
  depth: fc.double({ min: -50, max: 2000, noNaN: true }),
})
const opening = fc.record({
  id: fc.constantFrom('o1', 'o2'),
  kind: fc.constantFrom('door' as const, 'exit' as const, 'window' as const),
  room: fc.constantFrom('r1', 'r2', 'r9'),
  side: fc.constantFrom('top' as const, 'right' as const, 'bottom' as const, 'left' as const),
  at: fc.integer({ min: -100, max: 3000 }),
  width: fc.integer({ min: -100, max: 3000 }),
})
const stamp = fc.record({
  id: fc.constantFrom('s1', 's2'),
  stamp: fc.constantFrom('sink' as const, 'extinguisher' as const),
  room: fc.constantFrom('r1', 'r2', 'r9'),
  x: fc.integer({ min: -100, max: 3000 }),
  y: fc.integer({ min: -100, max: 3000 }),
})
const change: fc.Arbitrary<DrawingChange> = fc.oneof(
  room.map((value) => ({ put: 'room' as const, value })),
  opening.map((value) => ({ put: 'opening' as const, value })),
  stamp.map((value) => ({ put: 'stamp' as const, value })),
  fc.record({
    remove: fc.constantFrom('room' as const, 'opening' as const, 'stamp' as const),
    id: fc.constantFrom('r1', 'r2', 'o1', 's1'),
  }),
  fc.record({ north: fc.constantFrom('up' as const, 'left' as const) }),
)

describe('F57 a drawing stays whole whatever is done to it', () => {
  test('F57 on the grid, openings within their walls, stamps within their rooms, nothing without its room', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const { rooms, openings, stamps } = changes.reduce(changeDrawing, start)
        for (const { x, y, width, depth } of rooms) {
          expect([x, y, width, depth].every(Number.isInteger)).toBe(true)
          expect(Math.min(width, depth)).toBeGreaterThanOrEqual(1)
        }
        for (const { room: of, side, at, width } of openings) {
          const own = rooms.find(({ id }) => id === of)
          const wall = side === 'top' || side === 'bottom' ? own?.width : own?.depth
          expect(at >= 0 && width >= 1 && at + width <= (wall ?? -1)).toBe(true)
        }
        for (const { room: of, x, y } of stamps) {
          const own = rooms.find(({ id }) => id === of)
          expect(own && x >= 0 && y >= 0 && x <= own.width && y <= own.depth).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('F57 every step can be undone and done again, and a drag is one step', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const last = changes.reduce(
          (history, one) => stepOn(history, changeDrawing(history.now, one)),
          historyOf(start),
        )
        const back = changes.reduce(undo, last)
        expect(back.now).toBe(start)
        expect(undo(back)).toBe(back)
        expect(changes.reduce(redo, back).now).toBe(last.now)
      }),
      { numRuns: 300 },
    )
    const dragged = stepOn(stepOn(historyOf(start), { ...start, north: 'left' }), start, true)
    expect(undo(dragged).now).toBe(start)
    expect(dragged.before).toHaveLength(1)
  })

  test('F57 the area is the sum of the rooms, wherever they lie; a start has the area the form says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer(), (area, by) => {
        const drawing = startOf(area, '')
        expect(Math.abs(areaOf(drawing) - area)).toBeLessThanOrEqual(area * 0.05 + 0.1)
        const moved = drawing.rooms.map((one) => ({ ...one, x: one.x + by }))
        expect(areaOf({ rooms: moved })).toBe(areaOf(drawing))
      }),
    )
    expect(areaOf(startOf(null, ''))).toBeCloseTo(24, 0)
  })
})

describe('F57 what is told', () => {
  for (const { name, given, then } of cases)
    test(name, () => {
      const told = drawingFaults(given.drawing, given.wanted)
      expect(told.map(({ code, stops }) => (stops ? `${code}!` : code))).toEqual(then)
      for (const { said } of told) expect(said.zh && said.en).toBeTruthy()
    })
})

describe('F58 on paper', () => {
  const of = (width: number, depth: number): Drawing => ({
    ...start,
    rooms: [{ id: 'r1', name: '店堂', x: 37, y: -12, width, depth }],
  })
  test('F58 a small shop is 1:50 or 1:100 on A4, a larger one on A3, a hall 1:200', () => {
    expect(fitOf(of(80, 60))).toEqual({ sheet: 'a4', scale: 50 })
    expect(fitOf(of(120, 90))).toEqual({ sheet: 'a4', scale: 100 })
    expect(fitOf(of(300, 150))).toEqual({ sheet: 'a3', scale: 100 })
    expect(fitOf(of(350, 300))).toEqual({ sheet: 'a4', scale: 200 })
    expect(fitOf(of(700, 350))).toEqual({ sheet: 'a3', scale: 200 })
  })

  test('F58 every length on paper is the length on the ground through the scale, to the thousandth of a millimetre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (width, depth) => {
        const { scale, rooms, bar } = drawnOnPaper(of(width, depth))
        expect(rooms[0]?.width).toBeCloseTo((width * 100) / scale, 3)
        expect(rooms[0]?.depth).toBeCloseTo((depth * 100) / scale, 3)
        expect([rooms[0]?.x, rooms[0]?.y]).toEqual([0, 0])
        expect(bar.step * scale).toBeCloseTo(bar.metres * 1000, 3)
      }),
    )
  })
})
