// `npm test`: sets up what the tests need and runs all of them. Arguments go to vitest: npm test -- --project unit
import { spawnSync } from 'node:child_process'
import { buildWeb, checkNode, environment, install, node24, root, say } from './prepare.mjs'

checkNode()
install()
buildWeb()
say('Running the tests: engine, both stores, server, and journeys in a real browser.')
const done = spawnSync(node24(), ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment(), ONEVISIT_CLOSING_REPORT: '1' },
})
process.exit(done.status ?? 1)
