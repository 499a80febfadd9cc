import { describe, expect, test } from 'vitest'
import type { Context } from '#engine/kernel'
import { sentence } from '#engine/kernel'
import { dispute, type RequestState } from './dispute.ts'
import { fallbackMaterials, type Outcome } from './fallback-materials.ts'
import { fillFromFacts } from './fill-from-facts.ts'
import { readAnswer } from './read-answer.ts'
import { sayFallback, told } from './told.ts'
import type { Answer, DataNeed } from './types.ts'

const shape = { nameEn: 'x', options: [] }
const need: DataNeed = {
  department: 'gaj',
  departmentName: '公安局',
  departmentNameEn: 'Public Security Bureau',
  material: 'identity_card',
  materialName: '身份证',
  materialNameEn: 'Identity card',
  elements: [
    { ...shape, element: 'id_number', name: '身份证号码', type: 'id_number' },
    { ...shape, element: 'gender', name: '性别', type: 'enum', options: ['男', '女'] },
    { ...shape, element: 'height', name: '身高', type: 'number' },
  ],
  document: true,
  matters: ['m1'],
  subject: 'person',
  purpose: '办理〈开饭店〉',
  basis: '第七条',
}
const subject = '11010519491231002X'
const document = {
  title: '身份证',
  number: '1',
  issuedOn: '2016-01-01',
  validUntil: '2036-01-01',
  contentType: 'application/pdf',
  sha256: 'a'.repeat(64),
  url: '/departments/gaj/document',
}
const answer = {
  department: 'gaj',
  material: 'identity_card',
  subject,
  fields: { id_number: subject, gender: '女', height: 165 },
  document,
}
const named = { self: subject, numbers: new Set([subject]), names: new Set(['张三']) }
const read = (raw: unknown, of: DataNeed = need) =>
  readAnswer(raw, of, { subject, today: '2026-10-16', named })

test('X3 a good answer gives its facts as the form keeps them, and its document', () => {
  expect(read(answer)).toEqual({
    kind: 'found',
    facts: [
      { element: 'id_number', value: subject },
      { element: 'gender', value: '女' },
      { element: 'height', value: '165' },
    ],
    document,
  })
})

test('X4 facts nobody asked for are thrown away', () => {
  const read1 = read({ ...answer, fields: { ...answer.fields, bank_balance: 1_000_000 } })
  expect(JSON.stringify(read1)).not.toContain('bank_balance')
})

describe('X4 nonsense is not believed', () => {
  test.each([
    ['null', null, 'wrong_shape'],
    ['a list', [], 'wrong_shape'],
    ['a text', 'ok', 'wrong_shape'],
    ['no fields', { ...answer, fields: undefined }, 'wrong_shape'],
    ['fields as a list', { ...answer, fields: [] }, 'wrong_shape'],
    ['another department', { ...answer, department: 'hbj' }, 'wrong_department'],
    ['another person', { ...answer, subject: '330299199001011239' }, 'wrong_subject'],
    ['another paper', { ...answer, material: 'licence' }, 'wrong_material'],
    ['a number for a choice', { ...answer, fields: { gender: 1 } }, 'wrong_value'],
    ['an object for a text', { ...answer, fields: { id_number: {} } }, 'wrong_value'],
    ['a wrong check digit', { ...answer, fields: { id_number: '110105194912310021' } }, 'wrong_value'],
    ['no number at all', { ...answer, fields: { height: Number.NaN } }, 'wrong_value'],
    [
      'a document elsewhere',
      { ...answer, document: { ...document, url: 'http://elsewhere.example/x' } },
      'wrong_document',
    ],
    [
      'a document at another host',
      { ...answer, document: { ...document, url: '//elsewhere.example/x' } },
      'wrong_document',
    ],
    ['a document without digest', { ...answer, document: { ...document, sha256: '' } }, 'wrong_document'],
    [
      'a document of no day',
      { ...answer, document: { ...document, issuedOn: '2016-02-30' } },
      'wrong_document',
    ],
  ])('%s', (_, raw, detail) => {
    expect(read(raw)).toEqual({ kind: 'nonsense', detail })
  })

  test('a field named like an object’s own is not taken from its prototype', () => {
    const strange = {
      ...need,
      elements: [{ ...shape, element: 'constructor', name: 'x', type: 'string' as const }],
    }
    expect(read({ ...answer, fields: {} }, strange)).toMatchObject({ kind: 'found', facts: [] })
  })
})

test('X5 an expired paper, a missing paper and an empty record count as not found', () => {
  expect(read({ ...answer, document: { ...document, validUntil: '2026-10-15' } })).toEqual({
    kind: 'not_found',
    detail: 'expired',
  })
  expect(read({ ...answer, document: { ...document, validUntil: '2026-10-16' } }).kind).toBe('found')
  expect(read({ ...answer, document: null })).toEqual({ kind: 'not_found', detail: 'no_document' })
  expect(read({ ...answer, fields: {}, document: null }, { ...need, document: false })).toEqual({
    kind: 'not_found',
    detail: 'no_record',
  })
  expect(read({ ...answer, document: null }, { ...need, document: false }).kind).toBe('found')
})

