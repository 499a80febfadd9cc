import { expect, test } from 'vitest'
import cases from '../../../cases/reading/unusual.json' with { type: 'json' }
import { readingAlarm, sayReading, unusualReading } from './unusual-reading.ts'

test.each(cases.cases)('$name', ({ when: { role, hour, day }, then }) => {
  expect(unusualReading(role, { hour, day }, cases.given) ?? null).toEqual(then)
})

test('C53 it is said in both languages with both numbers; the alarm names how many people, and is none for none', () => {
  for (const span of ['hour', 'day'] as const) {
    const { zh, en } = sayReading({ span, count: 131, limit: 100 })
    for (const text of [zh, en]) expect(text).toMatch(/131.*100/)
  }
  expect(readingAlarm(0)).toEqual([])
  expect(readingAlarm(2)).toMatchObject([{ code: 'alarm_reading_unusual', values: { count: 2 } }])
})
