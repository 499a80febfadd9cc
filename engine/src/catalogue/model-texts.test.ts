import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../server/src/modules/catalogue/read-folder.ts'
import { cixi } from '../../../tests/support/cixi.ts'
import { figureOf, validateCatalogue } from './index.ts'

const matter = (code: string, department: string, material: string) =>
  `- {code: ${code}, name: ${code}, department: ${department}, type: 备案, statutory_days: 3, promised_days: 1, counter_visits: 1, result: {name: 证, kind: 无}, materials: [{as_named: 交, material: ${material}, form: 原件, copies: 1, necessity: 必要}], form_fields: [shop]}\n`
const city = {
  'departments.yaml': '- {id: gov, name: 政府}\n- {id: law, name: 司法局}\n',
  'elements.yaml':
    '- {id: shop, name: 店名, type: string}\n- {id: owner, name: 房东, type: person}\n- {id: field, name: 别处的项, type: string}\n',
  'materials.yaml':
    '- {id: rules, name: 制度, kind: other}\n- {id: plan, name: 预案, kind: plan}\n- {id: licence, name: 证, kind: licence, issued_by: gov}\n- {id: spare, name: 没人要, kind: other}\n',
  'matters/all.yaml':
    matter('gov-a', 'gov', 'rules') + matter('law-b', 'law', 'rules') + matter('gov-c', 'gov', 'plan'),
  'things/all.yaml':
    '- {code: open, name: 开张, lead_department: gov, matters: [{code: gov-a}, {code: gov-c}], questions: [{id: sells, ask: 卖什么, type: multi, options: [{value: cold, label: 凉菜}, {value: hot, label: 热菜}]}]}\n- {code: move, name: 搬迁, lead_department: law, matters: [{code: law-b}]}\n',
}
const decided = (owner = 'gov') =>
  `[{owner: ${owner}, basis: 某条例第一条, by: 审批科, on: "2020-12-21", verified: recalled}]`
const text = (changes: Record<string, string> = {}) => {
  const keys = {
    id: 'shop_rules',
    material: 'rules',
    title: '制度',
    things: '[open]',
    decided: decided(),
    blanks: '[{id: shop, name: 店名, ask: 店叫什么, type: string, from: [shop]}]',
    paragraphs: '[{id: a, text: 本店叫<shop>。}]',
    ...changes,
  }
  return `- {${Object.entries(keys)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}\n`
}
const read = (texts: string, parts = '') =>
  validateCatalogue(
    Object.entries({
      ...city,
      'model-texts/a.yaml': texts,
      ...(parts && { 'text-parts/a.yaml': parts }),
    }).map(([file, content]) => parseFile(file, content)),
  )
const faults = (texts: string, parts?: string) =>
  read(texts, parts).faults.map(({ file, path, problem }) => `${file.split('/')[0]} ${path} ${problem.code}`)
const blank = (values: string) => `[{id: shop, name: 店名, ask: 店叫什么, type: string, ${values}}]`

describe('I12 pictures', () => {
  const front = '{id: frontStreet, name: 路, ask: 什么路, type: string}'
  const place = (kind: string) =>
    `[{id: shop, name: 店名, ask: 店叫什么, type: string, from: [shop]}, ${front}, {id: doorFaces, name: 朝向, ask: 朝哪, type: ${kind}}, {id: crossStreet, name: 横路, ask: 横路, type: string}, {id: crossSide, name: 手, ask: 哪只手, type: enum, options: [左, 右]}, {id: neighbours, name: 隔壁, ask: 隔壁, type: string}]`
  const picture = (name: string) => `[{id: a, text: <figure ${name}>}]`

  test('I12 a picture with its blanks is taken, and one of headings needs none', () => {
    const blanks = place('enum, options: [东, 南]')
    expect(faults(text({ blanks, paragraphs: picture('place') }))).toEqual([])
    expect(
      faults(text({ paragraphs: '[{id: p, text: <figure flow>}, {id: a, text: 本店叫<shop>。}]' })),
    ).toEqual([])
  })

  test.each([
    [
      'none of those there are',
      text({ paragraphs: '[{id: p, text: <figure map>}, {id: a, text: <shop>}]' }),
      'text_figure_unknown',
    ],
    [
      'not alone',
      text({ paragraphs: '[{id: p, text: 图<figure flow>}, {id: a, text: <shop>}]' }),
      'text_figure_unknown',
    ],
    [
      'with a blank of another type',
      text({ blanks: place('string'), paragraphs: picture('place') }),
      'text_figure_blank',
    ],
  ])('I12 one that is %s is refused at its paragraph', (_, written, code) => {
    expect(faults(written)).toEqual([`model-texts [0].paragraphs[0].text ${code}`])
  })

  test('I12 one without its blanks says which are missing', () => {
    expect(faults(text({ paragraphs: picture('place') }))).toEqual(
      Array(5).fill('model-texts [0].paragraphs[0].text text_blank_unknown'),
    )
  })
})

