import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import { cixi } from '../../../tests/support/cixi.ts'
import { checkValue } from './check-value.ts'
import { exampleFor } from './example-values.ts'
import { shapeOf } from './form-sections.ts'
import { rangeOf } from './ranges.ts'
import type { FieldShape, FieldType } from './types.ts'

type Case = {
  name: string
  given: {
    type: FieldType
    name: string
    id?: string
    options?: string[]
    documentType?: string
    today?: string
    unit?: string
    range?: [number, number]
    day?: 'past' | 'coming'
  }
  when: string
  then: { value: string } | { code: string }
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/form/values.json', import.meta.url), 'utf8'),
) as { cases: Case[] }

const shape = (given: Partial<Case['given']> & { type: FieldType }): FieldShape => {
  const name = given.name ?? '某项'
  const range = rangeOf({ name, ...given })
  return {
    element: given.id ?? 'some_element',
    name,
    nameEn: 'Some field',
    type: given.type,
    options: given.options ?? [],
    unit: given.unit ?? null,
    ...(range ? { range } : {}),
    ...(given.day ? { day: given.day } : {}),
  }
}

describe('cases/form/values.json', () => {
  test.each(cases)('$name', ({ given, when, then }) => {
    const result = checkValue(shape(given), when, given)
    if ('value' in then) expect(result).toEqual({ ok: true, value: then.value })
    else
      expect(result).toMatchObject({
        ok: false,
        problems: [{ code: then.code, place: given.id ?? 'some_element' }],
      })
  })
})

test('F6 a text of 2,000 characters is taken, one of 2,001 is not; a rare character counts once', () => {
  const field = shape({ type: 'string' })
  expect(checkValue(field, '字'.repeat(2000)).ok).toBe(true)
  expect(checkValue(field, '𠮷'.repeat(2000)).ok).toBe(true)
  expect(checkValue(field, '字'.repeat(2001))).toMatchObject({
    problems: [{ code: 'value_too_long', values: { limit: 2000, length: 2001 } }],
  })
})

test('F10 every refusal names the field, has an example and is whole in both languages', () => {
  const refused = cases.flatMap(({ given, when }) => {
    const result = checkValue(shape(given), when, given)
    return result.ok ? [] : result.problems.map((problem) => ({ problem, given }))
  })
  expect(refused.length).toBeGreaterThan(20)
  for (const { problem, given } of refused) {
    const [zh, en] = [sentence(problem, 'zh'), sentence(problem, 'en')]
    expect(zh).toContain(`“${given.name}”`)
    expect(zh).toContain('例如：')
    expect(en).toContain('“Some field”')
    expect(en).toContain('For example: ')
    expect(`${zh}${en}`).not.toMatch(/[{}]|undefined|: \.|：。/)
  }
})

test('F74 every example of the catalogue is a value its field takes, and is said after a fault', () => {
  const withExample = [...cixi().element.values()].filter(({ example }) => example !== undefined)
  expect(withExample.length).toBeGreaterThanOrEqual(62)
  const refused = withExample.filter((element) => {
    const field = shapeOf(element, {})
    return !checkValue(field, field.example ?? '').ok || exampleFor(field) !== element.example
  })
  expect(refused.map(({ id }) => id)).toEqual([])
})

test('F10 the example of every type would itself be taken', () => {
  const types: FieldType[] = [
    'string',
    'number',
    'integer',
    'date',
    'boolean',
    'address',
    'person',
    'id_number',
    'uscc',
    'phone',
    'file',
  ]
  for (const type of types) expect(checkValue(shape({ type }), exampleFor(shape({ type }))).ok).toBe(true)
  for (const name of ['电子邮箱', '邮政编码']) {
    const field = shape({ type: 'string', name })
    expect(checkValue(field, exampleFor(field)).ok).toBe(true)
  }
})
