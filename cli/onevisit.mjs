#!/usr/bin/env node
// Entry of the command line. Runs on any Node >= 20 and hands over to the Node 24 in node_modules,
// because the code is TypeScript run by type stripping.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { platformOptions } from '../scripts/prepare.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
  console.error('onevisit: first run, installing what it needs (npm ci)…')
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    console.error('onevisit: npm ci failed; run it in the project folder and read its message.')
    process.exit(1)
  }
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Before anything else is loaded: Node keeps what it compiled, types stripped, so that a command does not begin with it each time.
  modules.enableCompileCache(join(root, '.cache/code'))
  await import('./src/run.ts')
} else {
  const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const child = spawn(node, [...platformOptions, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)))
}
