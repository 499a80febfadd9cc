import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepNewest } from './cache-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-cache-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An entry that was written so many minutes ago. */
const entry = (name: string, minutes: number) => {
  const place = join(folder, name)
  mkdirSync(place)
  const at = new Date(Date.now() - minutes * 60_000)
  utimesSync(place, at, at)
}

test('the newest entries stay; what others are filling is not counted among them and not taken from them', () => {
  entry('old', 30)
  entry('late', 20)
  entry('done', 3)
  entry('done.11.part', 2)
  entry('done.12.part', 1)
  entry('done.13.part', 90)
  keepNewest(folder, 2)
  expect(readdirSync(folder).sort()).toEqual(['done', 'done.11.part', 'done.12.part', 'late'])
})
