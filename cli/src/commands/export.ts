import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { type Answers, type Catalogue, checkAnswers, type OneThing, sampleAnswers } from '#engine/catalogue'
import { guideOf, toBpmn, toCpsvAp } from '#engine/guide'
import { chinaDay, defineProblems, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { versionOf } from '#modules/catalogue'
import { makeFile, queryOfAnswers } from '#modules/guide'
import { shippedDivision } from '#platform/config'
import { instantInChina } from '#platform/instant'
import { settings } from '#platform/settings'
import { createTypesetter, type Typesetter } from '#platform/typeset'
import { exportFolder } from '../export-folder.ts'
import { findThing, loadCatalogue } from '../load-catalogue.ts'
import { endRefused } from '../print.ts'
import { defaultCatalogue } from '../project.ts'

const failExport = defineProblems({
  export_answers_unreadable: {
    kind: 'invalid',
    zh: '读不了答案文件“{file}”：{why}。请给一个 JSON 对象，例如 {example}。',
    en: 'Cannot read the answers file “{file}”: {why}. Give one JSON object, such as {example}.',
  },
  export_subject_needed: {
    kind: 'invalid',
    zh: '请给一件事的代码，或者用 --all 导出全部；两样只能给一样。',
    en: 'Give the code of a one thing, or --all for every one; one of the two.',
  },
  export_answers_of_one: {
    kind: 'invalid',
    zh: '答案属于一件事，不能和 --all 一起用。请去掉一样。',
    en: 'Answers belong to one one thing and cannot go with --all. Leave one of them out.',
  },
  export_folder_needed: {
    kind: 'invalid',
    zh: '全部导出为 {format} 是多个文件。请用 --out 给一个文件夹。',
    en: 'All as {format} are several files. Give a folder with --out.',
  },
})

/** `guide` and `cpsv` are JSON and can stand in one document; the others are files of their own. */
type Format = 'guide' | 'pdf' | 'xlsx' | 'bpmn' | 'svg' | 'cpsv'
type Options = {
  readonly as: Format
  readonly all?: boolean
  readonly catalogue: string
  readonly answers?: string
  readonly whole?: boolean
  readonly out?: string
  readonly base: string
  readonly division: string
  readonly language: 'zh' | 'en'
  readonly address: string
}

const endings: Record<Format, string> = {
  guide: 'guide.json',
  pdf: 'pdf',
  xlsx: 'xlsx',
  bpmn: 'bpmn',
  svg: 'svg',
  cpsv: 'cpsv.jsonld',
}

/** The answers of the scenario, or undefined for the sample. */
const answersFrom = (thing: OneThing, file: string | undefined): Result<Answers | undefined> => {
  if (file === undefined) return ok(undefined)
  const unreadable = (why: string) =>
    refuse(failExport('export_answers_unreadable', { file, why, example: '{"areaSqm": 180}' }))
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error))
  }
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? checkAnswers(thing, value as Record<string, unknown>)
    : unreadable('not an object')
}

/** The files that the server makes too, in one go: a typesetter of one's own for as long as it takes. */
const fileOf = async (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers | undefined,
  { as, language, address: origin, division }: Options & { readonly as: 'pdf' | 'xlsx' | 'svg' },
): Promise<Result<Buffer>> => {
  const version = versionOf(catalogue)
  const guide = guideOf(catalogue, thing, answers, { version })
  const common = { catalogue, thing, version, publishedAt: undefined, guide, answers, language }
  const day = chinaDay(instantInChina())
  const query = queryOfAnswers(thing, answers)
  return makeFile[as]({ ...common, query, day, origin, division, typesetter: typesetter() })
}

let setter: Typesetter | undefined
const typesetter = (): Typesetter => {
  setter ??= createTypesetter()
  return setter
}

/** One document: a JSON value, the text of a BPMN file, or the bytes of a file. */
const documentOf = async (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers | undefined,
  options: Options,
): Promise<Result<unknown>> => {
  const { as } = options
  if (as === 'guide') return ok(guideOf(catalogue, thing, answers))
  if (as === 'cpsv')
    return ok(toCpsvAp(catalogue, thing, { base: options.base, division: { code: options.division } }))
  if (as === 'bpmn')
    return ok(toBpmn(catalogue, thing, options.whole ? 'all' : (answers ?? sampleAnswers(thing))))
  return fileOf(catalogue, thing, answers, { ...options, as })
}

