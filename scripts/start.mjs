// `npm start`: from a fresh clone to a running platform with a stand-in registry, in one command.
import { spawn } from 'node:child_process'
import { buildWeb, checkNode, environment, install, node24, platformOptions, root, say } from './prepare.mjs'

checkNode()
install()
buildWeb()
say('Starting OneVisit…')
const child = spawn(
  node24(),
  [
    ...platformOptions,
    'cli/onevisit.mjs',
    'serve',
    '--demonstration',
    '--with-registry',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
