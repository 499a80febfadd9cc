import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { readOrThrow, type StoredNoun } from '#engine/kernel'
import { formatFaults, shapesOf } from '../records/formats.ts'
import { blockOf, root } from '../support/how-to.ts'

const page = 'change-a-record.md'
// Below the repository, so that the blocks find the kernel.
mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/how-to-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A noun is named once in a program: here both formats of the page live in one, so each gets a name of its own. */
const recordOfPage = async (format: number): Promise<StoredNoun> => {
  const path = join(folder, `notice-format-${format}.ts`)
  const text = blockOf(page, `engine/src/hall/notice-format-${format}.ts`)
  expect(text).toContain("noun: 'window notice'")
  writeFileSync(path, text.replace("noun: 'window notice'", `noun: 'window notice ${format}'`))
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)).noticeRecord
}

test('the example of the page: the second format reads what the first wrote, and a shape may not change under its number', async () => {
  const [first, second] = [await recordOfPage(1), await recordOfPage(2)]
  const old = { window: '3', text: '今日盘点' }
  const now = { window: '3', said: { zh: '今日盘点', en: '今日盘点' } }
  expect(first.write(readOrThrow(first.readWhole(old)))).toEqual(old)
  expect(readOrThrow(second.read(old))).toEqual(now)
  expect(second.write(now)).toEqual({ ...now, format: 2 })
  expect(readOrThrow(second.readWhole(second.write(now)))).toEqual(now)

  const as = (record: StoredNoun, format: number) => ({ ...record, noun: 'window notice', format })
  const digest = (record: StoredNoun) => shapesOf(as(record, 1))['window notice'] ?? ''
  const released = { 'window notice': { 1: digest(first) } }
  expect(formatFaults(as(first, 1), released, true)).toEqual([])
  expect(formatFaults(as(second, 1), released, true)).toEqual([expect.stringContaining('still format 1')])
  expect(formatFaults(as(second, 2), released, false)).toEqual([expect.stringContaining('format 2')])
  const both = { 'window notice': { ...released['window notice'], 2: digest(second) } }
  expect(formatFaults(as(second, 2), both, true)).toEqual([])
})
