import { expect, test } from 'vitest'
import { indexCatalogue } from '#engine/catalogue'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createCatalogueService, createCatalogueStore, storeCatalogue, versionOf } from './index.ts'

const now = '2026-09-28T09:30:00.000+08:00'
const changed = () => indexCatalogue({ ...cixi(), things: cixi().things.slice(1) })

test('D2 the version of a catalogue is the digest of its content', () => {
  expect(versionOf(cixi())).toBe(versionOf(indexCatalogue({ ...cixi() })))
  expect(versionOf(changed())).not.toBe(versionOf(cixi()))
})

describeOnBothStores('D2 snapshots of a catalogue', (store) => {
  test('D2 a new snapshot becomes current, the old one stays for the cases that started with it', async () => {
    const catalogues = createCatalogueStore(store().database)
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
    const rows = await store().database.query('select 1 from catalogue_snapshot where is_current')
    expect(rows).toHaveLength(1)
  })
})
