import {
  type Answers,
  type Catalogue,
  cutsFieldOf,
  type FieldCut,
  fieldCondition,
  fieldReasons,
  inputsOf,
  type Matter,
  type OneThing,
  totalsByName,
} from '#engine/catalogue'

/** D9 What the joint team decided on the fields of one form: element → the row that holds. */
export type FieldDecisions = ReadonlyMap<string, FieldCut>

/** The asking matters of each element, as the one form joins them. */
export type Asking = ReadonlyMap<string, readonly string[]>

/** What a plan's forms are asked in: the thing, its matters in this scenario, and what was answered. */
export type Asked = {
  readonly thing: OneThing
  readonly matters: readonly Matter[]
  readonly answers: Answers
  /** D5 What papers are drawn up from: without a value there would be no paper. */
  readonly drawn: ReadonlySet<string>
}

/** D9 Whether a row's condition reads what is typed in this form; over answers alone it is decided with the plan. */
export const dependsOnForm = (
  catalogue: Catalogue,
  thing: OneThing,
  { when }: FieldCut,
  asking: Asking,
): boolean => {
  const reads = when === undefined ? [] : (fieldCondition(catalogue, thing, when)?.variables ?? [])
  return [...reads].some((name) => catalogue.element.has(name) && asking.has(name))
}

/** D10 A total is there where its list is asked for; every other name stands for itself. */
const listOf = ({ elements }: Catalogue, name: string): string =>
  totalsByName(elements).get(name)?.list.id ?? name

/** Whether a row can do without the person here: what it needs is asked in this one form, or answered. */
const holds = (
  cut: FieldCut,
  catalogue: Catalogue,
  { thing, answers, drawn }: Asked,
  asking: Asking,
): boolean => {
  const isAnswered = (name: string) => answers[name] !== undefined
  switch (cut.reason) {
    case 'same_fact':
      return cut.as !== undefined && cut.as !== cut.element && asking.has(cut.as)
    case 'answered': {
      const answer = answers[cut.question ?? '']
      return (
        answer !== undefined &&
        !Array.isArray(answer) &&
        (!cut.says || cut.says[String(answer)] !== undefined)
      )
    }
    case 'derived':
    case 'default':
      return inputsOf(cut).every((name) => isAnswered(name) || asking.has(listOf(catalogue, name)))
    case 'only_when': {
      if (dependsOnForm(catalogue, thing, cut, asking)) return true
      return fieldCondition(catalogue, thing, cut.when ?? '')?.evaluate(answers) === false
    }
    case 'later':
    case 'on_site':
    case 'struck':
      return !drawn.has(cut.element)
  }
}

const order = new Map(fieldReasons.map((reason, place) => [reason, place]))

/**
 * D9 The rows that hold in a plan. A field is asked while one form of the plan still asks for it: only where every one has a row
 * that holds does the field go, for the first of their reasons.
 */
export const fieldDecisions = (catalogue: Catalogue, asked: Asked, asking: Asking): FieldDecisions => {
  const { thing, matters } = asked
  const rows = new Map<string, FieldCut[]>()
  for (const cut of thing.field_cuts ?? []) rows.set(cut.element, [...(rows.get(cut.element) ?? []), cut])
  const byCode = new Map(matters.map((matter) => [matter.code, matter]))
  const decided = new Map<string, FieldCut>()
  for (const [element, askedBy] of asking) {
    const own = rows.get(element)
    if (!own) continue
    const found = askedBy.map((code) => {
      const matter = byCode.get(code)
      return matter && own.find((cut) => cutsFieldOf(cut, matter) && holds(cut, catalogue, asked, asking))
    })
    if (found.some((cut) => cut === undefined)) continue
    const [first] = (found as FieldCut[]).toSorted(
      (a, b) => (order.get(a.reason) ?? 0) - (order.get(b.reason) ?? 0),
    )
    if (first) decided.set(element, first)
  }
  return withoutEmptied(catalogue, decided)
}

/** A value that is taken from a field nobody gives a value any more is asked for after all. */
const withoutEmptied = (catalogue: Catalogue, decided: Map<string, FieldCut>): FieldDecisions => {
  const givesNone = ({ reason }: FieldCut) =>
    reason === 'on_site' || reason === 'later' || reason === 'struck' || reason === 'only_when'
  let changed = true
  while (changed) {
    changed = false
    for (const [element, cut] of decided) {
      if (givesNone(cut) || cut.reason === 'answered') continue
      const empty = inputsOf(cut).some((name) => {
        const list = listOf(catalogue, name)
        const other = decided.get(list)
        // A list that may not apply has totals that are nothing then: an expression that reads one says what holds without it.
        return other !== undefined && givesNone(other) && !(list !== name && other.reason === 'only_when')
      })
      if (empty) {
        decided.delete(element)
        changed = true
      }
    }
  }
  return decided
}
