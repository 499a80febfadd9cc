import { afterEach, expect, test, vi } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { openDatabase } from './database.ts'
import { createTimedJobs } from './timed-jobs.ts'

afterEach(() => {
  vi.useRealTimers()
})
const alone = (_job: string, work: () => Promise<void>) => work()
const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

test('a job never runs twice at once; asked for meanwhile, it runs once more', async () => {
  const first = gate()
  let [runs, atOnce, most] = [0, 0, 0]
  const work = async () => {
    runs += 1
    atOnce += 1
    most = Math.max(most, atOnce)
    if (runs === 1) await first.opened
    atOnce -= 1
  }
  const jobs = createTimedJobs([{ name: 'a', minutes: 10, work }], {
    inTurn: alone,
    failed: () => () => undefined,
  })
  const asked = [jobs.run('a'), jobs.run('a'), jobs.run('a')]
  first.open()
  await Promise.all(asked)
  expect([runs, most]).toEqual([2, 1])
  await jobs.stop()
})

test('what fails is told by its name and tried again, and stops no other', async () => {
  vi.useFakeTimers()
  const told: string[] = []
  let good = 0
  const jobs = createTimedJobs(
    [
      { name: 'bad', minutes: 10, work: () => Promise.reject(new Error('broken')) },
      {
        name: 'good',
        minutes: 10,
        work: async () => {
          good += 1
        },
      },
    ],
    { inTurn: alone, failed: (name) => () => void told.push(name) },
  )
  await vi.advanceTimersByTimeAsync(20 * 60_000)
  expect([told, good]).toEqual([['bad', 'bad'], 2])
  await jobs.stop()
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  await jobs.run('good')
  expect(good).toBe(2)
})

describeOnBothStores('a job by the clock', (store) => {
  test('is done by one process at a time, and by another when that one is through or gone', async () => {
    const { database, databaseUrl, data } = store()
    const during = gate()
    const first = database.inTurn('sweep', async () => {
      await during.opened
      return 'first'
    })
    // Only on PostgreSQL there can be a second process: the embedded store has its folder's lock.
    const opened = databaseUrl ? await openDatabase({ databaseUrl, data }) : undefined
    if (opened?.ok) {
      await expect.poll(() => opened.value.inTurn('sweep', async () => 'second')).toBeUndefined()
      expect(await opened.value.inTurn('another', async () => 'other')).toBe('other')
    }
    during.open()
    expect(await first).toBe('first')
    if (opened?.ok) {
      expect(await opened.value.inTurn('sweep', async () => 'second')).toBe('second')
      await opened.value.close()
    }
    await expect(database.inTurn('sweep', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
    expect(await database.inTurn('sweep', async () => 'again')).toBe('again')
  })
})
