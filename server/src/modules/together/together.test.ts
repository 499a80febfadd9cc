import { Readable } from 'node:stream'
import { crc32, deflateSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import type { CaseOrder } from '#engine/casework'
import type { Context, Role } from '#engine/kernel'
import { makePdf } from '../../../../cli/src/stand-ins/registry/document.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, timedHouse } from '../../../../tests/support/timed-house.ts'
import { createTogether } from './index.ts'

const day = '2026-12-29'
const chunk = (type: string, data: Buffer): Buffer => {
  const [length, sum, head] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), data])]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(head))
  return Buffer.concat([length, head, sum])
}
/** A picture of four by four grey points. */
const png = (): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000004000000040800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.alloc(20, 120).map((_, at) => (at % 5 ? 120 + at : 0)))),
    chunk('IEND', Buffer.alloc(0)),
  ])

describeOnBothStores('what departments do with each other', (store) => {
  const house = timedHouse(store)
  let caseId = ''
  const of = (department: string, role: Role = 'department_officer'): Context => {
    const context = house.as(role, day)
    return { ...context, actor: { ...context.actor, id: `${role} ${department}`, department } }
  }
  const together = () => createTogether({ casework: house.casework() })
  const act = (order: CaseOrder, context: Context) => house.casework().act(caseId, order, context)
  const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
    result.ok ? ['ok'] : result.problems?.map(({ code }) => code)
  const file = (bytes: Buffer, fileName: string) => ({
    ...{ fileName, limit: 1_000_000 },
    stream: Readable.from([bytes]),
  })

  beforeEach(async () => {
    caseId = await house.handIn('2026-12-28', 'bianlidian')
    const clerk = house.as('window_clerk', day)
    const { materials } = must(await house.casework().view(caseId, clerk))
    for (const { material } of materials)
      must(await act({ type: 'check_material', material, verdict: 'fit' }, clerk))
    must(await act({ type: 'accept' }, clerk))
    const first = { type: 'decide', matter: 'scjgj-gtsl', outcome: 'granted', unrecorded: '不用看' }
    must(await act(first as CaseOrder, of('scjgj')))
  })

  test('C103 a branch goes to a department there is; who passed it on sees it and takes it back', async () => {
    const pass = (to: string): CaseOrder => ({ type: 'transfer', matter: 'ycj-ycls', to, reason: '职责划转' })
    expect(codes(await act(pass('nowhere'), of('ycj')))).toEqual(['department_wrong'])
    const { departments } = must(await together().view(caseId, of('ycj')))
    expect(departments.map(({ id }) => id)).toContain('zjj')
    expect(departments.map(({ id }) => id)).not.toContain('ycj')
    const passed = must(await act(pass('zjj'), of('ycj')))
    expect(passed.tasks.find(({ matter }) => matter === 'ycj-ycls')).toMatchObject({
      ...{ department: { id: 'zjj' }, transfers: [{ from: { id: 'ycj' }, to: { id: 'zjj' }, token: 1 }] },
    })
    const back: CaseOrder = { type: 'take_back', matter: 'ycj-ycls', reason: '对方没有职权', token: 1 }
    expect(codes(await act(back, of('ycj')))).toEqual(['ok'])
    expect(codes(await house.casework().view(caseId, of('zjj')))).toEqual(['case_missing'])
  })

  test('C108 photos of a visit: kept, read by those it was for and by whoever sees the whole case, by nobody else', async () => {
    const visit: CaseOrder = {
      ...{ type: 'visit_site', matters: ['ycj-ycls'], staff: ['01', '02'] },
      ...{ findings: '与平面图一致', cures: ['门口装无障碍坡道'] },
    } as CaseOrder
    must(await act(visit, of('ycj')))
    const add = (bytes: Buffer, name: string, who = of('ycj')) =>
      together().addPhoto(caseId, 0, file(bytes, name) as never, who)
    expect(codes(await add(Buffer.from(makePdf('a', ['b']).bytes), 'a.pdf'))).toEqual(['photo_kind'])
    expect(codes(await add(png(), 'a.png', of('scjgj')))).toEqual(['not_now'])
    const { attachmentId } = must(await add(png(), 'a.png'))
    const read = async (who: Context) => codes(await together().photo(caseId, attachmentId, who))
    expect(await read(of('ycj'))).toEqual(['ok'])
    expect(await read(house.as('window_clerk', day))).toEqual(['ok'])
    // The department that leads sees the whole case; another one only its part.
    expect(await read(of('scjgj'))).toEqual(['ok'])
    expect(await read(of('zhzfj'))).toEqual(['attachment_unknown'])
    const seen = async (who: Context) => must(await together().view(caseId, who)).visits
    expect(await seen(of('ycj'))).toMatchObject([
      { cures: ['门口装无障碍坡道'], photos: [{ attachmentId }], mayAdd: true },
    ])
    expect(await seen(of('scjgj'))).toMatchObject([{ mayAdd: false }])
    expect(await seen(of('zhzfj'))).toEqual([])
  })

  test('C104 C10 a department reads the demands on its own branches', async () => {
    const demand: CaseOrder = {
      ...{ type: 'demand', matter: 'ycj-ycls', reason: '还没有安排核查', until: '2026-12-31' },
    } as CaseOrder
    must(await act(demand, of('scjgj')))
    const demands = async (who: Context) =>
      must(await together().view(caseId, who)).demands.map(({ matter, isLate }) => [matter, isLate])
    expect(await demands(of('ycj'))).toEqual([['ycj-ycls', false]])
    expect(await demands(of('zhzfj'))).toEqual([])
    expect(await demands({ ...of('ycj'), now: '2027-01-04T09:30:00.000+08:00' })).toEqual([
      ['ycj-ycls', true],
    ])
  })
})
