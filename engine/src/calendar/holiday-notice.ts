import { Type } from '@sinclair/typebox'
import type { Permission } from '#engine/identity'
import {
  type Actor,
  actorRef,
  type Context,
  chinaDay,
  type Data,
  type EventOf,
  nounOf,
  nullable,
  type OrderOf,
  ok,
  oneOf,
  type Problem,
  recordOf,
  refuse,
  vocabularyOf,
} from '#engine/kernel'
import { entryFaults } from './notice-faults.ts'
import type { Notice } from './notices.ts'
import { failCalendar } from './problems.ts'

/** K20 A holiday notice entered on the desk: one person enters it, another confirms it, and only then it counts. */

const Text = Type.String()
const Who = Type.Object({ id: Text, name: Text, at: Text })
const days = { year: Type.Integer(), notice: Text, rest: Type.Array(Text), work: Type.Array(Text) }

export const HolidayNotice = Type.Object({
  noticeId: Text,
  /** Counts the writes. */
  revision: Type.Integer(),
  status: oneOf(['entered', 'confirmed', 'dropped']),
  ...days,
  entered: Who,
  confirmed: nullable(Who),
  dropped: nullable(Type.Object({ ...Who.properties, reason: Text })),
})
export type HolidayNotice = Data<typeof HolidayNotice>

export const holidayNoticeRecord = recordOf({ noun: 'holiday notice', zh: '放假通知', schema: HolidayNotice })

/** What the decision must know besides: the years for which a notice waits to be confirmed. */
type World = { readonly today: string; readonly waiting: readonly number[] }
const { act, happening } = vocabularyOf<HolidayNotice, undefined, World, Permission>()
const asks = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const MonthDays = (maxItems: number) =>
  Type.Array(Type.String({ pattern: '^\\d{2}-\\d{2}$' }), { maxItems, description: 'MM-DD' })
/** What a person enters: the year, the number or title of the notice, and its days. */
export const NoticeEntry = asks({
  year: Type.Integer({ minimum: 2000, maximum: 2200 }),
  notice: Type.String({ minLength: 1, maxLength: 100 }),
  rest: MonthDays(60),
  work: MonthDays(30),
})
const example = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  rest: ['01-01', '02-04', '02-05', '02-08', '02-09', '02-10', '04-05', '05-03', '05-04', '06-09'],
  work: ['02-14'],
} as const

const entered = happening({
  type: 'entered',
  schema: Type.Object({ noticeId: Text, ...days }),
  apply: (_none, { noticeId, ...typed }, { at, actor }) => ({
    noticeId,
    revision: 0,
    status: 'entered',
    ...typed,
    entered: { id: actor.id, name: actorRef(actor), at },
    confirmed: null,
    dropped: null,
  }),
  say: ({ year, notice, rest, work }) => ({
    zh: `录入了 ${year} 年放假通知“${notice}”：工作日放假 ${rest.length} 天，周末上班 ${work.length} 天，等另一人确认`,
    en: `entered the holiday notice of ${year} “${notice}”: ${rest.length} weekdays off, ${work.length} weekend days worked; another person is to confirm it`,
  }),
})

/** K20 Notices come for the year that runs, when one is amended, and for the next. */
const yearProblems = (year: number, { today }: World): Problem[] => {
  const now = Number(today.slice(0, 4))
  return year === now || year === now + 1
    ? []
    : [failCalendar('notice_year_far', { year, from: now, until: now + 1 }, 'year')]
}

const enter = act<{ readonly noticeId: string }>()({
  type: 'enter',
  called: { zh: '录入放假通知', en: 'Enter a holiday notice' },
  permission: 'notice.enter',
  asked: NoticeEntry,
  example: { ...example, rest: [...example.rest], work: [...example.work] },
  ownDoor: true,
  open: (state, { role }) => (!state && role === 'administrator' ? [] : undefined),
  decide: (_none, { noticeId, year, notice, rest, work }, _context, world) => {
    const typed = { year, notice: notice.trim(), rest: rest.toSorted(), work: work.toSorted() }
    const problems = [
      ...(typed.notice ? [] : [failCalendar('notice_number_needed', {}, 'notice')]),
      ...yearProblems(year, world),
      ...entryFaults(typed),
    ]
    if (problems.length) return refuse(...problems)
    if (world.waiting.includes(year)) return refuse(failCalendar('notice_waits', { year }, 'year'))
    return ok([entered.of({ noticeId, ...typed })])
  },
})

