import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const asked = ['2026-11-30', '2026-09-28', '2027-02-03', '2026-12-28', '2028-09-29']
const program = `
import { due } from './engine/src/calendar/index.ts'
console.log(JSON.stringify(${JSON.stringify(asked)}.map((start) => due({ start, days: 5, asOf: start }))))`

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
  for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
    expect([zone, inZone(zone)]).toEqual([zone, told])
})
