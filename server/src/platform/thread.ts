import { Worker } from 'node:worker_threads'
import { type Problem, type Result, refuse } from '#engine/kernel'

/** What a thread answers a job: its result, or what broke in it (an accident of ours). */
export type Reply<Value> = { readonly result: Result<Value> } | { readonly fault: string }

type Limits = {
  /** The module that works in the thread. */
  readonly at: URL
  /** Of processor time, where Node can tell; else of the clock. */
  readonly seconds: number
  readonly megabytes: number
  readonly tooSlow: () => Problem
  readonly tooMuch: () => Problem
}
type Running<Value> = {
  readonly thread: Worker
  readonly done: (outcome: Result<Value>) => void
  readonly failed: (error: Error) => void
  timer: NodeJS.Timeout | undefined
}

/** After ten minutes without a job the memory is given back. */
const idleMilliseconds = 600_000

/** Nothing runs longer than this many times its seconds, whatever it waits for. */
const mostLooks = 12

/** Processor seconds of a thread so far, 0 before it runs; undefined where Node cannot tell (before 22.18 and 24.6). */
const secondsOf = async (thread: Worker): Promise<number | undefined> => {
  if (typeof (thread as Partial<Worker>).cpuUsage !== 'function') return undefined
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1_000_000
}

/**
 * Ends a job that makes too much work. By processor time: on a busy machine a plain file takes as long as a complex one on an idle
 * one, and must not be refused for it.
 */
const watch = <Value>(
  one: Running<Value>,
  seconds: number,
  isRunning: () => boolean,
  stop: () => void,
): void => {
  const before = secondsOf(one.thread)
  const look = async (looks: number): Promise<void> => {
    const [then = 0, now] = [await before, await secondsOf(one.thread)]
    if (!isRunning()) return
    if (now === undefined || now - then >= seconds || looks >= mostLooks) stop()
    else again(looks + 1)
  }
  const again = (looks: number): void => {
    one.timer = setTimeout(() => void look(looks), seconds * 1000)
  }
  again(1)
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** A thread and the job it is at; it starts with the first job. */
const oneThread = <Job, Value>({ at, seconds, megabytes, tooSlow, tooMuch }: Limits) => {
  let thread: Worker | undefined
  let running: Running<Value> | undefined
  const settle = (from: Worker, end: (one: Running<Value>) => void): void => {
    if (running?.thread !== from) return
    const one = running
    running = undefined
    clearTimeout(one.timer)
    end(one)
  }
  const lost = (gone: Worker, error: Error): void => {
    if (thread === gone) thread = undefined
    settle(gone, ({ done, failed }) => (isOutOfMemory(error) ? done(refuse(tooMuch())) : failed(error)))
  }
  const start = (): Worker => {
    const started = new Worker(at, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    started.on('message', (reply: Reply<Value>) =>
      settle(started, ({ done, failed }) =>
        'result' in reply ? done(reply.result) : failed(new Error(reply.fault)),
      ),
    )
    started.on('error', (error) => lost(started, error as Error))
    started.on('exit', (code) => lost(started, new Error(`the thread of ${at.pathname} ended with ${code}`)))
    // An idle thread keeps no process alive; a running job does, by its timer.
    started.unref()
    return started
  }
  const stop = (slow: Worker): void => {
    settle(slow, ({ done }) => done(refuse(tooSlow())))
    if (thread === slow) thread = undefined
    void slow.terminate()
  }
  const work = (job: Job): Promise<Result<Value>> => {
    thread ??= start()
    const used = thread
    return new Promise((done, failed) => {
      const one: Running<Value> = { thread: used, done, failed, timer: undefined }
      running = one
      watch(
        one,
        seconds,
        () => running === one,
        () => stop(used),
      )
      used.postMessage(job)
    })
  }
  return { work, isBusy: () => running !== undefined, close: async () => void (await thread?.terminate()) }
}

/**
 * A thread that reads what comes from outside, one job after the other. It is ended when a job takes too long or too much
 * memory, for a file must not keep it, and when nobody needs it for ten minutes; the next job starts a new one.
 */
export const createThread = <Job, Value>(limits: Limits) => {
  const thread = oneThread<Job, Value>(limits)
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  const work = (job: Job): Promise<Result<Value>> => {
    clearTimeout(idle)
    idle = setTimeout(() => void (thread.isBusy() ? undefined : thread.close()), idleMilliseconds).unref()
    return thread.work(job)
  }
  return {
    run: (job: Job): Promise<Result<Value>> => {
      const next = last.then(() => work(job))
      last = next.catch(() => undefined)
      return next
    },
    close: thread.close,
  }
}
