import { expect, test } from 'vitest'
import { createListStore } from '#modules/lists'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

describeOnBothStores('departments’ lists in the store', (store) => {
  test('L3 headings a department settled are kept, newer ones win', async () => {
    const { headings } = createListStore(store().database, '330282000000')
    expect(await headings.load('sca')).toEqual({})
    const saved = { at: '2026-10-17T08:00:00.000+08:00', by: '甲' }
    await headings.save('sca', { 办理事项: 'name', 备查: 'ignore' }, saved)
    await headings.save('sca', { 备查: 'note' }, saved)
    expect(await headings.load('sca')).toEqual({ 办理事项: 'name', 备查: 'note' })
  })
})
