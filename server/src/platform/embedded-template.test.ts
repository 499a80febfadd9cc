import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import v8 from 'node:v8'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEmbedded, queriedOf } from './embedded.ts'
import { prepareEmbedded, putWhole } from './embedded-template.ts'
import { migrate } from './migrate.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevisit-template-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that could not be filled is not there at all', async () => {
  const place = join(folder, 'store')
  const half = (beside: string) => {
    mkdirSync(beside)
    writeFileSync(join(beside, 'one'), '1')
    throw new Error('the power went')
  }
  await expect(putWhole(place, `${place}.part`, half)).rejects.toThrow('the power went')
  expect(readdirSync(folder)).toEqual([])
})

test('what a killed start left is thrown away, and the store that stands there opens, migrated', async () => {
  const place = join(folder, 'store')
  mkdirSync(`${place}.part`)
  writeFileSync(join(`${place}.part`, 'PG_VERSION'), '1')
  await prepareEmbedded(place)
  expect(existsSync(`${place}.part`)).toBe(false)
  const pglite = await openEmbedded(place)
  expect(await migrate(queriedOf(pglite))).toEqual({ ok: true, value: { applied: [], functions: [] } })
  await pglite.close()
})

test('two stores made at the same time are each their own', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  await Promise.all([prepareEmbedded(one), prepareEmbedded(other)])
  const pglite = await openEmbedded(one)
  await pglite.exec('create table only_here (id integer)')
  await pglite.close()
  const second = await openEmbedded(other)
  expect((await second.query(`select to_regclass('only_here') as found`)).rows).toEqual([{ found: null }])
  await second.close()
})

test('a store that is there is left alone', async () => {
  const place = join(folder, 'store')
  mkdirSync(place)
  writeFileSync(join(place, 'PG_VERSION'), 'mine')
  await prepareEmbedded(place)
  expect(readdirSync(place)).toEqual(['PG_VERSION'])
  expect(readFileSync(join(place, 'PG_VERSION'), 'utf8')).toBe('mine')
})

test("the store opens under a budget that does not set V8 about optimising the parser, and leaves V8's own behind", async () => {
  const place = join(folder, 'store')
  await prepareEmbedded(place)
  // Watched, not replaced: files of one worker share the modules they loaded, so a replaced one may never be asked.
  const set = vi.spyOn(v8, 'setFlagsFromString')
  await (await openEmbedded(place)).close()
  expect(set.mock.calls.flat()).toEqual([
    '--wasm-tiering-budget=2000000000',
    '--wasm-tiering-budget=13000000',
  ])
  set.mockRestore()
})
