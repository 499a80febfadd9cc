import fc from 'fast-check'
import { expect, test } from 'vitest'
import { photoDoubts, sentSize } from './index.ts'

const picture = (light: (x: number, y: number) => number) => {
  const [width, height] = [148, 136]
  const data = Array.from({ length: width * height * 4 }, (_, at) => {
    const point = at >> 2
    return at % 4 === 3 ? 255 : light(point % width, Math.floor(point / width))
  })
  return { width, height, data }
}
const board = (x: number, y: number) => (((x >> 2) + (y >> 2)) % 2 ? 220 : 60)

test('F59 a sharp bright picture is not doubted; a dark, an even and a small one are, each by its own word', () => {
  expect(photoDoubts(picture(board), 3000)).toEqual([])
  expect(
    photoDoubts(
      picture((x, y) => board(x, y) / 8),
      3000,
    ),
  ).toEqual(['dark'])
  expect(
    photoDoubts(
      picture((x) => 50 + x),
      3000,
    ),
  ).toEqual(['blurred'])
  expect(photoDoubts(picture(board), 320)).toEqual(['small'])
  expect(photoDoubts({ width: 0, height: 0, data: [] }, 0)).toEqual(['small', 'dark'])
})

test('F70 a picture blurred in one direction only is blurred; how much paper is empty does not matter', () => {
  const soft = (x: number) => 140 + 80 * Math.sin(x / 6)
  expect(
    photoDoubts(
      picture((x, y) => (soft(x) + ((y >> 2) % 2 ? 60 : 0)) / 1.2),
      3000,
    ),
  ).toEqual(['blurred'])
  expect(
    photoDoubts(
      picture((x, y) => (x < 64 && y < 64 ? board(x, y) : 240)),
      3000,
    ),
  ).toEqual([])
})

test('F59 what is sent has at most 2,000 points a side and the shape it had', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12000 }), fc.integer({ min: 1, max: 12000 }), (width, height) => {
      const sent = sentSize(width, height)
      expect(Math.max(sent.width, sent.height)).toBeLessThanOrEqual(2000)
      expect(Math.min(sent.width, sent.height)).toBeGreaterThanOrEqual(1)
      if (Math.max(width, height) <= 2000) expect(sent).toEqual({ width, height })
    }),
  )
})
