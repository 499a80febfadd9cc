import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Assurance,
  assuranceOf,
  cardIsOf,
  nameChecked,
  type Person,
  phoneVerified,
  sayAnew,
} from './index.ts'

type Case = {
  readonly name: string
  readonly given: Partial<Person> | null
  readonly when?: Partial<Person>
  readonly then: Assurance
}
const { person, cases } = JSON.parse(
  readFileSync(new URL('../../../cases/identity/assurance.json', import.meta.url), 'utf8'),
) as { person: Person; cases: Case[] }

describe('cases/identity/assurance.json', () => {
  test.each(cases)('$name', ({ given, when, then }) => {
    const before = given ? { ...person, ...given } : undefined
    const { phoneVerifiedAt: _phone, realName: _name, ...said } = { ...person, ...when }
    expect(assuranceOf(when ? sayAnew(before, said) : before)).toBe(then)
  })
})

test('P20 what was found true is kept with how, when and by whom', () => {
  const at = '2026-10-16T09:30:00.000+08:00'
  const proved = nameChecked(phoneVerified(person, at), { how: 'registry', at, by: 'a1' })
  expect(proved).toEqual({ ...person, phoneVerifiedAt: at, realName: { how: 'registry', at, by: 'a1' } })
})

test('P23 a card is of an account when kind, number and name are those it named', () => {
  expect(cardIsOf(person, person)).toBe(true)
  expect(cardIsOf(undefined, person)).toBe(false)
  for (const wrong of [
    { name: '张四' },
    { idNumber: '330299199001011239' },
    { documentKind: 'taiwan_permit' as const },
  ])
    expect(cardIsOf(person, { ...person, ...wrong })).toBe(false)
})
