import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLaws, readProcedures } from './read-items.ts'
import { readDate, readDays, readNumber, readYesNo, splitList } from './values.ts'
import { writeLaw, writeProcedure } from './write-matter.ts'

describe('L10 numbers and limits', () => {
  test.each<[string, number]>([
    ['20', 20],
    ['２０', 20],
    ['20个工作日', 20],
    ['二十日', 20],
    ['二十五个工作日', 25],
    ['一百零五天', 105],
    ['十', 10],
    ['两', 2],
    ['即办', 0],
    ['当场办结', 0],
    ['0', 0],
    ['不超过 30 日', 30],
  ])('L10 %s is %i', (text, days) => expect(readDays(text)).toEqual({ days }))

  test.each([
    ['3个月', 'list_calendar_days'],
    ['60自然日', 'list_calendar_days'],
    ['一周', 'list_calendar_days'],
    ['三十多', 'list_not_a_number'],
    ['见文件', 'list_not_a_number'],
    ['1.5', 'list_not_a_number'],
    ['4000', 'list_out_of_range'],
  ])('L10 %s is refused', (text, fault) => expect(readDays(text)).toEqual({ fault }))

  test('L10 measures and thousands', () => {
    expect(readNumber('1,200元', ['元'])).toBe(1200)
    expect(readNumber('一式三份', ['份'])).toBe(3)
    expect(readNumber('1,20', [])).toBeUndefined()
    expect(readNumber('', [])).toBeUndefined()
  })

  test('L10 property: every whole number reads back in figures, full width and Chinese', () => {
    const chinese = (number: number): string => {
      const digit = '零一二三四五六七八九'
      const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
      const rest = tens ? `${digit[tens]}十${ones ? digit[ones] : ''}` : ones ? `零${digit[ones]}` : ''
      return `${digit[hundreds]}百${rest}`
    }
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), (number) => {
        const wide = String(number).replace(/\d/g, (figure) => '０１２３４５６７８９'[Number(figure)] ?? '')
        for (const text of [String(number), wide, chinese(number)])
          expect(readDays(text)).toEqual({ days: number })
      }),
    )
  })
})

describe('L12 dates', () => {
  test.each([
    '2017年3月1日',
    '2017.3.1',
    '2017/3/1',
    '2017-03-01',
    '20170301',
    '２０１７．３．１',
    '42795',
    '2017 年 3 月 1 日',
    '2017-03-01T00:00:00',
    '2017/3/1 0:00',
    '2017-03-01 08:30:00',
  ])('L12 %s is the first of March 2017', (text) => expect(readDate(text)).toEqual({ day: '2017-03-01' }))
  test.each([
    ['2017年2月30日', 'list_date_impossible'],
    ['2017-13-01', 'list_date_impossible'],
    ['1017-03-01', 'list_date_impossible'],
    ['去年', 'list_date_unreadable'],
    ['3月1日', 'list_date_unreadable'],
    ['2017-3', 'list_date_unreadable'],
  ])('L12 %s is refused', (text, fault) => expect(readDate(text)).toEqual({ fault }))
})

describe('L11 words', () => {
  test('L11 yes and no', () => {
    expect(['√', '是', 'Y', '×', '否', '—', '看情况'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      undefined,
    ])
  })
  test('L11 a cell that lists several, known parts kept whole', () => {
    expect(splitList('甲、乙；丙\n丁', () => false)).toEqual(['甲', '乙', '丙', '丁'])
    expect(splitList('甲、乙', (part) => part === '甲、乙')).toEqual(['甲、乙'])
    expect(splitList('无', () => false)).toEqual([])
  })
})

describe('L13 laws and procedures', () => {
  const laws = (text: string, beside = '') => readLaws(text, [], writeLaw, beside)
  test('L13 titles with and without marks, numbers before them, document numbers, articles beside', () => {
    expect(
      laws('1.《食品安全法》第三十五条；\n2.《药品管理法》（主席令第45号）第十四条、第十五条').items,
    ).toEqual([
      { title: '食品安全法', article: '第三十五条' },
      { title: '药品管理法（主席令第45号）', article: '第十四条、第十五条' },
    ])
    expect(laws('食品安全法第三十五条').items).toEqual([{ title: '食品安全法', article: '第三十五条' }])
    expect(laws('《食品安全法》\n《药品管理法》', '第三十五条\n第十四条').items).toEqual([
      { title: '食品安全法', article: '第三十五条' },
      { title: '药品管理法', article: '第十四条' },
    ])
    expect(laws('《印刷业管理条例》全文').items).toEqual([{ title: '印刷业管理条例', article: '全文' }])
  })

  test('L13 procedures with synonyms; 不计入 stops the limit', () => {
    const read = readProcedures('现场勘查（5个工作日，不计入时限）；听证 十日', [], writeProcedure, [])
    expect(read).toEqual({
      items: [
        { type: '现场核查', days: 5, excluded_from_limit: true },
        { type: '听证', days: 10, excluded_from_limit: false },
      ],
      faults: [],
    })
  })
})
