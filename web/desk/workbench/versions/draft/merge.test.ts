import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeSection } from './merge.ts'
import type { SectionValues } from './sections.ts'

const matters = (...codes: string[]): SectionValues['matters'] =>
  codes.map((text) => {
    const [code = '', when] = text.split(':')
    return when === undefined ? { code } : { code, when }
  })
const merged = (base: string[], mine: string[], theirs: string[]) =>
  mergeSection('matters', { base: matters(...base), mine: matters(...mine), theirs: matters(...theirs) })

describe('V4 two people in one section', () => {
  test('rows that only one of them touched are as that one left them', () => {
    const { value, clashes } = merged(['a', 'b', 'c'], ['a:x', 'b', 'c', 'm'], ['a', 'b:y', 't'])
    expect(clashes).toEqual([])
    expect(value).toEqual(matters('a:x', 'b:y', 't', 'm'))
  })

  test('the same row changed by both is told, and stands as mine until chosen', () => {
    const three = { base: matters('a:1'), mine: matters('a:2'), theirs: matters('a:3') }
    const { value, clashes } = mergeSection('matters', three)
    expect(value).toEqual(matters('a:2'))
    expect(clashes).toEqual([
      {
        key: 'a',
        base: { code: 'a', when: '1' },
        mine: { code: 'a', when: '2' },
        theirs: { code: 'a', when: '3' },
      },
    ])
    expect(mergeSection('matters', three, { a: 'theirs' }).value).toEqual(matters('a:3'))
  })

  test('removed here and changed there is a clash; removed on both sides is gone', () => {
    const { value, clashes } = merged(['a', 'b'], ['b'], ['a:1', 'b'])
    expect(clashes.map(({ key, mine }) => [key, mine])).toEqual([['a', undefined]])
    expect(value).toEqual(matters('b'))
    expect(merged(['a', 'b'], ['b'], ['b']).value).toEqual(matters('b'))
  })

  test('a new order is kept: mine when I moved rows, else theirs', () => {
    expect(merged(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'new', 'c']).value).toEqual(
      matters('c', 'a', 'b', 'new'),
    )
    expect(merged(['a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'b', 'a']).value).toEqual(matters('c', 'b', 'a'))
  })

  test('fields of the basics are rows too', () => {
    const base = { name: '甲', lead_department: '' }
    const { value, clashes } = mergeSection('basics', {
      base,
      mine: { ...base, name: '乙', settled: [{ code: 'x', why: '不需要' }] },
      theirs: { ...base, lead_department: 'wgj', name: '丙' },
    })
    expect(clashes.map(({ key }) => key)).toEqual(['name'])
    expect(value).toEqual({ name: '乙', lead_department: 'wgj', settled: [{ code: 'x', why: '不需要' }] })
  })

  test('sayings and answers of both are kept, twice the same question too', () => {
    const { value } = mergeSection('said', {
      base: { also_said: ['开店'], faq: [{ q: '', a: '1' }] },
      mine: {
        also_said: ['开店', '开厂'],
        faq: [
          { q: '', a: '1' },
          { q: '', a: '2' },
        ],
      },
      theirs: { also_said: [], faq: [{ q: '', a: '1' }] },
    })
    expect(value).toEqual({
      also_said: ['开厂'],
      faq: [
        { q: '', a: '1' },
        { q: '', a: '2' },
      ],
    })
  })

  test('a signature that came in meanwhile is no clash with an unchanged cut', () => {
    const cut = {
      matter: 'm',
      material: 'lease',
      reason: 'commitment' as const,
      basis: '§1',
      owner: 'wgj',
      proposedBy: '甲',
      by: '',
      on: '',
    }
    const { clashes } = mergeSection('cuts', {
      base: [cut],
      mine: [cut],
      theirs: [{ ...cut, by: '乙', on: '2026-01-01' }],
    })
    expect(clashes).toEqual([])
  })

  test('whoever did nothing changes nothing, and no row disappears that nobody removed', () => {
    const rows = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
      .chain((codes) => fc.tuple(...codes.map((code) => fc.constantFrom(code, `${code}:1`, `${code}:2`))))
      .map((codes) => [...codes] as string[])
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        expect(merged(base, mine, base).value).toEqual(matters(...mine))
        expect(merged(base, base, theirs).value).toEqual(matters(...theirs))
        const codeOf = (text: string) => text.split(':')[0] ?? ''
        const result = (merged(base, mine, theirs).value as SectionValues['matters']).map(({ code }) => code)
        const added = [...mine, ...theirs].map(codeOf).filter((code) => !base.map(codeOf).includes(code))
        expect(result).toEqual(expect.arrayContaining(added))
        const kept = mine.map(codeOf).filter((code) => theirs.map(codeOf).includes(code))
        expect(result).toEqual(expect.arrayContaining(kept))
      }),
    )
  })
})
