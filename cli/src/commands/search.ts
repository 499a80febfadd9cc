import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { failSearch, type SearchAnswer } from '#engine/search'
import { createSearcher, type Searcher } from '../../../server/src/modules/search/searcher.ts'
import { exitCodes } from '../exit-codes.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { progress } from '../progress.ts'
import { defaultCatalogue } from '../project.ts'

type Options = {
  readonly top: string
  readonly file?: string
  readonly catalogue: string
  readonly json?: boolean
}

/** What follows a tab is a note of whoever wrote the file, not part of the question. */
const questionsIn = (content: string): string[] => {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split('\t')[0]!.trim())
}

/** The contract of this command: {query, matches: [{code, name, score, why}], confident}. */
const asDocument = ({ query, matches, confident }: SearchAnswer) => ({
  query,
  matches: matches.map(({ code, name, score, why }) => ({ code, name, score, why })),
  confident,
})

const printAnswer = ({ confident, matches, query }: SearchAnswer) => {
  if (!matches.length)
    return process.stdout.write(
      `没有找到和“${query}”相近的一件事，换个说法再试。 Nothing found; say it another way.\n`,
    )
  printTable(
    ['一件事', '编号', '分数', '为什么'],
    matches.map(({ code, name, score, why }) => [name, code, score.toFixed(2), why]),
  )
  process.stdout.write(confident ? '\n把握大，可以直接打开第一件。\n' : '\n把握不大，请在上面选一件。\n')
}

const readQuestions = (file: string): readonly string[] | undefined => {
  try {
    return questionsIn(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch {
    return undefined
  }
}

const answerFile = (searcher: Searcher, file: string, top: number, json: boolean | undefined) => {
  const questions = readQuestions(file)
  if (!questions) return endRefused([failSearch('questions_missing', { file })], json)
  const bar = progress('search', questions.length)
  for (const question of questions) {
    process.stdout.write(`${JSON.stringify(asDocument(searcher.search(question, top)))}\n`)
    bar.step()
  }
  bar.end()
}

const run = (words: readonly string[], options: Options) => {
  const { file, json } = options
  const text = words.join(' ').trim()
  const top = Number(options.top)
  if (!Number.isInteger(top) || top < 1)
    return endRefused([failSearch('top_invalid', { top: options.top })], json)
  if (file === undefined && text === '') return endRefused([failSearch('question_empty')], json)
  const catalogue = loadCatalogue(options.catalogue, json)
  if (!catalogue) return
  const searcher = createSearcher(catalogue)
  if (file !== undefined) return answerFile(searcher, file, top, json)
  const answer = searcher.search(text, top)
  if (json) printJson(asDocument(answer))
  else printAnswer(answer)
}

export const register = (program: Command): void => {
  program
    .command('search [text...]')
    .description('find a one thing from how a person says it')
    .option('--top <count>', 'how many to show', '3')
    .option(
      '--file <file>',
      'one question a line (what follows a tab is ignored), “-” for standard input; prints one JSON document a line',
    )
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `\nExit codes: ${exitCodes.ok} answered (also when nothing is found), ${exitCodes.refused} refused`,
    )
    .action(run)
}
