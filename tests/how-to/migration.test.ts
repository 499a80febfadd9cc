import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../server/src/platform/migrate.ts'
import { readFunction, replaceFunctions, sqlFunctions } from '../../server/src/platform/sql-functions.ts'
import { blockOf, root } from '../support/how-to.ts'
import { describeOnBothStores } from '../support/stores.ts'

const page = 'add-a-migration.md'
const migration = blockOf(page, 'server/migrations/NNNN_window_notice.sql')
const path = 'hall/onevisit_write_notice.sql'
const rules = readFileSync(join(root, 'tests/support/store-rules.sql'), 'utf8')

test('HEAD names the newest migration', () => {
  const head = readFileSync(join(root, 'server/migrations/HEAD'), 'utf8').trim()
  expect(head).toBe(migrations().at(-1)?.name)
})

describeOnBothStores('the example of the page', (store) => {
  test('is a migration and a function that keep the rules of the store, and writes', async () => {
    const { database } = store()
    await database.script(migration)
    const made = readFunction(path, blockOf(page, `server/functions/${path}`))
    expect(await replaceFunctions(database, [...sqlFunctions(), made])).toEqual(['onevisit_write_notice'])
    const results = (await database.script(`begin; ${rules}; rollback;`)) as { rows: readonly object[] }[]
    expect(results.flatMap(({ rows }) => rows.filter((row) => 'rule' in row))).toEqual([])
    const item = {
      noticeId: '00000000-0000-7000-8000-000000000001',
      windowNo: '3',
      body: { zh: '今日盘点', en: 'Stocktaking today' },
      from: '2026-12-01',
      until: '2026-12-02',
    }
    const written = await database.query('select onevisit_write_notice($1, $2) as answer', [
      '330282000000',
      JSON.stringify(item),
    ])
    expect(written).toEqual([{ answer: 'written' }])
    expect(await database.query('select window_no, body from window_notice')).toEqual([
      { window_no: '3', body: item.body },
    ])
  })
})
