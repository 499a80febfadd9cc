import type { Problem } from '#engine/kernel'
import { variablesOf } from './catalogue.ts'
import { answerFault } from './check-answers.ts'
import { compileCondition } from './condition.ts'
import { libraryConditionProblems } from './condition-of-library.ts'
import type { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import type { OneThing, Question } from './one-thing.ts'
import { paperCondition } from './papers-asked.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'

export type PlacedProblem = { readonly path: JsonPath; readonly problem: Problem }

const conditionFault = (text: string | undefined, thing: OneThing, path: JsonPath): PlacedProblem[] => {
  if (text === undefined) return []
  const result = compileCondition(text, variablesOf(thing), thing.code)
  return result.ok ? [] : result.problems.map((problem) => ({ path, problem }))
}

/** D3 Words of FEEL, and names every object has already: a question of that name could never be used in a condition. */
const reserved = new Set([
  ...'and or not in if then else for return some every satisfies between instance of function null true false item external'.split(
    ' ',
  ),
  ...Object.getOwnPropertyNames(Object.prototype),
])

const optionFaults = (question: Question): PlacedProblem[] => {
  if (!question.options?.length)
    return question.type === 'single' || question.type === 'multi'
      ? [{ path: [], problem: failCatalogue('options_missing', { question: question.id }) }]
      : []
  const values = question.options.map(({ value }) => value)
  return values.flatMap((value, index) => {
    const first = `options[${values.indexOf(value)}]`
    return values.indexOf(value) < index
      ? [{ path: ['options', index, 'value'], problem: failCatalogue('duplicate_id', { id: value, first }) }]
      : []
  })
}

/** What is wrong with one question by itself. Paths are relative to the question. */
const ownFaults = (question: Question): PlacedProblem[] => {
  const { id, range, sample } = question
  const faults = optionFaults(question)
  if (reserved.has(id)) faults.push({ path: ['id'], problem: failCatalogue('reserved_name', { name: id }) })
  const reversed = range !== undefined && range[0] > range[1]
  if (reversed)
    faults.push({
      path: ['range'],
      problem: failCatalogue('range_reversed', { question: id, from: range[0], until: range[1] }),
    })
  const why = sample === undefined || reversed ? undefined : answerFault(question, sample)
  if (why)
    faults.push({
      path: ['sample'],
      problem: failCatalogue('sample_wrong', { question: id, value: JSON.stringify(sample), why }),
    })
  return faults
}

const questionFaults = (thing: OneThing): PlacedProblem[] =>
  (thing.questions ?? []).flatMap((question, index) => {
    const path = ['questions', index]
    const faults = ownFaults(question).map((fault) => ({ ...fault, path: [...path, ...fault.path] }))
    const first = (thing.questions ?? []).findIndex((other) => other.id === question.id)
    if (first < index)
      faults.push({
        path: [...path, 'id'],
        problem: failCatalogue('duplicate_id', { id: question.id, first: `questions[${first}]` }),
      })
    return faults
  })

/** I9 Conditions of papers: of a paper the matter asks for, each once, FEEL over the questions of the thing. */
const paperFaults = (thing: OneThing, index: number, matter: Matter | undefined): PlacedProblem[] => {
  const { code, papers = [] } = thing.matters[index] ?? { code: '' }
  const listed = matter?.materials.map(({ material }) => material) ?? []
  return papers.flatMap(({ material, when }, place) => {
    const path = ['matters', index, 'papers', place]
    const first = papers.findIndex((one) => one.material === material)
    const faults = conditionFault(when, thing, [...path, 'when'])
    if (matter && !listed.includes(material))
      faults.push({
        path: [...path, 'material'],
        problem: failCatalogue('paper_not_asked', {
          matter: code,
          material,
          hint: nearest(material, listed),
        }),
      })
    if (first < place)
      faults.push({
        path: [...path, 'material'],
        problem: failCatalogue('duplicate_id', { id: material, first: `papers[${first}]` }),
      })
    return faults
  })
}

/** D1, D3: questions, conditions and the lead department of one thing. Paths are relative to the thing. */
export const thingFaults = (thing: OneThing, matters: ReadonlyMap<string, Matter>): PlacedProblem[] => {
  const faults = [...questionFaults(thing)]
  const codes = new Map<string, number>()
  for (const [index, { code, when }] of thing.matters.entries()) {
    const first = codes.get(code)
    if (first !== undefined)
      faults.push({
        path: ['matters', index, 'code'],
        problem: failCatalogue('duplicate_id', { id: code, first: `matters[${first}]` }),
      })
    codes.set(code, index)
    faults.push(...conditionFault(when, thing, ['matters', index, 'when']))
    faults.push(...paperFaults(thing, index, matters.get(code)))
  }
  faults.push(
    ...(thing.settled ?? []).flatMap(({ when }, index) =>
      conditionFault(when, thing, ['settled', index, 'when']),
    ),
  )
  const departments = thing.matters.map(({ code }) => matters.get(code)?.department)
  // While a matter is unknown its department is too; that fault is told by itself.
  if (!departments.includes(undefined) && !departments.includes(thing.lead_department)) {
    faults.push({
      path: ['lead_department'],
      problem: failCatalogue('lead_not_concerned', { department: thing.lead_department }),
    })
  }
  return faults
}

/**
 * Row conditions are over the answers of every thing that uses the matter and says nothing else of the paper (I9); while none does, over any question of the library, as
 * far as all its one things could be read. Paths are relative to the matter.
 */
export const rowFaults = (
  matter: Matter,
  things: readonly OneThing[],
  thingsAreRead = true,
): PlacedProblem[] => {
  const users = things.filter((thing) => thing.matters.some(({ code }) => code === matter.code))
  return matter.materials.flatMap(({ when, material }, index): PlacedProblem[] => {
    const path = ['materials', index, 'when']
    if (users.length)
      return users
        .filter((thing) => !paperCondition(thing, matter.code, material))
        .flatMap((thing) => conditionFault(when, thing, path))
    const problems = when === undefined || !thingsAreRead ? [] : libraryConditionProblems(when, things)
    return problems.map((problem) => ({ path, problem }))
  })
}
