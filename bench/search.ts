import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogueFolder } from '../server/src/modules/catalogue/read-folder.ts'
import { createSearcher } from '../server/src/modules/search/searcher.ts'

/**
 * How often the right one thing comes first, and among the first three, over a file of questions (question<TAB>code).
 * Usage: node bench/search.ts [FILE] [--misses]. Character bigrams alone reach 43 % and 62 % on the development file.
 */
const project = join(import.meta.dirname, '..')
const [file = join(project, 'catalogue/cixi/queries-dev.tsv')] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
const { catalogue } = readCatalogueFolder(join(project, 'catalogue/cixi'))
if (!catalogue) throw new Error('the catalogue of cixi has faults; run onevisit import')

const loading = performance.now()
const searcher = createSearcher(catalogue)
searcher.search('开店', 1)
const loaded = performance.now()

const rows = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim().split('\t'))
  .filter((cells): cells is [string, string] => cells.length >= 2)
const outcomes = rows.map(([question, code]) => {
  const { matches, confident } = searcher.search(question, 50)
  return { question, code, matches, confident, place: matches.findIndex((match) => match.code === code) + 1 }
})
const spent = performance.now() - loaded

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
const within = (place: number) =>
  outcomes.filter((outcome) => outcome.place > 0 && outcome.place <= place).length
const confident = outcomes.filter((outcome) => outcome.confident)
console.log(`questions        ${rows.length}`)
console.log(`top-1            ${share(within(1), rows.length)}   (bigrams 43 %, aim 85 %)`)
console.log(`top-3            ${share(within(3), rows.length)}   (bigrams 62 %, aim 95 %)`)
console.log(
  `confident        ${share(confident.length, rows.length)}, right in ${share(confident.filter(({ place }) => place === 1).length, confident.length)}`,
)
console.log(
  `index            ${(loaded - loading).toFixed(0)} ms; a question ${(spent / Math.max(1, rows.length)).toFixed(2)} ms`,
)

if (process.argv.includes('--misses'))
  for (const { question, code, matches, place } of outcomes.filter((outcome) => outcome.place !== 1)) {
    const right = matches[place - 1]
    console.log(
      `\n${question}\n  wanted ${code} (${place || 'not found'}) ${right ? `${right.score} ${right.why}` : ''}`,
    )
    for (const match of matches.slice(0, 3)) console.log(`  ${match.code} ${match.score} ${match.why}`)
  }
