import { Type } from '@sinclair/typebox'
import { describe, expect, test } from 'vitest'
import { defineRecord } from './record.ts'

const closed = { additionalProperties: false } as const

describe('a record that may change shape', () => {
  const lamp = defineRecord(
    'test-lamp',
    Type.Object({ place: Type.String(), watts: Type.Integer({ minimum: 1 }) }, closed),
    [
      ({ where, ...rest }) => ({ ...rest, place: where }),
      ({ power, ...rest }) => ({ ...rest, watts: Number(power.replace('W', '')) }),
    ],
  )

  test('writes its format, and reads it back without it', () => {
    const stored = lamp.write({ place: 'hall', watts: 40 })
    expect(stored).toEqual({ place: 'hall', watts: 40, format: 3 })
    expect(lamp.read(JSON.parse(JSON.stringify(stored)))).toEqual({
      ok: true,
      value: { place: 'hall', watts: 40 },
    })
  })

  test('reads every older format by its upgrades; a missing number is format 1', () => {
    const expected = { ok: true, value: { place: 'hall', watts: 40 } }
    expect(lamp.read({ where: 'hall', power: '40W' })).toEqual(expected)
    expect(lamp.read({ format: 2, place: 'hall', power: '40W' })).toEqual(expected)
  })

  test('refuses a newer format, and says what to do in both languages', () => {
    const read = lamp.read({ format: 4, place: 'hall', lumen: 400 })
    expect(read).toEqual({
      ok: false,
      problems: [{ code: 'record_newer', values: { noun: 'test-lamp', format: 4, known: 3 } }],
    })
  })

  test.each([
    [{ where: 'hall', power: 40 }, 1, '/'],
    [{ where: 'hall', power: 'bright' }, 1, '/watts'],
    [{ format: 2, where: 'hall', power: '40W' }, 2, '/place'],
    [{ format: 0, place: 'hall', watts: 40 }, 0, '/format'],
    [{ format: 1.5, place: 'hall' }, 1.5, '/format'],
    [null, 1, '/'],
    ['lamp', 1, '/'],
  ])('refuses what is not of its format: %j', (stored, format, where) => {
    const read = lamp.read(stored)
    expect(read.ok ? read.value : read.problems[0]).toMatchObject({
      code: 'record_unreadable',
      values: { noun: 'test-lamp', format, where },
    })
  })

  test('the current format is taken at its number when read, and checked whole when asked', () => {
    const broken = { format: 3, place: 'hall', watts: 0 }
    expect(lamp.read(broken).ok).toBe(true)
    expect(lamp.check(broken)).toMatchObject({ ok: false, problems: [{ values: { where: '/watts' } }] })
  })

  test('format 1 is stored as it is, also a list', () => {
    const list = defineRecord('test-list', Type.Array(Type.String()))
    expect(list.write(['a'])).toEqual(['a'])
    expect(list.read(['a'])).toEqual({ ok: true, value: ['a'] })
  })

  test('a noun is named once', () => {
    expect(() => defineRecord('test-lamp', Type.String())).toThrow('defined twice')
  })
})
