import { expect, test } from 'vitest'
import { formField } from '../../../tests/support/form-field.ts'
import { sameAsOffers, sameAsTold } from './index.ts'

const field = (element: string, type: 'person' | 'phone' | 'id_number', name: string, nameEn: string) => ({
  ...formField(element, type, { name, nameEn }),
  shown: 'ask' as 'ask' | 'tell',
})
const legal = [
  field('legal_rep_name', 'person', '法定代表人（负责人）姓名', 'Legal representative'),
  field(
    'legal_rep_id_number',
    'id_number',
    '法定代表人证件号码',
    'Identity number of the legal representative',
  ),
  field('legal_rep_phone', 'phone', '法定代表人联系电话', 'Phone'),
]
const agent = [field('agent_name', 'person', '经办人姓名', 'Agent')]
const people = [
  field('quality_manager_name', 'person', '质量负责人姓名', 'Quality manager’s name'),
  field('quality_manager_id_number', 'id_number', '质量负责人身份证号码', 'Identity number'),
  field('supervisors', 'person', '监事姓名', 'Supervisors'),
]
const sections = [
  { id: 'responsible', fields: legal },
  { id: 'agent', fields: agent },
  { id: 'people', fields: people },
]
const known = {
  legal_rep_name: '王小芳',
  legal_rep_id_number: '11010519491231002X',
  legal_rep_phone: '13805740011',
}

test('F45 a role nobody has is offered whom the form knows, with what is asked of it and known; 监事 is offered nobody, an agent neither', () => {
  const offers = sameAsOffers(sections, known)
  expect([...offers.keys()]).toEqual(['quality_manager_name'])
  expect(offers.get('quality_manager_name')).toEqual([
    {
      ...{ role: '法定代表人', roleEn: 'Legal representative', person: '王小芳' },
      values: { quality_manager_name: '王小芳', quality_manager_id_number: '11010519491231002X' },
    },
  ])
})

test('F45 nobody is offered while nobody is known, nor once anything of the role is filled in; one person is offered once', () => {
  expect(sameAsOffers(sections, {}).size).toBe(0)
  expect(sameAsOffers(sections, { ...known, quality_manager_id_number: '1' }).size).toBe(0)
  const two = sameAsOffers(sections, { ...known, agent_name: '李四' }).get('quality_manager_name')
  expect(two?.map(({ person }) => person)).toEqual(['王小芳', '李四'])
  const one = sameAsOffers(sections, { ...known, agent_name: '王小芳' }).get('quality_manager_name')
  expect(one?.map(({ role }) => role)).toEqual(['法定代表人'])
})

test('F45 who has two roles is told at the later one; another name ends it', () => {
  const same = { ...known, quality_manager_name: '王小芳' }
  expect(sameAsTold(sections, same).get('quality_manager_name')).toEqual({
    role: '法定代表人',
    roleEn: 'Legal representative',
  })
  expect(sameAsTold(sections, { ...same, quality_manager_name: '李四' }).size).toBe(0)
})

test('F45 what is told or does not apply is not filled in by an offer', () => {
  const told = sections.map(({ id, fields }) => ({
    id,
    fields: fields.map((one) =>
      one.element === 'quality_manager_id_number' ? { ...one, shown: 'tell' as const } : one,
    ),
  }))
  expect(sameAsOffers(told, known).get('quality_manager_name')?.[0]?.values).toEqual({
    quality_manager_name: '王小芳',
  })
})
