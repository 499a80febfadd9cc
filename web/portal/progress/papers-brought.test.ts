import { expect, test } from 'vitest'
import { mayAttachTo, papersBrought } from './papers-brought.ts'

const file = (addedAt: string) => ({ addedAt })
const before = file('2026-03-02T01:00:00.000Z')
const after = file('2026-03-04T01:00:00.000Z')
const paper = (material: string, ...attachments: { addedAt: string }[]) => ({
  material,
  attachments,
  check: null,
})
const asked = {
  askedAt: '2026-03-03T09:00:00.000+08:00',
  questions: ['drains'],
  items: [{ material: 'lease' }, { material: null }],
}
const ids = (materials: ReturnType<typeof paper>[], notice = asked) =>
  papersBrought({ materials }, notice).map(({ material }) => material)

test('C50 a paper that an answer brought stays through its first file and its second', () => {
  expect(ids([paper('drawing')])).toEqual(['drawing'])
  expect(ids([paper('drawing', after)])).toEqual(['drawing'])
  expect(ids([paper('drawing', after, after)])).toEqual(['drawing'])
})

test('C50 what was handed in before, what a line names and what no question brought are no such papers', () => {
  expect(ids([paper('card', before), paper('plan', before, after), paper('lease')])).toEqual([])
  expect(ids([paper('drawing')], { ...asked, questions: [] })).toEqual([])
  const check = { verdict: 'fit', at: before.addedAt, reason: null, note: null } as never
  expect(papersBrought({ materials: [{ ...paper('seen'), check }] }, asked)).toEqual([])
})

test('C12 a file is offered for what the case says may be attached, and for nothing else', () => {
  const available = [
    { act: 'attach', targets: ['drawing'] },
    { act: 'detach', targets: ['lease'] },
  ] as never
  expect(['drawing', 'lease', null].map((one) => mayAttachTo({ available }, one))).toEqual([
    true,
    false,
    false,
  ])
})
