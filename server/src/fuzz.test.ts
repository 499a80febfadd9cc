import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fuzz } from '../../bench/fuzz-requests.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from './modules/identity/demonstration.ts'

test('two thousand bent requests over every route and kind of account: none is answered as our accident', async () => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-fuzz-'))
  const platform = await ownPlatform(data, { DATABASE_URL: '', ONEVISIT_LOG: 'silent' })
  const { broken, statuses, mine } = await fuzz(platform.url, demonstrationPassword, 2_000, 20_261_201)
  expect(broken.map(({ id, status, request }) => ({ id, status, request }))).toEqual([])
  // They got past the doors: some were done, some refused by a rule.
  expect(statuses.map(([status]) => status)).toEqual(expect.arrayContaining([200, 401, 403, 404, 422]))
  expect(mine).toBeGreaterThan(2)
  await platform.close()
  rmSync(data, { recursive: true, force: true })
})
