import type { Catalogue, OneThing } from '#engine/catalogue'
import { type DroppedRow, type SubmitRow, type Survey, survey } from '#engine/composer'
import { figuresOf, type ScenarioFigures } from './figures-of.ts'

/** A row of plans, and in how many scenarios it stands. */
type Counted<T> = { readonly row: T; readonly scenarios: number }

/** What effect, ledger, proposals and lead need of all plans of a one thing, read off each once. */
export type Digest = {
  /** One a group of the survey, in its order: how many scenarios lead to it, its matters, its figures. */
  readonly groups: readonly {
    readonly weight: number
    readonly matters: readonly string[]
    readonly figures: ScenarioFigures
  }[]
  readonly dropped: readonly Counted<DroppedRow>[]
  readonly submit: readonly Counted<SubmitRow>[]
}

/** Counts equal rows in the order they are first met. */
const counting = <T>(keyOf: (row: T) => string) => {
  const counted = new Map<string, { row: T; scenarios: number }>()
  const add = (row: T, weight: number): void => {
    const key = keyOf(row)
    const known = counted.get(key)
    if (known) known.scenarios += weight
    else counted.set(key, { row, scenarios: weight })
  }
  return { add, list: (): Counted<T>[] => [...counted.values()] }
}

const digested = ({ groups }: Survey): Digest => {
  const dropped = counting<DroppedRow>(
    ({ matter, asNamed, material, reason, by }) => `${matter}|${asNamed}|${material}|${reason}|${by}`,
  )
  const submit = counting<SubmitRow>(
    ({ material, form, copies, askedBy, asNamed }) => `${material}|${form}|${copies}|${askedBy}|${asNamed}`,
  )
  const read = groups.map(({ members, plan }) => {
    const composed = plan()
    const weight = members.length
    for (const row of composed.materials.dropped) dropped.add(row, weight)
    for (const row of composed.materials.submit) submit.add(row, weight)
    return { weight, matters: composed.matters.map(({ code }) => code), figures: figuresOf(composed) }
  })
  return { groups: read, dropped: dropped.list(), submit: submit.list() }
}

const known = new WeakMap<Survey, Digest>()

/** The digest of a one thing; composed once however many ask. */
export const digestOf = (catalogue: Catalogue, thing: OneThing): Digest => {
  const surveyed = survey(catalogue, thing)
  const digest = known.get(surveyed) ?? digested(surveyed)
  known.set(surveyed, digest)
  return digest
}
