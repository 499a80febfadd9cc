import type { Command } from 'commander'
import { instantInChina } from '#platform/instant'
import { tidyStore } from '../../../server/src/tidy.ts'
import { openStore } from '../open-store.ts'
import { endRefused, printJson, printTable } from '../print.ts'

type Options = { readonly data?: string; readonly dryRun?: boolean; readonly json?: boolean }

const run = async ({ data, dryRun = false, json }: Options): Promise<void> => {
  const opened = await openStore(data)
  if (!opened.ok) return endRefused(opened.problems, json)
  const { config, database } = opened.value
  const order = { now: instantInChina(), retention: config.retention, dryRun }
  const divisions = await tidyStore(database, order).finally(() => database.close())
  if (json) return printJson({ dryRun, divisions })
  for (const { division, tidied } of divisions) {
    process.stdout.write(
      dryRun
        ? `${division} 会删去（什么也没有动） would be removed (nothing was touched)\n`
        : `${division} 删去了 removed\n`,
    )
    printTable(
      ['种类', 'kind', '早于 before', '行 rows'],
      tidied.map(({ said, before, rows }) => [said.zh, said.en, before.slice(0, 10), rows]),
    )
  }
}

export const register = (program: Command): void => {
  program
    .command('tidy')
    .description('remove what has had its time: old sessions, keys, logs, drafts nobody handed in')
    .option('--dry-run', 'only count; remove nothing')
    .option('--data <dir>', 'the data folder (default: data, or DATABASE_URL)')
    .option('--json', 'print one JSON document')
    .action(run)
}
