import { type Condition, compileCondition } from './condition.ts'
import type { VariableType } from './condition-tree.ts'
import type { DataElement } from './data-element.ts'
import type { Department } from './department.ts'
import type { Material, Source } from './material.ts'
import type { Matter } from './matter.ts'
import type { OneThing, Question } from './one-thing.ts'

/** Everything a folder says, as plain JSON: what is stored as a snapshot and read back. */
export type CatalogueDocument = {
  readonly departments: readonly Department[]
  readonly elements: readonly DataElement[]
  readonly materials: readonly Material[]
  readonly matters: readonly Matter[]
  readonly things: readonly OneThing[]
  readonly sources: readonly Source[]
}

/** A document with its nouns by id and its conditions compiled. */
export type Catalogue = CatalogueDocument & {
  readonly department: ReadonlyMap<string, Department>
  readonly element: ReadonlyMap<string, DataElement>
  readonly material: ReadonlyMap<string, Material>
  readonly matter: ReadonlyMap<string, Matter>
  readonly thing: ReadonlyMap<string, OneThing>
  /** D5 Whether a material's data can run: a department issues it and its source is connected. */
  readonly connected: (material: string) => boolean
  /** The compiled condition; undefined text is always true. Compiled once per thing and text. */
  readonly condition: (thing: OneThing, text: string | undefined) => Condition
}

export const byId = <T, K extends keyof T>(list: readonly T[], key: K): Map<string, T> =>
  new Map(list.map((entry) => [String(entry[key]), entry]))

const always: Condition = {
  text: '',
  variables: new Set(),
  cuts: new Map(),
  options: new Map(),
  counted: new Set(),
  evaluate: () => true,
}

const variableType = (question: Question): VariableType => ({
  type: question.type,
  options: (question.options ?? []).map((option) => option.value),
})

export const variablesOf = (thing: OneThing): Map<string, VariableType> =>
  new Map((thing.questions ?? []).map((question) => [question.id, variableType(question)]))

const connections = (document: CatalogueDocument, material: ReadonlyMap<string, Material>) => {
  const ofMaterial = new Map(document.sources.filter((s) => s.material).map((s) => [s.material, s.connected]))
  const ofDepartment = new Map(
    document.sources.filter((s) => s.department).map((s) => [s.department, s.connected]),
  )
  return (id: string): boolean => {
    const issuer = material.get(id)?.issued_by
    if (!issuer) return false
    return ofMaterial.get(id) ?? ofDepartment.get(issuer) ?? true
  }
}

/**
 * Indexes a checked document. Conditions of a checked document always compile; a fault here means the document did not
 * pass `validateCatalogue`, which is an accident, not a refusal.
 */
export const indexCatalogue = (document: CatalogueDocument): Catalogue => {
  const material = byId(document.materials, 'id')
  const compiled = new Map<string, Condition>()
  const condition = (thing: OneThing, text: string | undefined): Condition => {
    if (text === undefined) return always
    const key = `${thing.code}\n${text}`
    const known = compiled.get(key)
    if (known) return known
    const result = compileCondition(text, variablesOf(thing), thing.code)
    if (!result.ok) throw new Error(`unchecked condition ${text} in ${thing.code}`)
    compiled.set(key, result.value)
    return result.value
  }
  return {
    ...document,
    department: byId(document.departments, 'id'),
    element: byId(document.elements, 'id'),
    material,
    matter: byId(document.matters, 'code'),
    thing: byId(document.things, 'code'),
    connected: connections(document, material),
    condition,
  }
}
