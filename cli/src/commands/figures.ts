import type { Command } from 'commander'
import { type Figures, type FigureView, figureRows, figures, type Numbers } from '#engine/composer'
import { type Asked, printCaseFigures, readCaseFigures } from '../case-figures.ts'
import { printFigureRows } from '../figure-tables.ts'
import { figuresPage } from '../figures-page.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { defaultCatalogue } from '../project.ts'

type Options = Asked & {
  readonly cases?: boolean
  readonly catalogue: string
  readonly sources: boolean
  readonly rows?: boolean
  readonly markdown?: boolean
  readonly json?: boolean
}

const head = [
  '一件事',
  '材料前',
  '合并',
  '自动减后',
  '决定后',
  '字段前',
  '后',
  '带出',
  '手填',
  '依次',
  '法定并联',
  '承诺',
  '告知承诺',
  '跑动前',
  '后',
]

const line = (
  name: string,
  { materials, fields, fieldsByHand, days, visits }: Numbers,
  papersByThemselves: number,
) => [
  name,
  materials.before,
  materials.merged,
  papersByThemselves,
  materials.after,
  fields.before,
  fields.after,
  fields.prefilled,
  fieldsByHand,
  days.sequential,
  days.statutory,
  days.promised,
  days.committed,
  visits.before,
  visits.after,
]

const savedLine = (name: string, { saved }: FigureView): string =>
  saved
    ? `${name}：材料 −${saved.materials}% · 字段 −${saved.fields}%（手填 −${saved.fieldsByHand}%）· 时间 −${saved.daysOfSequential}%（比依次办）、−${saved.daysOfStatutory}%（比法定并联）· 跑动 −${saved.visits}%\n`
    : ''

/** By hand on average: before any decision on fields, with those whose basis was read, with all of them. */
const handLine = ({ fieldsUncut, fieldsRead, average }: Figures): string =>
  average
    ? `手填平均：不减字段 ${fieldsUncut.average?.fieldsByHand} · 只算读过依据的 ${fieldsRead.average?.fieldsByHand} · 全部 ${average.fieldsByHand}\n`
    : ''

/** D17 Days on average: the usual way, with the promises whose basis was read, with all of them. */
const promiseLine = ({ average, promisesRead }: Figures): string =>
  average
    ? `工作日平均：照常办 ${average.days.promised} · 告知承诺只算读过依据的 ${promisesRead.average?.days.committed} · 全部 ${average.days.committed}\n`
    : ''

const printFigures = (told: Figures): void => {
  const { things, sum, average, withoutCuts } = told
  const bare = new Map(withoutCuts.things.map(({ code, materials }) => [code, materials.after]))
  const rows = things.map((thing) => line(thing.name, thing, bare.get(thing.code) ?? 0))
  if (sum) rows.push(line('合计', sum, withoutCuts.sum?.materials.after ?? 0))
  if (average) rows.push(line('平均', average, withoutCuts.average?.materials.after ?? 0))
  printTable(head, rows)
  process.stdout.write(
    `\n${savedLine('只靠自动减', withoutCuts)}${savedLine('加上联合小组的决定', told)}${handLine(told)}${promiseLine(told)}`,
  )
}

/** What was done, not what is promised: the figures of a store's cases. */
const tellCases = async ({ rows, json, ...asked }: Options): Promise<void> => {
  const told = await readCaseFigures(asked)
  if (!told.ok) endRefused(told.problems, json)
  else if (json) printJson(told.value)
  else printCaseFigures(told.value, rows === true)
}

export const register = (program: Command): void => {
  program
    .command('figures')
    .description(
      'before and after figures of all one things on their samples, summed and averaged, with both baselines, with and without the joint cuts',
    )
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--no-sources', 'as if no data source were connected')
    .option('--rows', 'also every row the figures are counted from: requirement, field, matter, visit')
    .option(
      '--markdown',
      'the page docs/figures.md: where we stand and what keeps each from the best published',
    )
    .option('--cases', 'instead: how the cases of a store went, by department')
    .option('--data <dir>', '--cases: the data folder (default: data, or DATABASE_URL)')
    .option('--division <code>', '--cases: the county (default: the first in the store)')
    .option('--since <day>', '--cases: from this day on (default: from the beginning)')
    .option('--as-of <day>', '--cases: through this day (default: today)')
    .option('--json', 'print one JSON document')
    .action((options: Options) => {
      if (options.cases) return tellCases(options)
      const { catalogue: folder, sources, rows, markdown, json } = options
      const catalogue = loadCatalogue(folder, json)
      if (!catalogue) return
      const result = figures(catalogue, { sources })
      if (json) printJson({ ...result, ...(rows && { rows: figureRows(catalogue, { sources }) }) })
      else if (markdown) process.stdout.write(figuresPage(catalogue, result))
      else {
        printFigures(result)
        if (rows) process.stdout.write('\n')
        if (rows) printFigureRows(catalogue, sources)
      }
    })
}
