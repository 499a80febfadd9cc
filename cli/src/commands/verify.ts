import { join } from 'node:path'
import type { Command } from 'commander'
import { failCalendar, missingNotice } from '#engine/calendar'
import { chinaDay, sentence } from '#engine/kernel'
import { createNoticeBook } from '#modules/calendar'
import { sealedSample } from '#modules/casework'
import { type Finding, verifyStore } from '#modules/verify'
import type { Database } from '#platform/database'
import { createFiles } from '#platform/files'
import { instantInChina } from '#platform/instant'
import { knownSecret } from '#platform/key-check'
import { createWaker } from '#platform/waker'
import { exitCodes } from '../exit-codes.ts'
import { openStore } from '../open-store.ts'
import { endRefused, printJson } from '../print.ts'
import { progress } from '../progress.ts'

/** K15 No fault of the store: which notice is not on file, so that days beyond it are provisional. */
const missingOf = async (database: Database): Promise<number | null> => {
  await createNoticeBook(database, createWaker()).refresh()
  return missingNotice(chinaDay(instantInChina())) ?? null
}
const tellMissing = (year: number): void => {
  const alarm = failCalendar('alarm_notice_missing', { year })
  process.stdout.write(`! ${sentence(alarm, 'zh')} / ${sentence(alarm, 'en')} [${alarm.code}]\n`)
}

type Options = { readonly data?: string; readonly json?: boolean }

/** What no store can say of itself. */
const limits = {
  zh: '整条链连同状态、日志一起重写，或者办件连同日志一起删掉，要与保存在平台之外的链头比对才能发现。',
  en: 'A chain rewritten with its state and trail, or a case deleted with its trail, shows only against chain heads kept outside the platform.',
}

const tellFinding = ({ kind, about, id, queryCode, where, zh, en }: Finding): void => {
  const whose = [about === 'case' ? (queryCode ?? '') : about, id].filter(Boolean).join(' ')
  process.stdout.write(`✗ ${whose}：${zh} / ${en}${where ? `：${where}` : ''} [${kind}]\n`)
}

export const register = (program: Command): void => {
  program
    .command('verify')
    .description(
      'prove a store from its own events: chains, states, lists, forms, files, versions, the library, the audit trail; name each fault; exit 1 when there is one',
    )
    .option('--data <dir>', 'the data folder (default: data, or DATABASE_URL)')
    .option('--json', 'print one JSON document')
    .action(async ({ data, json }: Options) => {
      const opened = await openStore(data)
      if (!opened.ok) return endRefused(opened.problems, json)
      const { database, config } = opened.value
      try {
        const secret = await knownSecret(database, config, () => sealedSample(database))
        if (!secret.ok) return endRefused(secret.problems, json)
        const proving = { database, secret: secret.value, files: createFiles(join(config.data, 'files')) }
        // K21 Days are proved by the notices on file.
        const year = await missingOf(database)
        let bar: ReturnType<typeof progress> | undefined
        const report = await verifyStore(proving, {
          begin: (cases) => {
            bar = progress('verify', cases)
          },
          step: () => bar?.step(),
          ...(json ? {} : { tell: tellFinding }),
        })
        bar?.end()
        if (!report.ok) process.exitCode = exitCodes.refused
        if (json) return printJson({ ...report, limits, missingNotice: year })
        if (year !== null) tellMissing(year)
        const { cases, events } = report
        process.stdout.write(
          `${report.ok ? '✓' : '✗'} ${cases} 个办件，${events} 个事件 / ${cases} cases, ${events} events\n  ${limits.zh}\n  ${limits.en}\n`,
        )
      } finally {
        await database.close()
      }
    })
}
