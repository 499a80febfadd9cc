import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

/** Fifty statements are some thousands of tokens: enough for V8's usual budget to set about the parser. */
const working = (place: string): string => `
  const { openEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))})
  const pglite = await openEmbedded(${JSON.stringify(place)})
  for (let n = 0; n < 50; n += 1) await pglite.query('select ' + Array.from({ length: 40 }, (_, i) => n + i).join(' + ') + ' as sum')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await pglite.close()
  console.log(process.resourceUsage().maxRSS)`

test('opening a store and asking it does not set V8 about optimising the parser, which takes 600 MB', async () => {
  const place = join(folder, 'store')
  await prepareEmbedded(place)
  const most = execFileSync(process.execPath, ['--input-type=module', '-e', working(place)], {
    encoding: 'utf8',
  })
  expect(Number(most)).toBeGreaterThan(50_000)
  // It takes some 750 MB when it does, and 330 to 450 when it does not, by how busy the machine is.
  expect(Number(most)).toBeLessThan(600_000)
})
