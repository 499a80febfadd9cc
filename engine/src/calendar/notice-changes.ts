import { readDay, writeDay } from './day.ts'
import type { Notice } from './notices.ts'
import { isWeekend, statutoryRest } from './statutory.ts'

/** A day that a notice makes other than it was reckoned: whether offices work on it now. */
export type DayChange = { readonly day: string; readonly works: boolean }

const worksBy = (notice: Notice | undefined, year: number) => {
  const rest = statutoryRest(year)
  return (day: number): boolean => {
    const text = writeDay(day).slice(5)
    if (isWeekend(day)) return notice?.work.includes(text) ?? false
    return notice ? !notice.rest.includes(text) : !rest.has(day)
  }
}

/** K20 The days of its year that a notice changes, against the one that counts so far, or against the regulation where none is out. */
export const dayChanges = (notice: Notice, before: Notice | undefined): readonly DayChange[] => {
  const { year } = notice
  const [first, last] = [readDay(`${year}-01-01`), readDay(`${year}-12-31`)]
  if (!first.ok || !last.ok) return []
  const [old, now] = [worksBy(before, year), worksBy(notice, year)]
  const changes: DayChange[] = []
  for (let day = first.value; day <= last.value; day += 1)
    if (old(day) !== now(day)) changes.push({ day: writeDay(day), works: now(day) })
  return changes
}
