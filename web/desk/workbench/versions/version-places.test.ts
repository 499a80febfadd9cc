import { expect, test } from 'vitest'
import type { VersionDraft } from '../../../../contract/client.ts'
import { addressOf, placeOf } from './version-places.ts'

const draft: VersionDraft = {
  code: 'yinshua',
  name: '开办印刷经营企业',
  lead_department: 'wgj',
  questions: [{ id: 'areaSqm', ask: '多大？', type: 'number' }],
  matters: [{ code: 'wgj-ysjy' }],
  cuts: [
    {
      matter: 'wgj-ysjy',
      material: 'lease',
      reason: 'commitment',
      basis: '',
      owner: '',
      proposedBy: '',
      by: '',
      on: '',
    },
  ],
}

test.each([
  ['', 'effect', ''],
  ['matters/wgj-ysjy', 'matters', 'matters/wgj-ysjy'],
  ['questions/areaSqm', 'questions', 'questions/areaSqm'],
  ['questions[0].sample', 'questions', 'questions/areaSqm'],
  ['matters[0].when', 'matters', 'matters/wgj-ysjy'],
  ['matters[7].when', 'matters', 'matters/'],
  ['matters', 'matters', 'matters'],
  ['cuts[0].basis', 'cuts', 'cuts/wgj-ysjy/lease'],
  ['lead_department', 'basics', 'lead_department'],
  ['faq[3].q', 'said', 'faq/3'],
  ['things.yinshua', 'effect', ''],
  ['things.yinshua.name_en', 'basics', 'name_en'],
  ['matters.wgj-ysjy.materials[3]', 'matters', 'matters/wgj-ysjy'],
  ['matters/library.yaml [12].materials[0].when', 'matters', ''],
  ['materials.business_licence.name', 'effect', ''],
])('%s leads to %s %s', (path, tab, row) => {
  expect(placeOf(path, draft)).toEqual({ tab, row })
})

test('a place has an address that can be sent', () => {
  expect(addressOf('v1', { tab: 'matters', row: 'matters/a b' })).toBe(
    '/workbench/versions/v1/matters?row=matters%2Fa%20b',
  )
  expect(addressOf('v1', { tab: 'effect', row: '' })).toBe('/workbench/versions/v1/effect')
})
