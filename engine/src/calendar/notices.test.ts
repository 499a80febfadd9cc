import { expect, test } from 'vitest'
import { isWorkingDay } from './index.ts'

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

test.each(['2003-12-31', '2027-01-04', '2030-06-03'])(
  'K15 %s lies in a year without a known notice and is refused, not guessed',
  (day) => {
    const told = isWorkingDay(day)
    expect(told.ok ? 'told' : told.problems[0]?.code).toBe('year_unknown')
  },
)
