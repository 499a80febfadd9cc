import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { type DayNumber, readDay } from './day.ts'
import { failCalendar } from './problems.ts'

/** K3 [from, until): the clock stands still from the first day and runs again on the last. */
export type Pause = { readonly from: string; readonly until: string }
export type Span = { readonly from: DayNumber; readonly until: DayNumber }

/** K3, K4 Reads pauses: an empty one does nothing, a reversed one is refused; overlapping, nested or touching ones become one. */
export const readPauses = (pauses: readonly Pause[]): Result<readonly Span[]> => {
  const problems: Problem[] = []
  const spans: Span[] = []
  pauses.forEach(({ from, until }, index) => {
    const [start, end] = [readDay(from, `pauses[${index}].from`), readDay(until, `pauses[${index}].until`)]
    if (!start.ok) problems.push(...start.problems)
    if (!end.ok) problems.push(...end.problems)
    if (!start.ok || !end.ok) return
    if (end.value < start.value)
      problems.push(failCalendar('pause_reversed', { from, until }, `pauses[${index}]`))
    else if (end.value > start.value) spans.push({ from: start.value, until: end.value })
  })
  return problems.length ? refuse(...problems) : ok(union(spans))
}

const union = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.until)
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    else merged.push(span)
  }
  return merged
}

/** The pause a day lies in. */
export const pauseOf = (day: DayNumber, spans: readonly Span[]): Span | undefined =>
  spans.find(({ from, until }) => from <= day && day < until)
