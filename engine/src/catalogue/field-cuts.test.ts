import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../server/src/modules/catalogue/read-folder.ts'
import { validateCatalogue } from './index.ts'
import { isFault, valueExpression, valueFor } from './value-expression.ts'

const matter = (code: string, department: string, fields: string, more = '') =>
  `- code: ${code}\n  name: ${code}\n  department: ${department}\n  type: 备案\n  statutory_days: 3\n  promised_days: 1\n  counter_visits: 1\n  result: {name: 证, kind: 无}\n  materials: []\n  form_fields: [${fields}]\n${more}`
const city: Record<string, string> = {
  'departments.yaml': '- {id: gov, name: 政府}\n- {id: law, name: 司法局}\n',
  'elements.yaml': [
    '- {id: shop_name, name: 店名, type: string}',
    '- {id: sign_text, name: 招牌文字, type: string}',
    '- {id: area, name: 面积, type: number}',
    '- {id: seats, name: 座位, type: integer}',
    '- {id: right, name: 使用权, type: enum, options: [自有, 租赁]}',
    '- {id: capital, name: 资本, type: number, binds: true}',
  ].join('\n'),
  'materials.yaml': '- {id: list, name: 清单, kind: other}\n',
  'matters/all.yaml': `${matter('gov-a', 'gov', 'shop_name, area, right, capital, seats')}${matter('law-b', 'law', 'sign_text, area', '  special_procedures: [{type: 现场核查, days: 1, excluded_from_limit: false}]\n')}`,
  'things/all.yaml':
    '- code: open\n  name: 开张\n  matters: [{code: gov-a}, {code: law-b}]\n  lead_department: gov\n  questions: [{id: areaSqm, ask: 多大, type: number}, {id: owns, ask: 自己的吗, type: boolean}]\n- code: move\n  name: 搬迁\n  matters: [{code: law-b}]\n  lead_department: law\n',
}
const row = (values: Record<string, string>) =>
  `- {${Object.entries({
    element: 'area',
    reason: 'struck',
    owner: 'gov',
    basis: '某条例第一条',
    by: '审批科',
    on: '"2020-12-21"',
    verified: 'recalled',
    ...values,
  })
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}\n`
const validate = (changes: Record<string, string>) =>
  validateCatalogue(Object.entries({ ...city, ...changes }).map(([file, text]) => parseFile(file, text)))
const faults = (rows: string) =>
  validate({ 'field-cuts.yaml': rows }).faults.map(
    ({ file, line, path, problem }) => `${file}:${line} ${path} ${problem.code}`,
  )

describe('D9 field-cuts.yaml', () => {
  test('D9 every thing gets the rows of fields its own matters ask for', () => {
    const rows = row({}) + row({ element: 'sign_text', owner: 'law', reason: 'same_fact', as: 'shop_name' })
    const { document, faults: found } = validate({ 'field-cuts.yaml': rows })
    expect(found).toEqual([])
    const of = (code: string) => document.things.find((thing) => thing.code === code)?.field_cuts ?? []
    expect(of('open').map(({ element }) => element)).toEqual(['area', 'sign_text'])
    expect(of('move').map(({ element }) => element)).toEqual(['sign_text'])
  })

  test.each([
    ['nobody asks for it', { element: 'sign_text' }, 'field_cut_not_asked'],
    ['an element nobody knows', { element: 'nothing' }, 'unknown_reference'],
    ['a matter of somebody else', { matters: '[law-b]' }, 'field_cut_matter'],
    ['a twin is not named', { reason: 'same_fact' }, 'field_cut_part'],
    ['a part of another reason', { is: '"x"' }, 'field_cut_part_strange'],
    ['no visit at which to record it', { reason: 'on_site' }, 'field_cut_site'],
    ['a default of what binds', { element: 'capital', reason: 'default', is: '"3"' }, 'field_cut_binds'],
    ['bad FEEL', { reason: 'derived', is: '"areaSqm +"' }, 'field_cut_syntax'],
    ['a name nobody asks for', { reason: 'derived', is: 'arae' }, 'field_cut_name'],
    ['a function of the day', { reason: 'derived', is: 'string(today())' }, 'field_cut_function'],
    ['a text for a number', { reason: 'derived', is: 'shop_name' }, 'field_cut_type'],
    [
      'an option that is not there',
      { element: 'right', reason: 'default', is: '\'"借用"\'' },
      'field_cut_option',
    ],
    [
      'an answer says what is no option',
      { element: 'right', reason: 'answered', question: 'owns', says: '{"true": 白住}' },
      'field_cut_option',
    ],
    ['a question nobody asks', { reason: 'answered', question: 'size' }, 'field_cut_name'],
    ['a condition that cannot match', { reason: 'only_when', when: 'owns > 3' }, 'condition_type'],
    ['a value that waits for itself', { reason: 'derived', is: 'area + 1' }, 'field_cut_circle'],
  ])('D9 refused with its place: %s', (_what, values, code) => {
    const found = faults(row(values))
    expect(found.filter((one) => one.endsWith(` ${code}`)).length).toBeGreaterThan(0)
    expect(found.every((one) => one.startsWith('field-cuts.yaml:1 [0]'))).toBe(true)
  })

  test('D9 one decision for one field of one owner; rows of different matters stand beside each other', () => {
    expect(faults(row({}) + row({ reason: 'later', before: 'law-b' }))).toEqual([
      'field-cuts.yaml:2 [1].element field_cut_doubled',
    ])
    expect(faults(row({}) + row({ owner: 'law' }))).toEqual([])
  })

  test('D9 a circle over two rows is told once, with its way', () => {
    const rows =
      row({ element: 'area', reason: 'derived', is: 'seats * 2' }) +
      row({ element: 'seats', reason: 'derived', is: 'floor(area / 2)' })
    expect(faults(rows)).toEqual(['field-cuts.yaml:1 [0].is field_cut_circle'])
  })

  test('D9 an expression has no value while an input has none, and reads numbers as numbers', () => {
    const read = valueExpression('if area > 100 then "大店" else "小店"')
    if (isFault(read)) throw new Error('it is valid')
    expect([...read.inputs]).toEqual(['area'])
    expect(read.evaluate({})).toBeNull()
    expect(read.evaluate({ area: valueFor('number', '150') ?? '' })).toBe('大店')
    expect(valueFor('number', '不知道')).toBeUndefined()
    expect(valueFor('string', '  ')).toBeUndefined()
  })
})
