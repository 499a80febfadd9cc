import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { contextOf, workbench } from '../../../../tests/support/definition.ts'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createAuditService, createAuditStore } from './index.ts'

describeOnBothStores('the audit trail', (store) => {
  let division = ''
  let next = 330282300000
  let caseId = ''
  let audit: ReturnType<typeof createAuditService>

  beforeEach(async () => {
    next += 1
    division = String(next)
    caseId = v7()
    audit = createAuditService(createAuditStore(store().database))
    const joint = contextOf(division)('王敏', { role: 'joint_team', office: 'bb' })
    const { definition } = await workbench(store().database, division)
    await definition.create({ thing: 'yinshua', name: '开办印刷经营企业' }, joint)
    await audit.noteLook(
      caseId,
      'case',
      contextOf(division)('李娟', { role: 'window_clerk' }, '2026-10-20T09:00:00+08:00'),
    )
  })

  const read = async (filter: Parameters<typeof audit.list>[1]) => {
    const found = await audit.list(division, filter)
    if (!found.ok) throw new Error('refused')
    return found.value
  }

  test('a decision about a version is told as a sentence, in both languages, with what it is about', async () => {
    const { entries } = await read({ page: 1, kind: 'version' })
    expect(entries).toHaveLength(1)
    expect(entries[0]?.told?.zh).toContain('「开办印刷经营企业」第 1 版')
    expect(entries[0]?.told?.zh).toContain('王敏')
    expect(entries[0]?.told?.en).toMatch(/version 1: .*made draft/)
    expect(entries[0]?.subject).toMatch(/^version:/)
    expect(entries[0]?.caseId).toBeNull()
  })

  test('C47 a look at a case says what was read', async () => {
    const { entries } = await read({ page: 1, kind: 'case' })
    expect(entries).toMatchObject([
      { act: 'look', caseId, told: { zh: '看了办件', en: 'looked at the case' }, subject: null },
    ])
  })

  test('C47 one entry a reader, case and ten minutes, whatever of it is read', async () => {
    const at = (time: string, name = '李娟') =>
      contextOf(division)(name, { role: 'window_clerk' }, `2026-10-20T${time}+08:00`)
    await audit.noteLook(caseId, 'form', at('09:09:59'))
    await audit.noteLook(caseId, 'receipt', at('09:10:00'))
    await audit.noteLook(caseId, 'receipt', at('09:12:00'))
    await audit.noteLook(caseId, 'attachment', at('09:12:00', '王敏'))
    const looks = await audit.looks(division, caseId)
    expect(
      readable(looks)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['李娟', '李娟', '王敏'])
  })

  test('all kinds together, newest first; a kind nobody touched is empty; one case by itself', async () => {
    const { entries, total } = await read({ page: 1 })
    expect(total).toBe(2)
    expect(entries.map(({ act }) => act)).toEqual(['look', 'version.created'])
    expect(await read({ page: 1, kind: 'training' })).toEqual({ entries: [], total: 0, more: false })
    expect((await read({ page: 1, caseId })).entries).toHaveLength(1)
    expect((await read({ page: 1, caseId: v7() })).entries).toEqual([])
  })

  test('counting ends at a thousand; what lies further back is reached by an instant', async () => {
    await store().database.query(
      `select onevisit_write_audit($1, '2022-04-01'::timestamptz, jsonb_agg(jsonb_build_object('auditId', '01800000-0000-7000-8000-' || lpad(n::text, 12, '0'),
         'actorId', 'a', 'actorRole', 'window_clerk', 'act', 'accept', 'caseId', $2::text, 'place', 't'))) from generate_series(1, 1100) n`,
      [division, caseId],
    )
    const whole = await read({ page: 1 })
    expect(whole).toMatchObject({ total: 1000, more: true })
    expect(whole.entries[0]?.act).toBe('look')
    const before = await read({ page: 1, before: '2024-01-01T00:00:00+08:00' })
    expect(before.entries).toHaveLength(50)
    expect((await read({ page: 1, before: '0001-01-01T00:00:00Z' })).entries).toEqual([])
    expect(new Set(before.entries.map(({ act }) => act))).toEqual(new Set(['accept']))
    expect((await read({ page: 1, before: '2020-01-01T00:00:00+08:00' })).total).toBe(0)
    expect((await read({ page: 1, kind: 'version' })).total).toBe(1)
    expect((await read({ page: 23, caseId })).entries).toHaveLength(1)
  })
})
