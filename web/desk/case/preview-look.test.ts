import { expect, test } from 'vitest'
import { asHandedIn, boxOf, turned, zoomed, zoomSteps } from './preview-look.ts'

const frame = { width: 500, height: 400 }

test('a picture is shown whole at first, never larger than it is; lying it fits by its other side', () => {
  const photo = { width: 1000, height: 2000 }
  expect(boxOf(photo, frame, asHandedIn)).toMatchObject({ width: 200, height: 400 })
  expect(boxOf(photo, frame, turned(asHandedIn))).toEqual({
    width: 500,
    height: 250,
    image: { width: 250, height: 500 },
  })
  expect(boxOf({ width: 50, height: 40 }, frame, asHandedIn)).toMatchObject({ width: 50, height: 40 })
})

test('larger and smaller have an end, four turns are none, and there and back is where it was', () => {
  let look = asHandedIn
  for (let press = 0; press < 50; press += 1) look = zoomed(look, zoomSteps.step)
  expect(look.zoom).toBe(zoomSteps.most)
  for (let press = 0; press < 50; press += 1) look = zoomed(look, 1 / zoomSteps.step)
  expect(look.zoom).toBe(zoomSteps.least)
  expect([1, 2, 3, 4].reduce((before) => turned(before), asHandedIn)).toEqual(asHandedIn)
  const thrice = zoomed(zoomed(zoomed(asHandedIn, 1.25), 1.25), 1.25)
  expect(zoomed(zoomed(zoomed(thrice, 0.8), 0.8), 0.8).zoom).toBe(1)
})
