import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assuranceOf, mayComeBack, type Person, type ProviderAnswer, provedByProvider } from './index.ts'

type Proved = {
  readonly name: string
  readonly answer: ProviderAnswer
  readonly saidNothing?: true
  readonly then: string
}
type Back = {
  readonly name: string
  readonly at: string
  readonly now: string
  readonly who: string
  readonly then: string[]
}
const { person, cases, comingBack } = JSON.parse(
  readFileSync(new URL('../../../cases/identity/provider.json', import.meta.url), 'utf8'),
) as { person: Person; cases: Proved[]; comingBack: Back[] }
const at = '2026-12-01T09:00:00.000+08:00'

describe('cases/identity/provider.json', () => {
  test.each(cases)('$name', ({ answer, saidNothing, then }) => {
    const proved = provedByProvider(saidNothing ? undefined : person, answer, { at, by: 'a1' })
    expect(proved.ok ? assuranceOf(proved.value) : proved.problems[0]?.code).toBe(then)
    if (proved.ok) expect(proved.value.realName).toEqual({ how: 'oidc', at, by: 'a1' })
  })
  test.each(comingBack)('$name', ({ at: began, now, who, then }) => {
    const problems = mayComeBack({ userId: 'a1', at: began, back: '/account' }, who, now)
    expect(problems.map(({ code }) => code)).toEqual(then)
  })
})

test('P34 what was not sealed here is nobody’s errand', () => {
  expect(mayComeBack(undefined, 'a1', at).map(({ code }) => code)).toEqual(['provider_over'])
})
