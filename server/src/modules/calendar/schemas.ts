import { type Static, Type } from '@sinclair/typebox'
import { NoticeEntry, noticeActs } from '#engine/calendar'
import { ordersOf } from '../../platform/act-route.ts'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'

const Text = Type.String()
const Day = Type.String({ format: 'date' })
const MonthDays = Type.Array(Text, { description: 'MM-DD' })
const Who = Type.Object({ name: Text, at: Text })

export const NoticeParams = Type.Object({ noticeId: Type.String({ format: 'uuid' }) })
/** What a person types to enter a notice. */
export { NoticeEntry }
/** One of the acts of a notice that come through its common door. */
export const NoticeOrders = ordersOf(noticeActs)
const Act = oneOf(...noticeActs.map(({ type }) => type))

const DayChange = Type.Object({ day: Day, works: Type.Boolean() })

export const NoticeView = named(
  'NoticeView',
  Type.Object({
    noticeId: Text,
    status: oneOf('entered', 'confirmed', 'dropped'),
    year: Type.Integer(),
    notice: Text,
    rest: MonthDays,
    work: MonthDays,
    entered: Who,
    confirmed: nullable(Who),
    dropped: nullable(Type.Object({ ...Who.properties, reason: Text })),
    changes: Type.Array(DayChange, {
      description: 'the days that would become other than they are reckoned now (K20)',
    }),
    available: Type.Array(Act, { description: 'what the caller may do next' }),
  }),
)
export type NoticeView = Static<typeof NoticeView>

export const CalendarYear = named(
  'CalendarYear',
  Type.Object({
    year: Type.Integer(),
    notice: nullable(
      Type.String({ description: 'null: not out yet, reckoned by the regulation and provisional (K15)' }),
    ),
    rest: MonthDays,
    work: MonthDays,
  }),
)
export type CalendarYear = Static<typeof CalendarYear>

export const NoticeList = named(
  'NoticeList',
  Type.Object({
    notices: Type.Array(ref(NoticeView)),
    years: Type.Array(ref(CalendarYear), {
      description: 'this year and the next, as limits are reckoned now',
    }),
    missing: nullable(
      Type.Integer({ description: 'the year whose notice should be here by now (from 1 November)' }),
    ),
  }),
)
export type NoticeList = Static<typeof NoticeList>

export const Alarm = named(
  'Alarm',
  Type.Object({
    code: Text,
    zh: Text,
    en: Text,
    now: nullable(
      Type.String({ description: 'of a doubted clock: what it says, to be sent back by who confirms it' }),
    ),
  }),
)
export type Alarm = Static<typeof Alarm>
