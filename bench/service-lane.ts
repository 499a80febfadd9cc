// A process of its own for casework.ts: one platform, whole joint cases on command, so that its processor time is its own.
import { prepareCase, type Setup, serveCase, startBench } from './joint-case.ts'

const platform = await startBench({
  DATABASE_URL: process.env.BENCH_DATABASE ?? '',
  ONEVISIT_DATA: process.env.BENCH_DATA ?? '',
  ONEVISIT_KEY: 'a'.repeat(64),
})
const setup: Setup = await prepareCase(platform)
const commands = await serveCase(platform.home.services, setup)

process.on('message', async ({ lanes, seconds }: { lanes: number; seconds: number }) => {
  const [before, started] = [process.cpuUsage(), performance.now()]
  const end = started + seconds * 1000
  let [cases, failed] = [0, '']
  const lane = async () => {
    while (performance.now() < end && !failed)
      await serveCase(platform.home.services, setup).then(
        () => {
          cases += 1
        },
        (error: unknown) => {
          failed = String(error)
        },
      )
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const { user, system } = process.cpuUsage(before)
  const milliseconds = performance.now() - started
  process.send?.({ cases, rate: (cases * 1000) / milliseconds, node: (user + system) / 1000, failed })
})
process.send?.({ commands })
