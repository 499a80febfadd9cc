import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { type DataElement, elementTypes, type Material, materialKinds } from '#engine/catalogue'
import { ok, type Result, refuse, withoutUnseen } from '#engine/kernel'
import {
  failWording,
  readWordingWords,
  type SettledWording,
  type WordingMatter,
  type WordingWords,
  wordFiles,
} from '#engine/wording'
import { projectFolder } from './project.ts'

type Loose = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? withoutUnseen(String(value)) : undefined
const entries = (value: unknown): Loose[] =>
  Array.isArray(value)
    ? value.filter((entry): entry is Loose => typeof entry === 'object' && entry !== null)
    : []

const parseLeniently = (folder: string, path: string): Result<unknown> => {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  })
  const [error] = document.errors
  if (!error) return ok(document.toJS({ maxAliasCount: 100 }))
  const { line } = counter.linePos(error.pos[0])
  return refuse(
    failWording('wordings_unreadable', { file: relative(folder, path), line, what: error.message }),
  )
}

const yamlIn = (folder: string, wanted: RegExp): string[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => wanted.test(name.replaceAll('\\', '/')))
        .sort()
        .map((name) => join(folder, name))
    : []

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((entry) => text(entry) ?? []) : []

const toElement = ({ id, name, name_en, type }: Loose): DataElement[] => {
  const known = elementTypes.find((one) => one === type) ?? 'string'
  return text(id) === undefined || text(name) === undefined
    ? []
    : [{ id: text(id)!, name: text(name)!, name_en: text(name_en), type: known }]
}

const toMaterial = (entry: Loose): Material[] => {
  const { id, name, kind, issued_by, result_of } = entry
  if (text(id) === undefined || text(name) === undefined) return []
  const known = materialKinds.find((one) => one === kind) ?? 'other'
  return [
    { id: text(id)!, name: text(name)!, kind: known, issued_by: text(issued_by), result_of: text(result_of) },
  ]
}

/** Reads one matter without looking at what its rows were settled as (N1); that is read apart, by `toSettled`. */
const toMatter = (entry: Loose): WordingMatter => {
  const result = (entry.result ?? {}) as Loose
  return {
    code: text(entry.code) ?? '',
    name: text(entry.name) ?? '',
    department: text(entry.department) ?? '',
    resultName: text(result.name),
    resultMaterial: text(result.material),
    prerequisites: texts(entry.prerequisites),
    rows: entries(entry.materials).map((row) => ({ asNamed: text(row.as_named) ?? '' })),
  }
}

const toSettled = (entry: Loose): SettledWording[] =>
  entries(entry.materials).flatMap((row) => {
    const [asNamed, material] = [text(row.as_named), text(row.material)]
    return asNamed && material ? [{ asNamed, material, matter: text(entry.code) }] : []
  })

const parseAll = (folder: string, wanted: RegExp): Result<Loose[]> => {
  const parsed = yamlIn(folder, wanted).map((path) => parseLeniently(folder, path))
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems))
  return problems.length
    ? refuse(...problems)
    : ok(parsed.flatMap((one) => (one.ok ? entries(one.value) : [])))
}

/** materials.yaml, materials-food.yml, materials/food.yaml. */
const listNamed = (noun: string) => new RegExp(`^${noun}([^/]*|/.*)\\.ya?ml$`, 'i')
const matterFiles = /^matters(\/.*)?\.ya?ml$|^matters[^/]*\.ya?ml$/i

export type WordingFolder = {
  readonly materials: readonly Material[]
  readonly matters: readonly WordingMatter[]
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  readonly settled: readonly SettledWording[]
  readonly elements: readonly DataElement[]
  /** The fields of each matter's form: ids of elements, or labels as the paper form has them. */
  readonly forms: readonly { readonly matter: string; readonly fields: readonly string[] }[]
}

/** Reads a folder of fact files as far as words go. Rows may lack everything but their wording; only broken YAML refuses. */
export const readWordingFolder = (folder: string): Result<WordingFolder> => {
  if (yamlIn(folder, /./).length === 0) return refuse(failWording('wordings_folder_missing', { folder }))
  const materials = parseAll(folder, listNamed('materials'))
  const matters = parseAll(folder, matterFiles)
  const departments = parseAll(folder, listNamed('departments'))
  const elements = parseAll(folder, listNamed('elements'))
  if (!materials.ok) return materials
  if (!matters.ok) return matters
  return ok({
    materials: materials.value.flatMap(toMaterial),
    matters: matters.value.map(toMatter),
    departments: departments.ok
      ? departments.value.flatMap(({ id, name }) => ({ id: text(id) ?? '', name: text(name) ?? '' }))
      : [],
    settled: matters.value.flatMap(toSettled),
    elements: elements.ok ? elements.value.flatMap(toElement) : [],
    forms: matters.value.map((entry) => ({
      matter: text(entry.code) ?? '',
      fields: texts(entry.form_fields),
    })),
  })
}

const wordsFolder = join(projectFolder, 'catalogue/words/wording')

/** The words of administrative Chinese that come with the product. */
export const loadWordingWords = (folder: string = wordsFolder): Result<WordingWords> => {
  const parsed = Object.entries(wordFiles).map(
    ([key, name]) => [key, parseLeniently(folder, join(folder, `${name}.yaml`))] as const,
  )
  const problems = parsed.flatMap(([, one]) => (one.ok ? [] : one.problems))
  if (problems.length) return refuse(...problems)
  const values = Object.fromEntries(parsed.map(([key, one]) => [key, one.ok ? one.value : undefined]))
  return readWordingWords(values as Record<keyof typeof wordFiles, unknown>)
}
