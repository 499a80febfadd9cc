import {
  type Answers,
  type Catalogue,
  type Condition,
  type Matter,
  type OneThing,
  papersAsked,
  type Requirement,
} from '#engine/catalogue'

/** An active requirement row: a matter of the plan asks for it in this scenario. */
export type ActiveRow = { readonly matter: Matter; readonly row: Requirement }

export type Choice = {
  readonly matters: readonly Matter[]
  readonly undecided: readonly string[]
  readonly rows: readonly ActiveRow[]
  readonly undecidedRows: readonly ActiveRow[]
}

type Candidate = {
  readonly code: string
  readonly matter: Matter | undefined
  readonly condition: Condition
  readonly rows: readonly { readonly active: ActiveRow; readonly condition: Condition }[]
}
const known = new WeakMap<Catalogue, WeakMap<OneThing, readonly Candidate[]>>()

/** The matters of a thing and their rows with their conditions, looked up once: a survey chooses a thousand times. */
const candidatesOf = (catalogue: Catalogue, thing: OneThing): readonly Candidate[] => {
  const things = known.get(catalogue) ?? new WeakMap<OneThing, readonly Candidate[]>()
  known.set(catalogue, things)
  const ready = things.get(thing)
  if (ready) return ready
  const candidates = thing.matters.map(({ code, when }) => {
    const matter = catalogue.matter.get(code)
    const rows = (matter ? papersAsked(thing, matter) : []).map((row) => ({
      active: { matter: matter as Matter, row },
      condition: catalogue.condition(thing, row.when),
    }))
    return { code, matter, condition: catalogue.condition(thing, when), rows }
  })
  things.set(thing, candidates)
  return candidates
}

/** D3, D4 The matters whose condition is true, and of their requirements those whose condition is true. Unknown is kept apart. */
export const choose = (catalogue: Catalogue, thing: OneThing, answers: Answers): Choice => {
  const matters: Matter[] = []
  const undecided: string[] = []
  const rows: ActiveRow[] = []
  const undecidedRows: ActiveRow[] = []
  for (const { code, matter, condition, rows: own } of candidatesOf(catalogue, thing)) {
    const truth = condition.evaluate(answers)
    if (truth === null) undecided.push(code)
    if (truth !== true || !matter) continue
    matters.push(matter)
    for (const { active, condition: asked } of own) {
      const needed = asked.evaluate(answers)
      if (needed === null) undecidedRows.push(active)
      else if (needed) rows.push(active)
    }
  }
  return { matters, undecided, rows, undecidedRows }
}

/** D4 A prerequisite that is not among the plan's matters does not apply. */
export const prerequisitesWithin = (matter: Matter, inPlan: ReadonlySet<string>): string[] =>
  (matter.prerequisites ?? []).filter((code) => inPlan.has(code))
