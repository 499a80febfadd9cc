import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CaseOrder } from '#engine/casework'
import {
  accepted,
  cast,
  correction,
  counterDraft,
  draft,
  grant,
  plan,
  run,
  type Step,
  submitted,
} from '../casework/test-cases.ts'
import {
  caseFigures,
  figureIds,
  readSpan,
  type TurnGroup,
  type TurnKind,
  turnChanges,
  turnsOf,
} from './index.ts'

type Given = Partial<TurnGroup> & {
  readonly kind: TurnKind
  readonly department: string
  readonly times: number
}
type Sample = {
  readonly name: string
  readonly given: readonly Given[]
  readonly openLate?: readonly { department: string; count: number }[]
  readonly figure: string
  readonly then: object
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/turns/figures.json', import.meta.url), 'utf8'),
) as { cases: Sample[] }

const groupOf = ({ times, ...given }: Given): TurnGroup => ({
  ...{ how: given.kind === 'asked' ? 'once' : '', visits: null, days: null, late: false, lawLate: false },
  ...given,
  count: times,
})

describe('what figures are made of', () => {
  test.each(cases)('$name', ({ given, openLate = [], figure, then }) => {
    const told = caseFigures({ groups: given.map(groupOf), open: openLate })
    const { value, rows } = told.find(({ id }) => id === figure) ?? {}
    expect({ value, rows }).toEqual(then)
  })

  test('TU5 every figure has its definition in both languages, and of nothing no share', () => {
    const told = caseFigures({ groups: [], open: [] })
    expect(told.map(({ id }) => id)).toEqual(figureIds)
    for (const { definition, rows, unit, value } of told) {
      expect([definition.zh, definition.en].every((text) => text.length > 5)).toBe(true)
      expect(rows).toEqual([])
      expect(value).toBe(['share', 'visits', 'days'].includes(unit) ? null : 0)
    }
  })

  test('TU4 days that are none, and the wrong way round, are refused; without days it is everything until today', () => {
    expect(readSpan({}, '2026-12-03')).toEqual({ ok: true, value: { since: null, asOf: '2026-12-03' } })
    expect(readSpan({ asOf: '2026-02-30' }, '2026-12-03')).toMatchObject({
      problems: [{ code: 'date_wrong' }],
    })
    expect(readSpan({ since: '2026-12-04', asOf: '2026-12-03' }, '2026-12-03')).toMatchObject({
      problems: [{ code: 'figures_reversed' }],
    })
  })
})

describe('TU1 turns of a case', () => {
  const kinds = (...steps: Step[]) => turnsOf(run(...steps)).map(({ kind, part }) => `${kind} ${part}`.trim())

  test('a draft has none, online and counter differ, a notice is one', () => {
    expect(turnsOf(run(['owner', draft]))).toEqual([])
    expect(turnsOf(run(...submitted))).toMatchObject([
      { kind: 'handed_in', how: 'online', day: '2026-09-28', department: plan.lead },
    ])
    expect(kinds(...submitted, ['clerk', correction])).toEqual(['handed_in', 'asked 1'])
    expect(counterDraft).toMatchObject({ onBehalf: true })
  })

  test('TU3 TU6 what runs has the last day of its promise; decided it says how long it took and by when it should have been', () => {
    const begun = run(...accepted)
    const running = turnsOf(begun).filter(({ kind }) => kind === 'running')
    expect(running.map(({ part, dueOn }) => [part, dueOn])).toEqual([
      // The Saturday is worked, the week before it is the holiday.
      ['licence', '2026-10-10'],
      ['fire', '2026-10-10'],
    ])
    const granted = run(
      ...accepted,
      ['a', grant('licence'), '2026-10-09'],
      ['c', grant('fire'), '2026-10-12'],
    )
    const decided = turnsOf(granted).filter(({ kind }) => kind === 'decided')
    expect(
      decided.map(({ part, department, how, days, day, dueOn }) => [part, department, how, days, day, dueOn]),
    ).toEqual([
      ['licence', 'a', 'granted', 4, '2026-10-09', '2026-10-10'],
      ['fire', 'c', 'granted', 6, '2026-10-12', '2026-10-10'],
    ])
    // What waited for the licence runs from its day.
    expect(turnsOf(granted).filter(({ kind }) => kind === 'running')).toMatchObject([
      { part: 'food', day: '2026-10-09' },
    ])
  })

  test('TU4 a clock that stands without an end is late on no day', () => {
    const standing: CaseOrder = {
      type: 'pause',
      matter: 'fire',
      procedure: 'inspection',
      basis: '行政许可法第四十五条',
    }
    const inspected = {
      ...draft,
      plan: { ...plan, matters: plan.matters.map((one) => ({ ...one, procedures: ['inspection'] })) },
    }
    const stood = run(['owner', inspected as CaseOrder], ...accepted.slice(1), ['c', standing, '2026-09-29'])
    expect(turnsOf(stood).find(({ part }) => part === 'fire')).toMatchObject({ kind: 'running', dueOn: null })
    expect(cast.c?.department).toBe('c')
  })

  test('an act writes what it changed and nothing else; by a new notice what runs is written again (K21)', () => {
    const [before, after] = [run(...accepted), run(...accepted, ['a', grant('licence'), '2026-10-09'])]
    const { turns, turnsGone } = turnChanges(turnsOf(before), turnsOf(after))
    expect(turns.map(({ kind, part }) => [kind, part])).toEqual([
      ['decided', 'licence'],
      ['running', 'food'],
    ])
    expect(turnsGone).toEqual([{ kind: 'running', part: 'licence' }])
    expect(turnChanges(turnsOf(before), turnsOf(before)).turns).toEqual([])
    expect(turnChanges(turnsOf(before), turnsOf(before), true).turns.map(({ kind }) => kind)).toEqual([
      'running',
      'running',
    ])
  })
})
