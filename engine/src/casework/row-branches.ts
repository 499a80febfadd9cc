import { type Answers, type Catalogue, type OneThing, rowsWith } from '#engine/catalogue'
import { type FormValues, readRows } from '#engine/form'
import type { CasePlan } from './case-plan.ts'

/** C54 Matters that each row of a list has by itself: code of the matter → the rows, by the ids they have since hand-in. */
export type Branches = ReadonlyMap<string, { readonly list: string; readonly rows: readonly string[] }>

const mark = '~'
const branchCode = (matter: string, row: string): string => `${matter}${mark}${row}`
/** C54 The matter of the catalogue that a part of a case is of: its own code, or that of the matter its row has. */
export const matterOf = (code: string): string => code.split(mark)[0] ?? code
/** C54 The row a part of a case is for; undefined where it is for the whole case. */
export const rowOf = (code: string): string | undefined => code.split(mark)[1]

/** C54 What the lists, as they are handed in, make of the plan's matters. */
export const branchesIn = (
  catalogue: Catalogue,
  thing: Pick<OneThing, 'matters' | 'questions'>,
  { matters, answers }: { readonly matters: readonly { readonly code: string }[]; readonly answers: Answers },
  values: FormValues,
): Branches => {
  const planned = new Set(matters.map(({ code }) => code))
  return new Map(
    thing.matters.flatMap((matter) => {
      const list = matter.per === undefined ? undefined : catalogue.element.get(matter.per)
      if (!list?.list || !planned.has(matter.code)) return []
      const { rows } = readRows(values[list.id] ?? '', list.list.tells)
      const cells = rows.map((row) => row.cells)
      const ids = rowsWith(matter, list, cells, { thing, answers, elements: catalogue.element }).flatMap(
        (place) => rows[place - 1]?.id ?? [],
      )
      return [[matter.code, { list: list.id, rows: ids }] as const]
    }),
  )
}

/** C54 Since hand-in the branches stand, whatever becomes of the lists. */
export const branchesOf = (thing: Pick<OneThing, 'matters'>, { matters }: CasePlan): Branches => {
  const found = new Map<string, { list: string; rows: string[] }>()
  for (const { code } of matters) {
    const row = rowOf(code)
    if (row === undefined) continue
    const list = thing.matters.find((one) => one.code === matterOf(code))?.per ?? ''
    const known = found.get(matterOf(code)) ?? { list, rows: [] }
    found.set(matterOf(code), { ...known, rows: [...known.rows, row] })
  }
  return found
}

type Planned = CasePlan['matters'][number]

/** What one part waits for: of a matter with rows of the same list its own row's part, of any other list all of them. */
const waitsOf = ({ prerequisites }: Planned, own: { list: string; row: string } | undefined, all: Branches) =>
  prerequisites.flatMap((code) => {
    const before = all.get(code)
    if (!before) return [code]
    const rows = own && own.list === before.list ? before.rows.filter((row) => row === own.row) : before.rows
    return rows.map((row) => branchCode(code, row))
  })

/**
 * C54 What rows have since hand-in: their parts stand, and no list brings or takes one. Only an answer that is settled afterwards (C49)
 * does: for the rows as they were handed in, where it decides whether they have the matter.
 */
export const branchesSince = (
  catalogue: Catalogue,
  thing: Pick<OneThing, 'matters' | 'questions'>,
  asked: { readonly now: CasePlan; readonly before: CasePlan },
  { plan, values }: { readonly plan: CasePlan; readonly values: FormValues },
): Branches => {
  const standing = branchesOf(thing, plan)
  const now = branchesIn(catalogue, thing, asked.now, values)
  const before = branchesIn(catalogue, thing, asked.before, values)
  return new Map(
    [...now].map(([code, { list, rows }]) => {
      const had = before.get(code)?.rows ?? []
      const stands = standing.get(code)?.rows ?? []
      const kept = stands.filter((row) => rows.includes(row) || !had.includes(row))
      const come = rows.filter((row) => !had.includes(row) && !kept.includes(row))
      return [code, { list, rows: [...kept, ...come] }]
    }),
  )
}

/** C54 The plan with a part of its own for every row that has a matter by itself. A matter whose rows are none is not in it. */
export const withBranches = (plan: CasePlan, branches: Branches): CasePlan =>
  branches.size === 0
    ? plan
    : {
        ...plan,
        matters: plan.matters.flatMap((matter) => {
          const own = branches.get(matter.code)
          if (!own) return [{ ...matter, prerequisites: waitsOf(matter, undefined, branches) }]
          return own.rows.map((row) => ({
            ...matter,
            code: branchCode(matter.code, row),
            prerequisites: waitsOf(matter, { list: own.list, row }, branches),
          }))
        }),
      }
