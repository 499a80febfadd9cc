import { readDay } from '#engine/calendar'
import { ok, type Result, refuse, type Said } from '#engine/kernel'
import { type Counted, type FigureUnit, figureRules, type Sum } from './figure-rules.ts'
import { failTurns } from './problems.ts'

/** TU5 A department's part of a figure: `value` is `part` of `of`; where the figure is a number of things, `part` is that number and `of` is null. */
type FigureRow = {
  readonly department: string
  readonly part: number
  readonly of: number | null
  readonly value: number | null
}
type CaseFigure = {
  readonly id: string
  readonly name: Said
  readonly definition: Said
  readonly unit: FigureUnit
  readonly value: number | null
  readonly rows: readonly FigureRow[]
}

export const figureIds: readonly string[] = figureRules.map(({ id }) => id)

const isRatio = (unit: FigureUnit): boolean => unit === 'share' || unit === 'visits' || unit === 'days'
const [shareDigits, otherDigits] = [4, 2]
const rounded = (number: number, unit: FigureUnit): number =>
  Number(number.toFixed(unit === 'share' ? shareDigits : otherDigits))
/** TU5 Of nothing there is no share. */
const figureValue = (unit: FigureUnit, part: number, of: number): number | null => {
  if (!isRatio(unit)) return part
  return of === 0 ? null : rounded(part / of, unit)
}
const total = (sums: Sum): number => [...sums.values()].reduce((all, number) => all + number, 0)

/** TU5 The figures of what was counted; rows by department, in the order of their codes, none for a department of which nothing was counted. */
export const caseFigures = (counts: Counted): CaseFigure[] =>
  figureRules.map(({ id, name, definition, unit, part, of }) => {
    const [parts, wholes] = [part(counts), of?.(counts) ?? new Map<string, number>()]
    const departments = [...new Set([...parts.keys(), ...wholes.keys()])].sort()
    const rows = departments.map((department): FigureRow => {
      const [mine, whole] = [parts.get(department) ?? 0, wholes.get(department) ?? 0]
      return { department, part: mine, of: of ? whole : null, value: figureValue(unit, mine, whole) }
    })
    return { id, name, definition, unit, value: figureValue(unit, total(parts), total(wholes)), rows }
  })

/** The days figures are asked for; `since` null is from the beginning. */
export type Span = { readonly since: string | null; readonly asOf: string }

/** TU4 Whether figures can be told of these days. */
export const readSpan = (asked: { since?: string; asOf?: string }, today: string): Result<Span> => {
  const { since = null, asOf = today } = asked
  for (const [text, place] of [
    [since, 'since'],
    [asOf, 'asOf'],
  ] as const) {
    const day = text === null ? undefined : readDay(text, place)
    if (day && !day.ok) return day
  }
  if (since !== null && since > asOf) return refuse(failTurns('figures_reversed', { since, asOf }))
  return ok({ since, asOf })
}
