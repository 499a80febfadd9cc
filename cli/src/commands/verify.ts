import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { defineProblems } from '#engine/kernel'
import { verifyChains } from '#modules/casework'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/database'
import { exitCodes } from '../exit-codes.ts'
import { endRefused, printJson } from '../print.ts'
import { progress } from '../progress.ts'

type Options = { readonly data?: string; readonly json?: boolean }

const failVerify = defineProblems({
  store_missing: {
    kind: 'not_found',
    zh: '文件夹“{folder}”里没有数据。请用 --data 指到平台的数据文件夹，或设 DATABASE_URL。',
    en: 'There is no data in the folder “{folder}”. Point --data at the data folder of a platform, or set DATABASE_URL.',
  },
})

const faults: Record<string, string> = {
  body_altered: '内容被改过 / the event was altered',
  link_broken: '前后不相连 / the link to the event before is broken',
  event_missing: '缺少事件 / an event is missing',
  tail_missing: '末尾与办件记录不符 / the end does not match the case record',
}

export const register = (program: Command): void => {
  program
    .command('verify')
    .description(
      'walk the hash chain of every case and name the first broken link; exit 1 when one is broken',
    )
    .option('--data <dir>', 'the data folder (default: data, or DATABASE_URL)')
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const config = readConfig(
        options.data === undefined ? {} : { data: options.data, databaseUrl: '' },
        process.env,
      )
      if (!config.ok) return endRefused(config.problems, options.json)
      const { data, databaseUrl } = config.value
      if (!databaseUrl && !existsSync(join(data, 'store')))
        return endRefused([failVerify('store_missing', { folder: data }, 'data')], options.json)
      const database = await openDatabase(config.value)
      if (!database.ok) return endRefused(database.problems, options.json)
      const bar = progress('verify', 1000)
      const report = await verifyChains(database.value, () => bar.step()).finally(() =>
        database.value.close(),
      )
      bar.end()
      const whole = report.broken.length === 0 && report.orphans === 0
      if (!whole) process.exitCode = exitCodes.refused
      if (options.json) return printJson({ ok: whole, ...report })
      for (const { caseId, queryCode, sequence, fault } of report.broken)
        process.stdout.write(`✗ ${queryCode ?? caseId}（${caseId}）第 ${sequence} 个事件：${faults[fault]}\n`)
      if (report.orphans)
        process.stdout.write(`✗ ${report.orphans} 个事件没有办件记录 / events without a case\n`)
      process.stdout.write(`${whole ? '✓' : '✗'} ${report.cases} 个办件，${report.events} 个事件\n`)
    })
}
