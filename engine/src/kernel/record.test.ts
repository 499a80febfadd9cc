import { Type } from '@sinclair/typebox'
import { describe, expect, test } from 'vitest'
import { sentence } from './problem.ts'
import { readOrThrow, recordOf, type Stored } from './record.ts'

const Shop = Type.Object({ name: Type.String(), chairs: Type.Integer() })
const shop = recordOf({
  noun: 'shop',
  zh: '店',
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

describe('KE3 a record that may change shape', () => {
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
    const plain = recordOf({ noun: 'plain', zh: '样品', schema: Shop })
    expect(plain.write({ name: 'a', chairs: 1 })).toEqual({ name: 'a', chairs: 1 })
    expect(readOrThrow(plain.read({ name: 'a', chairs: 1 }))).toEqual({ name: 'a', chairs: 1 })
  })
  test('a list is of the first format; its upgrade finds it by the name list, and it is an object from then on', () => {
    const Names = Type.Array(Type.String())
    const plain = recordOf({ noun: 'guest list', zh: '来宾', schema: Names })
    expect(plain.write(['a'])).toEqual(['a'])
    expect(readOrThrow(plain.read(['a']))).toEqual(['a'])
    const upgrades = [({ list }: Stored) => ({ names: list })]
    const next = recordOf({ noun: 'guests', zh: '来宾', schema: Type.Object({ names: Names }), upgrades })
    expect(readOrThrow(next.read(['a']))).toEqual({ names: ['a'] })
    expect(readOrThrow(next.read(next.write({ names: ['a'] })))).toEqual({ names: ['a'] })
  })
  test('today’s own format is taken by its number, and looked through when a test asks', () => {
    const broken = { format: 3, name: 'a', chairs: 'many' }
    expect(shop.read(broken).ok).toBe(true)
    expect(shop.readWhole(broken)).toMatchObject({ ok: false, problems: [{ values: { where: '/chairs' } }] })
  })
  test('a refusal names the noun as people call it; a noun is named once', () => {
    const read = shop.read({ format: 9 })
    const problem = read.ok ? undefined : read.problems[0]
    expect(problem && sentence(problem, 'zh')).toContain(
      '库里的“店”是更新版本的程序写的（格式 9，本程序只认到 3）',
    )
    expect(() => recordOf({ noun: 'shop', zh: '店', schema: Shop })).toThrow('defined twice')
  })
})
