import type { Answers, Catalogue, Matter, OneThing, Requirement } from '#engine/catalogue'

/** An active requirement row: a matter of the plan asks for it in this scenario. */
export type ActiveRow = { readonly matter: Matter; readonly row: Requirement }

export type Choice = {
  readonly matters: readonly Matter[]
  readonly undecided: readonly string[]
  readonly rows: readonly ActiveRow[]
  readonly undecidedRows: readonly ActiveRow[]
}

/** D3, D4 The matters whose condition is true, and of their requirements those whose condition is true. Unknown is kept apart. */
export const choose = (catalogue: Catalogue, thing: OneThing, answers: Answers): Choice => {
  const matters: Matter[] = []
  const undecided: string[] = []
  for (const { code, when } of thing.matters) {
    const truth = catalogue.condition(thing, when).evaluate(answers)
    const matter = catalogue.matter.get(code)
    if (truth === null) undecided.push(code)
    else if (truth && matter) matters.push(matter)
  }
  const rows: ActiveRow[] = []
  const undecidedRows: ActiveRow[] = []
  for (const matter of matters) {
    for (const row of matter.materials) {
      const truth = catalogue.condition(thing, row.when).evaluate(answers)
      if (truth === null) undecidedRows.push({ matter, row })
      else if (truth) rows.push({ matter, row })
    }
  }
  return { matters, undecided, rows, undecidedRows }
}

/** D4 A prerequisite that is not among the plan's matters does not apply. */
export const prerequisitesWithin = (matter: Matter, inPlan: ReadonlySet<string>): string[] =>
  (matter.prerequisites ?? []).filter((code) => inPlan.has(code))
