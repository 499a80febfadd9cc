import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { ok, type Result, refuse } from '#engine/kernel'
import { failPlay, type Played, play, playSchema } from '#engine/player'
import { exitCodes } from '../exit-codes.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { defaultCatalogue } from '../project.ts'

type Options = { readonly catalogue: string; readonly json?: boolean; readonly schema?: boolean }

const readScript = (file: string): Result<unknown> => {
  try {
    return ok(JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '')))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refuse(failPlay('play_unreadable', { why }))
  }
}

const day = (text: string | null): string => text ?? '—'

const printPlayed = ({ steps, branches, notices, documents, ...played }: Played): void => {
  const out = (text: string) => process.stdout.write(`${text}\n`)
  printTable(
    ['时间', '谁', '做什么', '结果', '办件'],
    steps.map(({ at, by, act, ok: isDone, code, why, status }) => [
      String(at),
      String(by),
      String(act ?? '（时间过去）'),
      isDone ? '✓' : `✗ ${code}：${why?.zh ?? ''}`,
      status,
    ]),
  )
  out('')
  printTable(
    ['事项', '行', '部门', '状态', '开始', '承诺到期', '法定到期', '办结', '停', '延', '剩', '灯'],
    branches.map((one) => [
      ...[one.matter, one.row ?? '', one.department, one.status, day(one.startedOn)],
      ...[`${day(one.promisedDue)}${one.provisional ? '（暂定）' : ''}`, day(one.statutoryDue)],
      ...[day(one.decidedOn), one.pausedDays, one.extendedDays, one.remaining ?? '—', one.light ?? '—'],
    ]),
  )
  out(
    `\n${played.status} · 受理 ${day(played.acceptedOn)}${played.deemed ? '（视为受理）' : ''} · 联合期限 ${day(played.jointDue)} · 出件期限 ${day(played.issueDue)} · 跑 ${played.visits} 次`,
  )
  out(`告知：${notices.map(({ kind, on }) => `${on} ${kind}`).join('，') || '—'}`)
  out(`文书：${documents.join('，') || '—'}`)
}

export const register = (program: Command): void => {
  program
    .command('play [file]')
    .description(
      'play a case on virtual time, step by step, through the same decisions as any other (“-” reads standard input)',
    )
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--schema', 'print what a script may say: acts, fields, codes')
    .option('--json', 'print one JSON document')
    .action((file: string | undefined, options: Options) => {
      if (options.schema) return printJson(playSchema())
      const script =
        file === undefined
          ? refuse(failPlay('play_unreadable', { why: 'no file was named' }))
          : readScript(file)
      const catalogue = script.ok ? loadCatalogue(options.catalogue, options.json) : undefined
      if (script.ok && !catalogue) return
      const played = script.ok && catalogue ? play(catalogue, script.value) : script
      if (!played.ok) {
        endRefused(played.problems, options.json)
        // A wrong step is an answer of the player; a file that cannot be played at all is a wrong use of it.
        process.exitCode = exitCodes.usage
        return
      }
      if (options.json) printJson(played.value)
      else printPlayed(played.value as Played)
    })
}