const names = {
  department: { zh: '公安局', en: 'Public Security Bureau' },
  material: { zh: '身份证', en: 'Identity card' },
}
const found = read(answer)
const down: Answer = { kind: 'down', detail: 'refused_connection' }

test('X3 a paper whose source failed is asked for, with the reason in both languages; a found one is not', () => {
  const other = { ...need, material: 'licence', materialName: '执照', materialNameEn: 'Licence' }
  const outcomes: Outcome[] = [
    { need, answer: found },
    { need: other, answer: down },
    { need: { ...other, material: 'only_fields', document: false }, answer: down },
  ]
  expect(fallbackMaterials(outcomes)).toEqual([
    {
      material: 'licence',
      because: { code: 'down', department: 'gaj' },
    },
  ])
  expect(sayFallback({ code: 'down', department: 'gaj' }, names)).toEqual({
    zh: '公安局的数据接口暂时连不上。请您自己提交这份材料，其他事项照常办理，不用等。',
    en: 'Public Security Bureau cannot be reached at present. Please hand this paper in yourself; everything else goes on without waiting.',
  })
})

test('X3 the latest outcome of a paper counts', () => {
  expect(
    fallbackMaterials([
      { need, answer: down },
      { need, answer: found },
    ]),
  ).toEqual([])
  expect(
    fallbackMaterials([
      { need, answer: found },
      { need, answer: down },
    ]),
  ).toHaveLength(1)
})

test('X6 a disputed paper is asked for', () => {
  const because = { code: 'disputed', department: 'gaj' } as const
  expect(fallbackMaterials([{ need, answer: found, disputedAt: context.now }])).toEqual([
    { material: 'identity_card', because },
  ])
  expect(sayFallback(because, names).zh).toBe(
    '您对公安局提供的身份证数据提出了异议。以您的为准，请提交这份材料；我们已请公安局核对更正。',
  )
})

test('X3 an expired paper and a missing electronic copy have codes of their own; a sentence kept before codes is shown as it was', () => {
  const codeOf = (detail: 'expired' | 'no_document' | 'no_record') =>
    fallbackMaterials([{ need, answer: { kind: 'not_found', detail } }])[0]?.because
  expect(codeOf('expired')).toEqual({ code: 'expired', department: 'gaj' })
  expect(codeOf('no_document')).toEqual({ code: 'no_document', department: 'gaj' })
  expect(codeOf('no_record')).toEqual({ code: 'not_found', department: 'gaj' })
  const kept = { zh: '当时的话。', en: 'As it was said.' }
  expect(sayFallback({ told: kept }, names)).toEqual(kept)
})

test('X3 every outcome is told in words that say what follows', () => {
  const answers: Answer[] = [
    found,
    { kind: 'not_found', detail: 'no_record' },
    { kind: 'not_found', detail: 'expired' },
    { kind: 'slow', detail: 'timeout' },
    down,
    { kind: 'nonsense', detail: 'wrong_value' },
  ]
  const texts = answers.flatMap((one) => [told(one, need), told(one, { ...need, document: false })])
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/^公安局.*(不用|已为您).*。$/)
    expect(en).toMatch(/^Public Security Bureau .*\.$/)
    expect(zh + en).not.toMatch(/[{}]|undefined/)
  }
  expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length)
})

const context: Context = {
  now: '2026-10-16T09:30:00+08:00',
  actor: { id: '1', name: '张三', role: 'applicant', division: '330282000000' },
  place: 'portal',
}
const state: RequestState = {
  requestId: 'r',
  department: 'gaj',
  material: 'identity_card',
  outcome: 'found',
  disputedAt: null,
}

test('X6 a dispute becomes a correction task for the source', () => {
  expect(dispute(state, ' 性别不对 ', context)).toEqual({
    ok: true,
    value: {
      requestId: 'r',
      department: 'gaj',
      material: 'identity_card',
      reason: '性别不对',
      askedAt: context.now,
    },
  })
})

test.each([
  [{ ...state }, '  ', 'dispute_without_reason'],
  [{ ...state }, '长'.repeat(501), 'dispute_too_long'],
  [{ ...state, outcome: 'down' as const }, '不对', 'nothing_to_dispute'],
  [{ ...state, disputedAt: '2026-10-01T00:00:00+08:00' }, '不对', 'already_disputed'],
])('X6 a dispute is refused with words (%#)', (of, reason, code) => {
  const result = dispute(of, reason, context)
  expect(result).toMatchObject({ ok: false, problems: [{ code }] })
  if (!result.ok && result.problems[0]) expect(sentence(result.problems[0], 'zh')).not.toMatch(/[{}]/)
})

test('X6 facts fill what is empty; what the person typed, and a dispute, win', () => {
  const brought = { requestId: 'r1', answer: found }
  expect(fillFromFacts({ gender: '男', height: ' ' }, [brought])).toEqual({
    values: { gender: '男', height: '165', id_number: subject },
    filledBy: { height: 'r1', id_number: 'r1' },
  })
  expect(
    fillFromFacts({}, [
      { ...brought, disputedAt: context.now },
      { requestId: 'r2', answer: down },
    ]),
  ).toEqual({ values: {}, filledBy: {} })
})
