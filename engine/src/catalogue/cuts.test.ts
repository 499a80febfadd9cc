import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../server/src/modules/catalogue/read-folder.ts'
import { cixi } from '../../../tests/support/cixi.ts'
import { figureOf, validateCatalogue } from './index.ts'

const row = (code: string, department: string, material: string) =>
  `- code: ${code}\n  name: ${code}\n  department: ${department}\n  type: 备案\n  statutory_days: 3\n  promised_days: 1\n  counter_visits: 1\n  result: {name: 证, kind: 无}\n  materials:\n    - {as_named: 交${material}, material: ${material}, form: 复印件, copies: 1, necessity: 必要}\n  form_fields: [who]\n`
const decision = (values: Record<string, string>) =>
  `- {${Object.entries({
    matter: 'gov-a',
    material: 'list',
    reason: 'no_legal_basis',
    basis: '某条例第一条',
    owner: 'gov',
    by: '审批科',
    on: '"2020-12-21"',
    ...values,
  })
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}\n`

const city: Record<string, string> = {
  'departments.yaml': '- {id: gov, name: 政府}\n- {id: law, name: 司法局}\n',
  'elements.yaml': '- {id: who, name: 姓名, type: person}\n- {id: items, name: 清单, type: string}\n',
  'materials.yaml': '- {id: list, name: 清单, kind: other}\n- {id: map, name: 图, kind: drawing}\n',
  'matters/all.yaml': `${row('gov-a', 'gov', 'list')}${row('law-b', 'law', 'map')}${row('gov-c', 'gov', 'list')}`,
  'things/all.yaml':
    '- code: open\n  name: 开张\n  matters: [{code: gov-a}, {code: law-b}]\n  lead_department: gov\n- code: move\n  name: 搬迁\n  matters: [{code: law-b}]\n  lead_department: law\n',
}
const validate = (changes: Record<string, string>) =>
  validateCatalogue(Object.entries({ ...city, ...changes }).map(([file, text]) => parseFile(file, text)))
const faults = (changes: Record<string, string>) =>
  validate(changes).faults.map(({ file, line, path, problem }) => `${file}:${line} ${path} ${problem.code}`)
const cutsOf = (changes: Record<string, string>, thing: string) =>
  (validate(changes).document.things.find(({ code }) => code === thing)?.cuts ?? []).map(
    ({ matter, reason }) => `${matter} ${reason}`,
  )

describe('D5 cuts.yaml', () => {
  const shared = decision({}) + decision({ matter: 'law-b', material: 'map', owner: 'law' })

  test('D5 every thing gets the rows of its own matters', () => {
    const changes = { 'cuts.yaml': shared }
    expect(faults(changes)).toEqual([])
    expect(cutsOf(changes, 'open')).toEqual(['gov-a no_legal_basis', 'law-b no_legal_basis'])
    expect(cutsOf(changes, 'move')).toEqual(['law-b no_legal_basis'])
  })

  test('D5 a row of the thing goes before the shared one', () => {
    const own = city['things/all.yaml']?.replace(
      'lead_department: law\n',
      `lead_department: law\n  cuts:\n    ${decision({ matter: 'law-b', material: 'map', owner: 'law', reason: 'commitment' })}`,
    )
    const changes = { 'cuts.yaml': shared, 'things/all.yaml': own ?? '' }
    expect(faults(changes)).toEqual([])
    expect(cutsOf(changes, 'move')).toEqual(['law-b commitment'])
    expect(cutsOf(changes, 'open')).toEqual(['gov-a no_legal_basis', 'law-b no_legal_basis'])
  })

  test('I1 what a thing says and the same thing written with its rows are one document', () => {
    const { document } = validate({ 'cuts.yaml': shared })
    const again = validateCatalogue([
      ...Object.entries(city)
        .filter(([file]) => !file.startsWith('things'))
        .map(([file, text]) => parseFile(file, text)),
      parseFile('things/all.yaml', JSON.stringify(document.things)),
    ])
    expect(again).toEqual({ document, faults: [] })
  })

  test.each([
    ['a matter nobody knows', { matter: 'gov-x' }, 'matter unknown_reference'],
    ['a matter no thing has', { matter: 'gov-c' }, 'matter cut_unused'],
    ['a paper the matter does not ask for', { material: 'map' }, 'material cut_not_asked'],
    ['a paper nobody knows', { material: 'lits' }, 'material cut_not_asked'],
    ['a department that does not own the matter', { owner: 'law' }, 'owner cut_owner'],
    ['a field nobody knows', { reason: 'generated', fields: '[who, whom]' }, 'fields[1] unknown_reference'],
    ['an added field nobody knows', { reason: 'generated', adds: '[item]' }, 'adds[0] unknown_reference'],
    ['fields of what is not generated', { reason: 'commitment', fields: '[who]' }, 'fields cut_fields'],
    ['D11 no paper that shows it', { reason: 'same_fact' }, 'as cut_as'],
    ['D11 a paper that shows itself', { reason: 'same_fact', as: 'list' }, 'as cut_as'],
    ['D11 a paper that shows it for another reason', { as: 'map' }, 'as cut_as'],
    ['D11 a paper nobody knows that shows it', { reason: 'same_fact', as: 'mab' }, 'as unknown_reference'],
    ['no basis', { basis: '' }, 'basis missing_key'],
    ['another reason', { reason: 'one_form' }, 'reason wrong_shape'],
    ['no such day', { on: '"2020"' }, 'on wrong_shape'],
  ])('I1 %s is told at its line', (_what, values, expected) => {
    const changes = {
      'cuts.yaml': decision({ matter: 'law-b', material: 'map', owner: 'law' }) + decision(values),
    }
    expect(faults(changes)).toContain(`cuts.yaml:2 [1].${expected}`)
  })

  test('I1 two decisions on one paper: the second is told, and where the first stands', () => {
    const { faults: found } = validate({ 'cuts.yaml': decision({}) + decision({ reason: 'commitment' }) })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ file: 'cuts.yaml', line: 2, path: '[1].material' })
    expect(found[0]?.problem).toMatchObject({ code: 'cut_doubled', values: { first: 'cuts.yaml:1' } })
  })
})

