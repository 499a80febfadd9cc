import { describe, expect, test } from 'vitest'
import { ok, refuse } from '#engine/kernel'
import { createBoundedCache } from './bounded-cache.ts'
import { failPlatform } from './problems.ts'

const bytes = (size: number) => new Uint8Array(size)

describe('what was made last is kept, up to a number of bytes', () => {
  test('the one asked for longest ago goes first', async () => {
    const cache = createBoundedCache<Uint8Array>(100)
    const made: string[] = []
    const ask = (key: string) =>
      cache.get(key, async () => {
        made.push(key)
        return ok(bytes(40))
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
    // c pushed b out, because a had been asked for again.
    expect(made).toEqual(['a', 'b', 'c', 'b'])
    expect([cache.bytes, cache.count]).toEqual([80, 2])
  })

  test('larger than the whole cache is handed over and not kept', async () => {
    const cache = createBoundedCache<Uint8Array>(100)
    expect(await cache.get('big', async () => ok(bytes(101)))).toMatchObject({ ok: true })
    expect([cache.bytes, cache.count]).toEqual([0, 0])
  })

  test('two who ask at once share one making', async () => {
    const cache = createBoundedCache<Uint8Array>(100)
    let made = 0
    const ask = () =>
      cache.get('same', async () => {
        made += 1
        return ok(bytes(made))
      })
    const [one, two] = await Promise.all([ask(), ask()])
    expect([made, one]).toEqual([1, two])
  })

  test('a refusal or an accident is not kept', async () => {
    const cache = createBoundedCache<Uint8Array>(100)
    expect(await cache.get('x', async () => refuse(failPlatform('documents_busy')))).toMatchObject({
      ok: false,
    })
    await expect(cache.get('x', async () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    expect(await cache.get('x', async () => ok(bytes(3)))).toMatchObject({ ok: true })
    expect(cache.count).toBe(1)
  })
})
