import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from 'commander'
import { LineCounter, parseDocument } from 'yaml'
import { type Material, materialKinds } from '#engine/catalogue'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import {
  createNormaliser,
  failWording,
  readWordingWords,
  type SettledWording,
  type Suggestion,
  type WordingMatter,
  type WordingWords,
  wordFiles,
} from '#engine/wording'
import { exitCodes } from '../exit-codes.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { projectFolder } from '../project.ts'

type Options = { readonly settled?: string; readonly top: string; readonly json?: boolean }
type Loose = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
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
    prerequisites: Array.isArray(entry.prerequisites)
      ? entry.prerequisites.flatMap((code) => text(code) ?? [])
      : [],
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

const matterFiles = /^matters(\/.*)?\.ya?ml$|^matters[^/]*\.ya?ml$/i

export type WordingFolder = {
  readonly materials: readonly Material[]
  readonly matters: readonly WordingMatter[]
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  readonly settled: readonly SettledWording[]
}

/** Reads a folder of fact files as far as words go. Rows may lack everything but their wording; only broken YAML refuses. */
export const readWordingFolder = (folder: string): Result<WordingFolder> => {
  if (yamlIn(folder, /./).length === 0) return refuse(failWording('wordings_folder_missing', { folder }))
  const materials = parseAll(folder, /^materials[^/]*\.ya?ml$/i)
  const matters = parseAll(folder, matterFiles)
  const departments = parseAll(folder, /^departments[^/]*\.ya?ml$/i)
  if (!materials.ok) return materials
  if (!matters.ok) return matters
  return ok({
    materials: materials.value.flatMap(toMaterial),
    matters: matters.value.map(toMatter),
    departments: departments.ok
      ? departments.value.flatMap(({ id, name }) => ({ id: text(id) ?? '', name: text(name) ?? '' }))
      : [],
    settled: matters.value.flatMap(toSettled),
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

type Proposal = {
  readonly matter: string
  readonly asNamed: string
  readonly suggestions: readonly Suggestion[]
}

const propose = (
  folder: string,
  settledFolder: string | undefined,
  top: number,
): Result<{ proposals: Proposal[]; names: ReadonlyMap<string, string> }> => {
  const city = readWordingFolder(folder)
  if (!city.ok) return city
  const { materials, matters, departments } = city.value
  if (!materials.length) return refuse(failWording('wordings_without_materials', { folder }))
  const library = settledFolder === undefined ? undefined : readWordingFolder(settledFolder)
  if (library && !library.ok) return library
  const words = loadWordingWords()
  if (!words.ok) return words
  const settled = library?.value.settled ?? []
  const normaliser = createNormaliser({ materials, matters, departments, settled, words: words.value })
  const proposals = matters.flatMap((matter) => {
    const suggestions = normaliser.suggest(matter, top)
    return matter.rows.map(({ asNamed }, row) => ({
      matter: matter.code,
      asNamed,
      suggestions: suggestions[row]!,
    }))
  })
  return ok({ proposals, names: new Map(materials.map(({ id, name }) => [id, name])) })
}

const printProposals = (proposals: readonly Proposal[], names: ReadonlyMap<string, string>) =>
  printTable(
    ['事项', '部门用词', '建议的标准材料', '把握', '为什么'],
    proposals.flatMap(({ matter, asNamed, suggestions }) =>
      suggestions.map(({ material, score, why }, order) => [
        order === 0 ? matter : '',
        order === 0 ? asNamed : '',
        `${names.get(material)}（${material}）`,
        score.toFixed(2),
        why.zh,
      ]),
    ),
  )

const run = (folder: string, { settled, top, json }: Options) => {
  const count = Number(top)
  const wrong: Problem[] =
    Number.isInteger(count) && count >= 1 && count <= 50
      ? []
      : [failWording('suggestions_top_invalid', { top })]
  if (wrong.length) return endRefused(wrong, json)
  const answer = propose(folder, settled, count)
  if (!answer.ok) return endRefused(answer.problems, json)
  const { proposals, names } = answer.value
  if (!json) return printProposals(proposals, names)
  printJson(
    proposals.map(({ suggestions, ...row }) => ({
      ...row,
      suggestions: suggestions.map(({ why, ...one }) => ({ ...one, why: `${why.zh} · ${why.en}` })),
    })),
  )
}

export const register = (program: Command): void => {
  program
    .command('normalise <folder>')
    .description(
      'propose canonical materials for the wordings of every department; never reads what rows say',
    )
    .option('--settled <folder>', 'a folder whose rows are settled already, with the same materials')
    .option('--top <count>', 'how many to propose for each row', '5')
    .option('--json', 'print one JSON document')
    .addHelpText('after', `\nExit codes: ${exitCodes.ok} proposed, ${exitCodes.refused} refused`)
    .action(run)
}
