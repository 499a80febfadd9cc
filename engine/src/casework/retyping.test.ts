import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Role } from '#engine/kernel'
import {
  enteredIn,
  maySetSystem,
  minutesOf,
  minutesWorked,
  otherSystemFaults,
  rankSystems,
  retypedValues,
  tallyOf,
  workedOn,
} from './index.ts'
import { medianMinutes } from './retyping.ts'
import { accepted, refused, run } from './test-cases.ts'
import { enter } from './test-entries.ts'

const number = { called: '受理号', least: 4, most: 12 }
const form = [
  { element: 'address', columns: [] },
  { element: 'staff', columns: ['staff_name', 'staff_post'] },
]
const field = (label: string, element: string, column: string | null = null) => ({
  label,
  from: { kind: 'form' as const, element, column },
})

test('C130 a system is set whole: every fault at once, and nothing that the form does not ask', () => {
  const system = { matter: 'm', name: '食品许可系统', fields: [field('地址', 'address')], number }
  const codes = (change: object) => otherSystemFaults({ ...system, ...change }, form).map(({ code }) => code)
  expect(codes({})).toEqual([])
  expect(codes({ fields: [field('姓名', 'staff', 'staff_name')] })).toEqual([])
  expect(codes({ fields: [] })).toEqual(['system_without_fields'])
  expect(codes({ name: ' ', number: { ...number, least: 13 } })).toEqual([
    'system_unnamed',
    'system_number_reversed',
  ])
  expect(
    codes({ fields: [field('电话', 'phone'), field('人员', 'staff'), field('地址', 'address', 'x')] }),
  ).toEqual(['system_field_unknown', 'system_field_unknown', 'system_field_unknown'])
  expect(codes({ fields: [field(' ', 'address'), field('甲', 'address'), field('甲 ', 'address')] })).toEqual(
    ['system_field_unnamed', 'system_field_double'],
  )
})

test('C130 C10 values come in the order of the other system; one that is not to be seen is named and not offered', () => {
  const shape = { type: 'string' as const, options: [], optionsEn: [] }
  const cell = (column: string) => ({ element: column, ...shape })
  const rows = [
    { id: '1', cells: { plate: '浙B1', owner: '张三' } },
    { id: '2', cells: { plate: '浙B2', owner: '李四' } },
  ]
  const ground = {
    fields: [
      { element: 'open', ...shape, type: 'boolean' },
      { element: 'secret', ...shape },
      { element: 'fleet', ...shape, list: { tells: 'plate', columns: [cell('plate'), cell('owner')] } },
    ] as never,
    held: { open: 'true', secret: '3302', fleet: JSON.stringify({ rows }) },
    seen: { only: new Set(['open', 'fleet']), open: undefined, closed: new Set(['owner']) },
    plan: { query_code: '0928-AAAA-BBBB' } as never,
    row: null,
  }
  const fields = [
    { label: '流水', from: { kind: 'plan' as const, value: 'query_code' as const } },
    field('秘密', 'secret'),
    field('车牌', 'fleet', 'plate'),
    field('车主', 'fleet', 'owner'),
    field('没有的', 'nothing'),
    field('营业', 'open'),
    { label: '类别', from: { kind: 'fixed' as const, text: '01' } },
  ]
  const said = retypedValues({ matter: 'm', name: 's', fields, number }, ground)
  expect(said.map(({ value }) => value)).toEqual(['0928-AAAA-BBBB', null, '浙B1\n浙B2', null, '', '是', '01'])
  // C54 A branch of one row types that row.
  const [, , plate] = retypedValues(
    { matter: 'm', name: 's', fields, number },
    { ...ground, row: { list: 'fleet', row: '2' } },
  )
  expect(plate?.value).toBe('浙B2')
})

