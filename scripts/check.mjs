// `npm run check`: what a change must pass before its tests do. Each line that fails names its cure.
import { spawn } from 'node:child_process'
import { buildWeb, checkNode, environment, install, node24, root } from './prepare.mjs'

const vitest = (...folders) => ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...folders]
const steps = [
  [
    'format, lint (code and CSS), circles of files',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    'npx biome check --write . mends most of it; a circle opens when what both files need moves into a third',
  ],
  [
    'types',
    [
      'node_modules/typescript/bin/tsc',
      ...['-p', 'tsconfig.json', '--noEmit'],
      // What did not change since the last check is not checked again.
      ...['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
    ],
    'mend the types it names',
  ],
  [
    'unused files, exports, types and dependencies',
    ['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'],
    'delete what it names, or only the word export where the file itself uses it; a package: npm uninstall <package>',
  ],
  [
    'walls, rules, texts, how-to pages',
    vitest('tests/architecture', 'tests/docs'),
    'each test is named by its wall; architecture and CONTRIBUTING.md say why it stands',
  ],
  [
    'every served route asks for its permission',
    vitest('tests/access'),
    'name the permission where the route is hung: docs/how-to/add-an-endpoint.md',
  ],
  [
    'stored shapes have a format',
    ['scripts/check-records.ts'],
    'docs/how-to/change-a-record.md: a new shape is a new format',
  ],
  ['generated files', ['scripts/generate-contract.ts', '--check'], 'npm run contract, then commit contract/'],
  [
    'first load of portal and desk',
    ['scripts/check-bundle.ts'],
    'what brought it over the budget is loaded when its page is opened',
  ],
]

checkNode()
install()
buildWeb()
/** Runs one step; what it said is shown when it failed. */
const passes = async ([name, args, cure]) => {
  const started = performance.now()
  const child = spawn(node24(), args, { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text))
  const passed = await new Promise((ended) => {
    child.once('error', (error) => ended(said.push(String(error)) < 0))
    child.once('close', (code) => ended(code === 0))
  })
  if (!passed) console.log(Buffer.concat(said.map((part) => Buffer.from(part))).toString())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${passed ? '✓' : '✗'} ${seconds.padStart(5)} s  ${name}${passed ? '' : `\n  → ${cure}`}`)
  return passed
}

// Two at a time: most of a step is one processor's work, and two cores are what a small machine has.
const waiting = [...steps]
let failed = 0
const lane = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) if (!(await passes(step))) failed += 1
}
await Promise.all([lane(), lane()])
process.exit(failed ? 1 : 0)
