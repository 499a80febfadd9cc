import type { Command } from 'commander'
import { type Figures, figures } from '#engine/composer'
import { loadCatalogue } from '../load-catalogue.ts'
import { printJson, printTable } from '../print.ts'
import { defaultCatalogue } from '../project.ts'

type Options = { readonly catalogue: string; readonly sources: boolean; readonly json?: boolean }

const printFigures = ({ things, sum, average, saved }: Figures): void => {
  const head = [
    '一件事',
    '材料前',
    '合并',
    '后',
    '字段前',
    '后',
    '带出',
    '依次',
    '法定并联',
    '承诺',
    '跑动前',
    '后',
  ]
  const row = (
    name: string,
    { materials, fields, days, visits }: Omit<Figures['things'][number], 'code' | 'name'>,
  ) => [
    name,
    materials.before,
    materials.merged,
    materials.after,
    fields.before,
    fields.after,
    fields.prefilled,
    days.sequential,
    days.statutory,
    days.promised,
    visits.before,
    visits.after,
  ]
  const rows = things.map((thing) => row(thing.name, thing))
  printTable(head, [...rows, ...(sum ? [row('合计', sum)] : []), ...(average ? [row('平均', average)] : [])])
  if (saved)
    process.stdout.write(
      `\n材料 −${saved.materials}% · 字段 −${saved.fields}% · 时间 −${saved.daysOfSequential}%（比依次办）、−${saved.daysOfStatutory}%（比法定并联）· 跑动 −${saved.visits}%\n`,
    )
}

export const register = (program: Command): void => {
  program
    .command('figures')
    .description(
      'before and after figures of all one things on their samples, summed and averaged, with both baselines',
    )
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--no-sources', 'as if no data source were connected')
    .option('--json', 'print one JSON document')
    .action((options: Options) => {
      const catalogue = loadCatalogue(options.catalogue, options.json)
      if (!catalogue) return
      const result = figures(catalogue, { sources: options.sources })
      if (options.json) printJson(result)
      else printFigures(result)
    })
}
