import { describe, expect, test } from 'vitest'
import { accountRef, type Context, type Problem } from '#engine/kernel'
import {
  actOnNotice,
  availableOnNotice,
  dayChanges,
  entryFaults,
  type HolidayNotice,
  isWorkingDay,
  noticesInForce,
  readNotice,
  sayNotice,
} from './index.ts'

/** As the State Council would write it: what stood in the notice of 2026, moved to the days of 2027. */
const text2027 = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`
const days2027 = {
  rest: '01-01 02-05 02-08 02-09 02-10 02-11 04-05 05-03 05-04 05-05 06-09 09-15 10-01 10-04 10-05 10-06 10-07'.split(
    ' ',
  ),
  work: '01-31 02-14 04-25 05-08 09-26 10-09'.split(' '),
}
const typed = { year: 2027, notice: '国办发明电〔2026〕9号', ...days2027 }

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code)
const at = (
  id: string,
  role: Context['actor']['role'] = 'administrator',
  now = '2026-12-02T09:00:00+08:00',
) => ({ now, actor: { id, name: `甲${id}`, role, division: '330282000000' }, place: 'desk' }) as const
const enter = { type: 'enter', noticeId: 'n1', ...typed } as const
const refused = (result: ReturnType<typeof actOnNotice>) => (result.ok ? [] : codes(result.problems))
const standing = (result: ReturnType<typeof actOnNotice>): HolidayNotice => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.state
}

describe('K20 the lines of a notice', () => {
  test('K20 are read as the State Council writes them', () => {
    expect(readNotice(2027, text2027)).toEqual({ ...days2027, problems: [] })
  })

  test('K20 the notices of 2025 and 2026 read as what is on file', () => {
    const text2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
      二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
      三、清明节：4月4日（周六）至6日（周一）放假，共3天。
      四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
      五、端午节：6月19日（周五）至21日（周日）放假，共3天。
      六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
      七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`
    const onFile = noticesInForce().find(({ year }) => year === 2026)
    expect(readNotice(2026, text2026)).toEqual({ rest: onFile?.rest, work: onFile?.work, problems: [] })
    const spring2025 =
      '春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。'
    expect(readNotice(2025, spring2025)).toEqual({
      rest: ['01-28', '01-29', '01-30', '01-31', '02-03', '02-04'],
      work: ['01-26', '02-08'],
      problems: [],
    })
  })

  test.each([
    ['a weekday that the day is not', '2月5日（周四）放假', ['notice_weekday_wrong']],
    ['a number that does not add up', '5月1日至4日放假，共5天', ['notice_count_wrong']],
    ['a day that does not exist', '2月30日上班', ['date_wrong']],
    ['a day of another year', '2026年12月31日放假', ['notice_year_other']],
    ['days that are neither off nor at work', '1月1日至3日', ['notice_unread']],
  ])('K20 %s is told', (_name, line, expected) => {
    expect(codes(readNotice(2027, line).problems)).toEqual(expected)
  })

  test('K20 what is pasted with full-width digits, blanks and Chinese numbers is read, a line without days says nothing', () => {
    const read = readNotice(2027, '各省：\n十、端午节：６月 ９ 日（星期三）放假，共一天。\n祝好')
    expect(read).toEqual({ rest: ['06-09'], work: [], problems: [] })
  })
})

