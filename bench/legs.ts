// Runs legs one after another, round after round, and says for each: cases a second, its ratio to each ceiling in the same round, and
// processor time a case of Node and PostgreSQL. Ratios and processor time are what compares; rates are this machine's, at this minute.
import { type ChildProcess, fork } from 'node:child_process'
import { median } from './rates.ts'

export type Measured = {
  readonly rate: number
  readonly cases: number
  /** Processor milliseconds of the Node process, all cases together. */
  readonly node?: number
  readonly note?: string
}
export type Leg = {
  readonly name: string
  readonly run: (lanes: number, seconds: number) => Promise<Measured> | Measured
}
type Taken = Measured & { readonly postgres: number }

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 1)

/** Processor milliseconds a case: what a busy machine cannot change. */
const spentOn = (one: Taken | undefined): number =>
  one ? ((one.node ?? 0) + one.postgres) / one.cases : Number.NaN

const show = (
  lanes: number,
  names: readonly string[],
  taken: ReadonlyMap<string, readonly Taken[]>,
): void => {
  const ceilings = names.filter((name) => name.startsWith('fn'))
  for (const name of names) {
    const rounds = taken.get(name) ?? []
    const middle = (of: (one: Taken, index: number) => number) => median(rounds.map(of))
    const ratios = ceilings.map((ceiling) => {
      const against = taken.get(ceiling) ?? []
      const wall = middle(({ rate }, index) => rate / (against[index]?.rate ?? Number.NaN))
      const time = middle((one, index) => spentOn(against[index]) / spentOn(one))
      return `× ${ceiling} ${wall.toFixed(2)} (by CPU ${time.toFixed(2)})`
    })
    const node =
      rounds[0]?.node === undefined ? '' : `Node ${figure(middle((one) => (one.node ?? 0) / one.cases))} + `
    const cpu = `${node}PostgreSQL ${figure(middle((one) => one.postgres / one.cases))} ms CPU a case`
    console.log(
      `  ${String(lanes).padStart(3)} at a time  ${name.padEnd(16)} ${middle(({ rate }) => rate)
        .toFixed(0)
        .padStart(
          5,
        )} cases/s  ${ratios.join('  ')}  ${cpu}  (${rounds.map(({ rate }) => rate.toFixed(0)).join(' ')})  ${rounds.at(-1)?.note ?? ''}`,
    )
  }
}

export const compare = async (
  legs: readonly Leg[],
  postgres: () => number,
  { seconds, rounds, lanes }: { seconds: number; rounds: number; lanes: readonly number[] },
): Promise<void> => {
  for (const count of lanes) {
    const taken = new Map<string, Taken[]>(legs.map(({ name }) => [name, []]))
    for (let round = 0; round < rounds; round += 1)
      for (const { name, run } of legs) {
        const before = postgres()
        const measured = await run(count, seconds)
        taken.get(name)?.push({ ...measured, postgres: postgres() - before })
      }
    show(
      count,
      legs.map(({ name }) => name),
      taken,
    )
  }
}

/** A child process that answers each message with one. */
export const startLane = async (
  file: string,
  environment: Record<string, string>,
  folder?: string,
): Promise<{
  first: Record<string, unknown>
  ask: <T>(message: object) => Promise<T>
  child: ChildProcess
}> => {
  const child = fork(file, {
    env: { ...process.env, ...environment },
    ...(folder ? { cwd: folder } : {}),
  })
  process.once('exit', () => child.kill())
  const answer = <T>() =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (message) => resolve(message as T))
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    })
  const first = await answer<Record<string, unknown>>()
  const ask = async <T>(message: object): Promise<T> => {
    child.removeAllListeners('exit')
    const told = answer<T>()
    child.send(message)
    return told
  }
  return { first, ask, child }
}
