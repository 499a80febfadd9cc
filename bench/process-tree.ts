import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A process and all it started that still run, the process first. Linux. */
export const treeOf = (pid: number): number[] => {
  let threads: string[] = []
  try {
    threads = readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
  const children = threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(treeOf)]
}

/** Seconds of processor of some processes and of those of theirs that ended. */
export const cpuOf = (pids: readonly number[]): number =>
  pids
    .map((pid) => read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ').slice(11, 15) ?? [])
    .reduce((sum, ticks) => sum + ticks.reduce((all, one) => all + Number(one) / 100, 0), 0)
