/** Runs `work` again and again on `lanes` lanes for `milliseconds`; answers how many finished a second. */
export const rate = async (
  lanes: number,
  milliseconds: number,
  work: (lane: number) => Promise<void>,
): Promise<number> => {
  const end = performance.now() + milliseconds
  let done = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() < end) {
        await work(lane)
        done += 1
      }
    }),
  )
  return (done * 1000) / (performance.now() - started)
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
