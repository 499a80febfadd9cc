import { expect, test } from 'vitest'
import { fieldsSeen } from './index.ts'

const columns = [
  { element: 'number', askedBy: ['fire'] },
  { element: 'wage', askedBy: ['hygiene'] },
]
const form = [{ element: 'staff', askedBy: ['licence', 'hygiene', 'fire'], columns }]
const closed = (sight: Parameters<typeof fieldsSeen>[0]) => [...fieldsSeen(sight, { form }).closed]
const of = (...matters: string[]) => new Set(matters)
const part = (...matters: string[]) => ({ sees: 'part' as const, matters: of(...matters), materials: of() })

test('C10 D12 of a list a department reads no column that only others ask for', () => {
  expect(closed(part('hygiene'))).toEqual(['number'])
  expect(closed(part('licence'))).toEqual(['number', 'wage'])
  expect(closed(part('fire', 'hygiene'))).toEqual([])
})

test('C10 D12 one that leads reads those of its own matters; whoever needs the person reads all', () => {
  expect(closed({ sees: 'whole', person: false, own: of('licence', 'fire') })).toEqual(['wage'])
  expect(closed({ sees: 'whole', person: false })).toEqual(['number', 'wage'])
  expect(closed({ sees: 'whole', person: true })).toEqual([])
})
