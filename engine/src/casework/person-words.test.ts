import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wordsOfPersons, wordsTyped } from './index.ts'

type Case = {
  name: string
  given: { name: string; idNumber: string; phone: string }
  found: string[]
  not: string[]
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/person-search/people.json', import.meta.url), 'utf8'),
) as { cases: Case[] }

describe('C22 a person is found by what somebody knows of them', () => {
  test.each(cases)('$name', ({ given, found, not }) => {
    const has = new Set(wordsOfPersons([given]))
    const finds = (text: string) => {
      const words = wordsTyped(text)
      return words.length > 0 && words.every((word) => has.has(word))
    }
    expect(found.filter((text) => !finds(text))).toEqual([])
    expect(not.filter(finds)).toEqual([])
  })
  test('C22 somebody who said nothing of themselves has no words', () => {
    expect(wordsOfPersons([{ name: ' ', idNumber: '', phone: '' }])).toEqual([])
    expect([wordsTyped(''), wordsTyped('王'), wordsTyped('12'), wordsTyped('王 12')]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
})
