import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaDay } from './day.ts'

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const moments = fc.date({ min: new Date('1992-01-01Z'), max: new Date('2199-12-31Z'), noInvalidDate: true })
const twoDigits = (number: number) => String(number).padStart(2, '0')
/** The same moment as somebody `minutes` east of Greenwich writes it. */
const writtenAt = (moment: Date, minutes: number): string => {
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1)
  const size = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

describe('K17 the day in China of an instant', () => {
  test('is the day of Asia/Shanghai, whatever the offset it is written with', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -12 * 60, max: 14 * 60 }), (moment, minutes) => {
        const day = shanghai.format(moment)
        expect(chinaDay(moment.toISOString())).toBe(day)
        expect(chinaDay(writtenAt(moment, minutes))).toBe(day)
        expect(chinaDay(writtenAt(moment, 8 * 60))).toBe(day)
      }),
    )
  })

  test('begins at 16:00 of the day before in Greenwich', () => {
    expect(chinaDay('2026-10-15T15:59:59.999Z')).toBe('2026-10-15')
    expect(chinaDay('2026-10-15T16:00:00Z')).toBe('2026-10-16')
    expect(chinaDay('2026-12-31T20:00-04:00')).toBe('2027-01-01')
    expect(chinaDay('2026-10-16T00:00:00.000+08:00')).toBe('2026-10-16')
  })

  test('of a day is the day itself', () => expect(chinaDay('2026-10-16')).toBe('2026-10-16'))

  test.each(['2026-10-16T09:30:00', '2026-10-16 09:30:00+00', '16/10/26', '2026-13-01T00:00:00Z', ''])(
    '“%s” depends on the machine or is none',
    (text) => expect(() => chinaDay(text)).toThrow('no instant with an offset'),
  )
})
