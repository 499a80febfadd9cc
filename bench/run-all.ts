// `npm run bench`: all benchmarks, one after another. Figures are of this machine; only ratios of one run compare.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const benches = [
  ['plan.ts'],
  ['search.ts'],
  ['search.ts', 'questions.tsv'],
  ['normalise.ts'],
  ['commands.ts'],
  ['start.ts'],
  ['casework.ts'],
  ['lists.ts'],
  ['web.ts'],
]
const failed = benches.filter(([name = '', ...files]) => {
  const inputs = files.map((file) => join(import.meta.dirname, file))
  const done = spawnSync(process.execPath, [join(import.meta.dirname, name), ...inputs], { stdio: 'inherit' })
  return done.status !== 0
})
if (failed.length) {
  console.error(`✗ ended badly: ${failed.map((words) => words.join(' ')).join(', ')}`)
  process.exitCode = 1
}
