import { Type } from '@sinclair/typebox'
import { describe, expect, test } from 'vitest'
import { readOrThrow, recordOf } from './record.ts'

const Shop = Type.Object({ name: Type.String(), chairs: Type.Integer() })
const shop = recordOf({
  noun: 'shop',
  schema: Shop,
  upgrades: [
    (older) => ({ ...older, name: older.title }),
    ({ title: _title, seats, ...rest }) => ({ ...rest, chairs: seats }),
  ],
})
const codes = (stored: unknown): string[] => {
  const read = shop.read(stored)
  return read.ok ? ['read'] : read.problems.map(({ code }) => code)
}

describe('a record that may change shape', () => {
  test('every older format is read as today’s', () => {
    const today = { name: '小吃店', chairs: 12 }
    expect(shop.format).toBe(3)
    expect(readOrThrow(shop.read({ title: '小吃店', seats: 12 }))).toEqual(today)
    expect(readOrThrow(shop.read({ format: 2, title: '小吃店', name: '小吃店', seats: 12 }))).toEqual(today)
    expect(readOrThrow(shop.read(shop.write(today)))).toEqual(today)
  })
  test('what cannot be read is refused by name, never cast', () => {
    expect(codes({ format: 4, name: 'x', chairs: 1 })).toEqual(['record_newer'])
    expect(codes({ format: '2' })).toEqual(['record_newer'])
    expect(codes({ format: 0 })).toEqual(['record_newer'])
    expect(codes({ title: '小吃店', seats: 'twelve' })).toEqual(['record_unreadable'])
    expect(codes(null)).toEqual(['record_unreadable'])
    expect(codes('{}')).toEqual(['record_unreadable'])
    expect(() => readOrThrow(shop.read({ title: 1, seats: 1 }))).toThrow(/record_unreadable.*name/)
  })
  test('the first format carries no number, so that what was written before there were formats stays as it is', () => {
    const plain = recordOf({ noun: 'plain', schema: Shop })
    expect(plain.write({ name: 'a', chairs: 1 })).toEqual({ name: 'a', chairs: 1 })
    expect(readOrThrow(plain.read({ name: 'a', chairs: 1 }))).toEqual({ name: 'a', chairs: 1 })
  })
})
