import { type Answers, type Catalogue, type Matter, type OneThing, papersAsked } from '#engine/catalogue'
import type { Findings } from './check-findings.ts'
import { prerequisitesWithin } from './choose.ts'
import { inOrder } from './schedule.ts'

/** What every scenario of one thing is tried against; prepared once. */
export type Prepared = {
  readonly catalogue: Catalogue
  readonly thing: OneThing
  readonly matters: readonly {
    readonly matter: Matter
    readonly holds: (answers: Answers) => boolean
    /** Its requirement rows that have a condition; all others are asked for whenever the matter is there. */
    readonly conditional: readonly {
      readonly index: number
      readonly material: string
      readonly when: string
      readonly holds: (answers: Answers) => boolean
    }[]
  }[]
  /** Whether the prerequisites of all matters together have a circle; without one no scenario has. */
  readonly mayCycle: boolean
  /** Matters that count as done before, each with its condition. */
  readonly settled: readonly { readonly code: string; readonly holds: (answers: Answers) => boolean }[]
}

export const prepare = (catalogue: Catalogue, thing: OneThing): Prepared => {
  const truth = (when: string | undefined) => {
    const condition = catalogue.condition(thing, when)
    return (answers: Answers) => condition.evaluate(answers) === true
  }
  const matters = thing.matters.flatMap(({ code, when }) => {
    const matter = catalogue.matter.get(code)
    if (!matter) return []
    return [
      {
        matter,
        holds: truth(when),
        conditional: papersAsked(thing, matter).flatMap(({ when: asked, material }, index) =>
          asked === undefined ? [] : [{ index, material, when: asked, holds: truth(asked) }],
        ),
      },
    ]
  })
  return {
    catalogue,
    thing,
    matters,
    mayCycle: inOrder(matters.map(({ matter }) => matter)) === undefined,
    settled: (thing.settled ?? []).map(({ code, when }) => ({ code, holds: truth(when) })),
  }
}

/** Scenarios that lead to the same: the answers of one of them, the numbers of all. */
export type Seen = { readonly answers: Answers; readonly members: readonly number[] }

const noteMissingPrerequisites = (
  { settled }: Prepared,
  matters: readonly Matter[],
  codes: ReadonlySet<string>,
  { answers, members }: Seen,
  findings: Findings,
): void => {
  const done = new Set(settled.filter(({ holds }) => holds(answers)).map(({ code }) => code))
  for (const matter of matters) {
    const wanted = matter.prerequisites ?? []
    if (
      wanted.length === 0 ||
      prerequisitesWithin(matter, codes).length > 0 ||
      wanted.some((code) => done.has(code))
    )
      continue
    findings.note(
      'missing_prerequisite',
      { matter: matter.code },
      { matter: matter.name, prerequisites: wanted.join('、') },
      members,
    )
  }
}

const noteContradictions = (
  { catalogue }: Prepared,
  matters: readonly Matter[],
  { members }: Seen,
  findings: Findings,
): void => {
  const makers = new Map<string, Matter>()
  for (const matter of matters) {
    const { material } = matter.result
    if (!material) continue
    const other = makers.get(material)
    if (other)
      findings.note(
        'contradiction',
        { matter: matter.code, material },
        {
          matter: matter.name,
          other: other.name,
          material: catalogue.material.get(material)?.name ?? material,
        },
        members,
      )
    makers.set(material, matter)
  }
}

/**
 * The faults a scenario can show, noted for all that are like it. Returns what the person gets: the codes of the matters, and of their
 * conditional rows `code#index`, in order; two scenarios with the same list lead to the same.
 */
export const checkScenario = (prepared: Prepared, seen: Seen, findings: Findings): string[] => {
  const { answers, members } = seen
  const got: string[] = []
  const matters: Matter[] = []
  for (const { matter, holds, conditional } of prepared.matters) {
    if (!holds(answers)) continue
    matters.push(matter)
    got.push(matter.code)
    for (const row of conditional) if (row.holds(answers)) got.push(`${matter.code}#${row.index}`)
  }
  const codes = new Set(matters.map(({ code }) => code))
  noteMissingPrerequisites(prepared, matters, codes, seen, findings)
  noteContradictions(prepared, matters, seen, findings)
  if (matters.length === 0) findings.note('empty_scenario', {}, {}, members)
  if (prepared.mayCycle && inOrder(matters) === undefined)
    findings.note('cycle', {}, { matters: circleOf(matters, codes) }, members)
  return got
}

/** The matters that wait for each other: those left when everything that can be done is taken away. */
const circleOf = (matters: readonly Matter[], codes: ReadonlySet<string>): string => {
  const left = new Map(matters.map((matter) => [matter.code, matter]))
  for (;;) {
    const free = [...left.values()].filter((matter) =>
      prerequisitesWithin(matter, codes).every((code) => !left.has(code)),
    )
    if (free.length === 0) break
    for (const { code } of free) left.delete(code)
  }
  return [...left.values()].map(({ code, name }) => `${name}（${code}）`).join('、')
}