const contentOf = (document: unknown): string | Uint8Array =>
  typeof document === 'string' || document instanceof Uint8Array
    ? document
    : `${JSON.stringify(document, null, 2)}\n`

const write = (things: readonly OneThing[], documents: readonly unknown[], options: Options): void => {
  const { out } = options
  if (out === undefined) {
    process.stdout.write(contentOf(options.all ? documents : documents[0]))
    return
  }
  mkdirSync(out, { recursive: true })
  things.forEach(({ code }, index) => {
    const file = join(out, `${encodeURIComponent(code)}.${endings[options.as]}`)
    writeFileSync(file, contentOf(documents[index]))
    process.stdout.write(`${file}\n`)
  })
}

const usageFault = (wanted: string | undefined, { all, as, answers, out }: Options): Problem | undefined => {
  if ((wanted === undefined) === !all) return failExport('export_subject_needed')
  if (all && answers !== undefined) return failExport('export_answers_of_one')
  const single = as !== 'guide' && as !== 'cpsv'
  return all && single && out === undefined ? failExport('export_folder_needed', { format: as }) : undefined
}

const documentsOf = async (
  catalogue: Catalogue,
  things: readonly OneThing[],
  options: Options,
): Promise<Result<unknown[]>> => {
  const documents: unknown[] = []
  for (const thing of things) {
    const answers = answersFrom(thing, options.answers)
    if (!answers.ok) return answers
    const document = await documentOf(catalogue, thing, answers.value, options)
    if (!document.ok) return document
    documents.push(document.value)
  }
  return ok(documents)
}

type FolderOptions = Omit<Options, 'as'> & { readonly as: 'folder' }

const runFolder = (wanted: string | undefined, options: FolderOptions): void => {
  const catalogue = loadCatalogue(options.catalogue, false)
  if (!catalogue) return
  const written = exportFolder(catalogue, wanted, options)
  if (written.ok) process.stdout.write(`${written.value.join('\n')}\n`)
  else endRefused(written.problems, false)
}

const run = async (wanted: string | undefined, options: Options): Promise<void> => {
  const fault = usageFault(wanted, options)
  const catalogue = fault ? undefined : loadCatalogue(options.catalogue, false)
  const thing = catalogue && wanted !== undefined ? findThing(catalogue, wanted, false) : undefined
  if (fault) endRefused([fault], false)
  if (!catalogue || (wanted !== undefined && !thing)) return
  const things = thing ? [thing] : catalogue.things
  const documents = await documentsOf(catalogue, things, options)
  await setter?.close()
  if (documents.ok) write(things, documents.value, options)
  else endRefused(documents.problems, false)
}

export const register = (program: Command): void => {
  program
    .command('export [thing]')
    .description(
      'write the public guide (JSON, PDF, Excel), BPMN 2.0 or CPSV-AP 3.2.0 of one or all one things',
    )
    .addOption(
      new Option(
        '--as <format>',
        'guide (JSON), pdf, xlsx, bpmn (XML), svg (picture of the process), cpsv (JSON-LD), or folder: the whole catalogue as fact files',
      )
        .choices([...Object.keys(endings), 'folder'])
        .makeOptionMandatory(),
    )
    .option('--all', 'every one thing of the catalogue')
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--answers <file>', 'a JSON object of answers, “-” for standard input; left out = the sample')
    .option('--whole', 'bpmn: every matter with its condition instead of one scenario')
    .option('--out <folder>', 'write files there instead of standard output')
    .addOption(
      new Option('--language <language>', 'pdf, xlsx, svg: zh or en').choices(['zh', 'en']).default('zh'),
    )
    .option(
      '--address <url>',
      'pdf: the public address of the platform, for the QR code',
      process.env[settings.baseUrl.variable] || 'http://127.0.0.1:8080',
    )
    .option('--base <iri>', 'cpsv: the IRI below which this place names its things', 'urn:onevisit:')
    .option(
      '--division <code>',
      'cpsv: the 12-digit code of the division',
      process.env[settings.division.variable] || shippedDivision,
    )
    .action((wanted: string | undefined, options: Options | FolderOptions) =>
      options.as === 'folder' ? runFolder(wanted, options) : run(wanted, options),
    )
}
