// `npm run bench`: all benchmarks, one after another. Figures are of this machine; only ratios of one run compare.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

for (const [name, ...files] of [
  ['plan.ts'],
  ['search.ts'],
  ['search.ts', 'questions.tsv'],
  ['normalise.ts'],
  ['casework.ts'],
  ['lists.ts'],
] as const) {
  const inputs = files.map((file) => join(import.meta.dirname, file))
  spawnSync(process.execPath, [join(import.meta.dirname, name), ...inputs], { stdio: 'inherit' })
}
