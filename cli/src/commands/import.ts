import type { Command } from 'commander'
import { readCatalogueFolder } from '../../../server/src/modules/catalogue/read-folder.ts'
import { endWithFaults } from '../load-catalogue.ts'
import { endRefused, printJson } from '../print.ts'

type Options = { readonly data?: string; readonly division?: string; readonly json?: boolean }

export const register = (program: Command): void => {
  program
    .command('import <folder>')
    .description(
      'check a catalogue folder and, with --data or DATABASE_URL, load it: every error is told, and it is all or nothing',
    )
    .option('--data <dir>', 'the data folder of the platform to load it into')
    .option('--division <code>', 'the county whose catalogue it becomes (default: the first in the store)')
    .option('--json', 'print one JSON document')
    .action(async (folder: string, options: Options) => {
      const { catalogue, faults } = readCatalogueFolder(folder)
      if (!catalogue) return endWithFaults(faults, options.json, { imported: false }, true)
      const counts = {
        departments: catalogue.departments.length,
        elements: catalogue.elements.length,
        materials: catalogue.materials.length,
        matters: catalogue.matters.length,
        things: catalogue.things.length,
      }
      let stored: { version: string; division: string } | undefined
      if (options.data !== undefined || process.env.DATABASE_URL) {
        const { loadIntoStore } = await import('../load-into-store.ts')
        const result = await loadIntoStore(catalogue, {
          ...(options.data === undefined ? {} : { data: options.data, databaseUrl: '' }),
          ...(options.division === undefined ? {} : { division: options.division }),
        })
        if (!result.ok) return endRefused(result.problems, options.json)
        stored = result.value
      }
      if (options.json) return printJson({ imported: true, ...counts, stored: stored ?? null, errors: [] })
      process.stdout.write(
        `✓ ${counts.things} 件一件事、${counts.matters} 个事项、${counts.departments} 个部门、${counts.materials} 种材料、${counts.elements} 个数据元，没有错误。\n`,
      )
      process.stdout.write(
        stored
          ? `  已存入 ${stored.division}，版本 ${stored.version}\n`
          : '  只检查，没有存入（加 --data DIR 存入）。\n',
      )
    })
}
