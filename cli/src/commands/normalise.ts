import type { Command } from 'commander'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import {
  createNormaliser,
  type ElementSuggestion,
  failWording,
  type Suggestion,
  suggestElements,
} from '#engine/wording'
import { exitCodes } from '../exit-codes.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { progress } from '../progress.ts'
import { loadWordingWords, readWordingFolder, type WordingFolder } from '../wording-folder.ts'

type Options = {
  readonly settled?: string
  readonly top: string
  readonly fields?: boolean
  readonly json?: boolean
}

/** What is proposed for one wording of a row, or for one label of a form. */
type Proposal = {
  readonly matter: string
  readonly named: string
  readonly suggestions: readonly (Suggestion | ElementSuggestion)[]
}

const idOf = (one: Suggestion | ElementSuggestion): string => ('material' in one ? one.material : one.element)

type Names = ReadonlyMap<string, string>
type Proposed = { readonly proposals: readonly Proposal[]; readonly names: Names }

const namesOf = (things: readonly { readonly id: string; readonly name: string }[]): Names =>
  new Map(things.map(({ id, name }) => [id, name]))

const proposeMaterials = (
  folder: string,
  city: WordingFolder,
  library: WordingFolder | undefined,
  top: number,
): Result<Proposed> => {
  const { materials, matters, departments } = city
  if (!materials.length) return refuse(failWording('wordings_without_materials', { folder }))
  const words = loadWordingWords()
  if (!words.ok) return words
  const settled = library?.settled ?? []
  const normaliser = createNormaliser({ materials, matters, departments, settled, words: words.value })
  const bar = progress('matters', matters.length)
  const proposals = matters.flatMap((matter) => {
    const suggestions = normaliser.suggest(matter, top)
    bar.step(matter.code)
    return matter.rows.map(({ asNamed }, row) => ({
      matter: matter.code,
      named: asNamed,
      suggestions: suggestions[row]!,
    }))
  })
  bar.end()
  return ok({ proposals, names: namesOf(materials) })
}

/** The labels of each form that are no element's id; an id in another form says how common its element is. */
const proposeElements = (folder: string, city: WordingFolder, top: number): Result<Proposed> => {
  const { elements, forms } = city
  if (!elements.length) return refuse(failWording('wordings_without_elements', { folder }))
  const words = loadWordingWords()
  if (!words.ok) return words
  const names = namesOf(elements)
  const used = new Map<string, number>()
  for (const field of forms.flatMap(({ fields }) => fields)) used.set(field, (used.get(field) ?? 0) + 1)
  const labels = forms.flatMap(({ matter, fields }) =>
    fields.filter((field) => !names.has(field)).map((named) => ({ matter, named })),
  )
  const suggestions = suggestElements(
    { elements, used, words: words.value },
    labels.map(({ named }) => named),
    top,
  )
  return ok({
    proposals: labels.map((label, order) => ({ ...label, suggestions: suggestions[order]! })),
    names,
  })
}

const propose = (folder: string, { settled, fields }: Options, top: number): Result<Proposed> => {
  const city = readWordingFolder(folder)
  if (!city.ok) return city
  if (fields) return proposeElements(folder, city.value, top)
  const library = settled === undefined ? undefined : readWordingFolder(settled)
  if (library && !library.ok) return library
  return proposeMaterials(folder, city.value, library?.value, top)
}

const printProposals = ({ proposals, names }: Proposed, fields = false) =>
  printTable(
    [
      '事项',
      fields ? '表上的字段' : '部门用词',
      fields ? '建议的数据元' : '建议的标准材料',
      '把握',
      '为什么',
    ],
    proposals.flatMap(({ matter, named, suggestions }) =>
      suggestions.map((one, order) => [
        order === 0 ? matter : '',
        order === 0 ? named : '',
        `${names.get(idOf(one))}（${idOf(one)}）`,
        one.score.toFixed(2),
        one.why.zh,
      ]),
    ),
  )

const run = (folder: string, options: Options) => {
  const { top, fields, json } = options
  const count = Number(top)
  const wrong: Problem[] =
    Number.isInteger(count) && count >= 1 && count <= 50
      ? []
      : [failWording('suggestions_top_invalid', { top })]
  if (wrong.length) return endRefused(wrong, json)
  const answer = propose(folder, options, count)
  if (!answer.ok) return endRefused(answer.problems, json)
  if (!json) return printProposals(answer.value, fields)
  printJson(
    answer.value.proposals.map(({ matter, named, suggestions }) => ({
      matter,
      [fields ? 'label' : 'asNamed']: named,
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
    .option('--fields', 'propose data elements for the labels of forms (form_fields that are no id) instead')
    .option('--top <count>', 'how many to propose for each row', '5')
    .option('--json', 'print one JSON document')
    .addHelpText('after', `\nExit codes: ${exitCodes.ok} proposed, ${exitCodes.refused} refused`)
    .action(run)
}
