import type { Problem } from '#engine/kernel'
import { defineProblems, sentence } from '#engine/kernel'
import { exitCodes } from './exit-codes.ts'

/** Prints exactly one JSON document. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export const asMessage = (problem: Problem) => ({
  code: problem.code,
  place: problem.place,
  zh: sentence(problem, 'zh'),
  en: sentence(problem, 'en'),
})

/** Ends a command with a refusal: one JSON document with `error`, or two readable sentences on stderr. Exit code 1. */
export const endRefused = (problems: readonly Problem[], json: boolean | undefined): void => {
  process.exitCode = exitCodes.refused
  const messages = problems.map(asMessage)
  if (json) printJson({ error: messages[0], errors: messages })
  else for (const { zh, en, code } of messages) process.stderr.write(`✗ ${zh}\n  ${en} [${code}]\n`)
}

const failCommand = defineProblems({
  usage_wrong: {
    kind: 'invalid',
    zh: '命令写得不对（{what}）。加 --help 看用法。',
    en: 'The command is not right ({what}). Add --help for what it takes.',
  },
  command_failed: {
    kind: 'unavailable',
    zh: '命令没有做完：{what}。',
    en: 'The command could not finish: {what}.',
  },
})

/** Ends a command that was called wrongly. Commander has said so on stderr; with --json stdout still gets its one document. */
export const endUsage = (what: string, json: boolean): void => {
  if (json) endRefused([failCommand('usage_wrong', { what: what.replace(/^error: /, '') })], json)
  process.exitCode = exitCodes.usage
}

/** Ends a command by an accident, with where it happened on stderr. */
export const endAccident = (error: unknown, json: boolean): void => {
  const what = error instanceof Error ? error.message : String(error)
  if (json) endRefused([failCommand('command_failed', { what })], json)
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = exitCodes.failure
}

/** Width of a text in a terminal: Chinese characters take two columns. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  )

/** A plain table with aligned columns; numbers to the right. */
export const printTable = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void => {
  const all = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  const line = (row: readonly string[], numeric: boolean) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell))
        return numeric && /^-?[\d.]+%?$/.test(cell) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  process.stdout.write(`${line(head, false)}\n${widths.map((size) => '─'.repeat(size)).join('  ')}\n`)
  for (const row of all.slice(1)) process.stdout.write(`${line(row, true)}\n`)
}