describe('D5 cuts written in a thing', () => {
  const withCut = (values: Record<string, string>) => ({
    'things/all.yaml': `${city['things/all.yaml']}  cuts:\n    ${decision(values)}`,
  })
  const law = { matter: 'law-b', material: 'map', owner: 'law' }

  test.each([
    ['a matter of another thing', {}, 'matter cut_elsewhere'],
    ['a paper the matter does not ask for', { ...law, material: 'list' }, 'material cut_not_asked'],
    ['another owner', { ...law, owner: 'gov' }, 'owner cut_owner'],
    ['an unknown field', { ...law, reason: 'generated', adds: '[item]' }, 'adds[0] unknown_reference'],
  ])('I1 %s is told at its line', (_what, values, expected) => {
    expect(faults(withCut(values))).toContain(`things/all.yaml:10 [1].cuts[0].${expected}`)
  })

  test('I1 a cut that says it right is taken', () => {
    expect(faults(withCut(law))).toEqual([])
    expect(cutsOf(withCut(law), 'move')).toEqual(['law-b no_legal_basis'])
  })
})

describe('the decisions of the shipped city', () => {
  const catalogue = cixi()
  const cuts = [
    ...new Map(
      catalogue.things.flatMap((thing) =>
        (thing.cuts ?? []).map((cut) => [`${cut.matter}|${cut.material}`, cut] as const),
      ),
    ).values(),
  ]
  const named = (id: string) => catalogue.material.get(id)?.name ?? id

  test('D5 each names an article or a document, and the office of the department that owns it', () => {
    expect(cuts.length).toBeGreaterThan(100)
    for (const { basis, by, owner, on, verified } of cuts) {
      expect(basis).toMatch(/第[一二三四五六七八九十百]+条|〔\d{4}〕\d+号|第\d+号|第.+章/)
      expect(by.startsWith(catalogue.department.get(owner)?.name ?? '?')).toBe(true)
      expect(Date.parse(on)).toBeGreaterThan(Date.parse('2020-10-27'))
      expect(verified).toBeDefined()
    }
  })

  test('D5 every generated paper says what it is drawn up from; no report, contract or certificate is generated, and a drawing only by its own picture', () => {
    for (const { reason, material, fields, adds } of cuts) {
      if (reason !== 'generated') continue
      const texts = catalogue.material.get(material)?.model_texts
      const isWritten = texts !== undefined
      if (!isWritten) expect([...(fields ?? []), ...(adds ?? [])].length).toBeGreaterThan(0)
      const kind = catalogue.material.get(material)?.kind
      const isDrawn = texts?.every(({ paragraphs }) => paragraphs.some(({ text }) => figureOf(text)))
      // I12 Every text of a drawing draws it. A seal’s pattern is prescribed: it follows from the name alone.
      if (kind === 'drawing' && material !== 'seal_design')
        expect({ material, isDrawn }).toMatchObject({ isDrawn: true })
      else if (material !== 'seal_design') expect(['other', 'declaration', 'plan']).toContain(kind)
    }
  })

  test('R31 a promise never stands for safety, finance, ecology or health', () => {
    const guarded = new Set(['ajj', 'xfdd', 'hbj', 'wjj', 'nyj', 'slj', 'gaj', 'zjj'])
    const words = /安全|消防|环境|环评|排污|排水|卫生|健康|医|药|食品|危险|爆|燃气|特种|辐射|验资|资金|结构/
    for (const { reason, matter, material, owner } of cuts) {
      if (reason !== 'commitment') continue
      expect(guarded.has(owner)).toBe(false)
      expect(`${catalogue.matter.get(matter)?.name} ${named(material)}`).not.toMatch(words)
    }
  })
})
