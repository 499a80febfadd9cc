import { expect, test } from 'vitest'
import type { VersionDraft } from '../../../../../contract/client.ts'
import { same, sectionOf, toWire, withSection } from './sections.ts'

type Cut = VersionDraft['cuts'][number]
const cut = (more: Partial<Cut>): Cut => ({
  matter: 'wgj-ysba',
  material: 'roster',
  reason: 'generated',
  basis: '依据',
  owner: 'wgj',
  proposedBy: '甲',
  by: '乙',
  on: '2026-03-03',
  ...more,
})
const row = { matter: 'wgj-ysba', material: 'roster', basis: '依据' }

test('D5 of a generated paper what it is drawn up from is sent, of a cut with another reason it is not', () => {
  const sent = toWire('cuts', [
    cut({ fields: ['agent_name'], adds: ['equipment_items'] }),
    cut({}),
    cut({ reason: 'commitment', fields: ['agent_name'] }),
  ])
  expect(sent).toEqual([
    { ...row, reason: 'generated', fields: ['agent_name'], adds: ['equipment_items'] },
    { ...row, reason: 'generated', fields: [], adds: [] },
    { ...row, reason: 'commitment' },
  ])
})

test('D11 the paper that shows a fact as well is sent with that reason and with no other', () => {
  expect(
    toWire('cuts', [
      cut({ reason: 'same_fact', as: 'floor_plan' }),
      cut({ reason: 'commitment', as: 'floor_plan' }),
    ]),
  ).toEqual([
    { ...row, reason: 'same_fact', as: 'floor_plan' },
    { ...row, reason: 'commitment' },
  ])
})

test('D5 what nobody named and an empty list are the same on the wire, so that nothing waits for ever to be saved', () => {
  expect(same(toWire('cuts', [cut({})]), toWire('cuts', [cut({ fields: [], adds: [] })]))).toBe(true)
  expect(same(toWire('cuts', [cut({})]), toWire('cuts', [cut({ fields: ['agent_name'] })]))).toBe(false)
})

test('V4 a section is taken out of a draft and put back whole', () => {
  const draft: VersionDraft = {
    code: 'yinshua',
    name: '印刷',
    lead_department: 'wgj',
    matters: [],
    cuts: [cut({ fields: ['agent_name'] })],
  }
  for (const section of ['basics', 'questions', 'matters', 'cuts', 'said'] as const)
    expect(withSection(draft, section, sectionOf(draft, section))).toMatchObject(draft)
})
