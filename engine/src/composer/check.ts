import {
  type Catalogue,
  type Condition,
  columnQuestions,
  fieldCondition,
  type OneThing,
} from '#engine/catalogue'
import { noteCuts } from './check-cuts.ts'
import { createFindings, type Finding, type Findings } from './check-findings.ts'
import { checkScenario, type Prepared, prepare } from './check-scenario.ts'
import { makerOf } from './merge.ts'
import { conditionsOf, readByFields } from './questions.ts'
import { countScenarios, scenarioLimit, scenarios } from './scenarios.ts'
import { type Survey, survey } from './survey.ts'

export type CheckReport = {
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly scenarios: number
}

type Trace = { readonly met: ReadonlySet<string>; readonly deciding: ReadonlySet<string> }

/** Questions of which one other answer, all else equal, leads to something else. */
const decidingQuestions = ({ choices, groupOf }: Survey, signatures: readonly number[]): Set<string> => {
  const deciding = new Set<string>()
  // The last choice varies fastest: two scenarios `stride` apart differ in the answer to this question only.
  let stride = 1
  for (const { id, values } of [...choices].reverse()) {
    const block = stride * values.length
    const decides = groupOf.some((group, index) => {
      const first = groupOf[index - (index % block) + (index % stride)]
      return signatures[group] !== signatures[first ?? group]
    })
    if (decides) deciding.add(id)
    stride = block
  }
  return deciding
}

/** Tries every scenario: notes its faults; tells which matters and rows occur at all, and which questions ever change something. */
const traced = (prepared: Prepared, surveyed: Survey, errors: Findings): Trace => {
  const met = new Set<string>()
  // Signatures are long; numbered, they are compared ten thousand times at no cost.
  const numbers = new Map<string, number>()
  const signatures = surveyed.groups.map(({ members }) => {
    const answers = surveyed.answers[members[0] ?? 0] ?? {}
    const got = checkScenario(prepared, { answers, members }, errors)
    for (const one of got) met.add(one)
    const signature = got.join()
    const number = numbers.get(signature) ?? numbers.size
    numbers.set(signature, number)
    return number
  })
  return { met, deciding: decidingQuestions(surveyed, signatures) }
}

const neverTrue = (thing: OneThing, condition: Condition): boolean => {
  if (countScenarios(thing, [condition]) > scenarioLimit) return false
  for (const answers of scenarios(thing, [condition])) if (condition.evaluate(answers) === true) return false
  return true
}

const alwaysTrue = (thing: OneThing, condition: Condition): boolean => {
  if (countScenarios(thing, [condition]) > scenarioLimit) return false
  for (const answers of scenarios(thing, [condition])) if (condition.evaluate(answers) !== true) return false
  return true
}

/** D9 A field that would be asked in no scenario. What reads fields too is known only while the form is filled in. */
const noteNeverAsked = ({ catalogue, thing }: Prepared, findings: Findings): void => {
  const asked = new Set((thing.questions ?? []).map(({ id }) => id))
  for (const { when, owner, element } of thing.field_cuts ?? []) {
    const condition = when === undefined ? null : fieldCondition(catalogue, thing, when)
    if (!condition || ![...condition.variables].every((name) => asked.has(name))) continue
    if (neverTrue(thing, condition))
      findings.note('contradictory_condition', { field: `${owner}/${element}` }, { text: condition.text })
  }
}

/** D14 A condition no row of its list meets, whatever the row and the answers say; one that every row meets decides nothing. */
const noteRows = ({ catalogue, thing }: Prepared, errors: Findings, warnings: Findings): void => {
  for (const { code, per, each } of thing.matters) {
    if (each === undefined) continue
    const condition = fieldCondition(catalogue, thing, each)
    if (!condition) continue
    const columns = columnQuestions(catalogue.element.get(per ?? '')?.list, catalogue.element)
    const overRows = { ...thing, questions: [...(thing.questions ?? []), ...columns] }
    if (neverTrue(overRows, condition))
      errors.note('contradictory_condition', { matter: code, material: each }, { text: each })
    else if (alwaysTrue(overRows, condition))
      warnings.note('idle_row_condition', { matter: code }, { text: each })
  }
}

/** Faults of what never happens: matters, rows, questions, conditions that contradict themselves. */
const noteUnreached = ({ catalogue, thing, matters }: Prepared, trace: Trace, findings: Findings): void => {
  const contradictory = (text: string | undefined, matter: string, material = text): void => {
    if (text !== undefined && material !== undefined && neverTrue(thing, catalogue.condition(thing, text)))
      findings.note('contradictory_condition', { matter, material }, { text })
  }
  for (const { code, when } of thing.matters) contradictory(when, code)
  for (const { matter, conditional } of matters) {
    if (!trace.met.has(matter.code))
      findings.note('unreachable_matter', { matter: matter.code }, { matter: matter.name })
    for (const { when, material } of conditional) contradictory(when, matter.code, material)
  }
  const inForm = readByFields(catalogue, thing)
  for (const question of thing.questions ?? []) {
    if (!trace.deciding.has(question.id) && !inForm.has(question.id))
      findings.note('idle_question', { question: question.id }, { question: question.ask })
  }
}

