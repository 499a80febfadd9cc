import type { Problem } from '#engine/kernel'
import { variablesOf } from './catalogue.ts'
import { answerFault } from './check-answers.ts'
import { compileCondition } from './condition.ts'
import type { Matter } from './matter.ts'
import type { OneThing } from './one-thing.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'

export type PlacedProblem = { readonly path: JsonPath; readonly problem: Problem }

const conditionFault = (text: string | undefined, thing: OneThing, path: JsonPath): PlacedProblem[] => {
  if (text === undefined) return []
  const result = compileCondition(text, variablesOf(thing), thing.code)
  return result.ok ? [] : result.problems.map((problem) => ({ path, problem }))
}

const questionFaults = (thing: OneThing): PlacedProblem[] =>
  (thing.questions ?? []).flatMap((question, index) => {
    const path = ['questions', index]
    const faults: PlacedProblem[] = []
    const first = (thing.questions ?? []).findIndex((other) => other.id === question.id)
    if (first < index)
      faults.push({
        path: [...path, 'id'],
        problem: failCatalogue('duplicate_id', { id: question.id, first: `questions[${first}]` }),
      })
    if ((question.type === 'single' || question.type === 'multi') && !question.options)
      faults.push({ path, problem: failCatalogue('options_missing', { question: question.id }) })
    const why = question.sample === undefined ? undefined : answerFault(question, question.sample)
    if (why && question.sample !== undefined) {
      faults.push({
        path: [...path, 'sample'],
        problem: failCatalogue('sample_wrong', {
          question: question.id,
          value: JSON.stringify(question.sample),
          why,
        }),
      })
    }
    return faults
  })

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

/** Row conditions are over the answers of every thing that uses the matter. Paths are relative to the matter. */
export const rowFaults = (matter: Matter, users: readonly OneThing[]): PlacedProblem[] =>
  matter.materials.flatMap((row, index) =>
    users.flatMap((thing) => conditionFault(row.when, thing, ['materials', index, 'when'])),
  )
