import type { Problem } from '#engine/kernel'
import { readDay, writeDay } from './day.ts'
import type { Notice } from './notices.ts'
import { failCalendar } from './problems.ts'
import { holidaysOf, isWeekend } from './statutory.ts'

/** K15 What is wrong with a notice as somebody typed it: rest days are weekdays, make-up days lie on weekends, both in its year. */
export const noticeFaults = ({ year, rest, work }: Notice): readonly Problem[] => {
  const faults = (days: readonly string[], place: 'rest' | 'work') =>
    days.flatMap((text, index) => {
      const day = readDay(`${year}-${text}`, `${place}[${index}]`)
      if (!day.ok) return day.problems
      return isWeekend(day.value) === (place === 'work')
        ? []
        : [failCalendar(`notice_${place}_wrong`, { value: `${year}-${text}` }, `${place}[${index}]`)]
    })
  const twice = [...rest, ...work].filter((text, index, all) => all.indexOf(text) !== index)
  return [
    ...faults(rest, 'rest'),
    ...faults(work, 'work'),
    ...twice.map((value) => failCalendar('notice_day_twice', { value })),
  ]
}

/** K20 A notice may move days about, but on a holiday of the regulation nobody works: where one does, a line was left out. */
const workedHolidays = ({ year, rest, work }: Notice): readonly Problem[] =>
  holidaysOf(year).flatMap(({ day, holiday }) => {
    const value = writeDay(day)
    const text = value.slice(5)
    const works = isWeekend(day) ? work.includes(text) : !rest.includes(text)
    return works ? [failCalendar('notice_holiday_worked', { value, holiday }, 'rest')] : []
  })

/** K20 Everything that is wrong with a notice somebody enters. */
export const entryFaults = (notice: Notice): readonly Problem[] => {
  const faults = noticeFaults(notice)
  return faults.length ? faults : workedHolidays(notice)
}
