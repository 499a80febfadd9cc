import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type DocumentKind, documentKindNames, documentKinds } from '#engine/identity'
import { sentence } from '#engine/kernel'
import { exampleOfKind, fitsKind, guessKind, kindNamed, optionOfKind } from './identity-document.ts'
import { checkPerson, checkValue, mask, maskPerson, tidyPerson } from './index.ts'

type Case = {
  readonly name: string
  readonly kind: DocumentKind
  readonly number: string
  readonly fits: boolean
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/form/documents.json', import.meta.url), 'utf8'),
) as { cases: Case[] }
const person = { name: 'JOHN SMITH', phone: '13800000002' }

describe('cases/form/documents.json', () => {
  test.each(cases)('$name', ({ kind, number, fits }) => {
    const faults = checkPerson({ ...person, documentKind: kind, idNumber: number })
    expect(faults.length === 0).toBe(fits)
    for (const fault of faults) {
      expect(fault.place).toBe('idNumber')
      expect(`${sentence(fault, 'zh')}${sentence(fault, 'en')}`).not.toMatch(/[{}]/)
    }
  })
})

test('F20 each kind has an example of its own, and every example is what it says', () => {
  for (const kind of documentKinds) expect([kind, fitsKind(kind, exampleOfKind(kind))]).toEqual([kind, true])
  expect(Object.keys(documentKindNames)).toEqual([...documentKinds])
})

test('F20 where nobody says the kind it is told from the number', () => {
  for (const { kind, number, fits } of cases)
    if (fits && !kind.endsWith('passport')) expect([number, guessKind(number)]).toEqual([number, kind])
  expect(checkPerson({ ...person, idNumber: 'e1234 5678' })).toEqual([])
  expect(tidyPerson({ ...person, idNumber: 'h-1234 5678' })).toMatchObject({
    documentKind: 'hk_macao_permit',
    idNumber: 'H12345678',
  })
  const [mistyped] = checkPerson({ ...person, idNumber: '110105194912310021' })
  expect(mistyped?.code).toBe('value_identity_check')
})

test('F20 a field that asks for the identity card takes what stands for it, and no passport', () => {
  const field = {
    element: 'agent_id_number',
    name: '经办人身份证号码',
    nameEn: 'x',
    type: 'id_number',
    options: [],
  } as const
  expect(checkValue(field, '933840198001010019').ok).toBe(true)
  expect(checkValue(field, '810000199001010019').ok).toBe(true)
  expect(checkValue(field, '933840198001010018').ok).toBe(false)
  expect(checkValue(field, 'E12345678').ok).toBe(false)
})

test('F20 a form that lets one choose the document finds the choice that means the kind', () => {
  const options = ['居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证']
  expect(documentKinds.map((kind) => optionOfKind(kind, options))).toEqual([
    '居民身份证',
    undefined,
    undefined,
    '港澳居民来往内地通行证',
    '台湾居民来往大陆通行证',
    '护照',
    '护照',
  ])
  for (const kind of documentKinds) expect(kindNamed(documentKindNames[kind].zh)).toBe(kind)
})

test('X2 every kind is masked: enough to know it again, not enough to use it', () => {
  for (const { number, fits } of cases) {
    if (!fits) continue
    const shown = mask(number, 'id_number')
    expect(shown).toHaveLength(number.length)
    expect(shown.replace(/[^*]/g, '').length).toBeGreaterThanOrEqual(Math.floor(number.length / 3))
  }
  expect(mask('USA330282010101', 'id_number')).toBe('USA**********01')
  expect(maskPerson({ ...person, idNumber: 'H12345678' }, true)).toEqual({
    ...{ name: 'JOHN SMITH', documentKind: 'hk_macao_permit', idNumber: 'H******78', phone: '138****0002' },
  })
})
