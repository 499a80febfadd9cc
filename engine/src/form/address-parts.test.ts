import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressParts, composeAddress, type PlaceList } from './index.ts'

type Case = { name: string; typed: string; chosen?: string; place: string | null; rest: string; text: string }
const { list, cases } = JSON.parse(
  readFileSync(new URL('../../../cases/form/addresses.json', import.meta.url), 'utf8'),
) as { list: PlaceList; cases: Case[] }

test.each(cases)('F44 $name', ({ typed, chosen, place, rest, text }) => {
  const parts = addressParts(typed, list)
  expect(parts).toEqual({ place, rest })
  expect(composeAddress(chosen ? { place: chosen, rest: parts.rest } : parts, list)).toBe(text)
})

test('F44 what was composed comes apart as it was, whatever is pasted into the second box', () => {
  const fronts = fc.constantFrom('', '浙江省', '宁波市', '慈溪市', '浙江省慈溪市', '浙江省宁波市慈溪市')
  const roads = fc.constantFrom('新城大道100号', '任佳溪村12号', 'A座 3楼', '杭州湾新区1号')
  const places = list.places.map(({ name }) => name)
  fc.assert(
    fc.property(
      fronts,
      roads,
      fc.constantFrom(...places),
      fc.constantFrom('', ...places),
      (front, road, chosen, typed) => {
        const text = composeAddress({ place: chosen, rest: `${front}${typed}${road}` }, list)
        // Whoever pastes another town's address means that town.
        expect(addressParts(text, list)).toEqual({ place: typed || chosen, rest: road })
        expect(composeAddress({ place: null, rest: `${front}${road}` }, list)).toBe(`${front}${road}`)
      },
    ),
  )
})
