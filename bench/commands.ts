// CPU of light commands, as a person calls them: the least of five, since neighbours only ever add. The goal is one second.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')
const goal = 1

/** Seconds of processor one command takes; the shell adds up what its children took. */
const cpuOf = (words: readonly string[]): number => {
  const script = `${[process.execPath, 'cli/onevisit.mjs', ...words].map((word) => `'${word}'`).join(' ')} >/dev/null; times`
  const done = spawnSync('sh', ['-c', script], { cwd: project, encoding: 'utf8' })
  const children = done.stdout.trim().split('\n').at(-1) ?? ''
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  )
  if (done.status !== 0 || seconds.length !== 2) throw new Error(`${words.join(' ')}: ${done.stderr}`)
  return seconds.reduce((sum, one) => sum + one, 0)
}

for (const words of [['plan', 'xiaocanyin', '--sample'], ['search', '开饭店'], ['check'], ['things']]) {
  for (const kept of ['catalogue', 'words'])
    rmSync(join(project, '.cache', kept), { recursive: true, force: true })
  const first = cpuOf(words)
  const least = Math.min(...Array.from({ length: 5 }, () => cpuOf(words)))
  console.log(
    `${words.join(' ').padEnd(26)} ${least.toFixed(2)} s CPU (≤ ${goal}) ${least <= goal ? '✓' : '✗'}, files changed ${first.toFixed(2)}`,
  )
}
