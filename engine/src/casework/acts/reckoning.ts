import { Type } from '@sinclair/typebox'
import type { Notice } from '#engine/calendar'
import { type Happened, ok, oneOf, refuse } from '#engine/kernel'
import { failCasework } from '../problems.ts'
import { type QueueRow, queueRows } from '../queue-rows.ts'
import type { CaseState } from '../state.ts'
import { act, happening, Nothing, openWhen } from './vocabulary.ts'

/** K21 A holiday notice came: the dates of what is open are reckoned again, and what moved is told. Time does it, no person. */

const Text = Type.String()
const moved = { from: Text, to: Text, notices: Type.Array(Text) }
type Moved = { readonly from: string; readonly to: string; readonly notices: readonly string[] }

const because = ({ notices }: Moved) => ({
  zh: `按放假通知${notices.map((notice) => `“${notice}”`).join('、')}重新推算`,
  en: `reckoned again by the holiday notice ${notices.map((notice) => `“${notice}”`).join(', ')}`,
})

const whole = {
  answer: { zh: '答复的最后一天', en: 'The last day for an answer' },
  case: { zh: '预计全部办结的日期', en: 'The day by which everything should be decided' },
  issue: { zh: '发放结果的最后一天', en: 'The last day for handing out the results' },
} as const

const datesMoved = happening({
  type: 'dates_moved',
  schema: Type.Object({ of: oneOf(['answer', 'case', 'issue']), ...moved }),
  apply: (state, { of, from, to, notices }, { at }) =>
    of === 'case' ? { ...state, datesMoved: { from, to, notices, at } } : state,
  say: ({ of, ...data }) => ({
    zh: `${whole[of].zh}由 ${data.from} 改为 ${data.to}（${because(data).zh}）`,
    en: `${whole[of].en} moved from ${data.from} to ${data.to} (${because(data).en})`,
  }),
})

/** An event of its own for each matter: a department reads those of its own matters only (C10). */
const taskMoved = happening({
  type: 'task_date_moved',
  schema: Type.Object({ matter: Text, ...moved }),
  apply: (state) => state,
  say: ({ matter, ...data }, names) => ({
    zh: `“${names.matter(matter).zh}”的到期日由 ${data.from} 改为 ${data.to}（${because(data).zh}）`,
    en: `“${names.matter(matter).en}” is due on ${data.to} instead of ${data.from} (${because(data).en})`,
  }),
})

/** A date as a list showed it before the notice came. */
type Stood = Pick<QueueRow, 'queue' | 'task' | 'dueOn'>
type Brought = {
  readonly stood: readonly Stood[]
  /** The notices that came since those dates were reckoned. */
  readonly notices: readonly Pick<Notice, 'year' | 'notice'>[]
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** What moved a date: the notices of the years it runs through. */
const movers = ({ notices }: Brought, since: string, from: string, to: string): string[] =>
  notices
    .filter(({ year }) => year >= yearOf(since) && year <= Math.max(yearOf(from), yearOf(to)))
    .map(({ notice }) => notice)

const wholeOf: Partial<Record<QueueRow['queue'], keyof typeof whole>> = {
  intake: 'answer',
  lead: 'case',
  issue: 'issue',
}

/** The day of a correction was agreed with the person and stays as it was told (C12 alike). */
const happened = ({ queue, task }: QueueRow, data: Moved): Happened<CaseState> | undefined => {
  if (queue === 'department') return taskMoved.of({ matter: task, ...data, notices: [...data.notices] })
  const of = wholeOf[queue]
  return of && datesMoved.of({ of, ...data, notices: [...data.notices] })
}

const reckonAgain = act<Brought>()({
  type: 'reckon_again',
  called: { zh: '按放假通知重新推算', en: 'Reckoned again' },
  permission: null,
  asked: Nothing,
  example: {},
  open: (state) => openWhen(state !== undefined),
  decide: (state, brought, { now }) => {
    const events = queueRows(state, now).flatMap((row) => {
      const from = brought.stood.find(({ queue, task }) => queue === row.queue && task === row.task)?.dueOn
      if (!from || !row.dueOn || from === row.dueOn) return []
      const notices = movers(brought, row.since, from, row.dueOn)
      const event = happened(row, { from, to: row.dueOn, notices })
      return event ? [event] : []
    })
    return events.length ? ok(events) : refuse(failCasework('dates_stand'))
  },
})

export const reckoning = { acts: [reckonAgain], happenings: [datesMoved, taskMoved] } as const
