import type { Catalogue, OneThing } from '#engine/catalogue'
import { digestOf } from './digest.ts'

/** A paper a person still hands in, by each matter that asks for it, in how many scenarios. */
export type RemainingRow = {
  readonly matter: string
  readonly asNamed: string
  readonly material: string
  readonly form: string
  readonly copies: number
  readonly scenarios: number
}

/** V9 What is still handed in over all scenarios, row by row: where the next cut would have to be found. */
export const remainingRows = (catalogue: Catalogue, thing: OneThing): RemainingRow[] => {
  const rows = new Map<string, RemainingRow>()
  for (const { row, scenarios: more } of digestOf(catalogue, thing).submit) {
    const { material, askedBy, asNamed, form, copies } = row
    askedBy.forEach((matter, index) => {
      const key = `${matter}|${material}`
      const scenarios = (rows.get(key)?.scenarios ?? 0) + more
      rows.set(key, { matter, material, asNamed: asNamed[index] ?? '', form, copies, scenarios })
    })
  }
  return [...rows.values()].sort((a, b) => b.scenarios - a.scenarios)
}
