import { describe } from 'vitest'
import type { Context, Role } from '#engine/kernel'
import { type Askers, testQuestions } from '../../../tests/support/rule-questions.ts'
import { actOnNotice, type HolidayNotice, judgeClock, readNotice } from './index.ts'

/** Cases of single rules that an official can read (`cases/rules/calendar`). */

const roles: Readonly<Record<string, Role>> = {
  ...{ 甲: 'administrator', 乙: 'administrator' },
  ...{ 丙: 'joint_team', 丁: 'window_clerk' },
}
const by = (who: string): Context => ({
  now: '2026-12-02T09:00:00+08:00',
  actor: { id: who, name: who, role: roles[who] ?? 'applicant', division: '330282000000' },
  place: 'desk',
})
const enter = {
  type: 'enter' as const,
  ...{ noticeId: 'n1', year: 2027, notice: '国办发明电〔2026〕9号' },
  rest: '01-01 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'.split(' '),
  work: [],
} as const
const orders = { enter, confirm: { type: 'confirm' }, drop: { type: 'drop', reason: '写错了' } } as const

const told = (acts: readonly (readonly [who: string, order: keyof typeof orders])[]): string[] => {
  let notice: HolidayNotice | undefined
  return acts.map(([who, order]) => {
    const done = actOnNotice(notice, orders[order], by(who), [])
    if (!done.ok) return done.problems[0]?.code ?? ''
    notice = done.value.state
    return notice.status
  })
}

const instant = (minute: string): string => `${minute.replace(' ', 'T')}:00.000+08:00`
type Clock = {
  readonly now: string
  readonly newest: string
  readonly atStake: number
  readonly store?: string
  readonly trusted?: string
  readonly doubted?: string
}
const judged = ({ now, newest, atStake, store = now, trusted, doubted }: Clock) =>
  judgeClock({
    ...{ now: instant(now), newest: instant(newest), machine: instant(now), store: instant(store), atStake },
    mark: trusted ? { trustedAt: instant(trusted), doubtedAt: doubted ? instant(doubted) : null } : null,
  })

const askers: Askers = {
  notice: told,
  read: ({ year, text }: { year: number; text: string }) => {
    const { problems, ...days } = readNotice(year, text)
    return { ...days, problems: problems.map(({ code }) => code) }
  },
  clock: judged,
}

describe('rules an official can read', () => {
  testQuestions('calendar', askers)
})
