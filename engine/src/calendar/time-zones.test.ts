import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { regulationRest } from './index.ts'

const asked = ['2026-11-30', '2026-09-28', '2027-02-03', '2026-12-28', '2028-09-29']
const program = `
import { due, regulationRest } from './engine/src/calendar/index.ts'
const years = Array.from({ length: 40 }, (_, index) => 2025 + index)
console.log(JSON.stringify([
  ${JSON.stringify(asked)}.map((start) => due({ start, days: 5, asOf: start })),
  years.map((year) => regulationRest(year)),
]))`

/** Lunar holidays and Qingming, by hand from an almanac: 端午 falls into the summer time of half the world. */
test.each([
  ['2027-06-09', 2027],
  ['2027-09-15', 2027],
  ['2026-06-19', 2026],
  ['2028-05-29', 2028],
  ['2029-04-04', 2029],
])('K17 %s is a holiday of the regulation', (day, year) => {
  expect(regulationRest(year)).toContain(day.slice(5))
})

const inZone = (zone: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return stdout
}

test('K17 a legal day is a day of Asia/Shanghai whatever the time zone of the process', () => {
  const told = inZone('Asia/Shanghai')
  expect(told).toContain('"due":"2026-12-07"')
  for (const zone of [
    'America/New_York',
    'Europe/Berlin',
    'Australia/Sydney',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'UTC',
  ])
    expect([zone, inZone(zone)]).toEqual([zone, told])
})
