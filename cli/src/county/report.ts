import { printTable } from '../print.ts'
import type { County } from './run-county.ts'

/** What the counts of a county are called, in the order of a case's life. */
const called: Readonly<Record<string, string>> = {
  handed_in: '递交',
  committed: '选告知承诺',
  marked_fit: '部门初看符合',
  objected: '部门提出意见',
  sent_back: '一次性告知补正',
  mended: '补正交回',
  closed_unanswered: '逾期未补正',
  refused: '不予受理',
  accepted: '窗口受理',
  acceptance_withdrawn: '撤销受理',
  paper_followed: '容缺补来',
  paused: '特别程序停止计时',
  extended: '部门负责人延长',
  demanded: '牵头部门催办',
  answered: '部门回复',
  granted: '准予',
  partly: '部分准予',
  denied: '不予许可',
  promise_kept: '承诺核查：做到',
  promise_broken: '承诺核查：没做到',
  promise_cured: '承诺整改好',
  grant_revoked: '撤销许可',
  withdrawn: '申请人撤回',
  all_decided: '全部决定',
  issued: '出件',
  completed: '办结',
  rated_very_satisfied: '评价：非常满意',
  rated_satisfied: '评价：满意',
  rated_basically_satisfied: '评价：基本满意',
  rated_dissatisfied: '评价：不满意',
}

/** The counts by code, those that never happened among them as 0. */
export const countsOf = ({ told }: County): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(called), ...told.counts.keys()])].map((what) => [
      what,
      told.counts.get(what) ?? 0,
    ]),
  )

export const printCounty = (county: County, seconds: number): void => {
  process.stdout.write(`${county.from} – ${county.through}\n\n`)
  printTable(
    ['发生了什么', '次', 'code'],
    Object.entries(countsOf(county)).map(([what, times]) => [called[what] ?? what, times, what]),
  )
  for (const { thing, what, why } of county.told.refused) process.stdout.write(`✗ ${thing} ${what}：${why}\n`)
  process.stdout.write(`\n用时 ${seconds} 秒\n`)
}
