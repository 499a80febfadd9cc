import { describe, expect, test } from 'vitest'
import { namedIn, namesStranger, withoutUnnamed } from './named.ts'
import { readAnswer } from './read-answer.ts'
import type { DataNeed } from './types.ts'

const [me, staff, stranger] = ['11010519491231002X', '330299199001011239', '330299198501010027']
const fields = [
  { element: 'examinee_name', type: 'person' },
  { element: 'examinee_id_number', type: 'id_number' },
]
const named = namedIn({ name: '张三', idNumber: me }, fields, {
  examinee_name: '李四、王五',
  examinee_id_number: staff,
})
const shape = { nameEn: 'x', options: [] }
const need: DataNeed = {
  department: 'gaj',
  departmentName: '公安局',
  departmentNameEn: 'Public Security Bureau',
  material: 'identity_card_staff',
  materialName: '从业人员身份证',
  materialNameEn: 'Identity card of staff',
  elements: [
    { ...shape, element: 'examinee_id_number', name: '受检人身份证号码', type: 'id_number' },
    { ...shape, element: 'examinee_name', name: '受检人姓名', type: 'person' },
    { ...shape, element: 'examinee_birth', name: '受检人出生日期', type: 'date' },
    { ...shape, element: 'area', name: '面积', type: 'number' },
  ],
  document: false,
  matters: ['m1'],
  subject: 'person',
  purpose: '办理〈开饭店〉',
  basis: '第七条',
}
const raw = (values: object, about?: unknown) => ({
  ...{ department: 'gaj', material: 'identity_card_staff', subject: me, fields: values },
  ...(about === undefined ? {} : { about }),
})
const read = (answer: object, of = need) =>
  readAnswer(answer, of, { subject: me, today: '2026-10-16', named })

describe('X13 a source fills nobody the person did not name', () => {
  test('whom the form names is taken', () => {
    expect(read(raw({ examinee_id_number: staff, examinee_name: '李四' }, [staff])).kind).toBe('found')
    expect(read(raw({ examinee_birth: '1990-01-01' }, [me])).kind).toBe('found')
  })
  test.each([
    ['a number in a field', raw({ examinee_id_number: stranger, area: 12 })],
    ['a name in a field', raw({ examinee_name: '赵六', area: 12 })],
    ['one of two names', raw({ examinee_name: '李四、赵六' })],
    ['whom the record is about', raw({ examinee_birth: '1990-01-01' }, [stranger])],
    ['one of those it is about', raw({ area: 12 }, [me, stranger])],
  ])('a stranger drops the whole answer: %s', (_what, answer) => {
    expect(read(answer)).toEqual({ kind: 'not_found', detail: 'not_named' })
  })
  test('who it is about is said in a shape of ours, or the answer is nonsense', () => {
    expect(read(raw({ area: 12 }, stranger))).toEqual({ kind: 'nonsense', detail: 'wrong_shape' })
    expect(read(raw({ area: 12 }, [{ number: stranger }])).kind).toBe('nonsense')
  })
  test('a firm speaks only for the person whose it is', () => {
    const firm = { ...need, subject: 'firm' as const }
    expect(namesStranger({ facts: [], about: [me] }, firm, named)).toBe(false)
    expect(namesStranger({ facts: [], about: [staff] }, firm, named)).toBe(true)
  })
  test('a firm’s record that does not say whom it is about brings nothing personal', () => {
    const facts = [
      { element: 'examinee_birth', value: '1990-01-01' },
      { element: 'area', value: '12' },
    ]
    expect(withoutUnnamed({ facts, about: [] }, { ...need, subject: 'firm' })).toEqual([facts[1]])
    expect(withoutUnnamed({ facts, about: [] }, need)).toEqual(facts)
    expect(withoutUnnamed({ facts, about: [me] }, { ...need, subject: 'firm' })).toEqual(facts)
  })
})
