import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A fenced block of a page: `yaml catalogue/…/x.yaml` on its first line says which file it is. */
export type Block = { readonly language: string; readonly file: string; readonly text: string }

export const howToPages: readonly string[] = readdirSync(join(root, 'docs/how-to')).filter((name) =>
  name.endsWith('.md'),
)

const pageText = (name: string): string => readFileSync(join(root, 'docs/how-to', name), 'utf8')

/** The fenced blocks of a how-to page, in their order; those inside a list lose its indent. */
const blocksOf = (name: string): Block[] =>
  [...pageText(name).matchAll(/^([ \t]*)```(\w+)?[ \t]*(\S*)\n([\s\S]*?)^[ \t]*```$/gm)].map(
    ([, indent = '', language = '', file = '', text = '']) => ({
      language,
      file,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  )

export const blockOf = (name: string, file: string): string => {
  const block = blocksOf(name).find((one) => one.file === file)
  if (!block) throw new Error(`docs/how-to/${name} has no block for ${file}`)
  return block.text
}

/** The `onevisit` commands a page tells, as words; what follows two spaces and # is said to the reader. */
export const commandsOf = (name: string): string[][] =>
  blocksOf(name)
    .filter(({ language }) => language === 'sh' || language === '')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/\s{2,}#.*$/, '').trim())
    .filter((line) => /^(npx )?onevisit /.test(line))
    .map((line) => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')))
    .map((words) => words.slice(words.indexOf('onevisit') + 1))
