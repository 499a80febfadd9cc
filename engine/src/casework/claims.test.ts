import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Actor, Result } from '#engine/kernel'
import { readable } from '../../../tests/support/names.ts'
import {
  type Claim,
  type ClaimOrder,
  claimBounds,
  decideClaim,
  inForce,
  isWorked,
  listsLeft,
  mayClaim,
  mayRelease,
  sayClaim,
} from './claims.ts'
import { queues } from './words.ts'

const division = '330282000000'
const officer = (name: string): Actor => ({
  ...{ id: name, name, division, department: 'scjgj' },
  role: 'department_officer',
})
const [li, wang, zhao] = [officer('李'), officer('王'), officer('赵')]
const now = '2026-11-30T09:00:00+08:00'
const instant = (local: string): string => `${local.replace(' ', 'T')}:00+08:00`
const of = ({ id, name }: Actor, more: Partial<Claim> = {}): Claim => ({
  ...{ holder: { id, name }, since: now, until: instant('2026-11-30 13:00'), givenBy: null },
  ...more,
})
const asks = (actor: Actor, order: ClaimOrder, claim?: Claim, taken = 0) =>
  decideClaim(order, { claim, taken, colleagues: [li, wang, zhao] }, { actor, now, place: 'desk' })
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0]?.code)

type Case = {
  readonly name: string
  readonly given: { readonly holder: string; readonly until?: string; readonly givenBy?: string } | null
  readonly who: string
  readonly order: ClaimOrder['type']
  readonly to?: string
  readonly saw: string | null
  readonly then: { readonly holder: string | null; readonly until?: string; readonly refused?: string }
}
const cases = JSON.parse(
  readFileSync(new URL('../../../cases/claims/orders.json', import.meta.url), 'utf8'),
) as readonly Case[]

test.each(cases)('$name', ({ given, who, order, to = '', saw, then }) => {
  const by = given?.givenBy
  const claim =
    given === null
      ? undefined
      : of(officer(given.holder), {
          ...(given.until ? { until: instant(given.until) } : {}),
          givenBy: by ? { id: by, name: by } : null,
        })
  const asked = (order === 'give' ? { type: order, seen: saw, to } : { type: order, seen: saw }) as ClaimOrder
  const result = asks(officer(who), asked, claim)
  expect(code(result)).toBe(then.refused ?? 'ok')
  const after = result.ok ? result.value : claim
  expect(readable(after?.holder.name ?? null)).toBe(then.holder)
  if (then.until) expect(instant(then.until).slice(0, 16)).toBe(chinaMinute(after?.until ?? ''))
})
const chinaMinute = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)

test('C70 one claims lines one works off: of one’s own queue and department, never the lead’s', () => {
  const line = (queue: 'department' | 'lead' | 'intake', department: string | null) => ({ queue, department })
  expect(mayClaim(li, line('department', 'scjgj'))).toBe(true)
  expect(mayClaim(li, line('department', 'gaj'))).toBe(false)
  expect(mayClaim(li, line('lead', 'scjgj'))).toBe(false)
  expect(mayClaim(li, line('intake', null))).toBe(false)
  const clerk: Actor = { id: 'c', name: '陈', role: 'window_clerk', division }
  expect(mayClaim(clerk, line('intake', null))).toBe(true)
})

test('C70 every list is worked off but a lead’s', () => {
  expect(queues.filter((queue) => !isWorked(queue))).toEqual(['lead'])
})

test('C71 the holder and whoever gave it let it go, nobody else', () => {
  const given = of(wang, { givenBy: { id: '李', name: '李' } })
  expect(['王', '李', '赵'].map((asker) => mayRelease(given, asker))).toEqual([true, true, false])
  expect(mayRelease(of(wang), '李')).toBe(false)
})

test('C71 twice by the same is once, taken or let go', () => {
  expect(asks(li, { type: 'take', seen: null }, of(li))).toMatchObject({ value: { holder: { id: '李' } } })
  expect(asks(li, { type: 'release', seen: '李' })).toEqual({ ok: true, value: null })
})

test('C72 a claim whose time is over is none; whoever was given a line and presses once more does not shorten it', () => {
  expect(inForce(of(li), '2026-11-30T12:59:59+08:00')).toBeDefined()
  expect(inForce(of(li), '2026-11-30T13:00:00+08:00')).toBeUndefined()
  const mine = of(wang, { until: '2026-12-03T23:59:59+08:00', givenBy: { id: '李', name: '李' } })
  expect(asks(wang, { type: 'take', seen: '王' }, mine)).toMatchObject({ value: { until: mine.until } })
})

test('C73 nobody takes the whole list', () => {
  const { mostTaken } = claimBounds
  expect(code(asks(li, { type: 'take', seen: null }, undefined, mostTaken - 1))).toBe('ok')
  expect(code(asks(li, { type: 'take', seen: null }, undefined, mostTaken))).toBe('claim_too_many')
  expect(code(asks(li, { type: 'take', seen: '李' }, of(li), mostTaken))).toBe('ok')
})

test('C74 the trail says who has what from whom, in both languages', () => {
  const said = (order: ClaimOrder, before: Claim | undefined, after: Claim | null) =>
    sayClaim(order, before, after, wang)
  expect(said({ type: 'take', seen: '李' }, of(li), of(wang)).zh).toBe('从李手上接过来办')
  expect(said({ type: 'take', seen: null }, undefined, of(wang)).en).toBe('Took it')
  expect(said({ type: 'give', seen: '李', to: '赵' }, of(li), of(zhao)).zh).toBe('把李手上的一件交给赵办')
  expect(said({ type: 'release', seen: '李' }, of(li), null).zh).toBe('收回了交给李办的一件')
})

test('C72 of an office that ends the lists are left that no other office of theirs works off', () => {
  const [market, police] = ['scjgj', 'gaj'].map((department) => ({
    ...{ role: 'department_officer' as const, department },
  }))
  const window = { role: 'window_clerk' as const, department: null }
  if (!market || !police) throw new Error('no office')
  expect(listsLeft(market, [police, window])).toEqual([
    { queue: 'department', department: 'scjgj' },
    { queue: 'mark', department: 'scjgj' },
    { queue: 'lead', department: 'scjgj' },
    { queue: 'late', department: 'scjgj' },
  ])
  expect(listsLeft(market, [market])).toEqual([])
  // Both windows hand out.
  const issue = { role: 'issue_window' as const, department: null }
  expect(listsLeft(issue, [window])).toEqual([{ queue: 'issue', department: '' }])
})
