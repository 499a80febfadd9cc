import type { Command } from 'commander'
import { verifyChains } from '#modules/casework'
import { exitCodes } from '../exit-codes.ts'
import { openStore } from '../open-store.ts'
import { endRefused, printJson } from '../print.ts'
import { progress } from '../progress.ts'

type Options = { readonly data?: string; readonly json?: boolean }

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
      const opened = await openStore(options.data)
      if (!opened.ok) return endRefused(opened.problems, options.json)
      const { database } = opened.value
      const bar = progress('verify', 1000)
      const report = await verifyChains(database, () => bar.step()).finally(() => database.close())
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
