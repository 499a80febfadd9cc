import { expect, test } from 'vitest'
import { createThread } from './thread.ts'

const refusal = (code: string) => () => ({ code, kind: 'invalid', zh: code, en: code, params: {} }) as never
/** A thread that works, or only waits, for as many milliseconds as it is told. */
const at = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ work, wait }) => {
      const end = performance.now() + work
      while (performance.now() < end);
      setTimeout(() => parentPort.postMessage({ result: { ok: true, value: 'done' } }), wait)
    })`)}`,
)
const thread = createThread<{ work: number; wait: number }, string>({
  at,
  seconds: 1,
  megabytes: 100,
  tooSlow: refusal('too_slow'),
  tooMuch: refusal('too_much'),
})

test('a job that only waits is not too complex: processor time is what counts', async () => {
  expect(await thread.run({ work: 0, wait: 2500 })).toMatchObject({ ok: true, value: 'done' })
})

test('a job without an end is ended, and the next one gets a thread of its own', async () => {
  const endless = await thread.run({ work: 3_600_000, wait: 0 })
  expect(endless).toMatchObject({ ok: false, problems: [{ code: 'too_slow' }] })
  expect(await thread.run({ work: 0, wait: 0 })).toMatchObject({ ok: true })
  await thread.close()
})
