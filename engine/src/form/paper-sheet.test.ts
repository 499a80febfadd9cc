import { describe, expect, test } from 'vitest'
import type { Material } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { paperSheet } from './paper-sheet.ts'
import { unmetIn, unmetSaid } from './unmet.ts'

const facts = cixi()
const material: Material = {
  id: 'paper',
  name: '委托书',
  kind: 'declaration',
  blank: [
    { kind: 'text', name: '我委托：', name_en: 'I authorise:' },
    { kind: 'field', id: 'agent', element: 'agent_name' },
    { kind: 'field', id: 'kind', element: 'legal_rep_id_type' },
    { kind: 'table', id: 'staff', name: '人员', name_en: 'Staff', columns: ['姓名', '电话'], rows: 2 },
    { kind: 'signature', name: '签字', name_en: 'Signature' },
  ],
  sample: {
    made_up: true,
    values: [
      { id: 'agent', value: '李四' },
      { id: 'kind', value: '护照' },
      { id: 'staff', rows: [['张三']] },
    ],
  },
}

describe('F34 a blank form and its sample', () => {
  test('are the same lines, empty and filled; a field that is a data element has its words and choices', () => {
    const blank = paperSheet(material, facts, 'blank') ?? []
    const sample = paperSheet(material, facts, 'sample') ?? []
    expect(blank.map(({ kind }) => kind)).toEqual(sample.map(({ kind }) => kind))
    expect(blank[1]).toMatchObject({ name: { zh: '经办人姓名', en: 'Agent' }, entry: 'line', value: '' })
    expect(sample[1]).toMatchObject({ value: '李四', hints: [] })
    expect(blank[2]).toMatchObject({ entry: 'ticks' })
    const ticked = (line: (typeof sample)[number] | undefined) =>
      line?.kind === 'field' ? line.options.filter((one) => one.ticked).map(({ said }) => said.zh) : []
    expect([ticked(blank[2]), ticked(sample[2])]).toEqual([[], ['护照']])
    expect(blank[3]).toMatchObject({
      rows: [
        ['', ''],
        ['', ''],
      ],
    })
    expect(sample[3]).toMatchObject({ rows: [['张三', '']], heads: [{ zh: '姓名', en: '姓名' }, {}] })
  })

  test('what is not on file is not made up', () => {
    const { sample: _sample, ...blankOnly } = material
    expect(paperSheet(blankOnly, facts, 'sample')).toBeUndefined()
    expect(paperSheet({ id: 'lease', name: '租赁合同', kind: 'contract' }, facts, 'blank')).toBeUndefined()
  })
})

test('F36 a criterion that is not met is one sentence in both languages, found again in whichever it was sent', () => {
  const criteria = [
    { id: 'a', says: '看得清', says_en: 'Can be read' },
    { id: 'b', says: '没有过期' },
  ]
  expect(unmetSaid({ says: '没有过期' })).toEqual({
    zh: '没有做到：没有过期',
    en: 'Not as it must be: 没有过期',
  })
  const told = criteria.map((one) => ({ unmet: unmetSaid(one) }))
  for (const one of told) for (const said of Object.values(one.unmet)) expect(unmetIn(told, said)).toBe(one)
  expect(unmetIn(told, '照片太糊')).toBeUndefined()
  expect(unmetIn(told, null)).toBeUndefined()
})
