type Job = { readonly name: string; readonly minutes: number; readonly work: () => Promise<void> }
type Parts = {
  /** Keeps other processes from doing the same at the same moment (`Database.inTurn`). */
  readonly inTurn: (job: string, work: () => Promise<void>) => Promise<unknown>
  readonly failed: (job: string) => (error: unknown) => void
}

/**
 * What is done by the clock (ADR 19): each job by one process at a time, never twice at once, and what fails is told and tried
 * again the next time. Asked for while it runs, it runs once more, so that nothing that came meanwhile waits for the next round.
 */
export const createTimedJobs = (jobs: readonly Job[], { inTurn, failed }: Parts) => {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const timers: NodeJS.Timeout[] = []
  let stopped = false
  const once = ({ name, work }: Job): Promise<void> =>
    inTurn(name, work)
      .catch(failed(name))
      .then(() => undefined)
  const rounds = async (job: Job): Promise<void> => {
    do {
      again.delete(job.name)
      await once(job)
    } while (again.has(job.name) && !stopped)
    running.delete(job.name)
  }
  const start = (job: Job): Promise<void> => {
    const now = running.get(job.name)
    if (now) {
      again.add(job.name)
      return now
    }
    if (stopped) return Promise.resolve()
    const begun = rounds(job)
    running.set(job.name, begun)
    return begun
  }
  for (const job of jobs) timers.push(setInterval(() => void start(job), job.minutes * 60_000).unref())
  return {
    /** Does a job now, besides its rounds. */
    run: async (name: string): Promise<void> => {
      const job = jobs.find((one) => one.name === name)
      if (job) await start(job)
    },
    /** Begins nothing more, and waits for what is under way. */
    stop: async (): Promise<void> => {
      stopped = true
      timers.forEach(clearInterval)
      await Promise.all(running.values())
    },
  }
}
