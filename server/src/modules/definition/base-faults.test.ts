import { expect, test } from 'vitest'
import { type CatalogueDocument, indexCatalogue } from '#engine/catalogue'
import type { Result } from '#engine/kernel'
import { createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { contextOf, printing, withoutPrinting, workbench } from '../../../../tests/support/definition.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describeOnBothStores('V18 a folder is imported while a draft is open', (store) => {
  const division = '330282900001'
  const joint = contextOf(division)('bb', { role: 'joint_team', office: 'bb' })
  const thing = withoutPrinting().things.find(({ code }) => code === 'meirong')
  if (!thing) throw new Error('the catalogue has no beauty salon')
  const matter = thing.matters[0]?.code ?? ''

  const open = () => workbench(store().database, division)
  type Bench = Awaited<ReturnType<typeof open>>
  const imports = async (
    { catalogue }: Bench,
    change: (document: CatalogueDocument) => CatalogueDocument,
  ) => {
    const document = indexCatalogue(change(withoutPrinting()))
    await storeCatalogue(createCatalogueStore(store().database, division), document, 'imported', joint.now)
    await catalogue.refresh()
  }
  const warned = async ({ definition }: Bench, id: string) =>
    value(await definition.open(id, joint)).faults.filter(({ code }) => /based_on|meanwhile/.test(code))

  test('V18 each place that is public otherwise now is a warning on its row, until the draft says the same', async () => {
    const bench = await open()
    const { versionId } = value(
      await bench.definition.create({ thing: 'meirong', fromPublished: true }, joint),
    )
    await imports(bench, (document) => ({ ...document, things: document.things.slice(0, -1) }))
    expect(await warned(bench, versionId)).toEqual([])
    await imports(bench, (document) => ({
      ...document,
      things: document.things.map((one) => (one.code === 'meirong' ? { ...one, name: '开美容店' } : one)),
      matters: document.matters.map((one) =>
        one.code === matter ? { ...one, promised_days: one.promised_days + 1 } : one,
      ),
    }))
    const found = await warned(bench, versionId)
    expect(found.map(({ row, severity }) => [row, severity])).toEqual([
      ['basics/name', 'warning'],
      [`matters/${matter}`, 'warning'],
    ])
    expect(found[0]?.zh).toContain(`从“${thing.name}”变成“开美容店”`)
    const { name: _name, name_en, audience, zone, lead_department, lead_reason } = thing
    const known = { name_en, audience, zone, lead_department, lead_reason, settled: thing.settled }
    // As it comes over the wire: what is not there is left out.
    const content = JSON.parse(JSON.stringify({ ...known, name: '开美容店' }))
    const body = { section: 'basics', revision: 0, value: content } as const
    const { faults } = value(await bench.definition.save(versionId, body, joint))
    expect(faults.filter(({ code }) => code === 'based_on_changed').map(({ row }) => row)).toEqual([
      `matters/${matter}`,
    ])
    value(await bench.definition.act(versionId, { type: 'discard', reason: '以导入的为准' }, joint))
    expect(await warned(bench, versionId)).toEqual([])
  })

  test('V18 a one thing begun empty that an import made public meanwhile is warned as a whole', async () => {
    const bench = await open()
    const { versionId } = value(await bench.definition.create({ thing: 'yinshua', name: '印刷' }, joint))
    expect(await warned(bench, versionId)).toEqual([])
    await imports(bench, (document) => ({ ...document, things: [...document.things, printing()] }))
    expect(await warned(bench, versionId)).toMatchObject([{ row: '', code: 'published_meanwhile' }])
  })
})
