import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWorkingDays, learnNotices } from '#engine/calendar'
import type { Actor, Context, Result } from '#engine/kernel'
import { createWaker } from '#platform/waker'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createCalendar, createNoticeBook } from './index.ts'

const division = '330282000000'
const rest =
  '01-01 02-05 02-08 02-09 02-10 02-11 04-05 05-03 05-04 05-05 06-09 09-15 10-01 10-04 10-05 10-06 10-07'.split(
    ' ',
  )
const work = '01-31 02-14 04-25 05-08 09-26 10-09'.split(' ')
const entry = { year: 2027, notice: '国办发明电〔2026〕9号', rest, work }

const at = (id: string, role: Actor['role'], now = '2026-12-02T09:00:00.000+08:00'): Context => ({
  now,
  actor: { id, name: `管理员${id}`, role, division },
  place: 'desk',
})
const admin = at('1', 'administrator')
const joint = at('2', 'joint_team')
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describeOnBothStores('holiday notices on the desk', (store) => {
  beforeAll(() => learnNotices([]))
  afterAll(() => learnNotices([]))
  let newest: string | null = null
  let atStake = 0
  const woken: string[] = []
  const calendarIn = (where = division) => {
    const { database } = store()
    const waker = createWaker()
    waker.hear((job) => woken.push(job))
    const book = createNoticeBook(database, waker)
    const calendar = createCalendar({
      ...{ database, division: where, book, waker, newId: v7 },
      newest: async () => newest,
      atStake: async () => atStake,
      otherAlarms: async () => [],
    })
    return { calendar, book }
  }
  const alarms = async (context = admin) =>
    value(await calendarIn().calendar.listAlarms(context)).alarms.map(({ code }) => code)

  test('K15 a missing notice is an alarm from November on', async () => {
    expect(await alarms(at('1', 'administrator', '2026-10-31T23:59:00.000+08:00'))).toEqual([])
    expect(await alarms()).toEqual(['alarm_notice_missing'])
  })

  test('K20 counts once another person confirmed it, in every process and with both names in the trail', async () => {
    const { calendar, book } = calendarIn()
    await book.refresh()
    const entered = value(await calendar.enter(entry, admin))
    expect(entered).toMatchObject({ status: 'entered', available: ['drop'] })
    expect(entered.changes).toContainEqual({ day: '2027-02-14', works: true })
    expect(value(addWorkingDays('2027-02-04', 1))).toBe('2027-02-11')
    expect(await alarms()).toEqual(['alarm_notice_missing', 'alarm_notice_waits'])
    expect(codes(await calendar.enter(entry, at('3', 'administrator')))).toEqual(['notice_waits'])
    expect(codes(await calendar.act(entered.noticeId, { type: 'confirm' }, admin))).toEqual(['notice_own'])
    expect(codes(await calendar.act(entered.noticeId, { type: 'confirm' }, at('4', 'window_clerk')))).toEqual(
      ['not_allowed'],
    )
    const done = value(await calendar.act(entered.noticeId, { type: 'confirm' }, joint))
    expect(done).toMatchObject({ status: 'confirmed', changes: [], available: [] })
    expect(value(addWorkingDays('2027-02-04', 1))).toBe('2027-02-12')
    expect(await alarms()).toEqual([])
    const trail = await store().database.query<{ act: string; told_zh: string }>(
      `select act, told_zh from audit_entry where division_code = $1 and subject = $2 order by audit_id`,
      [division, `notice:${entered.noticeId}`],
    )
    expect(trail.map(({ act }) => act)).toEqual(['notice.enter', 'notice.confirm'])
  })

  test('K20 a process that starts later, or that did not confirm it, reckons by it too; once is enough', async () => {
    learnNotices([])
    const { book } = calendarIn()
    woken.length = 0
    expect([await book.refresh(), await book.refresh(), woken]).toEqual([true, false, ['reckon']])
    expect(value(addWorkingDays('2027-02-04', 1))).toBe('2027-02-12')
    const list = value(await calendarIn('330281000000').calendar.list(admin))
    expect(list.notices).toEqual([])
    expect(list.years.map(({ notice }) => notice)).toEqual([
      '国务院办公厅关于2026年部分节假日安排的通知',
      '国办发明电〔2026〕9号',
    ])
  })

  test('K20 an amendment takes the place of what counts; entered at once by two, one waits', async () => {
    const { calendar } = calendarIn()
    const amended = { ...entry, notice: '国办发明电〔2027〕1号', work: work.filter((day) => day !== '02-14') }
    const both = await Promise.all([
      calendar.enter(amended, admin),
      calendar.enter(amended, at('3', 'administrator')),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [waiting] = value(await calendar.list(joint)).notices.filter(({ status }) => status === 'entered')
    expect(waiting?.changes).toEqual([{ day: '2027-02-14', works: false }])
    value(await calendar.act(waiting?.noticeId ?? '', { type: 'confirm' }, joint))
    expect(value(addWorkingDays('2027-02-12', 1))).toBe('2027-02-15')
    expect(codes(await calendar.act(v7(), { type: 'confirm' }, joint))).toEqual(['notice_missing'])
  })

  describe('K22 the clock', () => {
    const now = '2026-12-28T09:00:00.000+08:00'
    const doubter = at('1', 'administrator', now)
    const mayGoOn = (instant = now) => calendarIn().calendar.maySweep(instant)

    test('K22 far ahead of the newest event it does nothing; what happens meanwhile makes it no surer', async () => {
      newest = '2026-11-28T09:00:00.000+08:00'
      atStake = 3
      expect(await mayGoOn()).toBe(false)
      newest = now
      expect(await mayGoOn()).toBe(false)
      expect(await alarms(doubter)).toEqual(['alarm_clock_ahead'])
    })

    test('K22 goes on when somebody says that it is right, having looked at it just now', async () => {
      const { calendar } = calendarIn()
      expect(codes(await calendar.confirmClock('2026-12-27T09:00:00.000+08:00', doubter))).toEqual([
        'clock_moved',
      ])
      woken.length = 0
      expect(value(await calendar.confirmClock(now, doubter))).toEqual({ confirmed: true })
      expect(woken).toEqual(['sweep'])
      expect(await alarms(doubter)).toEqual([])
      expect(codes(await calendar.confirmClock(now, doubter))).toEqual(['clock_sound'])
      newest = null
      expect(await mayGoOn('2026-12-29T08:00:00.000+08:00')).toBe(true)
      // The platform ran: a quiet week makes nobody doubt it.
      expect(await mayGoOn('2026-12-30T08:00:00.000+08:00')).toBe(true)
      expect(await mayGoOn('2027-01-30T08:00:00.000+08:00')).toBe(false)
    })

    test('K22 a clock that was set right is believed without a word', async () => {
      expect(await mayGoOn('2026-12-30T08:10:00.000+08:00')).toBe(true)
      atStake = 0
      expect(await mayGoOn('2027-02-20T08:00:00.000+08:00')).toBe(true)
    })
  })
})
