import { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '#engine/kernel'
import { failPlatform } from './problems.ts'
import type { Done, Job } from './typeset-worker.ts'

export type Typesetting = {
  /** A `.typ` file as a path below server/src, beside the module that fills it. */
  readonly template: string
  /** Becomes JSON; the template shows its texts as they are, whatever signs they hold. */
  readonly data: unknown
  /** The day the document says it was made, YYYY-MM-DD. */
  readonly day: string
}
export type Typeset = { readonly pdf: Buffer; readonly pages: number }
export type Typesetter = ReturnType<typeof createTypesetter>

type Waiting = {
  readonly done: (made: Typeset) => void
  readonly failed: (error: Error) => void
  readonly timer: NodeJS.Timeout
}
type Limits = { readonly mostWaiting: number; readonly longestMilliseconds: number }

/** After ten minutes without a document the memory is given back. */
const idleMilliseconds = 600_000

const usualLimits: Limits = { mostWaiting: 60, longestMilliseconds: 60_000 }

/** Jobs that a thread works on, in the order they came. The thread starts with the first one and lives on. */
const createThread = ({ longestMilliseconds }: Limits) => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  const take = (id: number): Waiting | undefined => {
    const one = waiting.get(id)
    waiting.delete(id)
    clearTimeout(one?.timer)
    return one
  }
  const answer = (done: Done): void => {
    const one = take(done.id)
    if ('fault' in done) one?.failed(new Error(`a document could not be set: ${done.fault}`))
    else one?.done({ pdf: Buffer.from(done.pdf), pages: done.pages })
  }
  /** The thread is gone: whoever waits is told, and the next document starts a new one. */
  const lost = (gone: Worker, why: unknown): void => {
    if (worker !== gone) return
    worker = undefined
    for (const id of [...waiting.keys()]) take(id)?.failed(new Error(`the typesetter stopped: ${why}`))
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./typeset-worker.ts', import.meta.url))
    started.on('message', answer)
    started.on('error', (error) => lost(started, error))
    started.on('exit', (code) => lost(started, `exit ${code}`))
    // An idle typesetter keeps no process alive; a waiting job does, by its timer.
    started.unref()
    return started
  }
  const run = (job: Job): Promise<Typeset> => {
    worker ??= start()
    const thread = worker
    clearTimeout(idle)
    idle = setTimeout(() => void (waiting.size ? undefined : thread.terminate()), idleMilliseconds).unref()
    return new Promise((done, failed) => {
      const timer = setTimeout(() => void thread.terminate(), longestMilliseconds)
      waiting.set(job.id, { done, failed, timer })
      thread.postMessage(job)
    })
  }
  return {
    run,
    waiting: () => waiting.size,
    close: async () => {
      clearTimeout(idle)
      await worker?.terminate()
    },
  }
}

/**
 * Sets documents with Typst in a thread of its own: setting one takes the processor for 10 to 300 ms, and the loop that
 * answers everybody else must not stand still for it.
 */
export const createTypesetter = (limits: Limits = usualLimits) => {
  const thread = createThread(limits)
  let last = 0
  return {
    /** Sets one document, or refuses when too many wait already. A template that cannot be set is an accident. */
    set: async ({ template, data, day }: Typesetting): Promise<Result<Typeset>> => {
      if (thread.waiting() >= limits.mostWaiting) return refuse(failPlatform('documents_busy'))
      last += 1
      const madeAt = Date.parse(`${day}T00:00:00+08:00`) / 1000
      return ok(await thread.run({ id: last, template, data: JSON.stringify(data), madeAt }))
    },
    close: thread.close,
  }
}