describe('K20 what is entered', () => {
  test('K20 every notice on file that the regulation of today covers would be taken', () => {
    const faulty = noticesInForce()
      .filter(({ year }) => year >= 2025)
      .flatMap((notice) => entryFaults(notice))
    expect(faulty).toEqual([])
  })

  test('K20 a holiday of the regulation that would be worked means a line was left out', () => {
    const rest = days2027.rest.filter((day) => !day.startsWith('10-0'))
    expect(entryFaults({ ...typed, rest })).toMatchObject([
      { code: 'notice_holiday_worked', values: { value: '2027-10-01', holiday: 'national' } },
    ])
    expect(codes(entryFaults({ ...typed, work: [...typed.work, '10-02'] }))).toEqual([
      'notice_holiday_worked',
    ])
  })

  test('K20 shows the days that become other than they were reckoned, and only those', () => {
    const changes = dayChanges(typed, undefined)
    expect(changes).toContainEqual({ day: '2027-01-31', works: true })
    expect(changes).toContainEqual({ day: '2027-02-11', works: false })
    expect(changes.map(({ day }) => day)).not.toContain('2027-01-01')
    const differing = changes.filter(({ day, works }) => {
      const reckoned = isWorkingDay(day)
      return !reckoned.ok || reckoned.value === works
    })
    expect(differing).toEqual([])
    expect(dayChanges(typed, typed)).toEqual([])
  })
})

describe('K20 two persons', () => {
  const waiting = standing(actOnNotice(undefined, enter, at('1'), []))

  test('K20 an administrator enters, another confirms, and both are named', () => {
    expect(waiting).toMatchObject({ status: 'entered', entered: { id: '1' }, confirmed: null })
    const done = standing(actOnNotice(waiting, { type: 'confirm' }, at('2'), []))
    expect(done).toMatchObject({
      status: 'confirmed',
      confirmed: { id: '2', name: accountRef('2') },
      revision: 2,
    })
    expect(standing(actOnNotice(waiting, { type: 'confirm' }, at('3', 'joint_team'), [])).status).toBe(
      'confirmed',
    )
  })

  test('K20 whoever entered it cannot confirm it, nor can anybody else', () => {
    expect(refused(actOnNotice(waiting, { type: 'confirm' }, at('1'), []))).toEqual(['notice_own'])
    expect(refused(actOnNotice(waiting, { type: 'confirm' }, at('4', 'window_clerk'), []))).toEqual([
      'notice_not_yours',
    ])
    expect(refused(actOnNotice(undefined, enter, at('3', 'joint_team'), []))).toEqual(['notice_not_yours'])
    expect(availableOnNotice(waiting, at('1'))).toEqual(['drop'])
    expect(availableOnNotice(waiting, at('2'))).toEqual(['confirm', 'drop'])
  })

  test('K20 what counts does not change; a wrong one is dropped before, with the reason', () => {
    const done = standing(actOnNotice(waiting, { type: 'confirm' }, at('2'), []))
    expect(refused(actOnNotice(done, { type: 'drop', reason: '错了' }, at('2'), []))).toEqual([
      'notice_settled',
    ])
    expect(refused(actOnNotice(waiting, { type: 'drop', reason: ' ' }, at('1'), []))).toEqual([
      'notice_reason_needed',
    ])
    expect(standing(actOnNotice(waiting, { type: 'drop', reason: '错了' }, at('1'), []))).toMatchObject({
      status: 'dropped',
      dropped: { reason: '错了' },
    })
  })

  test('K20 one waits a year, for this year or the next, with a number', () => {
    expect(refused(actOnNotice(undefined, enter, at('1'), [2027]))).toEqual(['notice_waits'])
    expect(refused(actOnNotice(undefined, { ...enter, year: 2029 }, at('1'), []))).toContain(
      'notice_year_far',
    )
    expect(refused(actOnNotice(undefined, { ...enter, notice: '  ' }, at('1'), []))).toEqual([
      'notice_number_needed',
    ])
    expect(
      refused(
        actOnNotice(waiting, { type: 'confirm' }, at('2', 'administrator', '2028-01-03T09:00:00+08:00'), []),
      ),
    ).toEqual(['notice_year_far'])
  })

  test('K20 each step is a sentence of the trail', () => {
    const done = actOnNotice(waiting, { type: 'confirm' }, at('2'), [])
    expect(done.ok && done.value.events.map(sayNotice)).toEqual([
      {
        zh: '确认了 2027 年放假通知“国办发明电〔2026〕9号”，从现在起按它计算期限',
        en: 'confirmed the holiday notice of 2027 “国办发明电〔2026〕9号”; limits are reckoned by it from now on',
      },
    ])
  })
})