describe('I10 what is refused of a model text, one by one', () => {
  test('I10 a right one is taken', () => expect(faults(text())).toEqual([]))

  const refusals: readonly [string, Record<string, string>, string][] = [
    [
      'a blank that is not declared',
      { paragraphs: '[{id: a, text: 本店叫<shop><nmae>。}]' },
      '[0].paragraphs[0].text text_blank_unknown',
    ],
    ['a blank nobody uses', { paragraphs: '[{id: a, text: 本店。}]' }, '[0].blanks[0] text_blank_unused'],
    [
      'options of what is not chosen',
      { blanks: blank('options: [甲, 乙]') },
      '[0].blanks[0].options text_options',
    ],
    [
      'a choice without options',
      { blanks: '[{id: shop, name: 店名, ask: 店叫什么, type: enum}]' },
      '[0].blanks[0].options text_options',
    ],
    ['a source no form has', { blanks: blank('from: [field]') }, '[0].blanks[0].from[0] text_from_unknown'],
    [
      'an option no question has',
      { blanks: blank('from: [sells/soup]') },
      '[0].blanks[0].from[0] text_from_unknown',
    ],
    ['a material nobody knows', { material: 'ruels' }, '[0].material text_material'],
    ['what a department issues', { material: 'licence' }, '[0].material text_issued'],
    ['a one thing that does not ask for it', { things: '[open, move, close]' }, '[0].things[2] text_thing'],
    ['a paper no one thing asks for', { material: 'spare', things: '' }, '[0].material text_idle'],
    ['a department that has not decided', { things: '[open, move]' }, '[0].decided text_undecided'],
    [
      'a department that does not ask',
      { decided: `[${decided().slice(1, -1)}, ${decided('law').slice(1, -1)}]` },
      '[0].decided[1].owner text_owner',
    ],
    [
      'a paragraph twice',
      { paragraphs: '[{id: a, text: 本店叫<shop>。}, {id: a, text: 再说一遍。}]' },
      '[0].paragraphs[1].id duplicate_id',
    ],
    [
      'a condition that does not read its blanks',
      { paragraphs: '[{id: a, when: sohp = true, text: 本店叫<shop>。}]' },
      '[0].paragraphs[0].when condition_unknown',
    ],
    [
      'a row that is neither a paragraph nor a part',
      { paragraphs: '[{id: a, text: 本店叫<shop>。}, {id: b}]' },
      '[0].paragraphs[1] text_row_unclear',
    ],
    [
      'a part nobody wrote',
      { paragraphs: '[{id: a, text: 本店叫<shop>。}, {use: nothing}]' },
      '[0].paragraphs[1].use text_part_unknown',
    ],
  ]
  test.each(refusals)('I10 I11 %s', (_name, changes, expected) =>
    expect(faults(text(changes))).toEqual([`model-texts ${expected}`]),
  )

  test('I10 a second text for the same paper of the same one thing', () =>
    expect(faults(text() + text({ id: 'again' }))).toEqual(['model-texts [1].id text_doubled']))
})

describe('I11 parts that texts share', () => {
  const part =
    '- {id: who, blanks: [{id: shop, name: 店名, ask: 店叫什么, type: string, from: [shop]}, {id: head, name: 负责人, ask: 谁负责, type: person}], paragraphs: [{id: p, when: big = true, text: <shop>有两层。}]}\n'
  const use = text({
    blanks:
      '[{id: big, name: 楼层, ask: 有楼上吗, type: boolean}, {id: cold, name: 凉菜, ask: 做凉菜吗, type: boolean}]',
    paragraphs: '[{use: who, when: cold = true}, {id: z, text: 完。}]',
  })

  test('I11 stand where they are used, under both conditions, with the blanks the text needs', () => {
    const { document, faults: found } = read(use, part)
    expect(found).toEqual([])
    const made = document.materials.find(({ id }) => id === 'rules')?.model_texts?.[0]
    expect(made?.blanks?.map(({ id }) => id)).toEqual(['big', 'cold', 'shop'])
    expect(made?.paragraphs).toEqual([
      { id: 'p', text: '<shop>有两层。', when: '(cold = true) and (big = true)' },
      { id: 'z', text: '完。' },
    ])
  })

  test('I11 a fault within a part is told where it is used; a part nobody uses is told itself', () => {
    expect(faults(use, part.replace('<shop>有两层', '<sohp>有两层'))).toEqual([
      'model-texts [0].paragraphs[0].text text_blank_unknown',
    ])
    expect(faults(text(), part)).toEqual(['text-parts [0].id text_part_unused'])
  })

  test('I11 texts of one thing ask a blank of one name alike; texts of different things may differ', () => {
    const other = (thing: string, material: string, owner: string) =>
      text({
        id: 'other',
        material,
        things: `[${thing}]`,
        decided: decided(owner),
        blanks: '[{id: shop, name: 店名, ask: 招牌上写什么, type: string}]',
      })
    expect(faults(text() + other('open', 'plan', 'gov'))).toEqual([
      'model-texts [1].blanks[0].id text_blank_differs',
    ])
    expect(faults(text() + other('move', 'rules', 'law'))).toEqual([])
  })
})

describe('the model texts of the shipped city', () => {
  const texts = cixi().materials.flatMap(({ model_texts: own = [] }) => own)

  test('I10 each is worth reading and quick to finish', () => {
    expect(texts.length).toBeGreaterThan(20)
    for (const { id, paragraphs, blanks = [] } of texts) {
      const length = paragraphs.reduce((sum, one) => sum + [...one.text].length, 0)
      // I12 On a sheet the picture says most of it; rules, plans and records are whole in words.
      const isSheet = paragraphs.some(({ text }) => ['sign', 'place'].includes(figureOf(text) ?? ''))
      const least = isSheet ? 120 : 350
      expect({ id, length, isWhole: length > least && length < 3000 }).toMatchObject({ isWhole: true })
      const asked = blanks.filter(({ from = [] }) => from.length === 0)
      expect({ id, asked: asked.length, isQuick: asked.length <= 5 }).toMatchObject({ isQuick: true })
      for (const blank of blanks)
        expect({ id, blank: blank.id, english: Boolean(blank.ask_en && blank.name_en) }).toMatchObject({
          english: true,
        })
    }
  })
})
