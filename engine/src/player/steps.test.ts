import { expect, test } from 'vitest'
import { caseActs, dueDocumentKinds, noticeKinds } from '#engine/casework'
import { cixi } from '../../../tests/support/cixi.ts'
import { play, playSchema } from './index.ts'

const played = (acts: readonly object[], more: object = {}) => {
  const done = play(cixi(), { thing: 'bianlidian', answers: 'sample', acts, ...more })
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const codes = (acts: readonly object[], more?: object) =>
  played(acts, more).steps.map(({ code = 'ok' }) => code)
const submit = { at: '2026-11-02', by: 'applicant', act: 'submit' }
const accept = { at: '2026-11-03', by: 'clerk', act: 'accept' }

test.each([
  ['no object', []],
  ['no thing', { thing: 'none', acts: [] }],
  ['acts no list', { thing: 'bianlidian', acts: {} }],
  ['an entry no object', { thing: 'bianlidian', acts: ['submit'] }],
  ['an unknown material', { thing: 'bianlidian', missing: ['nothing'], acts: [] }],
  ['an unknown answer', { thing: 'bianlidian', answers: { nothing: 1 }, acts: [] }],
  ['rows no object', { thing: 'huoyun', rows: 3, acts: [] }],
  ['rows of no list', { thing: 'huoyun', rows: { nothing: 3 }, acts: [] }],
  ['rows less than none', { thing: 'huoyun', rows: { vehicles: -1 }, acts: [] }],
  ['more rows than a list holds', { thing: 'huoyun', rows: { vehicles: Array(501).fill({}) }, acts: [] }],
  [
    'nested without end',
    JSON.parse(`{"thing":"bianlidian","acts":[{"at":${'['.repeat(9e4)}${']'.repeat(9e4)}}]}`),
  ],
  ['answers no object', { thing: 'bianlidian', answers: 7, acts: [] }],
])('PL1 a file that cannot be begun is refused: %s', (_name, file) => {
  expect(play(cixi(), file).ok).toBe(false)
})

test('PL1 an empty script is a draft; answers that leave the plan open refuse each step and change nothing', () => {
  expect(played([])).toMatchObject({ status: 'draft', steps: [], visits: 0, documents: [] })
  const open = played([submit], { answers: {} })
  expect([open.steps[0]?.code, open.status]).toEqual(['plan_undecided', 'draft'])
})

test('PL2 an instant is read as the day it is in China; a wrong time moves no clock', () => {
  const at = (...times: unknown[]) => codes([submit, ...times.map((one) => ({ at: one, by: 'time' }))])
  expect(at('2026-11-02T00:00:00-12:00', '2026-11-02')).toEqual(['ok', 'ok', 'ok'])
  expect(at('2026-11-02T15:59:00+0000', '2026-11-02', '2026-11-02T11:59:00-0430', '2026-11-02')).toEqual([
    ...['ok', 'ok', 'ok', 'ok', 'play_at_earlier'],
  ])
  expect(at('2026-11-02T20:00:00Z', '2026-11-02')).toEqual(['ok', 'ok', 'play_at_earlier'])
  expect(at(null, 7, '2026-13-01', '2026-11-31T09:00:00Z', '2026-11-02T25:00:00Z', '9999-01-01')).toEqual([
    'ok',
    ...Array(6).fill('play_at_wrong'),
  ])
})

test('PL3 who does not exist, or may not, is refused; time does nothing by name', () => {
  const by = (who: unknown) => codes([submit, { at: '2026-11-03', by: who, act: 'accept' }])[1]
  expect(['clerk', 'Clerk', 'officer:', 'officer:none', 'head:scjgj:x', null].map(by)).toEqual([
    'ok',
    ...Array(5).fill('play_by_unknown'),
  ])
  expect(['applicant', 'officer:scjgj', 'head:scjgj', 'lead', 'joint', 'issue'].map(by)).toEqual(
    Array(6).fill('not_now'),
  )
  expect(by('time')).toBe('play_act_unknown')
})

test('PL4 what is not missing is there and valid; a clerk makes it a case of the counter', () => {
  expect(codes([submit, accept])).toEqual(['ok', 'ok'])
  expect(codes([submit], { missing: ['floor_plan'] })).toEqual(['material_missing'])
  expect(played([{ ...submit, by: 'clerk' }]).visits).toBe(1)
})

test('PL5 a row that is not named or not there is refused before anything is done', () => {
  const acts = [
    { at: '2026-11-02', by: 'applicant', act: 'submit' },
    accept,
    { at: '2026-11-03', by: 'officer:jtj', act: 'decide', matter: 'jtj-dlysz', outcome: 'granted' },
    { at: '2026-11-03', by: 'officer:jtj', act: 'decide', matter: 'jtj-dlysz', row: 3, outcome: 'granted' },
  ]
  const rows = { vehicles: [{ vehicle_gross_mass: '18' }, { vehicle_gross_mass: '12' }] }
  expect(codes(acts, { thing: 'huoyun', rows }).slice(2)).toEqual(['play_row_needed', 'play_row_unknown'])
  expect(codes(acts, { thing: 'huoyun', rows: { vehicles: 1 } }).slice(2)).toEqual([
    'task_waits',
    'play_row_unknown',
  ])
})

test('PL6 what time does stands in the status of the step it came before, a refused one too', () => {
  const { steps } = played([submit, { at: '2026-11-10', by: 'clerk', act: 'fly' }])
  expect(steps.map(({ code = 'ok', status }) => [code, status])).toEqual([
    ['ok', 'submitted'],
    ['play_act_unknown', 'accepted'],
  ])
})

test('PL7 there is one step for each entry, in order, with what was written', () => {
  const acts = [submit, { at: '2026-11-03', by: 'time' }, { at: 'x', by: 'y', act: 'z' }]
  expect(played(acts).steps).toMatchObject(acts)
})

test('PL7 a content of the wrong shape is refused and changes nothing', () => {
  const sent = (more: object) =>
    codes([submit, accept, { at: '2026-11-04', by: 'officer:scjgj', ...more }])[2]
  expect(sent({ act: 'decide', matter: 'scjgj-gtsl', outcome: 'maybe' })).toBe('play_content_wrong')
  expect(sent({ act: 'decide', matter: ['scjgj-gtsl'], outcome: { a: 1 } })).toBe('play_content_wrong')
  expect(sent({ act: 'decide', outcome: 'granted' })).toBe('play_content_wrong')
  expect(sent({ act: 'decide', matter: 7, outcome: 'granted' })).toBe('task_unknown')
  expect(sent({ act: 'constructor' })).toBe('play_act_unknown')
  expect(sent({ act: { a: 1 } })).toBe('play_act_unknown')
})

test('PL10 a remark beside an act changes nothing; a word it does not take, or a way there is not, is refused', () => {
  const said = { reason: '急用', note: '补记', comment: '补记', wish: '先出执照' }
  expect(
    codes([
      { ...submit, ...said },
      { ...accept, ...said },
    ]),
  ).toEqual(['ok', 'ok'])
  expect(
    codes([
      { ...submit, way: null },
      { ...accept, untill: '2026-11-20' },
    ]),
  ).toEqual(['ok', 'play_content_wrong'])
  expect(codes([{ ...submit, way: 'balloon' }])).toEqual(['play_content_wrong'])
})

test('PL8 documents and notices are of the table', () => {
  const { documents, notices } = played([submit, accept])
  expect(documents).toEqual(['receipt', 'acceptance_notice'])
  expect(notices.map(({ kind, on }) => [kind, on])).toEqual([
    ['received', '2026-11-02'],
    ['accepted', '2026-11-03'],
  ])
  expect(documents.every((kind) => kind in dueDocumentKinds)).toBe(true)
  expect(notices.every(({ kind }) => kind in noticeKinds)).toBe(true)
})

test('PL9 the schema names every act a person may do, and its examples are of its own acts', () => {
  const { acts } = playSchema()
  const named = new Set(acts.map(({ act }) => act))
  const asked =
    'commit submit correction resubmit accept refuse decide pause resume exclude extend provide withdraw issue deliver visit allow_correction close_unanswered withdraw_acceptance check cure revoke'
  expect(asked.split(' ').filter((act) => !named.has(act))).toEqual([])
  expect(acts.every(({ example, act }) => example.act === act)).toBe(true)
  const known = new Set([...caseActs.map(({ type }) => type as string), 'provide'])
  expect([...named].filter((act) => !known.has(act))).toEqual([])
})

test('PL9 each field says what it takes, and a matter with rows how to name one', () => {
  const fieldsOf = (name: string) => playSchema().acts.find(({ act }) => act === name)?.fields
  expect(fieldsOf('check')).toMatchObject({
    matter: 'text',
    outcome: 'kept | broken',
    row: expect.any(String),
  })
  expect(fieldsOf('pause')).toMatchObject({
    procedure: 'text',
    until: 'day (optional)',
    row: expect.any(String),
  })
  expect(fieldsOf('ask_opinion')).toMatchObject({ bodies: '[text]', mode: 'all | any | some (optional)' })
  expect(fieldsOf('extend')).toMatchObject({ days: '1 to 10' })
})
