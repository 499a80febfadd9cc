import { beforeEach, expect, test } from 'vitest'
import type { CaseState } from '#engine/casework'
import type { Actor, Context, Result, Role } from '#engine/kernel'
import type { RatingGiven } from '#engine/ratings'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createSecret } from '#platform/secret'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createRatingStore, createRatingsService } from './index.ts'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const caseId = (index: number) => `019a8c1e-7a00-7000-8000-00000000000${index}`
const good: RatingGiven = { grade: 'very_satisfied', reasons: [], words: '' }
const bad: RatingGiven = { grade: 'dissatisfied', reasons: ['slow'], words: '等了两小时' }

describeOnBothStores('E1 E2 E5 ratings of cases', (store) => {
  let next = 330282800000
  let division = ''
  let states: CaseState[] = []
  let ratings: ReturnType<typeof createRatingsService>
  let audit: ReturnType<typeof createAuditService>
  const stateOf = (index: number, status: string, lead = 'scjgj') =>
    ({
      ...{ caseId: caseId(index), applicantId: 'a', status, submittedAt: 'then', catalogueVersion: 'v' },
      ...{ visits: [], tasks: [], plan: { thing: 'feipin', lead } },
    }) as unknown as CaseState
  const as = (id: string, role: Role = 'applicant', department?: string): Context => {
    const actor: Actor = { id, name: '王小明', role, division, ...(department ? { department } : {}) }
    return { actor, now: '2026-11-20T09:30:00.000+08:00', place: 'web' }
  }
  beforeEach(() => {
    next += 1
    division = String(next)
    states = [stateOf(1, 'completed'), stateOf(2, 'accepted'), stateOf(3, 'refused', 'gaj')]
    const { database } = store()
    audit = createAuditService(createAuditStore(database))
    const of = async (_division: string, ids: readonly string[]) =>
      states.filter((state) => ids.includes(state.caseId))
    ratings = createRatingsService({
      ...{
        store: createRatingStore(database, division),
        secret: createSecret(Buffer.alloc(32, 7)),
        division,
      },
      catalogue: { ofVersion: async () => cixi() },
      cases: { states: of, standings: of },
    })
  })
  const codeOf = async (made: Promise<Result<unknown>>) => {
    const result = await made
    return result.ok ? 'rated' : result.problems[0]?.code
  }

  test('E2 one case is rated once, however often and from wherever it is pressed', async () => {
    expect(must(await ratings.own(caseId(1), as('a')))).toEqual({
      mayRate: true,
      hasEnded: true,
      rating: null,
    })
    const pressed = await Promise.all(
      Array.from({ length: 8 }, () => codeOf(ratings.rate(caseId(1), bad, as('a')))),
    )
    expect(pressed).toEqual(Array(8).fill('rated'))
    expect(await codeOf(ratings.rate(caseId(1), good, as('a')))).toBe('rating_given')
    expect(must(await ratings.own(caseId(1), as('a')))).toEqual({
      ...{ mayRate: false, hasEnded: true },
      rating: { ...bad, at: '2026-11-20T09:30:00.000+08:00' },
    })
    const { entries } = must(await audit.list(division, { page: 1 }))
    expect(entries.map(({ act }) => act)).toEqual(['rating.give'])
    expect(JSON.stringify(entries)).not.toMatch(/dissatisfied|两小时|slow/)
    const rows = await store().database.query<{ sealed: string }>(
      `select encode(sealed, 'escape') as sealed from rating where division_code = $1`,
      [division],
    )
    expect(rows.length).toBe(1)
    expect(rows[0]?.sealed).not.toMatch(/dissatisfied|两小时|slow/)
  })

  test('E1 nobody rates for somebody else, before the end, or a case that is none', async () => {
    expect(await codeOf(ratings.rate(caseId(1), good, as('b')))).toBe('rating_missing')
    expect(await codeOf(ratings.own(caseId(1), as('b')))).toBe('rating_missing')
    expect(await codeOf(ratings.rate(caseId(9), good, as('a')))).toBe('rating_missing')
    expect(await codeOf(ratings.rate(caseId(2), good, as('a')))).toBe('rating_early')
    expect(await codeOf(ratings.rate(caseId(1), good, as('a', 'window_clerk')))).toBe('rating_missing')
  })

  test('E5 the office reads grade and words of ended cases it led, the joint team all, nobody who and which', async () => {
    states[1] = { ...stateOf(2, 'accepted'), visits: [{}] } as unknown as CaseState
    for (const [index, given] of [good, bad, good].entries())
      must(await ratings.rate(caseId(index + 1), given, as('a')))
    const read = async (context: Context) => must(await ratings.list(undefined, context)).rows
    const led = await read(as('o', 'department_officer', 'scjgj'))
    expect(led.map(({ grade }) => grade)).toEqual(['very_satisfied'])
    expect((await read(as('o', 'department_officer', 'gaj'))).length).toBe(1)
    expect(await read(as('o', 'department_officer'))).toEqual([])
    const all = await read(as('j', 'joint_team'))
    expect(all.map(({ grade }) => grade).sort()).toEqual(['dissatisfied', 'very_satisfied', 'very_satisfied'])
    expect(Object.keys(all[0] ?? {}).sort()).toEqual(['grade', 'ratedOn', 'reasons', 'thing', 'words'])
    expect(JSON.stringify(all)).not.toMatch(/王小明|019a8c1e|09:30/)
    states[1] = stateOf(2, 'completed')
    expect((await read(as('o', 'department_officer', 'scjgj'))).length).toBe(2)
  })
  test('E6 the list is read to its end, each once; where a page ended says nothing of a case', async () => {
    const idOf = (index: number) => `019a8c1e-7a00-7000-8000-${String(index).padStart(12, '0')}`
    states = Array.from({ length: 130 }, (_, index) => ({
      ...stateOf(0, index % 2 ? 'completed' : 'accepted'),
      ...{ caseId: idOf(index), visits: [{}] },
    })) as unknown as CaseState[]
    for (const [index, { caseId: one }] of states.entries()) {
      // Some were given in one moment.
      const now = `2026-11-20T09:${String(Math.floor(index / 3)).padStart(2, '0')}:00.000+08:00`
      must(await ratings.rate(one, { ...good, words: String(index) }, { ...as('a'), now }))
    }
    const readAll = async (context: Context) => {
      const words: (string | null)[] = []
      const sizes: number[] = []
      for (let before: string | undefined; ; ) {
        const { rows, next } = must(await ratings.list(before, context))
        words.push(...rows.map((row) => row.words))
        sizes.push(rows.length)
        if (next === null) return { words, sizes }
        expect(Buffer.from(next, 'base64url').toString('latin1')).not.toMatch(/019a8c1e|2026/)
        before = next
      }
    }
    const all = await readAll(as('j', 'joint_team'))
    expect(all.sizes).toEqual([50, 50, 30])
    expect(new Set(all.words).size).toBe(130)
    expect(all.words[0]).toBe('129')
    const led = await readAll(as('o', 'department_officer', 'scjgj'))
    expect([led.words.length, new Set(led.words).size]).toEqual([65, 65])
    expect(Math.max(...led.sizes)).toBeLessThanOrEqual(50)
    expect(await codeOf(ratings.list('nonsense', as('j', 'joint_team')))).toBe('rating_place_unknown')
    const elsewhere = createSecret(Buffer.alloc(32, 7)).seal('rating_place 1', { at: 'x', caseId: 'y' })
    expect(await codeOf(ratings.list(elsewhere.toString('base64url'), as('j', 'joint_team')))).toBe(
      'rating_place_unknown',
    )
  })
})