test('C131 what lies between two things done counts, an hour away counts as five minutes, a clock that went back as nothing', () => {
  const at = (clock: string) => `2026-09-28T${clock}+08:00`
  const worked = (...moments: string[]) =>
    moments.map(at).reduce<ReturnType<typeof workedOn> | undefined>(workedOn, undefined)?.seconds
  expect(worked('09:00:00')).toBe(0)
  expect(worked('09:00:00', '09:01:00', '09:04:30')).toBe(270)
  expect(worked('09:00:00', '10:00:00', '10:00:20')).toBe(320)
  expect(worked('09:00:00', '08:00:00', '08:00:10')).toBe(10)
  expect([0, 60, 61, 99_999_999].map(minutesWorked)).toEqual([1, 1, 2, 480])
})

test('C132 the newest entry of a branch counts; what the officer put right goes before what was counted', () => {
  const state = run(...accepted, ['c', enter('fire', 'A001', undefined, { minutes: 9 })])
  expect(enteredIn(state).map(minutesOf)).toEqual([9])
  expect(refused(state, 'c', enter('fire', 'A002'))).toEqual(['entry_reason_needed'])
  expect(refused(state, 'c', enter('fire', 'A002', '抄错了'))).toEqual(['allowed'])
  expect(refused(state, 'a', enter('licence', 'A001'))).toEqual(['entry_number_double'])
})

test('C133 an entry put right takes the place of the one before in what is counted', () => {
  const first = run(...accepted, ['c', enter('fire', 'A001', undefined, { minutes: 9 })])
  const second = run(
    ...accepted,
    ['c', enter('fire', 'A001', undefined, { minutes: 9 })],
    ['c', enter('fire', 'A002', '抄错了', { minutes: 5 })],
  )
  expect(tallyOf(undefined, first).map(({ minutes, cases }) => [minutes, cases])).toEqual([[9, 1]])
  expect(tallyOf(first, second).map(({ minutes, cases }) => [minutes, cases])).toEqual([
    [5, 1],
    [9, -1],
  ])
  expect(tallyOf(second, second)).toEqual([])
  expect(tallyOf(undefined, first)[0]).toMatchObject({ matter: 'fire', department: 'c', month: '2026-09' })
})

test('C133 the median of counted minutes is that of the list written out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 }), (minutes) => {
      const sorted = minutes.toSorted((a, b) => a - b)
      const middle = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)]
      const plain = sorted.length ? middle.reduce((sum, place) => sum + (sorted[place] ?? 0), 0) / 2 : 0
      expect(medianMinutes(minutes.map((one) => ({ minutes: one, cases: 1 })))).toBe(plain)
    }),
  )
})

test('C133 the link that would save most stands first; matters of one system count together, two systems of one name in two departments do not', () => {
  const row = (system: string, department: string, matter: string, minutes: number, cases: number) => ({
    ...{ system, department, matter, minutes, cases },
  })
  const ranks = rankSystems([
    row('甲', 'a', 'm1', 10, 2),
    row('甲', 'a', 'm2', 20, 2),
    row('甲', 'b', 'm3', 100, 1),
    row('乙', 'a', 'm4', 3, 9),
    row('丙', 'a', 'm5', 50, 0),
  ])
  expect(
    ranks.map(({ system, department, cases, median, saves }) => [system, department, cases, median, saves]),
  ).toEqual([
    ['甲', 'b', 1, 100, 100],
    ['甲', 'a', 4, 15, 60],
    ['乙', 'a', 9, 3, 27],
  ])
  expect(ranks[1]?.matters).toEqual(['m1', 'm2'])
})

test('C130 a head says it of the matters of the own department, an administrator of all, nobody else of any', () => {
  const who = (role: Role, department?: string): Actor => ({
    ...{ id: 'i', name: 'n', role, division: 'd' },
    ...(department ? { department } : {}),
  })
  expect(maySetSystem(who('department_head', 'c'), 'c')).toBe(true)
  expect(maySetSystem(who('department_head', 'c'), 'a')).toBe(false)
  expect(maySetSystem(who('department_officer', 'c'), 'c')).toBe(false)
  expect(maySetSystem(who('administrator'), 'a')).toBe(true)
})
