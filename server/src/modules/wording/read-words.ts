import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readWordingWords, type WordingWords, wordFiles } from '#engine/wording'

const folder = join(import.meta.dirname, '../../../../catalogue/words/wording')

/** The words of administrative Chinese that come with the product. A slip in them is an accident of ours: it throws, naming its place. */
export const readWords = (): WordingWords => {
  const parsed = Object.entries(wordFiles).map(
    ([key, name]) => [key, parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as unknown] as const,
  )
  const words = readWordingWords(Object.fromEntries(parsed) as Record<keyof typeof wordFiles, unknown>)
  if (!words.ok) throw new Error(JSON.stringify(words.problems))
  return words.value
}
