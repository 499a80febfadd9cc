import { expect, test } from 'vitest'
import { createDerived } from './derived.ts'

test('what was made is the same object until anything it depends on is another', async () => {
  const derived = createDerived<object, { readonly n: number }>(2)
  let made = 0
  const make = async () => {
    made += 1
    return { n: made }
  }
  const [thing, beside, other] = [{}, {}, {}]
  const first = await derived(thing, [beside, 'monday'], make)
  expect(await derived(thing, [beside, 'monday'], make)).toBe(first)
  expect(await derived(thing, [other, 'monday'], make)).toEqual({ n: 2 })
  expect(await derived({}, [beside, 'monday'], make)).toEqual({ n: 3 })
  // Two are kept of a thing: the third puts the first away.
  expect(await derived(thing, [beside, 'tuesday'], make)).toEqual({ n: 4 })
  expect(await derived(thing, [beside, 'monday'], make)).toEqual({ n: 5 })
})

test('what failed is told and made again', async () => {
  const derived = createDerived<object, string>(2)
  const thing = {}
  await expect(derived(thing, [], () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await derived(thing, [], async () => 'made')).toBe('made')
})
