import { expect, test } from 'vitest'
import type { DroppedRow } from '../../../contract/client.ts'
import { groupDropped } from './group-dropped.ts'

const row = (material: string, reason: DroppedRow['reason']): DroppedRow => ({
  matter: 'm',
  matterName: '事项',
  matterNameEn: 'Matter',
  asNamed: material,
  material,
  materialName: material,
  materialNameEn: material,
  reason,
  by: 'x',
  byName: 'x',
  byNameEn: 'x',
})

test('every dropped row stands in exactly one group, none is lost', () => {
  const rows = [
    row('a', 'one_form'),
    row('b', 'data_source'),
    row('c', 'one_form'),
    row('d', 'no_legal_basis'),
  ]
  const groups = groupDropped(rows)
  expect(groups.map(({ reason }) => reason)).toEqual(['data_source', 'one_form', 'no_legal_basis'])
  expect(groups.flatMap((group) => group.rows.map(({ material }) => material)).sort()).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
})

test('no row, no group', () => {
  expect(groupDropped([])).toEqual([])
})
