// `npm run bench`: all benchmarks, one after another. Figures are of this machine; only ratios of one run compare.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

for (const name of ['plan.ts', 'search.ts', 'casework.ts', 'inventory.ts']) {
  const path = join(import.meta.dirname, name)
  if (existsSync(path)) spawnSync(process.execPath, [path], { stdio: 'inherit' })
}
