// `npm run check`: format, lint, types, walls and generated files. Each line names what to run to mend it.
import { spawnSync } from 'node:child_process'
import { checkNode, environment, install, node24, root } from './prepare.mjs'

checkNode()
install()
const steps = [
  [
    'format and lint',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    'npx biome check --write .',
  ],
  [
    'types',
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
    'mend the types it names',
  ],
  ['generated files', ['scripts/generate-contract.ts', '--check'], 'npm run contract, then commit contract/'],
  ['first load of the portal', ['scripts/check-bundle.ts'], 'load less at the start of the portal'],
]
let failed = 0
for (const [name, args, cure] of steps) {
  const done = spawnSync(node24(), args, { cwd: root, stdio: 'inherit', env: environment() })
  if (done.status !== 0) failed += 1
  console.log(`${done.status === 0 ? '✓' : '✗'} ${name}${done.status === 0 ? '' : ` — ${cure}`}`)
}
process.exit(failed ? 1 : 0)
