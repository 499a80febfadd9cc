import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import {
  type Grade,
  mayReadRating,
  type Rated,
  type RatingGiven,
  type RatingReason,
  rate,
  ratingRecord,
  sameRating,
} from './index.ts'

type Sample = {
  readonly name: string
  readonly case: {
    readonly status: string
    readonly submitted?: boolean
    readonly visits?: number
    readonly granted?: number
    readonly rated?: boolean
  }
  readonly by: 'applicant' | 'another person' | 'clerk'
  readonly given: {
    readonly grade: Grade
    readonly reasons?: readonly RatingReason[]
    readonly words?: number
  }
  readonly then: string
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/ratings/rate.json', import.meta.url), 'utf8'),
) as { cases: Sample[] }

const now = '2026-11-20T09:30:00.000+08:00'
const division = '330282000000'
const actors: Readonly<Record<Sample['by'], Actor>> = {
  applicant: { id: 'a', name: '申请人', role: 'applicant', division },
  'another person': { id: 'b', name: '别人', role: 'applicant', division },
  clerk: { id: 'a', name: '窗口', role: 'window_clerk', division },
}
const caseOf = ({ status, submitted = true, visits = 0, granted = 0 }: Sample['case']): Rated => ({
  ...{ caseId: 'c', applicantId: 'a', status, submittedAt: submitted ? now : null },
  visits: Array.from({ length: visits }, () => ({})),
  tasks: [{ status: granted ? 'granted' : 'denied' }],
  plan: { thing: 'canyin', lead: 'scjgj' },
})
const givenOf = ({ grade, reasons = [], words = 0 }: Sample['given']): RatingGiven => ({
  grade,
  reasons,
  words: '好'.repeat(words),
})

describe('E1 E2 E3 E4 rating a case', () => {
  test.each(cases)('$name', ({ case: one, by, given, then }) => {
    const made = rate(caseOf(one), one.rated ?? false, givenOf(given), { actor: actors[by], now })
    expect(made.ok ? 'rated' : made.problems[0]?.code).toBe(then)
  })
})

test('E2 the same press again is known, another grade, reason or word is not', () => {
  const given: RatingGiven = { grade: 'dissatisfied', reasons: ['rude', 'slow'], words: '等了两小时 ' }
  const made = rate(caseOf({ status: 'completed' }), false, given, { actor: actors.applicant, now })
  if (!made.ok) throw new Error('not rated')
  expect(sameRating(made.value, given)).toBe(true)
  expect(sameRating(made.value, { ...given, reasons: ['slow', 'rude'] })).toBe(true)
  expect(sameRating(made.value, { ...given, reasons: ['slow'] })).toBe(false)
  expect(sameRating(made.value, { ...given, words: '' })).toBe(false)
  expect(sameRating(made.value, { ...given, grade: 'very_dissatisfied' })).toBe(false)
})

test('E4 words are freed of marks nobody sees and of blanks around; none are none; a character is one', () => {
  const one = (words: string) =>
    rate(
      caseOf({ status: 'completed' }),
      false,
      { grade: 'satisfied', reasons: [], words },
      { actor: actors.applicant, now },
    )
  const kept = (words: string) => {
    const made = one(words)
    return made.ok ? made.value.words : made.problems
  }
  expect(kept(' \u200b很\u202e快 ')).toBe('很快')
  expect(kept('  ')).toBe(null)
  expect(one('😀'.repeat(500)).ok).toBe(true)
})

test('E5 the joint team reads at once, the leading department when the handling has ended, nobody else', () => {
  const rating = { lead: 'scjgj' }
  const officer = (department: string): Actor => ({
    ...{ id: 'o', name: '科员', role: 'department_officer', division },
    department,
  })
  const joint: Actor = { id: 'j', name: '联办', role: 'joint_team', division }
  expect(mayReadRating(rating, false, joint)).toBe(true)
  expect(mayReadRating(rating, false, officer('scjgj'))).toBe(false)
  expect(mayReadRating(rating, true, officer('scjgj'))).toBe(true)
  expect(mayReadRating(rating, true, officer('gaj'))).toBe(false)
  expect(Object.values(actors).some((actor) => mayReadRating(rating, true, actor))).toBe(false)
})

test('E2 a rating is kept as it was given', () => {
  const given: RatingGiven = { grade: 'very_dissatisfied', reasons: ['charged'], words: '' }
  const made = rate(caseOf({ status: 'refused' }), false, given, { actor: actors.applicant, now })
  expect(made.ok && ratingRecord.read(ratingRecord.write(made.value))).toEqual(made)
})
