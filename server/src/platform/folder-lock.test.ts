import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { problemText } from '#engine/kernel'
import { lockFolder } from './folder-lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevisit-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'in-use.json')
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const leave = (lock: object) =>
  writeFileSync(
    file(),
    JSON.stringify({ pid: 7, host: '3f2a9c1b77de', since: '2026-11-30T22:10', started: '4711', ...lock }),
  )
const held = () => JSON.parse(readFileSync(file(), 'utf8')) as Record<string, string>

test('f09 a lock of another host that beats is named: host, process, since when, its file, and how to take over', () => {
  leave({ beat: minutesAgo(1) })
  const locked = lockFolder(folder)
  expect(!locked.ok && locked.problems[0]).toEqual({
    code: 'folder_in_use',
    values: { folder, file: file(), pid: 7, host: '3f2a9c1b77de', since: '2026-11-30 22:10' },
  })
  const { zh = '', en = '' } = problemText('folder_in_use') ?? {}
  for (const text of [zh, en])
    for (const part of ['{host}', '{file}', '{since}', '{pid}']) expect(text).toContain(part)
  expect(held().host).toBe('3f2a9c1b77de')
})

test.each([
  ['silent for four minutes', () => ({ beat: minutesAgo(4) })],
  ['of a day ago, without a beat', () => ({})],
])('f09 a lock of another host is taken over: %s', (_name, lock) => {
  leave(lock())
  const locked = lockFolder(folder)
  expect(locked.ok).toBe(true)
  expect(held()).toMatchObject({ pid: process.pid, host: hostname() })
  if (locked.ok) locked.value.release()
  expect(() => held()).toThrow()
})

test('f09 a lock nobody can read is taken over', () => {
  writeFileSync(file(), '{"pid":')
  const locked = lockFolder(folder)
  expect(locked.ok).toBe(true)
  if (locked.ok) locked.value.release()
})

test('f09 the owner beats, and learns when the lock became another’s', async () => {
  const told: string[] = []
  const locked = lockFolder(folder, { every: 20, lost: (why) => told.push(why) })
  if (!locked.ok) throw new Error(locked.problems[0]?.code)
  const first = held().beat ?? ''
  await expect.poll(() => (held().beat ?? '') > first).toBe(true)
  expect(told).toEqual([])
  leave({})
  await expect.poll(() => told.length).toBe(1)
  expect(told[0]).toContain('3f2a9c1b77de')
  locked.value.release()
  expect(held().host).toBe('3f2a9c1b77de')
})
