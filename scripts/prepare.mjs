// Shared by start and test: brings a fresh clone to where its own code can run.
// Plain JavaScript for any Node >= 20: nothing is installed yet when this runs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamps = join(root, '.cache')

export const say = (text) => console.log(`› ${text}`)

export const stop = (text, code = 1) => {
  console.error(`\n✗ ${text}\n`)
  process.exit(code)
}

const hashOf = (paths) => {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

const filesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(join(root, path)).isFile())
    .sort()

/** Runs `work` unless the stamp says the same input was worked on before. */
const once = (name, input, proof, work) => {
  const stamp = join(stamps, name)
  if (existsSync(join(root, proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === input)
    return false
  work()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, input)
  return true
}

export const checkNode = () => {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20)
    stop(
      `OneVisit needs Node 20 or newer to start; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    )
}

const run = (command, args, failure, env = process.env) => {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) stop(failure)
}

export const install = () => {
  const input = hashOf(['package-lock.json', 'package.json'])
  const fresh = once('installed', input, 'node_modules/.package-lock.json', () => {
    say('Installing what OneVisit needs (npm ci). The first time this takes a minute or two…')
    run(
      'npm',
      ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
      'npm ci failed. Its message above says why; usually the network or the disk. Then run the command again.',
    )
  })
  if (!existsSync(join(root, 'node_modules/node/bin')))
    stop(
      'The package "node" (Node 24) is not installed completely. Remove the folder node_modules and run the command again.',
    )
  if (fresh) say('Installed.')
}

/** The Node 24 that the code runs on, first on the PATH of everything started from here. */
export const node24 = () => {
  const windows = process.platform === 'win32'
  return join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node')
}

/** Left alone, Node fills 128 MB with new objects before it throws any away; a platform at work needs no more than this. */
export const platformOptions = ['--max-semi-space-size=16']

export const environment = () => {
  const separator = process.platform === 'win32' ? ';' : ':'
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(separator)
  return { ...process.env, PATH: path }
}

export const runNode = (args, failure) => run(node24(), args, failure, environment())

export const buildWeb = () => {
  // The screens import the engine: its rules are as much in the pages as what stands in web/.
  const sources = [...filesBelow('web'), ...filesBelow('engine/src')].filter(
    (path) => !/\.test\.tsx?$/.test(path),
  )
  const input = hashOf([...sources, 'contract/client.ts', 'package-lock.json'])
  once('web-built', input, 'dist/server-side/desk/served.js', () => {
    say('Building the portal and the desk…')
    for (const app of ['portal', 'desk'])
      runNode(
        [
          'node_modules/vite/bin/vite.js',
          'build',
          '--config',
          `web/${app}/vite.config.ts`,
          '--logLevel',
          'warn',
        ],
        `Building web/${app} failed; the message above says where.`,
      )
  })
}
