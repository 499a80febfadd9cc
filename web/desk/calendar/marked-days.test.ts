import { expect, test } from 'vitest'
import { monthsOf, withToggled } from './marked-days.ts'

test('a year to choose in begins its weeks on Monday and tells weekdays from weekends', () => {
  const months = monthsOf(2027, ['02-05'], ['02-14'])
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  // 1 February 2027 is a Monday, 1 January a Friday.
  expect([months[0]?.blank.length, months[1]?.blank.length]).toEqual([4, 0])
  const marked = months.flatMap(({ days }) => days.filter((day) => day.marked))
  expect(marked).toEqual([
    { day: '2027-02-05', number: 5, weekend: false, marked: true },
    { day: '2027-02-14', number: 14, weekend: true, marked: true },
  ])
})

test('pressing a day writes it down, pressing it again takes it away', () => {
  const days = { rest: ['02-08'], work: [] }
  const [friday] = monthsOf(2027, days.rest, days.work)[1]?.days.filter(({ number }) => number === 5) ?? []
  if (!friday) throw new Error('no such day')
  expect(withToggled(days, friday)).toEqual({ rest: ['02-05', '02-08'], work: [] })
  expect(withToggled({ rest: ['02-05'], work: [] }, { ...friday, marked: true })).toEqual({
    rest: [],
    work: [],
  })
  const sunday = { day: '2027-02-14', number: 14, weekend: true, marked: false }
  expect(withToggled(days, sunday)).toEqual({ rest: ['02-08'], work: ['02-14'] })
})
