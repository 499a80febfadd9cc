import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutUnseen } from './unseen.ts'

const marks = [
  ...'\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff',
  ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
]
const mark = fc.constantFrom(...marks)
const text = fc.string({ unit: 'binary' }).filter((plain) => !marks.some((one) => plain.includes(one)))
/** A text as somebody reads it, and the same with marks at any places. */
const marked = fc.array(fc.tuple(text, fc.array(mark))).map((pieces) => ({
  read: pieces.map(([piece]) => piece).join(''),
  pasted: pieces.map(([piece, between]) => piece + between.join('')).join(''),
}))

describe('KE7 marks nobody sees', () => {
  test('KE7 wherever they stand, what is read stays', () => {
    fc.assert(
      fc.property(marked, ({ read, pasted }) => {
        const joined = /\p{Extended_Pictographic}/u.test(read)
        const tidied = withoutUnseen(pasted)
        expect(joined ? tidied.replaceAll('\u200d', '') : tidied).toBe(withoutUnseen(read))
      }),
    )
  })
  test('KE7 what is tidy stays as it is', () => {
    fc.assert(
      fc.property(marked, ({ pasted }) => {
        const tidied = withoutUnseen(pasted)
        expect(withoutUnseen(tidied)).toBe(tidied)
      }),
    )
  })
  test.each([
    ['\u202d13712345678\u202c', '13712345678'],
    ['事项\u200b名称\ufeff', '事项名称'],
    ['甲\u00ad乙\u2060丙\u2067', '甲乙丙'],
    ['\u200d', ''],
    ['王\u200d明', '王明'],
    ['👨‍👩‍👧 好吃🏳️‍🌈👩🏽‍🍳', '👨‍👩‍👧 好吃🏳️‍🌈👩🏽‍🍳'],
    ['👩\u200d', '👩'],
    ['𠮷野家 ｶﾞ é', '𠮷野家 ｶﾞ é'],
  ])('KE7 %j', (pasted, read) => expect(withoutUnseen(pasted)).toBe(read))
})
