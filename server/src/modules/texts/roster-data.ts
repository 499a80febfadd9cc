import type { CaseRoster } from '#engine/exchange'
import { isEmptyRow, valueSaid } from '#engine/form'

type Settings = {
  readonly title: string
  readonly queryCode: string | null
  /** The day it was handed in; null while it is a draft. */
  readonly handedIn: string | null
  /** Today in China, YYYY-MM-DD. */
  readonly day: string
}

/** What `roster.typ` sets: a list as a paper, in Chinese, as the department reads it. */
export const rosterData = (
  { list, rows: { rows, closed }, unit, applicant }: CaseRoster,
  { title, queryCode, handedIn, day }: Settings,
) => {
  const filled = rows.filter((row) => !isEmptyRow(row))
  return {
    language: 'zh',
    title,
    mark: handedIn && closed ? null : '草稿',
    foot: {
      kicker: '按一张表里的名单生成',
      left: queryCode ? `办件 ${queryCode}　${handedIn ?? day} 提交` : `${day} 生成`,
      page: '第 {n} 页，共 {m} 页',
    },
    facts: [
      ['单位', applicant || '—'],
      ['共', `${filled.length} ${unit ?? '行'}${closed ? '' : '（还没有填完）'}`],
    ],
    note: '一行一条，照申请人在一张表里填的生成，随一张表一起签署，不另交纸质名单。',
    heads: ['序号', ...list.columns.map(({ name, unit: of }) => (of ? `${name}（${of}）` : name))],
    rows: filled.map(({ cells }, place) => [
      `${place + 1}`,
      ...list.columns.map((column) => valueSaid(column, cells[column.element] ?? '').zh),
    ]),
    none: '还没有填。',
    signatures: [['负责人（签字、盖章）', '日期']],
  }
}
