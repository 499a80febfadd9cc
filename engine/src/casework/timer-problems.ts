import { defineProblems, type Said } from '#engine/kernel'
import type { CaseTimer, TimedRound } from './timers.ts'

/** C91 What people call it. */
export const roundNames: Readonly<Record<TimedRound, Said>> = {
  reckon: { zh: '按放假通知重新推算期限', en: 'reckoning limits again after a holiday notice' },
  days: { zh: '补写到期日', en: 'giving lines their last day' },
  sweep: { zh: '到期自动办理', en: 'what is due by the clock' },
  names: { zh: '账号姓名加密', en: 'sealing the names of accounts' },
  persons: { zh: '登记办件的当事人', en: 'writing down whose cases are' },
  reading: { zh: '异常查阅提醒', en: 'telling unusual reading' },
  turns: { zh: '办件数据汇总', en: 'adding up the figures of cases' },
  claims: { zh: '到期认领退回', en: 'ending claims that ran out' },
  'sign-ins': { zh: '登录记录汇总', en: 'telling sign-ins' },
  tidy: { zh: '到期数据清理', en: 'removing what had its time' },
}
export const timerNames: Readonly<Record<CaseTimer, Said>> = {
  deem: { zh: '到期视为受理', en: 'deemed acceptance' },
  correction: { zh: '补正逾期提醒', en: 'telling that a correction ran out' },
  follow: { zh: '容缺逾期提醒', en: 'telling that a deferred paper is overdue' },
  late: { zh: '临期、超期提醒', en: 'telling that a limit runs out' },
  later: { zh: '以后才有的材料提醒', en: 'telling what comes later is waited for' },
  reckon: roundNames.reckon,
  days: roundNames.days,
}

/** C91 What should have run by the clock and did not. */
export const failTimers = defineProblems({
  alarm_timers_late: {
    kind: 'unavailable',
    zh: '有 {count} 件办件的“{timer}”早该自动处理，还没有处理，最早的从 {since} 起。请联系维护人员看定时任务是否在运行。',
    en: '{count} cases should have been seen to by the clock ({timer}) and were not, the oldest since {since}. Have whoever runs the platform see whether its timed work runs.',
    words: timerNames,
  },
  alarm_round_late: {
    kind: 'unavailable',
    zh: '定时任务“{round}”从 {since} 起没有运行。请联系维护人员查看日志。',
    en: 'The timed work “{round}” has not run since {since}. Have the log looked at.',
    words: roundNames,
  },
  alarm_rounds_late: {
    kind: 'unavailable',
    zh: '有 {count} 项定时任务没有运行，最早的从 {since} 起。请联系维护人员看平台的后台进程和日志。',
    en: '{count} kinds of timed work have not run, the first since {since}. Have whoever runs the platform look at its processes and the log.',
  },
})
