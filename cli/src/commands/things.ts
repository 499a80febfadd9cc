import type { Command } from 'commander'
import { loadCatalogue } from '../load-catalogue.ts'
import { printJson, printTable } from '../print.ts'
import { defaultCatalogue } from '../project.ts'

type Options = { readonly json?: boolean; readonly catalogue: string }

export const register = (program: Command): void => {
  program
    .command('things')
    .description('list the one things of a catalogue')
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--json', 'print one JSON document')
    .action((options: Options) => {
      const catalogue = loadCatalogue(options.catalogue, options.json)
      if (!catalogue) return
      const things = catalogue.things.map((thing) => {
        const matters = thing.matters.map(({ code }) => code)
        const departments = [...new Set(matters.map((code) => catalogue.matter.get(code)?.department ?? ''))]
        return {
          code: thing.code,
          name: thing.name,
          leadDepartment: thing.lead_department,
          departments,
          matters,
        }
      })
      if (options.json) return printJson(things)
      const nameOf = (id: string) => catalogue.department.get(id)?.name ?? id
      printTable(
        ['编号', '一件事', '牵头部门', '部门', '事项'],
        things.map(({ code, name, leadDepartment, departments, matters }) => [
          code,
          name,
          nameOf(leadDepartment),
          departments.length,
          matters.length,
        ]),
      )
    })
}
