import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyValue } from './tidy.ts'
import type { FieldShape, FieldType } from './types.ts'

const field = (type: FieldType, unit: string | null = null, name = '某项'): FieldShape => ({
  element: 'some_element',
  name,
  nameEn: 'Some field',
  type,
  options: [],
  unit,
})
const fields = [
  field('string'),
  field('string', null, '电子邮箱'),
  field('person'),
  field('date'),
  field('phone'),
  field('id_number'),
  field('uscc'),
  field('boolean'),
  field('address'),
  ...['元', '万元', '平方米', '吨', '人', null].flatMap((unit) => [
    field('number', unit),
    field('integer', unit),
  ]),
]

/** What is pasted: numbers, signs, units, labels and blanks in any order. */
const pasted = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '电话',
          '手机：',
          'Tel: ',
          'tel',
          '+86 ',
          '￥',
          '¥',
          'RMB',
          '万',
          '亿',
          '元',
          '万元',
          '平',
          '㎡',
          'kg',
          '吨',
          '名',
        ],
        ...[
          '年',
          '月',
          '日',
          '号',
          '-',
          '/',
          '.',
          ',',
          ' ',
          '　',
          '：',
          '（',
          '）',
          '转',
          'x',
          'Ｘ',
          'March ',
          '5th ',
          'of ',
          '十',
          '二',
        ],
        ...['先生', '女士', '张', '三', 'Mr. ', '•', '00:00', '星期二', '\u200b', '\u00ad'],
      ),
      fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fc.constantFrom('2024', '０３', '5', '12', '500,000.00', '0574'),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''))

test('F42 tidying twice is tidying once, whatever was pasted', () => {
  fc.assert(
    fc.property(pasted, fc.constantFrom(...fields), (text, shape) => {
      const once = tidyValue(shape, text)
      expect(tidyValue(shape, once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

test('F42 no digit is lost of a number, a code, a phone or a name', () => {
  fc.assert(
    fc.property(pasted, fc.constantFrom('id_number', 'uscc', 'person', 'string'), (text, type) => {
      const typed = text.normalize('NFKC')
      expect(digitsOf(tidyValue(field(type as FieldType), typed))).toBe(digitsOf(typed))
    }),
  )
  const groups = fc.array(fc.stringMatching(/^\d{1,8}$/), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(groups, fc.constantFrom(' ', '-', '  ', '–', ' - '), (parts, between) => {
      const text = parts.join(between)
      // The country goes, and a landline behind it gets the nought of its area.
      expect(tidyValue(field('phone'), text).replace(/\D/g, '')).toMatch(
        new RegExp(`^0?${digitsOf(text).replace(/^(0086|86)/, '($1)?')}$`),
      )
    }),
  )
})

test('F42 an amount keeps what it is worth', () => {
  const money = fc.integer({ min: 0, max: 99_999_999_999 })
  fc.assert(
    fc.property(money, (cents) => {
      const yuan = (cents / 100).toFixed(2)
      expect(Number(tidyValue(field('number', '万元'), `${yuan}元`))).toBeCloseTo(cents / 1_000_000, 6)
      expect(Number(tidyValue(field('number', '元'), `￥${yuan}`))).toBe(Number(yuan))
      expect(Number(tidyValue(field('number', '元'), `${yuan}万元`))).toBeCloseTo(cents * 100, 3)
    }),
  )
})

test('F42 every day is read in every order that says which is which', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [y = '', m = '', d = ''] = iso.split('-')
      const named = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
      for (const text of [
        `${y}${m}${d}`,
        `${y}.${Number(m)}.${Number(d)}`,
        `${y}/${m}/${d}`,
        `${y}年${Number(m)}月${Number(d)}日`,
        `${y} - ${m} - ${d}`,
        `${Number(d)} ${named} ${y}`,
        `${named.slice(0, 3)} ${Number(d)}, ${y}`,
      ])
        expect(tidyValue(field('date'), text)).toBe(iso)
    }),
  )
})
