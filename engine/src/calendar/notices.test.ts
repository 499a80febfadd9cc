import { afterEach, describe, expect, test } from 'vitest'
import {
  due,
  isProvisionalDay,
  isWorkingDay,
  learnNotices,
  missingNotice,
  type Notice,
  noticeFaults,
} from './index.ts'

/**
 * K15 Rest days on weekdays and make-up days, copied from the notices of the General Office of the State Council
 * (国务院办公厅关于某年部分节假日安排的通知), so that the library is compared with the law and not with itself.
 */
const notices: Record<number, { rest: string; work: string }> = {
  2017: {
    rest: '01-02 01-27 01-30 01-31 02-01 02-02 04-03 04-04 05-01 05-29 05-30 10-02 10-03 10-04 10-05 10-06',
    work: '01-22 02-04 04-01 05-27 09-30',
  },
  2018: {
    rest: '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31',
    work: '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  },
  2023: {
    rest: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    work: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  },
  2024: {
    rest: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  2025: {
    rest: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    work: '01-26 02-08 04-27 09-28 10-11',
  },
  2026: {
    rest: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
}

const daysOf = (year: number): string[] => {
  const days: string[] = []
  for (let time = Date.UTC(year, 0, 1); new Date(time).getUTCFullYear() === year; time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10))
  return days
}

test.each(Object.keys(notices).map(Number))('K15 every day of %i is as its notice says', (year) => {
  const rest = new Set(notices[year]?.rest.split(' '))
  const work = new Set(notices[year]?.work.split(' '))
  const wrong = daysOf(year).filter((day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    const expected = work.has(day.slice(5)) || (weekday !== 0 && weekday !== 6 && !rest.has(day.slice(5)))
    const told = isWorkingDay(day)
    return !told.ok || told.value !== expected
  })
  expect(wrong).toEqual([])
})

test('K15 a day before the first notice on file is refused, not guessed', () => {
  expect(isProvisionalDay('2003-12-31')).toBe(false)
  expect(isProvisionalDay('2027-01-04')).toBe(true)
  const told = isWorkingDay('2003-12-31')
  expect(told.ok ? 'told' : told.problems[0]?.code).toBe('year_unknown')
})

const works = (day: string): boolean => {
  const told = isWorkingDay(day)
  if (!told.ok) throw new Error(day)
  return told.value
}

/** Holidays of the regulation on weekdays, by hand from a printed almanac. */
test.each([
  ['2027-01-01', '元旦'],
  ['2027-02-05', '除夕'],
  ['2027-02-08', '初三'],
  ['2027-02-09', '初一逢周六，补假'],
  ['2027-02-10', '初二逢周日，补假'],
  ['2027-04-05', '清明'],
  ['2027-05-03', '五一逢周六，补假'],
  ['2027-05-04', '五月二日逢周日，补假'],
  ['2027-06-09', '端午'],
  ['2027-09-15', '中秋'],
  ['2027-10-01', '国庆'],
  ['2027-10-04', '国庆逢周六，补假'],
  ['2027-10-05', '国庆逢周日，补假'],
])('K15 before its notice is out, offices rest on %s: %s', (day) => {
  expect(works(day)).toBe(false)
})

test.each(['2027-01-04', '2027-02-11', '2027-10-06', '2030-06-03', '2150-03-02'])(
  'K15 before its notice is out, %s is a working day',
  (day) => {
    expect(works(day)).toBe(true)
  },
)

test('K15 no weekend of a year without a notice is guessed to be a make-up day', () => {
  const weekends = daysOf(2027).filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
  expect(weekends.filter(works)).toEqual([])
})

const made: Notice = {
  year: 2027,
  notice: '国务院办公厅关于2027年部分节假日安排的通知（演练）',
  rest: ['01-01', '02-04', '02-05', '02-08', '02-09', '02-10', '02-11', '02-12'],
  work: ['01-31', '02-14'],
}

describe('a notice that comes', () => {
  afterEach(() => learnNotices([]))

  test('K15 what was provisional is reckoned again by it', () => {
    const asked = { start: '2027-02-03', days: 1, asOf: '2027-02-03' }
    expect(due(asked)).toMatchObject({ value: { due: '2027-02-04', provisional: true } })
    learnNotices([made])
    expect(due(asked)).toMatchObject({ value: { due: '2027-02-14', provisional: false } })
    expect(works('2027-01-31')).toBe(true)
  })

  test('K15 is missed from 1 November of the year before, and once its year has begun', () => {
    expect(missingNotice('2026-10-31')).toBeUndefined()
    expect(missingNotice('2026-11-01')).toBe(2027)
    expect(missingNotice('2027-03-01')).toBe(2027)
    learnNotices([made])
    expect(missingNotice('2026-12-31')).toBeUndefined()
    expect(missingNotice('2027-11-01')).toBe(2028)
  })

  test('K15 is refused where a rest day is a weekend, a make-up day a weekday, or a day no day', () => {
    expect(noticeFaults(made)).toEqual([])
    const faults = noticeFaults({ ...made, rest: ['01-02', '02-30'], work: ['01-04', '01-04'] })
    expect(faults.map(({ code }) => code)).toEqual([
      'notice_rest_wrong',
      'date_wrong',
      'notice_work_wrong',
      'notice_work_wrong',
      'notice_day_twice',
    ])
  })
})
