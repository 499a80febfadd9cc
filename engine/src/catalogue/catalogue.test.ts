import { describe, expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import { parseFile } from '../../../server/src/modules/catalogue/read-folder.ts'
import {
  checkAnswers,
  compileCondition,
  indexCatalogue,
  type OneThing,
  validateCatalogue,
  variablesOf,
} from './index.ts'

/** A small city that shares nothing with the shipped one. */
const city: Record<string, string> = {
  'departments.yaml': '- {id: gov, name: 政府}\n- {id: law, name: 司法局, name_en: Justice}\n',
  'elements.yaml':
    '- {id: who, name: 姓名, type: person}\n- {id: kind, name: 类型, type: enum, options: [甲, 乙], from: card}\n',
  'materials.yaml':
    '- {id: form, name: 表, kind: form}\n- {id: card, name: 证, kind: licence, issued_by: gov, result_of: gov-card}\n- {id: map, name: 图, kind: drawing}\n',
  'matters/gov.yaml':
    '- code: gov-card\n  name: 发证\n  department: gov\n  type: 行政许可\n  statutory_days: 5\n  promised_days: 2\n  counter_visits: 1\n  result: {name: 证, kind: 证照, material: card}\n  materials:\n    - {as_named: 申请表, material: form, form: 原件, copies: 1, necessity: 必要}\n    - {as_named: 图纸, material: map, form: 复印件, copies: 2, necessity: 可容缺, when: size > 10}\n  form_fields: [who, kind]\n',
  'matters/law.yaml':
    '- code: law-seal\n  name: 盖章\n  department: law\n  type: 备案\n  statutory_days: 3\n  promised_days: 1\n  counter_visits: 1\n  result: {name: 章, kind: 无}\n  prerequisites: [gov-card]\n  materials:\n    - {as_named: 证件复印件, material: card, form: 复印件, copies: 1, necessity: 必要}\n',
  'things/all.yaml':
    '- code: open\n  name: 开张\n  questions:\n    - {id: size, ask: 多大？, type: number, range: [1, 100], sample: 20}\n    - {id: tags, ask: 哪些？, type: multi, options: [{value: a, label: 甲}, {value: b, label: 乙}], sample: [a]}\n  matters:\n    - {code: gov-card}\n    - {code: law-seal, when: \'list contains(tags, "a")\'}\n  lead_department: gov\n',
}

const validate = (changes: Record<string, string | undefined> = {}) =>
  validateCatalogue(
    Object.entries({ ...city, ...changes }).flatMap(([file, text]) =>
      text === undefined ? [] : [parseFile(file, text)],
    ),
  )

const faultsOf = (file: string, from: string | RegExp, to: string) => {
  const text = city[file] ?? ''
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return validate({ [file]: changed }).faults.map(
    ({ file: name, line, path, problem }) => `${name}:${line} ${path} ${problem.code}`,
  )
}

describe('I2 another city', () => {
  test('imports with what may be left out left out', () => {
    const { document, faults } = validate()
    expect(faults).toEqual([])
    expect(indexCatalogue(document).thing.get('open')?.name).toBe('开张')
  })
  test('F69 an outline that does not exist is refused with its place', () => {
    const seen = 'sees: 门面, sees_en: The front, verified: recalled'
    const photo = (outline: string) => `kind: drawing, camera: {outline: ${outline}, ${seen}}}`
    expect(
      validate({ 'materials.yaml': city['materials.yaml']?.replace('kind: drawing}', photo('front')) })
        .faults,
    ).toEqual([])
    expect(faultsOf('materials.yaml', 'kind: drawing}', photo('doorway'))).toEqual([
      'materials.yaml:3 [2].camera.outline wrong_shape',
    ])
  })
  test('takes a BOM, CRLF and .yml', () => {
    expect(
      validate({
        'departments.yaml': undefined,
        'departments.yml': `\uFEFF${city['departments.yaml']?.replaceAll('\n', '\r\n')}`,
      }).faults,
    ).toEqual([])
  })
  test('sources.yaml as a list and as a mapping', () => {
    for (const text of [
      '- {department: gov, connected: false}\n',
      'gov: false\n',
      'card: false\n',
      '- {material: card, connected: false, note: 系统未联通}\n',
    ]) {
      const { document, faults } = validate({ 'sources.yaml': text })
      expect(faults).toEqual([])
      expect(indexCatalogue(document).connected('card')).toBe(false)
    }
    expect(indexCatalogue(validate().document).connected('card')).toBe(true)
  })
})

describe('I1 every error at its line', () => {
  test.each([
    [
      'unknown key',
      'departments.yaml',
      'name_en: Justice',
      'nameen: Justice',
      ['departments.yaml:2 [1].nameen unknown_key'],
    ],
    ['missing key', 'departments.yaml', ', name: 政府', '', ['departments.yaml:1 [0].name missing_key']],
    [
      'wrong type',
      'matters/gov.yaml',
      'statutory_days: 5',
      'statutory_days: five',
      ['matters/gov.yaml:5 [0].statutory_days wrong_shape'],
    ],
    [
      'wrong word',
      'matters/gov.yaml',
      'form: 复印件',
      'form: 传真',
      ['matters/gov.yaml:11 [0].materials[1].form wrong_shape'],
    ],
    [
      'unknown material',
      'matters/law.yaml',
      'material: card',
      'material: cart',
      ['matters/law.yaml:11 [0].materials[0].material unknown_reference'],
    ],
    [
      'unknown prerequisite',
      'matters/law.yaml',
      '[gov-card]',
      '[gov-cart]',
      ['matters/law.yaml:9 [0].prerequisites[0] unknown_reference'],
    ],
    [
      'unknown element',
      'matters/gov.yaml',
      '[who, kind]',
      '[who, what]',
      ['matters/gov.yaml:12 [0].form_fields[1] unknown_reference'],
    ],
    [
      'unknown department',
      'matters/gov.yaml',
      'department: gov',
      'department: gof',
      [
        'matters/gov.yaml:3 [0].department unknown_reference',
        'things/all.yaml:9 [0].lead_department lead_not_concerned',
      ],
    ],
    [
      'duplicate id',
      'materials.yaml',
      'id: map',
      'id: form',
      [
        'materials.yaml:3 [2].id duplicate_id',
        'matters/gov.yaml:11 [0].materials[1].material unknown_reference',
      ],
    ],
    [
      'duplicate YAML key',
      'departments.yaml',
      'id: gov,',
      'id: gov, id: gov2,',
      ['departments.yaml:1  yaml_fault'],
    ],
    [
      'sample outside its range',
      'things/all.yaml',
      'sample: 20',
      'sample: 200',
      ['things/all.yaml:4 [0].questions[0].sample sample_wrong'],
    ],
    [
      'sample no option',
      'things/all.yaml',
      'sample: [a]',
      'sample: [c]',
      ['things/all.yaml:5 [0].questions[1].sample sample_wrong'],
    ],
    [
      'D1 lead without a matter',
      'things/all.yaml',
      'lead_department: gov',
      'lead_department: nobody',
      [
        'things/all.yaml:9 [0].lead_department lead_not_concerned',
        'things/all.yaml:9 [0].lead_department unknown_reference',
      ],
    ],
    [
      'I3 bad syntax',
      'things/all.yaml',
      'list contains(tags, "a")',
      'list contains(tags,',
      ['things/all.yaml:8 [0].matters[1].when condition_syntax'],
    ],
    [
      'I3 unknown question',
      'things/all.yaml',
      'list contains(tags, "a")',
      'sise > 3',
      ['things/all.yaml:8 [0].matters[1].when condition_unknown'],
    ],
    [
      'I3 type that cannot match',
      'things/all.yaml',
      'list contains(tags, "a")',
      'size = "big"',
      ['things/all.yaml:8 [0].matters[1].when condition_type'],
    ],
    [
      'I3 no such option',
      'things/all.yaml',
      '(tags, "a")',
      '(tags, "z")',
      ['things/all.yaml:8 [0].matters[1].when condition_option'],
    ],
    [
      'I3 not a condition',
      'things/all.yaml',
      'list contains(tags, "a")',
      'size',
      ['things/all.yaml:8 [0].matters[1].when condition_not_boolean'],
    ],
    [
      'I3 outside the supported part',
      'things/all.yaml',
      'list contains(tags, "a")',
      'size * 2 > 5',
      ['things/all.yaml:8 [0].matters[1].when condition_unsupported'],
    ],
    [
      'I3 a row’s condition',
      'matters/gov.yaml',
      'when: size > 10',
      'when: lenght > 10',
      ['matters/gov.yaml:11 [0].materials[1].when condition_unknown'],
    ],
    [
      'a choice of the form without options',
      'elements.yaml',
      ', options: [甲, 乙]',
      '',
      ['elements.yaml:2 [1] element_options_missing'],
    ],
    [
      'fewer options in English than there are',
      'elements.yaml',
      ', options: [甲, 乙]',
      ', options: [甲, 乙], options_en: [First]',
      ['elements.yaml:2 [1].options_en element_options_uneven'],
    ],
    [
      'a matter in the file of another department',
      'matters/law.yaml',
      'department: law',
      'department: gov',
      ['matters/law.yaml:3 [0].department wrong_department'],
    ],
    [
      'I3 a question named like a word of FEEL',
      'things/all.yaml',
      '    - {id: tags',
      '    - {id: some, ask: 有吗？, type: boolean}\n    - {id: tags',
      ['things/all.yaml:5 [0].questions[1].id reserved_name'],
    ],
    [
      'a reversed range',
      'things/all.yaml',
      '[1, 100]',
      '[100, 1]',
      ['things/all.yaml:4 [0].questions[0].range range_reversed'],
    ],
    [
      'an option twice',
      'things/all.yaml',
      'value: b',
      'value: a',
      ['things/all.yaml:5 [0].questions[1].options[1].value duplicate_id'],
    ],
    [
      'YAML, told once a line',
      'materials.yaml',
      'kind: drawing}',
      'kind: drawing}]}',
      ['materials.yaml:3  yaml_fault'],
    ],
    [
      'aliases without end',
      'departments.yaml',
      /^/,
      `- &a [${'1,'.repeat(20)}]\n- &b [${'*a,'.repeat(20)}]\n- &c [${'*b,'.repeat(20)}]\n- [${'*c,'.repeat(20)}]\n`,
      ['departments.yaml:1  yaml_fault'],
    ],
  ])('%s', (_name, file, from, to, expected) => {
    expect(faultsOf(file, from, to).sort()).toEqual([...expected].sort())
  })

  test('all errors of a folder at once, and no half import', () => {
    const { faults } = validate({ 'departments.yaml': '- {id: gov}\n- 7\n', 'things/all.yaml': 'not a list' })
    expect(faults.length).toBeGreaterThanOrEqual(3)
    for (const { problem } of faults) expect(sentence(problem, 'zh')).not.toMatch(/\{\w+\}/)
  })

  test('an empty folder says what is missing', () => {
    expect(validateCatalogue([]).faults.map(({ file }) => file)).toEqual([
      'departments.yaml',
      'matters.yaml',
      'things.yaml',
    ])
  })
})

describe('D3 three values', () => {
  const thing: OneThing = {
    code: 't',
    name: 't',
    matters: [{ code: 'm' }],
    lead_department: 'd',
    questions: [
      { id: 'n', ask: '?', type: 'number' },
      { id: 'b', ask: '?', type: 'boolean' },
      {
        id: 'c',
        ask: '?',
        type: 'single',
        options: [
          { value: 'x', label: 'x' },
          { value: 'y', label: 'y' },
        ],
      },
      {
        id: 'm',
        ask: '?',
        type: 'multi',
        options: [
          { value: 'p', label: 'p' },
          { value: 'q', label: 'q' },
        ],
      },
    ],
  }
  const tell = (text: string, answers: Record<string, never> | Record<string, unknown>) => {
    const compiled = compileCondition(text, variablesOf(thing), 't')
    return compiled.ok ? compiled.value.evaluate(answers as never) : compiled.problems[0]?.code
  }
  test.each([
    ['n >= 300', {}, null],
    ['b = true', {}, null],
    ['not(b = true)', {}, null],
    ['b = true or n > 1', { n: 5 }, true],
    ['b = true and n > 1', { n: 0 }, false],
    ['b = true and n > 1', { n: 5 }, null],
    ['n in [1..5]', { n: 5 }, true],
    ['n in (1..5)', { n: 5 }, false],
    ['n between 2 and 3', { n: 4 }, false],
    ['n in (>3, <1)', { n: 2 }, false],
    ['c in ("x", "y")', { c: 'y' }, true],
    ['c != "x"', { c: 'y' }, true],
    ['"p" in m', { m: ['p'] }, true],
    ['list contains(m, "q")', { m: ['p'] }, false],
    ['count(m) > 1', { m: ['p', 'q'] }, true],
    ['count(m) > 1', {}, null],
    ['some k in m satisfies k = "q"', { m: ['p', 'q'] }, true],
    ['every k in m satisfies k = "q"', { m: ['p', 'q'] }, false],
    ['if b then n > 1 else n > 10', { n: 5, b: true }, true],
    ['if b then n > 1 else n > 0', { n: 5 }, true],
    ['c = null', { c: 'x' }, false],
    ['c = null', {}, null],
    ['starts with(c, "x")', { c: 'x' }, true],
    ['c = 3', {}, 'condition_type'],
    ['m = "p"', {}, 'condition_type'],
    ['n > b', {}, 'condition_type'],
    ['sum(m) > 3', {}, 'condition_unsupported'],
    ['', {}, 'condition_syntax'],
  ])('%s with %j is %s', (text, answers, expected) => {
    expect(tell(text, answers)).toBe(expected)
  })

  test('answers are checked: unknown question, wrong type, out of range, no option, null is missing', () => {
    const codes = (given: Record<string, unknown>) => {
      const result = checkAnswers(
        {
          ...thing,
          questions: [...(thing.questions ?? []), { id: 'r', ask: '?', type: 'number', range: [1, 2] }],
        },
        given,
      )
      return result.ok ? result.value : result.problems.map(({ code, place }) => `${code} ${place}`)
    }
    expect(codes({ z: 1 })).toEqual(['answer_unknown answers.z'])
    expect(codes({ n: '5', b: 1, c: 'z', m: ['p', 'p'], r: 3 })).toHaveLength(5)
    expect(codes({ n: null, b: true })).toEqual({ b: true })
    expect(codes({ n: Number.NaN })).toHaveLength(1)
  })
})
