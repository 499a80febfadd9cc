/** Lets whoever changed what a job by the clock waits for have it done now, not at its next round. */
export const createWaker = () => {
  const heard = new Set<(job: string) => void>()
  return {
    wake: (job: string): void => {
      for (const hear of heard) hear(job)
    },
    hear: (hear: (job: string) => void): void => void heard.add(hear),
  }
}
export type Waker = ReturnType<typeof createWaker>
