import { branchesIn, fieldsOfPlan, withBranches } from '#engine/casework'
import { exampleFor, type FormValues, rowsText } from '#engine/form'
import type { Scene } from './script.ts'

/** The rows of a case's lists, and the parts they make of its matters (C54). */

type Column = Parameters<typeof exampleFor>[0]
const big = (column: Column): string =>
  column.type === 'number' ? String(Number(exampleFor(column)) * 10) : exampleFor(column)

/** The lists of the form, as they were written or with one row that could be. */
const valuesOf = (
  { catalogue, script, composed }: Scene,
  example: (column: Column) => string,
): FormValues => {
  const fields = fieldsOfPlan(catalogue, composed.plan).filter(({ list }) => list)
  return Object.fromEntries(
    fields.map((field) => {
      const sample = Object.fromEntries(
        (field.list?.columns ?? []).map((column) => [column.element, example(column)]),
      )
      const written = script.rows[field.element] ?? 1
      const cells = typeof written === 'number' ? Array.from({ length: written }, () => sample) : written
      const rows = cells.map((row, index) => ({ id: String(index + 1), cells: { ...sample, ...row } }))
      return [field.element, rowsText({ rows, closed: true })]
    }),
  )
}

/** A row nobody wrote is one that has the matter, where one with larger figures does. */
export const branchesOf = (scene: Scene) => {
  const { catalogue, script, composed } = scene
  const found = [exampleFor, big].map((example) =>
    branchesIn(catalogue, script.thing, composed.casePlan, valuesOf(scene, example)),
  )
  const best = found.find((one) => [...one.values()].some(({ rows }) => rows.length)) ?? found[0]
  return best?.size ? { branches: withBranches(composed.casePlan, best).matters } : {}
}
