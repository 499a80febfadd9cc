import { expect, test } from 'vitest'
import { createSharedReads } from './shared-reads.ts'

/** A store whose reads end when they are told to. */
const slowStore = () => {
  const reads: { lane: string; keys: readonly string[]; end: (failure?: Error) => void }[] = []
  const ask = createSharedReads<string, string>(
    (lane, keys) =>
      new Promise((done, failed) => {
        const end = (failure?: Error) =>
          failure
            ? failed(failure)
            : done(new Map(keys.map((key) => [key, `${lane}/${key}/${reads.length}`])))
        reads.push({ lane, keys, end })
      }),
  )
  return { reads, ask }
}
const turn = () => new Promise((done) => setImmediate(done))

test('who asks in one turn shares a read, and the same question is asked once', async () => {
  const { reads, ask } = slowStore()
  const all = Promise.all([ask('a', 'x'), ask('a', 'y'), ask('a', 'x'), ask('b', 'x')])
  await turn()
  expect(reads.map(({ lane, keys }) => [lane, ...keys])).toEqual([
    ['a', 'x', 'y'],
    ['b', 'x'],
  ])
  for (const { end } of reads) end()
  expect(await all).toEqual(['a/x/2', 'a/y/2', 'a/x/2', 'b/x/2'])
})

test('who asks while a read is in flight is answered by a later one, never by that one', async () => {
  const { reads, ask } = slowStore()
  const first = ask('a', 'x')
  await turn()
  const [second, third] = [ask('a', 'x'), ask('a', 'y')]
  await turn()
  expect(reads).toHaveLength(1)
  reads[0]?.end()
  expect(await first).toBe('a/x/1')
  await turn()
  expect(reads[1]?.keys).toEqual(['x', 'y'])
  reads[1]?.end()
  expect([await second, await third]).toEqual(['a/x/2', 'a/y/2'])
})

test('a read that fails is told to those who shared it; the next one begins all the same', async () => {
  const { reads, ask } = slowStore()
  const lost = Promise.allSettled([ask('a', 'x'), ask('a', 'y')])
  await turn()
  const later = ask('a', 'x')
  reads[0]?.end(new Error('away'))
  expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await turn()
  reads[1]?.end()
  expect(await later).toBe('a/x/2')
})
