import { compileCondition } from './condition.ts'
import { conditionNames } from './condition-names.ts'
import type { DataElement, ListShape, ListTotal } from './data-element.ts'
import { totalsByName } from './list-totals.ts'
import type { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import type { OneThing, Question } from './one-thing.ts'
import { failCatalogue } from './problems.ts'
import { fieldVariables, sampleOfElement, sampleOfTotal } from './validate-field-cuts.ts'
import type { PlacedProblem } from './validate-thing.ts'
import { isFault, type Scope, valueExpression } from './value-expression.ts'

type Elements = ReadonlyMap<string, DataElement>
type Code = Parameters<typeof failCatalogue>[0]

const numeric = (element: DataElement | undefined): boolean =>
  element?.type === 'number' || element?.type === 'integer'

const whereFaults = (
  where: string | undefined,
  columns: readonly string[],
  elements: Elements,
  path: PlacedProblem['path'],
  questions: ReadonlyMap<string, Question> = new Map(),
): PlacedProblem[] => {
  if (where === undefined) return []
  const ofColumns = new Map([...elements].filter(([id]) => columns.includes(id)))
  const compiled = compileCondition(where, fieldVariables(where, questions, ofColumns), columns.join(', '))
  return compiled.ok ? [] : compiled.problems.map((problem) => ({ path, problem }))
}

const totalFaults = (
  { id, by, column, where }: ListTotal,
  { columns }: ListShape,
  elements: Elements,
  path: PlacedProblem['path'],
): PlacedProblem[] => {
  const wrong = (code: Code): PlacedProblem[] => [{ path, problem: failCatalogue(code, { total: id, by }) }]
  const adds = by === 'sum' || by === 'min' || by === 'max'
  const names = by === 'join'
  const isThere = column !== undefined && columns.includes(column)
  if (adds && (!isThere || !numeric(elements.get(column)))) return wrong('total_column_unfit')
  if (names && !isThere) return wrong('total_names_unfit')
  if ((by === 'some' || by === 'every') && where === undefined) return wrong('total_where_missing')
  if ((adds && where !== undefined) || (!adds && !names && column !== undefined))
    return wrong('total_part_strange')
  return whereFaults(where, columns, elements, [...path, 'where'])
}

/** Whether a column may begin with what a field says: both of a kind, or the column is a text. */
const startsFrom = (field: DataElement | undefined, column: DataElement | undefined): boolean =>
  field !== undefined && column !== undefined && (field.type === column.type || column.type === 'string')

/** D10 What must be so reads totals of this list and fields of the form, and says yes or no. */
const mustFaults = ({ must = [], totals = [] }: ListShape, elements: Elements): PlacedProblem[] =>
  must.flatMap(({ is }, index) => {
    const path = ['list', 'must', index, 'is']
    const read = valueExpression(is)
    if (isFault(read))
      return [
        {
          path,
          problem:
            read.code === 'syntax'
              ? failCatalogue('field_cut_syntax', { text: is, position: read.position })
              : failCatalogue('field_cut_function', { text: is, name: read.name }),
        },
      ]
    const own = new Map(totals.map((total) => [total.id, total]))
    const scope: Record<string, Scope[string]> = {}
    for (const name of read.inputs) {
      const [total, element] = [own.get(name), elements.get(name)]
      if (total) scope[name] = sampleOfTotal(total)
      else if (element && element.type !== 'rows') scope[name] = sampleOfElement(element)
      else {
        const hint = nearest(name, [...own.keys(), ...elements.keys()])
        return [{ path, problem: failCatalogue('field_cut_name', { text: is, name, hint }) }]
      }
    }
    return typeof read.evaluate(scope) === 'boolean'
      ? []
      : [{ path, problem: failCatalogue('list_must_no_truth', { text: is }) }]
  })

type Wrong = (code: Code, column: string, ...path: (string | number)[]) => PlacedProblem

/** Parts of a list that name columns: only its own, and the one that tells rows is always there and filled in. */
const partFaults = (
  { columns, tells, optional = [], apart = [], if_asked: ifAsked = [] }: ListShape,
  wrong: Wrong,
): PlacedProblem[] => {
  const parts = { tells: [tells], optional, apart, if_asked: ifAsked }
  return [
    ...Object.entries(parts).flatMap(([part, named]) =>
      named
        .filter((column) => !columns.includes(column))
        .map((column) => wrong('list_column_unknown', column, part)),
    ),
    ...(optional.includes(tells) ? [wrong('list_tells_optional', tells, 'optional')] : []),
    ...(ifAsked.includes(tells) ? [wrong('list_tells_optional', tells, 'if_asked')] : []),
  ]
}

/** D10 What a list says of itself and could not hold. Paths are relative to the element; `taken` are names of elements and totals before it. */
const listFaults = (
  { id: element, type, list }: DataElement,
  elements: Elements,
  taken: ReadonlySet<string>,
): PlacedProblem[] => {
  if (type !== 'rows' || !list)
    return type === 'rows' || list
      ? [{ path: [list ? 'list' : 'type'], problem: failCatalogue('list_and_rows', { element }) }]
      : []
  const wrong: Wrong = (code, column, ...path) => ({
    path: ['list', ...path],
    problem: failCatalogue(code, { element, column }),
  })
  const { columns, rows, totals = [], starts = {} } = list
  const nested = columns.flatMap((column, index) => {
    const kind = elements.get(column)?.type
    return kind === 'rows' || kind === 'file' || columns.indexOf(column) < index
      ? [wrong('list_column_unfit', column, 'columns', index)]
      : []
  })
  return [
    ...nested,
    ...partFaults(list, wrong),
    ...Object.entries(starts).flatMap(([column, field]) =>
      columns.includes(column) && startsFrom(elements.get(field), elements.get(column))
        ? []
        : [wrong('list_starts_unfit', column, 'starts', column)],
    ),
    ...mustFaults(list, elements),
    ...(rows[0] > rows[1] ? [wrong('list_rows_turned', '', 'rows')] : []),
    ...totals.flatMap((total, index) => {
      const path = ['list', 'totals', index]
      const twice = taken.has(total.id) || totals.findIndex(({ id }) => id === total.id) < index
      return twice
        ? [
            {
              path: [...path, 'id'],
              problem: failCatalogue('duplicate_id', { id: total.id, first: element }),
            },
          ]
        : totalFaults(total, list, elements, path)
    }),
  ]
}

/** D10 Faults of every list of a catalogue, each with the place of its element. */
export const allListFaults = (
  elements: readonly DataElement[],
): { readonly index: number; readonly fault: PlacedProblem }[] => {
  const byName = new Map(elements.map((element) => [element.id, element]))
  const taken = new Set(byName.keys())
  return elements.flatMap((element, index) => {
    const faults = listFaults(element, byName, taken)
    for (const { id } of element.list?.totals ?? []) taken.add(id)
    return faults.map((fault) => ({ index, fault }))
  })
}

/** D10 The list is asked for whatever the question says: or the answer its rows give would take the list away. */
const standsWithout = (
  thing: OneThing,
  matters: ReadonlyMap<string, Matter>,
  list: string,
  question: string,
): boolean =>
  thing.matters.some(
    ({ code, when }) =>
      matters.get(code)?.form_fields?.includes(list) &&
      !(when !== undefined && conditionNames(when).includes(question)),
  )

/** D10 Questions that a total answers and matters that each row has: of a list that a form of this thing asks for. */
export const thingListFaults = (
  thing: OneThing,
  elements: readonly DataElement[],
  matters: ReadonlyMap<string, Matter>,
): PlacedProblem[] => {
  const byName = new Map(elements.map((element) => [element.id, element]))
  const asked = new Set(thing.matters.flatMap(({ code }) => matters.get(code)?.form_fields ?? []))
  const totals = totalsByName(elements)
  const questions = new Map((thing.questions ?? []).map((question) => [question.id, question]))
  const ofQuestions = (thing.questions ?? []).flatMap(({ id, type, reckoned }, index): PlacedProblem[] => {
    if (reckoned === undefined) return []
    const found = totals.get(reckoned)
    const by = found?.total.by ?? 'join'
    const gives = by === 'join' ? 'none' : by === 'some' || by === 'every' ? 'boolean' : 'number'
    return found && gives === type && standsWithout(thing, matters, found.list.id, id)
      ? []
      : [
          {
            path: ['questions', index, 'reckoned'],
            problem: failCatalogue('question_reckoned_unfit', { question: id, total: reckoned }),
          },
        ]
  })
  const ofMatters = thing.matters.flatMap(({ code, per, each }, index): PlacedProblem[] => {
    if (per === undefined && each === undefined) return []
    const list = byName.get(per ?? '')?.list
    const unfit = (part: string): PlacedProblem => ({
      path: ['matters', index, part],
      problem: failCatalogue('matter_per_unfit', { matter: code, element: per ?? '' }),
    })
    if (!list || !asked.has(per ?? '')) return [unfit(per === undefined ? 'each' : 'per')]
    return whereFaults(each, list.columns, byName, ['matters', index, 'each'], questions)
  })
  return [...ofQuestions, ...ofMatters]
}