const confirmed = happening({
  type: 'confirmed',
  schema: Type.Object({ year: Type.Integer(), notice: Text }),
  apply: (state, _data, { at, actor }) => ({
    ...state,
    status: 'confirmed',
    confirmed: { id: actor.id, name: actorRef(actor), at },
  }),
  say: ({ year, notice }) => ({
    zh: `确认了 ${year} 年放假通知“${notice}”，从现在起按它计算期限`,
    en: `confirmed the holiday notice of ${year} “${notice}”; limits are reckoned by it from now on`,
  }),
})

const mayConfirm = (state: HolidayNotice | undefined, { role }: Actor): boolean =>
  state?.status === 'entered' && (role === 'administrator' || role === 'joint_team')

/** K20 Whoever entered it does not confirm it. */
const ownNotice = (state: HolidayNotice, { actor }: Context): Problem | undefined =>
  state.status === 'entered' && actor.id === state.entered.id
    ? failCalendar('notice_own', { year: state.year })
    : undefined

const confirm = act()({
  type: 'confirm',
  called: { zh: '确认', en: 'Confirm' },
  permission: 'notice.confirm',
  asked: asks({}),
  example: {},
  open: (state, actor) => (mayConfirm(state, actor) && state?.entered.id !== actor.id ? [] : undefined),
  whyNot: (state, _order, context) => ownNotice(state, context),
  decide: (state, _order, _context, world) => {
    // A notice that waited over the turn of a year is not that year's or the next any more.
    const problems = yearProblems(state.year, world)
    return problems.length
      ? refuse(...problems)
      : ok([confirmed.of({ year: state.year, notice: state.notice })])
  },
})

const dropped = happening({
  type: 'dropped',
  schema: Type.Object({ year: Type.Integer(), notice: Text, reason: Text }),
  apply: (state, { reason }, { at, actor }) => ({
    ...state,
    status: 'dropped',
    dropped: { id: actor.id, name: actorRef(actor), at, reason },
  }),
  say: ({ year, notice, reason }) => ({
    zh: `作废了还没有确认的 ${year} 年放假通知“${notice}”：${reason}`,
    en: `dropped the holiday notice of ${year} “${notice}” before it was confirmed: ${reason}`,
  }),
})

/** K20 What was typed wrong is given up before it counts; a notice that counts is amended by another one. */
const drop = act()({
  type: 'drop',
  called: { zh: '作废', en: 'Drop' },
  permission: 'notice.confirm',
  asked: asks({ reason: Type.String({ maxLength: 500 }) }),
  example: { reason: '2月4日写成了3月4日' },
  open: (state, actor) => (mayConfirm(state, actor) ? [] : undefined),
  decide: ({ year, notice }, { reason }) =>
    reason.trim()
      ? ok([dropped.of({ year, notice, reason: reason.trim() })])
      : refuse(failCalendar('notice_reason_needed', {}, 'reason')),
})

const acts = [enter, confirm, drop] as const
const happenings = [entered, confirmed, dropped] as const
export type NoticeOrder = OrderOf<(typeof acts)[number]>

const noun = nounOf<HolidayNotice, undefined, World, (typeof acts)[number], (typeof happenings)[number]>({
  acts,
  happenings,
  always: (next, before) => ({ ...next, revision: (before?.revision ?? 0) + 1 }),
  notNow: (state) =>
    failCalendar(state && state.status !== 'entered' ? 'notice_settled' : 'notice_not_yours'),
})

/** The acts of a notice; everything else about them is derived from this list. */
export const noticeActs = noun.acts
export const noticeActNamed = noun.actNamed
export const sayNotice = (event: EventOf<(typeof happenings)[number]>) => noun.say(event, undefined)

const worldOf = ({ now }: Context, waiting: readonly number[]): World => ({ today: chinaDay(now), waiting })

/** The one answer to what may happen to a notice next. */
export const availableOnNotice = (state: HolidayNotice, context: Context) =>
  noun
    .available(state, context.actor, worldOf(context, []))
    .map(({ act: name }) => name as NoticeOrder['type'])

/** K20 The notice after an act with what happened, or why not. `waiting`: the years for which one waits. Pure. */
export const actOnNotice = (
  state: HolidayNotice | undefined,
  order: NoticeOrder,
  context: Context,
  waiting: readonly number[],
) => noun.act(state, order, context, worldOf(context, waiting))

/** What a confirmed notice says, as the calendar reads it. */
export const noticeFrom = ({ year, notice, rest, work }: HolidayNotice): Notice => ({
  year,
  notice,
  rest,
  work,
})
