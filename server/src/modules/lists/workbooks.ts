import { Worker } from 'node:worker_threads'
import { type Language, type Problem, type Result, refuse } from '#engine/kernel'
import type { Mark } from './mark-workbook.ts'
import { failWorkbook } from './problems.ts'
import type { ReadWorkbook } from './read-workbook.ts'
import type { Answers, Job, Reply } from './workbook-thread.ts'
import type { ListWorkbook } from './write-workbook.ts'

type Limits = { readonly seconds: number; readonly megabytes: number }
const usualLimits: Limits = { seconds: 60, megabytes: 1_500 }

type Outcome = Result<Answers[keyof Answers]>
type Running = {
  readonly thread: Worker
  readonly done: (outcome: Outcome) => void
  readonly failed: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

const idleMilliseconds = 600_000

/** What became of a thread that stopped while it worked: out of memory is the workbook's fault, all else is an accident. */
const endOf = (error: Error & { code?: string }): Problem | undefined =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failWorkbook('workbook_too_much', { limit: '150 MB' })
    : undefined

/**
 * A thread for one job at a time. It is ended when a job takes too long, for a workbook from outside must not keep it, and
 * when nobody needs it for ten minutes; the next job starts a new one.
 */
const createThread = ({ seconds, megabytes }: Limits) => {
  let thread: Worker | undefined
  let running: Running | undefined
  let idle: NodeJS.Timeout | undefined
  const settle = (from: Worker, end: (one: Running) => void): void => {
    if (running?.thread !== from) return
    const one = running
    running = undefined
    clearTimeout(one.timer)
    end(one)
  }
  const lost = (gone: Worker, error: Error): void => {
    if (thread === gone) thread = undefined
    const problem = endOf(error)
    settle(gone, ({ done, failed }) => (problem ? done(refuse(problem)) : failed(error)))
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    started.on('message', (reply: Reply) =>
      settle(started, ({ done, failed }) =>
        'result' in reply ? done(reply.result) : failed(new Error(reply.fault)),
      ),
    )
    started.on('error', (error) => lost(started, error as Error))
    started.on('exit', (code) => lost(started, new Error(`the thread of workbooks ended with ${code}`)))
    // An idle thread keeps no process alive; a running job does, by its timer.
    started.unref()
    return started
  }
  const tooSlow = (slow: Worker): void => {
    settle(slow, ({ done }) => done(refuse(failWorkbook('workbook_too_slow', { seconds }))))
    if (thread === slow) thread = undefined
    void slow.terminate()
  }
  const run = (job: Job): Promise<Outcome> => {
    clearTimeout(idle)
    idle = setTimeout(() => void (running ? undefined : thread?.terminate()), idleMilliseconds).unref()
    thread ??= start()
    const used = thread
    return new Promise((done, failed) => {
      running = { thread: used, done, failed, timer: setTimeout(() => tooSlow(used), seconds * 1000) }
      used.postMessage(job)
    })
  }
  return { run, close: async () => void (await thread?.terminate()) }
}

/** Reading, marking and writing workbooks in a thread of its own, one after the other. */
export const createWorkbooks = (limits: Limits = usualLimits) => {
  const thread = createThread(limits)
  let last: Promise<unknown> = Promise.resolve()
  const run = <K extends Job['kind']>(job: Job & { kind: K }): Promise<Result<Answers[K]>> => {
    const next = last.then(() => thread.run(job)) as Promise<Result<Answers[K]>>
    last = next.catch(() => undefined)
    return next
  }
  return {
    read: (bytes: Uint8Array): Promise<Result<ReadWorkbook>> => run({ kind: 'read', bytes }),
    mark: (bytes: Uint8Array, marks: readonly Mark[], language: Language) =>
      run({ kind: 'mark', bytes, marks, language }),
    write: (list: ListWorkbook) => run({ kind: 'write', list }),
    close: thread.close,
  }
}
export type Workbooks = ReturnType<typeof createWorkbooks>
