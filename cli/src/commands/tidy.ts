import type { Command } from 'commander'
import { instantInChina } from '#platform/instant'
import { filesFolder } from '../../../server/src/assemble.ts'
import { tidyFiles, tidyStore } from '../../../server/src/tidy.ts'
import { openStore } from '../open-store.ts'
import { endRefused, printJson, printTable } from '../print.ts'

type Options = { readonly data?: string; readonly dryRun?: boolean; readonly json?: boolean }

const run = async ({ data, dryRun = false, json }: Options): Promise<void> => {
  const opened = await openStore(data)
  if (!opened.ok) return endRefused(opened.problems, json)
  const { config, database } = opened.value
  const order = { now: instantInChina(), retention: config.retention, dryRun }
  const clean = async () => ({
    divisions: await tidyStore(database, order),
    files: await tidyFiles(database, filesFolder(config), order),
  })
  const { divisions, files } = await clean().finally(() => database.close())
  if (json) return printJson({ dryRun, divisions, files })
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
  printTable(
    ['文件', 'files', '个 count'],
    [
      ['传到一半的', 'uploads that ended in the middle', files.staged],
      ['没有办件再用、先放在一边的', 'set aside: nothing names them any more', files.setAside],
      ['又有办件用、放回去的', 'put back: something names them again', files.putBack],
      ['放满天数、删去的', 'removed: aside long enough', files.removed],
    ],
  )
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
