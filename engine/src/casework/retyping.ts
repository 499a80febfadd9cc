import { Type } from '@sinclair/typebox'
import { type Actor, type Data, nullable, oneOf, type Problem, recordOf } from '#engine/kernel'
import type { EnteredElsewhere } from './entered.ts'
import { failRetyping } from './retyping-problems.ts'
import type { CaseState } from './state.ts'
import { planValues } from './worked.ts'

/** C130–C134 二次录入: what a department types into a system of its own again, in that system's order; what it costs. Pure. */

const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength })

/** Where a field of the other system has its value from; each is one that the person has given already (R07). */
const From = Type.Union([
  Type.Object({ kind: Type.Literal('form'), element: Line(100), column: nullable(Line(100)) }),
  Type.Object({ kind: Type.Literal('plan'), value: oneOf(planValues) }),
  Type.Object({ kind: Type.Literal('fixed'), text: Line(200) }),
])

/** C130 How a matter is typed again: into which system, its fields in its order, what number comes back. */
export const OtherSystem = Type.Object({
  matter: Line(100),
  name: Line(60),
  fields: Type.Array(Type.Object({ label: Line(60), from: From }), { maxItems: 200 }),
  number: Type.Object({
    called: Line(60),
    least: Type.Integer({ minimum: 1, maximum: 100 }),
    most: Type.Integer({ minimum: 1, maximum: 100 }),
  }),
})
export type OtherSystem = Data<typeof OtherSystem>

export const otherSystemRecord = recordOf({ noun: 'other system', zh: '别的系统', schema: OtherSystem })

/** What a matter's form has: fields, and the columns of those that are lists. */
export type FormShape = readonly { readonly element: string; readonly columns: readonly string[] }[]

/** C130 What is wrong with a system as it is set: every fault at once. */
export const otherSystemFaults = (system: OtherSystem, form: FormShape): Problem[] => {
  const { name, fields, number } = system
  const labels = fields.map(({ label }) => label.trim())
  const double = labels.find((label, place) => label !== '' && labels.indexOf(label) !== place)
  const fieldFaults = fields.flatMap(({ label, from }, place): Problem[] => {
    if (!label.trim()) return [failRetyping('system_field_unnamed', { place: place + 1 }, 'fields')]
    if (from.kind !== 'form') return []
    const found = form.find(({ element }) => element === from.element)
    // A list is copied column by column; a plain field has none.
    const fits = found && (from.column === null ? !found.columns.length : found.columns.includes(from.column))
    return fits ? [] : [failRetyping('system_field_unknown', { label }, 'fields')]
  })
  return [
    ...(name.trim() ? [] : [failRetyping('system_unnamed', {}, 'name')]),
    ...fieldFaults,
    ...(fields.length ? [] : [failRetyping('system_without_fields', {}, 'fields')]),
    ...(double ? [failRetyping('system_field_double', { label: double }, 'fields')] : []),
    ...(number.least > number.most ? [failRetyping('system_number_reversed', {}, 'number')] : []),
  ]
}

/** What was typed again; a case in which nothing was has no such list. */
export const enteredIn = ({ entered }: Pick<CaseState, 'entered'>): readonly EnteredElsewhere[] =>
  entered ?? []

/** The newest entry of a branch. */
export const enteredOf = (state: CaseState, matter: string): EnteredElsewhere | undefined =>
  enteredIn(state).findLast((one) => one.matter === matter)

/** C133 How many cases took how many minutes. */
export type MinuteCount = { readonly minutes: number; readonly cases: number }

/** The middle of them; of an even number the mean of the two in the middle. 0 where there is none. */
export const medianMinutes = (counts: readonly MinuteCount[]): number => {
  const inOrder = counts.filter(({ cases }) => cases > 0).toSorted((a, b) => a.minutes - b.minutes)
  const total = inOrder.reduce((sum, { cases }) => sum + cases, 0)
  const at = (place: number): number => {
    let passed = 0
    for (const { minutes, cases } of inOrder) {
      passed += cases
      if (passed > place) return minutes
    }
    return 0
  }
  return total ? (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2 : 0
}

export type SystemTally = {
  readonly system: string
  readonly department: string
  readonly matter: string
} & MinuteCount
export type SystemRank = {
  readonly system: string
  readonly department: string
  readonly matters: readonly string[]
  readonly cases: number
  readonly median: number
  /** What a link would save in the month: cases × median. */
  readonly saves: number
}

/** C133 Which link would save most: each system of a department with all its matters, the one that costs most first. */
export const rankSystems = (tallies: readonly SystemTally[]): SystemRank[] => {
  const groups = Object.values(
    Object.groupBy(tallies, ({ system, department }) => `${department} ${system}`),
  ) as SystemTally[][]
  return groups
    .flatMap((group) => {
      const [first] = group
      const cases = group.reduce((sum, one) => sum + one.cases, 0)
      if (!first || cases === 0) return []
      const median = medianMinutes(group)
      const matters = [
        ...new Set(group.filter((one) => one.cases > 0).map(({ matter }) => matter)),
      ].toSorted()
      const { system, department } = first
      return [{ system, department, matters, cases, median, saves: Math.round(cases * median) }]
    })
    .toSorted((a, b) => b.saves - a.saves || b.cases - a.cases || (a.system < b.system ? -1 : 1))
}

/** C130 Who says that a matter is typed again: its own department's head, an administrator of all. */
export const maySetSystem = ({ role, department }: Actor, matterDepartment: string): boolean =>
  role === 'administrator' || (role === 'department_head' && department === matterDepartment)
