import { expect, test } from 'vitest'
import { indexCatalogue } from '#engine/catalogue'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import {
  createCatalogueService,
  createCatalogueStore,
  divisionsWithCatalogue,
  documentOf,
  storeCatalogue,
  versionOf,
} from './index.ts'

const division = '330282000000'
const now = '2026-09-28T09:30:00.000+08:00'
const later = '2026-09-28T09:31:00.000+08:00'
const changed = () => indexCatalogue({ ...cixi(), things: cixi().things.slice(1) })

test('D2 the version of a catalogue is the digest of its content', () => {
  expect(versionOf(cixi())).toBe(versionOf(indexCatalogue({ ...cixi() })))
  expect(versionOf(changed())).not.toBe(versionOf(cixi()))
})

describeOnBothStores('D2 snapshots of a catalogue', (store) => {
  test('D2 a new snapshot becomes current, the old one stays for the cases that started with it', async () => {
    const catalogues = createCatalogueStore(store().database, division)
    const first = await storeCatalogue(catalogues, cixi(), 'cixi', now)
    const second = await storeCatalogue(catalogues, changed(), 'cixi', now)
    expect((await catalogues.current())?.version).toBe(second)
    const service = createCatalogueService({
      store: catalogues,
      current: { version: second, catalogue: changed() },
      standing: [],
      casesDone: async () => new Map(),
    })
    expect((await service.ofVersion(first)).things).toHaveLength(50)
    await storeCatalogue(catalogues, cixi(), 'cixi', now)
    expect((await catalogues.current())?.version).toBe(first)
    const rows = await store().database.query(
      'select 1 from catalogue_snapshot where division_code = $1 and is_current',
      [division],
    )
    expect(rows).toHaveLength(1)
  })

  test('D2 a version is public since its import, or since its own publication, by the calendar of China', async () => {
    const { database } = store()
    const catalogues = createCatalogueStore(database, division)
    const version = await storeCatalogue(catalogues, changed(), 'cixi', '2026-09-28T23:30:00.000Z')
    const imported = await catalogues.publishedOn('yinshua', version)
    // The snapshot may stand there already from before; it keeps the day of its first import.
    expect(imported).toMatch(/^2026-09-2[89]$/)
    await database.query(
      'insert into standing_thing (division_code, thing_code, catalogue_version, published_at) values ($1, $2, $3, $4)',
      [division, 'yinshua', version, '2026-10-08T17:00:00.000Z'],
    )
    expect(await catalogues.publishedOn('yinshua', version)).toBe('2026-10-09')
    expect(await catalogues.publishedOn('kaisuo', version)).toBe(imported)
    expect(await catalogues.publishedOn('yinshua', 'never')).toBeUndefined()
  })

  test("one county's import and publication leave the other's alone", async () => {
    const { database } = store()
    const [ours, theirs] = [division, '330281000000'].map((code) => createCatalogueStore(database, code))
    if (!ours || !theirs) throw new Error('two counties are needed')
    const publish = (code: string, version: string) =>
      database.query('select onevisit_write_standing($1, $2, $3::jsonb)', [
        code,
        later,
        JSON.stringify({ version, city: 'workbench', thing: 'kaisuo', document: documentOf(changed()) }),
      ])
    const first = await storeCatalogue(ours, cixi(), 'cixi', now)
    await storeCatalogue(theirs, cixi(), 'cixi', later)
    await publish(division, 'ours')
    await publish('330281000000', 'theirs')
    const second = await storeCatalogue(theirs, changed(), 'imported', later)
    expect([await ours.currentVersion(), await theirs.currentVersion()]).toEqual([first, second])
    expect([await ours.standing(), await theirs.standing()]).toEqual([
      [{ thing: 'kaisuo', version: 'ours' }],
      [],
    ])
    expect(await theirs.find('ours')).toBeUndefined()
    // The county that came first stays first, though the other has the smaller code: unnamed addresses go on showing it.
    expect(await divisionsWithCatalogue(database)).toEqual([division, '330281000000'])
  })
})
