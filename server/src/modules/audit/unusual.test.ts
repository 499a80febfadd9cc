import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { contextOf } from '../../../../tests/support/definition.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createAuditService, createAuditStore } from './index.ts'

let next = 330282500000

describeOnBothStores('reading that is unusual', (store) => {
  const limits = { window_clerk: { hour: 3, day: 5 }, administrator: { hour: 2, day: 5 } }
  /** A process of its own: nothing of it is in the memory of another. */
  const process = () => createAuditService(createAuditStore(store().database), limits)
  const place = () => {
    next += 1
    const division = String(next)
    const at = (time: string, name = '李娟', role: 'window_clerk' | 'administrator' = 'window_clerk') =>
      contextOf(division)(name, { role }, `2026-10-20T${time}+08:00`)
    const read = async (count: number, time: string, name?: string) => {
      for (let index = 0; index < count; index += 1) await process().noteLook(v7(), 'case', at(time, name))
    }
    const told = async () => {
      const found = await process().list(division, { page: 1, kind: 'reading' })
      return found.ok ? found.value.entries : []
    }
    return { division, at, read, told, now: at('10:00:00').now }
  }

  test('C53 beyond the number of an hour it is told once, whoever counts and how often; up to it nothing is', async () => {
    const { division, at, read, told, now } = place()
    await read(3, '09:30:00')
    await read(3, '09:30:00', '王敏')
    await process().unusual.tell(at('09:40:00'))
    expect([await told(), await process().unusual.alarms(division, now)]).toEqual([[], []])
    await read(1, '09:45:00')
    for (let round = 0; round < 2; round += 1) await process().unusual.tell(at('09:50:00'))
    expect(await told()).toMatchObject([
      {
        act: 'reading.unusual',
        actorRole: 'window_clerk',
        told: { zh: expect.stringContaining('4 个办件') },
      },
    ])
    expect(await process().unusual.alarms(division, now)).toMatchObject([{ values: { count: 1 } }])
    expect(await process().unusual.alarms(division, '2026-10-21T00:10:00+08:00')).toEqual([])
  })

  test('C53 who looks in two roles is judged by each, and one look as another role raises no limit', async () => {
    const { at, read, told } = place()
    await read(1, '09:30:00')
    for (let index = 0; index < 3; index += 1)
      await process().noteLook(v7(), 'case', at('09:30:00', '李娟', 'administrator'))
    await process().unusual.tell(at('09:50:00'))
    expect(await told()).toMatchObject([
      { actorRole: 'administrator', told: { zh: expect.stringContaining('3 个办件') } },
    ])
  })

  test('C53 slowly through a day is told too; the same case again counts nothing', async () => {
    const { at, read, told } = place()
    for (const hour of ['01', '04', '07', '10', '13', '16']) await read(1, `${hour}:00:00`)
    const caseId = v7()
    for (const minute of ['00', '10', '20', '30', '40'])
      await process().noteLook(caseId, 'form', at(`20:${minute}:00`, '王敏'))
    await process().unusual.tell(at('20:50:00'))
    expect(await told()).toMatchObject([{ told: { zh: expect.stringMatching(/24 小时内看了 6 个/) } }])
  })

  test('C47 two processes that note the same look in the same moment leave one', async () => {
    const { division, at } = place()
    const [caseId, context] = [v7(), at('09:00:00')]
    await Promise.all([1, 2, 3, 4].map(() => process().noteLook(caseId, 'form', context)))
    await process().noteLook(caseId, 'receipt', at('09:09:00'))
    expect(await process().looks(division, caseId)).toHaveLength(1)
    await process().noteLook(caseId, 'receipt', at('09:10:00'))
    expect(await process().looks(division, caseId)).toHaveLength(2)
  })
})
