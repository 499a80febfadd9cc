import { compileCondition } from './condition.ts'
import { conditionNames } from './condition-names.ts'
import type { VariableType } from './condition-tree.ts'
import type { DataElement, ListTotal } from './data-element.ts'
import { cutParts, cutsFieldOf, type FieldCut, partsOf } from './field-cut.ts'
import type { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import type { OneThing, Question } from './one-thing.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'
import type { PlacedProblem } from './validate-thing.ts'
import { isFault, type Scope, valueExpression } from './value-expression.ts'

/** What rows are judged against. */
export type FieldGround = {
  readonly elements: ReadonlyMap<string, DataElement>
  /** The matters whose forms the rows may speak of. */
  readonly matters: readonly Matter[]
  /** The questions of all things, each id once. */
  readonly questions: ReadonlyMap<string, Question>
  /** D10 Totals of lists, by name. */
  readonly totals: ReadonlyMap<string, ListTotal>
}

export const fieldGround = (
  elements: ReadonlyMap<string, DataElement>,
  matters: readonly Matter[],
  things: readonly OneThing[],
): FieldGround => ({
  elements,
  matters,
  questions: new Map(things.flatMap(({ questions = [] }) => questions.map((one) => [one.id, one] as const))),
  totals: new Map(
    [...elements.values()].flatMap(({ list }) => (list?.totals ?? []).map((one) => [one.id, one] as const)),
  ),
})

const at = (path: JsonPath, ...rest: Parameters<typeof failCatalogue>): PlacedProblem => ({
  path,
  problem: failCatalogue(...rest),
})

/** D9 The row speaks of a field that its owner's forms ask for. */
const askedFaults = (cut: FieldCut, { matters }: FieldGround): PlacedProblem[] => {
  const { element, owner } = cut
  const own = matters.filter(({ department }) => department === owner)
  const asking = new Set(
    own.filter(({ form_fields = [] }) => form_fields.includes(element)).map(({ code }) => code),
  )
  if (asking.size === 0) {
    const hint = nearest(element, new Set(own.flatMap(({ form_fields = [] }) => form_fields)))
    return [at(['element'], 'field_cut_not_asked', { owner, element, hint })]
  }
  return (cut.matters ?? []).flatMap((matter, index) =>
    asking.has(matter) ? [] : [at(['matters', index], 'field_cut_matter', { matter, owner, element })],
  )
}

const partFaults = (cut: FieldCut): PlacedProblem[] => {
  const { must, may } = partsOf[cut.reason]
  const { reason } = cut
  return cutParts.flatMap((part) => {
    if (must.includes(part) && cut[part] === undefined) return [at([], 'field_cut_part', { reason, part })]
    const strange = cut[part] !== undefined && !must.includes(part) && !may.includes(part)
    return strange ? [at([part], 'field_cut_part_strange', { reason, part })] : []
  })
}

const typeOf = (element: DataElement): VariableType => {
  if (element.type === 'enum') return { type: 'single', options: element.options ?? [] }
  if (element.type === 'number' || element.type === 'integer') return { type: 'number', options: [] }
  return { type: element.type === 'boolean' ? 'boolean' : 'single', options: [] }
}

/** Questions and elements as a condition of the ledger sees them; where both have a name, the question does. */
export const fieldVariables = (
  text: string,
  questions: ReadonlyMap<string, Question>,
  elements: ReadonlyMap<string, DataElement>,
): Map<string, VariableType> =>
  new Map(
    conditionNames(text).flatMap((name): [string, VariableType][] => {
      const question = questions.get(name)
      if (question)
        return [[name, { type: question.type, options: (question.options ?? []).map(({ value }) => value) }]]
      const element = elements.get(name)
      return element ? [[name, typeOf(element)]] : []
    }),
  )

const whenFaults = ({ when, element }: FieldCut, ground: FieldGround): PlacedProblem[] => {
  if (when === undefined) return []
  const compiled = compileCondition(when, fieldVariables(when, ground.questions, ground.elements), element)
  return compiled.ok ? [] : compiled.problems.map((problem) => ({ path: ['when'], problem }))
}

export const sampleOfElement = ({ type, options }: DataElement): string | number | boolean => {
  if (type === 'number' || type === 'integer') return 7
  return type === 'boolean' ? true : (options?.[0] ?? '样例')
}
export const sampleOfTotal = (total: ListTotal | undefined): number | boolean | string => {
  if (total?.by === 'join') return '样例'
  return total?.by === 'some' || total?.by === 'every' ? true : 7
}
const sampleOfQuestion = ({ type, options = [] }: Question): Scope[string] => {
  const first = options[0]?.value ?? ''
  if (type === 'number') return 7
  return type === 'boolean' ? true : type === 'multi' ? [first] : first
}

/** Whether a field takes what an expression gives; a text field takes a number as it is written. */
const takes = ({ type }: DataElement, value: unknown): boolean => {
  if (type === 'number' || type === 'integer') return typeof value === 'number'
  return type === 'boolean'
    ? typeof value === 'boolean'
    : typeof value === 'string' || typeof value === 'number'
}

const valueFaults = ({ is: text, element: id, reason }: FieldCut, ground: FieldGround): PlacedProblem[] => {
  const element = ground.elements.get(id)
  if (text === undefined || !element) return []
  if (reason === 'default' && element.binds) return [at(['is'], 'field_cut_binds', { element: id })]
  const read = valueExpression(text)
  if (isFault(read)) {
    return read.code === 'syntax'
      ? [at(['is'], 'field_cut_syntax', { text, position: read.position })]
      : [at(['is'], 'field_cut_function', { text, name: read.name })]
  }
  const scope: Record<string, Scope[string]> = {}
  const strange: PlacedProblem[] = []
  for (const name of read.inputs) {
    const [question, input] = [ground.questions.get(name), ground.elements.get(name)]
    if (question) scope[name] = sampleOfQuestion(question)
    else if (input && input.type !== 'rows') scope[name] = sampleOfElement(input)
    else if (ground.totals.has(name)) scope[name] = sampleOfTotal(ground.totals.get(name))
    else {
      const hint = nearest(name, [
        ...ground.elements.keys(),
        ...ground.questions.keys(),
        ...ground.totals.keys(),
      ])
      strange.push(at(['is'], 'field_cut_name', { text, name, hint }))
    }
  }
  if (strange.length) return strange
  const value = read.evaluate(scope)
  if (!takes(element, value)) return [at(['is'], 'field_cut_type', { text, element: id, type: element.type })]
  return optionFault(element, ['is'], String(value))
}

const optionFault = (
  { id, type, options = [] }: DataElement,
  path: JsonPath,
  value: string,
): PlacedProblem[] =>
  type === 'enum' && !options.includes(value)
    ? [at(path, 'field_cut_option', { element: id, value, hint: nearest(value, options) })]
    : []

const answerFaults = (
  { question, says = {}, element: id }: FieldCut,
  ground: FieldGround,
): PlacedProblem[] => {
  const element = ground.elements.get(id)
  if (question === undefined || !element) return []
  if (!ground.questions.has(question)) {
    const hint = nearest(question, ground.questions.keys())
    return [at(['question'], 'field_cut_name', { text: question, name: question, hint })]
  }
  return Object.entries(says).flatMap(([answer, value]) => optionFault(element, ['says', answer], value))
}

/** The special procedure at which an inspector comes to the place. */
export const siteVisit = '现场核查'

/** D9 What an inspector records needs an inspection. */
const siteFaults = (cut: FieldCut, { matters }: FieldGround): PlacedProblem[] => {
  if (cut.reason !== 'on_site') return []
  const { element } = cut
  return matters
    .filter((matter) => cutsFieldOf(cut, matter) && matter.form_fields?.includes(element))
    .filter(({ special_procedures = [] }) => !special_procedures.some(({ type }) => type === siteVisit))
    .map(({ code: matter }) => at(['reason'], 'field_cut_site', { matter, element }))
}

const meet = (one: FieldCut, other: FieldCut): boolean =>
  !one.matters || !other.matters || one.matters.some((code) => other.matters?.includes(code))

/** Elements a row reads to give its field a value. */
export const inputsOf = ({ as, is }: Pick<FieldCut, 'as' | 'is'>): readonly string[] => {
  const read = is === undefined ? undefined : valueExpression(is)
  return [...(as === undefined ? [] : [as]), ...(read && !isFault(read) ? read.inputs : [])]
}

/** A value that waits for itself is told at the first row of the circle. */
const circles = (cuts: readonly FieldCut[]): { readonly index: number; readonly fault: PlacedProblem }[] => {
  const reads = new Map<string, Set<string>>()
  for (const cut of cuts)
    reads.set(cut.element, new Set([...(reads.get(cut.element) ?? []), ...inputsOf(cut)]))
  const told = new Set<string>()
  return cuts.flatMap((cut, index) => {
    const way: string[] = []
    const walk = (element: string): boolean => {
      way.push(element)
      for (const input of reads.get(element) ?? []) {
        if (input === cut.element) return true
        if (!way.includes(input) && walk(input)) return true
      }
      way.pop()
      return false
    }
    if (told.has(cut.element) || !walk(cut.element)) return []
    for (const element of way) told.add(element)
    const path = [cut.is === undefined ? 'as' : 'is']
    return [{ index, fault: at(path, 'field_cut_circle', { circle: [...way, cut.element].join(' → ') }) }]
  })
}

/** D9 Everything wrong with rows on fields, each with the row's place. `placeOf` says where a row stands, paths are relative to it. */
export const fieldCutFaults = (
  cuts: readonly FieldCut[],
  ground: FieldGround,
  placeOf: (index: number) => string,
): { readonly index: number; readonly fault: PlacedProblem }[] => {
  const single = cuts.flatMap((cut, index) =>
    [
      // An unknown element is told as an unknown reference.
      ...(ground.elements.has(cut.element) ? askedFaults(cut, ground) : []),
      ...partFaults(cut),
      ...whenFaults(cut, ground),
      ...valueFaults(cut, ground),
      ...answerFaults(cut, ground),
      ...siteFaults(cut, ground),
    ].map((fault) => ({ index, fault })),
  )
  const rows = new Map<string, number[]>()
  const doubled = cuts.flatMap((cut, index) => {
    const key = `${cut.owner}|${cut.element}`
    const before = rows.get(key) ?? []
    rows.set(key, [...before, index])
    const first = before.find((one) => meet(cuts[one] as FieldCut, cut))
    if (first === undefined) return []
    const { element, owner } = cut
    return [{ index, fault: at(['element'], 'field_cut_doubled', { element, owner, first: placeOf(first) }) }]
  })
  return [...single, ...doubled, ...circles(cuts)]
}

/** D9 The rows on fields written in one thing; shared rows that were copied into it may read questions of other things. Paths are relative to the thing. */
export const thingFieldFaults = (thing: OneThing, ground: FieldGround): PlacedProblem[] => {
  if (!thing.field_cuts?.length) return []
  return fieldCutFaults(thing.field_cuts, ground, (index) => `field_cuts[${index}]`).map(
    ({ index, fault }) => ({
      ...fault,
      path: ['field_cuts', index, ...fault.path],
    }),
  )
}

/** D9 Gives each thing the shared rows on fields its own matters ask for. A row of its own goes before a shared one. */
export const withSharedFieldCuts = (
  thing: OneThing,
  shared: readonly FieldCut[],
  matters: ReadonlyMap<string, Matter>,
): OneThing => {
  const own = thing.field_cuts ?? []
  const ofThing = thing.matters.flatMap(({ code }) => matters.get(code) ?? [])
  const given = shared.filter(
    (cut) =>
      ofThing.some((matter) => cutsFieldOf(cut, matter) && matter.form_fields?.includes(cut.element)) &&
      !own.some((one) => one.owner === cut.owner && one.element === cut.element && meet(one, cut)),
  )
  return given.length ? { ...thing, field_cuts: [...own, ...given] } : thing
}