/** D8 An intermediary's paper needs a service that makes it, named by a matter asking for it. */
const noteSources = ({ catalogue, matters }: Prepared, errors: Findings, warnings: Findings): void => {
  for (const { matter } of matters) {
    for (const row of matter.materials) {
      const material = catalogue.material.get(row.material)
      if (!material) continue
      const subject = { matter: matter.code, material: material.id }
      const values = { matter: matter.name, material: material.name }
      const service = catalogue.matters.some(
        (other) =>
          (other.intermediary_services ?? []).length > 0 &&
          other.materials.some(({ material: id }) => id === material.id),
      )
      if (material.produced_by === 'intermediary' && !service)
        errors.note('requirement_without_source', subject, values)
      const official = material.kind === 'licence' || material.kind === 'certificate'
      if (official && !material.issued_by && !material.produced_by)
        warnings.note('issuer_unnamed', subject, values)
    }
  }
}

const noteSofter = ({ catalogue, thing, matters }: Prepared, trace: Trace, warnings: Findings): void => {
  const all = matters.map(({ matter }) => matter)
  const before = (code: string, seen = new Set<string>()): Set<string> => {
    for (const next of catalogue.matter.get(code)?.prerequisites ?? []) {
      if (!seen.has(next)) before(next, seen.add(next))
    }
    return seen
  }
  for (const { matter, conditional } of matters) {
    const decided = new Set(conditional.map(({ index }) => index))
    const earlier = before(matter.code)
    for (const [index, row] of matter.materials.entries()) {
      const name = catalogue.material.get(row.material)?.name ?? row.material
      const asked = !decided.has(index) || trace.met.has(`${matter.code}#${index}`)
      if (trace.met.has(matter.code) && !asked)
        warnings.note(
          'unreachable_row',
          { matter: matter.code, material: row.material },
          { matter: matter.name, material: name },
        )
      const maker = makerOf(catalogue, all, row.material, matter.code)
      const early = all.some((other) => earlier.has(other.code) && other.result.material === row.material)
      if (maker && !early && !earlier.has(maker))
        warnings.note(
          'maker_not_before',
          { matter: matter.code, material: row.material },
          { matter: matter.name, material: name, maker: catalogue.matter.get(maker)?.name ?? maker },
        )
    }
  }
  const conditions = conditionsOf(catalogue, thing).map(({ condition }) => condition)
  for (const question of thing.questions ?? []) {
    if (question.type !== 'multi' || conditions.some(({ counted }) => counted.has(question.id))) continue
    const named = new Set(conditions.flatMap(({ options }) => [...(options.get(question.id) ?? [])]))
    for (const option of question.options ?? []) {
      if (!named.has(option.value))
        warnings.note(
          'idle_option',
          { question: question.id },
          { question: question.ask, option: option.label },
        )
    }
  }
}

/** D8 Checks one thing over its whole scenario space. Errors forbid publication, warnings deserve a look. */
export const checkThing = (catalogue: Catalogue, thing: OneThing): CheckReport => {
  const prepared = prepare(catalogue, thing)
  const surveyed = survey(catalogue, thing)
  const { scenarios: count, tooMany, answers } = surveyed
  const [errors, warnings] = [createFindings(thing, answers), createFindings(thing, answers)]
  // What was not looked at is not called unreachable.
  const trace = tooMany ? undefined : traced(prepared, surveyed, errors)
  if (tooMany) errors.note('too_many_scenarios', {}, { all: String(count), limit: String(scenarioLimit) })
  if (trace) noteUnreached(prepared, trace, errors)
  if (trace) noteNeverAsked(prepared, errors)
  noteRows(prepared, errors, warnings)
  noteSources(prepared, errors, warnings)
  if (trace) noteSofter(prepared, trace, warnings)
  noteCuts(prepared, warnings)
  return { errors: errors.list(), warnings: warnings.list(), scenarios: count }
}

/** D8 over all things, or over one. */
export const checkCatalogue = (
  catalogue: Catalogue,
  things: readonly OneThing[] = catalogue.things,
): CheckReport => {
  const reports = things.map((thing) => checkThing(catalogue, thing))
  return {
    errors: reports.flatMap(({ errors }) => errors),
    warnings: reports.flatMap(({ warnings }) => warnings),
    scenarios: reports.reduce((sum, report) => sum + report.scenarios, 0),
  }
}
