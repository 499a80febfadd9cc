import { describe, expect, test } from 'vitest'
import { listSheet } from '../../../tests/support/list-sheet.ts'
import { fieldIds, fieldOf, ownSheets } from './fields.ts'
import { headingWords } from './heading-words.ts'
import { headingKey, matchHeadings, matchWorkbook, rememberHeadings } from './headings.ts'
import type { SheetHeadings } from './types.ts'

const fields = (headings: SheetHeadings | undefined) => headings?.columns.map(({ field }) => field ?? '-')

describe('L3 headings of a list', () => {
  test('L3 a word stands for one field only', () => {
    const owners = new Map<string, string>()
    for (const id of fieldIds)
      for (const word of [fieldOf(id).zh, ...headingWords[id].split(' ')]) {
        const owner = owners.get(headingKey(word))
        expect([word, owner ?? id]).toEqual([word, id])
        owners.set(headingKey(word), id)
      }
  })

  test('L3 titles above are skipped, merged groups are read with their parts', () => {
    const sheet = listSheet(
      '清单',
      [
        ['慈溪市市场监督管理局权力清单', '', '', '', '', '', ''],
        ['单位：个', '', '', '', '', '', ''],
        ['序号', '审批事项名称', '办理时限', '', '申请材料', '', ''],
        ['', '', '法定', '承诺', '名称', '形式', '份数'],
        ['1', '食品经营许可', '20', '10', '申请书', '原件', '1'],
      ],
      ['A1:G1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:G3'],
    )
    const found = matchHeadings(sheet)
    expect(found && [found.first, found.last]).toEqual([3, 4])
    expect(fields(found)).toEqual([
      '-',
      'name',
      'statutory_days',
      'promised_days',
      'as_named',
      'form',
      'copies',
    ])
    expect(found?.columns[2]?.heading).toBe('办理时限·法定')
  })

  test('L3 spaces, line breaks, stars and remarks in brackets make no difference; near words are proposed', () => {
    const sheet = listSheet('清单', [
      [
        '* 事 项 名 称',
        '法定时限\n（工作日）',
        '承诺办结的时限',
        '收 费（元）',
        '要提交的申请材料',
        '法定代表人',
      ],
    ])
    const found = matchHeadings(sheet)
    expect(fields(found)).toEqual(['name', 'statutory_days', 'promised_days', 'fee', 'as_named', '-'])
    expect(found?.columns[0]?.confidence).toBeGreaterThan(found?.columns[4]?.confidence ?? 1)
  })

  test('L3 what a department settled wins, also that a column is not read', () => {
    const sheet = listSheet('清单', [['事项名称', '时限', '备注', '办理依据']])
    const settled = rememberHeadings([
      {
        sheet: '清单',
        first: 1,
        last: 1,
        columns: [
          { column: 2, heading: '时限', field: 'statutory_days', confidence: 0 },
          { column: 3, heading: '备注', confidence: 1 },
        ],
      },
    ])
    expect(settled).toEqual({ 时限: 'statutory_days', 备注: 'ignore' })
    const found = matchHeadings(sheet, settled)
    expect(fields(found)).toEqual(['name', 'statutory_days', '-', 'legal_basis'])
    expect(found?.columns.slice(1, 3).map(({ confidence }) => confidence)).toEqual([1, 1])
  })

  test('L3 sheets without headings, and those the product writes beside a list, are none', () => {
    const list = [
      ['事项名称', '法定时限'],
      ['食品经营许可', '20'],
    ]
    expect(matchHeadings(listSheet('封面', [['权力清单'], ['2017年']]))).toBeUndefined()
    expect(matchHeadings(listSheet('空', []))).toBeUndefined()
    expect(matchHeadings(listSheet(ownSheets.faults, list))).toBeUndefined()
    expect(
      matchWorkbook([listSheet('甲', list), listSheet('乙', [['你好']]), listSheet('丙', list)]).map(
        ({ sheet }) => sheet,
      ),
    ).toEqual(['甲', '丙'])
  })
})
