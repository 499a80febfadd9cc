import { expect, test } from 'vitest'
import type { NotNeeded } from '../../../contract/client.ts'
import { groupNotNeeded } from './group-not-needed.ts'

const row = (asNamed: string, reason: NotNeeded['reason'], why: string, basis?: string): NotNeeded => ({
  material: 'm',
  name: { zh: '材料' },
  matter: 'x',
  asNamed,
  reason,
  by: 'y',
  why: { zh: why },
  ...(basis && { decision: { basis, owner: { zh: '文广局' }, on: '2017-05-10' } }),
})

test('one sentence, one group, whatever the decisions; what departments have comes first', () => {
  const groups = groupNotNeeded([
    row('一', 'commitment', '以告知承诺代替。', '甲'),
    row('二', 'one_form', '内容已并入一张表。'),
    row('三', 'data_source', '公安局的数据可以核验。'),
    row('四', 'commitment', '以告知承诺代替。', '乙'),
    row('五', 'data_source', '公安局的数据可以核验。'),
  ])
  expect(groups.map((rows) => rows.map(({ asNamed }) => asNamed))).toEqual([
    ['三', '五'],
    ['二'],
    ['一', '四'],
  ])
  expect(groupNotNeeded([])).toEqual([])
})
