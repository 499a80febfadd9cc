import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LibraryDocument, Material } from '#engine/catalogue'
import type { Actor } from '#engine/kernel'
import { changePaper } from './change-paper.ts'
import type { PaperHelp } from './tidy-paper.ts'

const document = (askedBy: readonly string[], help: PaperHelp = {}): LibraryDocument => ({
  departments: [
    { id: 'sca', name: '市场监督管理局' },
    { id: 'fire', name: '消防大队' },
  ],
  elements: [],
  materials: [{ id: 'plan', name: '平面图', kind: 'drawing', ...help }],
  matters: askedBy.map((department, index) => ({
    code: `m${index}`,
    name: `事项${index}`,
    department,
    type: '行政许可',
    statutory_days: 20,
    promised_days: 10,
    materials: [{ as_named: '平面图', material: 'plan', form: 'original', copies: 1, necessity: 'required' }],
  })),
  things: [],
  sources: [],
})
const actor = (role: Actor['role'], department?: string): Actor => ({
  id: '1',
  name: '甲',
  role,
  division: '330282000000',
  ...(department ? { department } : {}),
})
const joint = actor('joint_team')
const change = (next: PaperHelp, was: PaperHelp = {}, now: PaperHelp = was) =>
  changePaper(document(['sca'], now), { material: 'plan', was, next }, joint)
const codes = (result: ReturnType<typeof change>) =>
  result.ok ? [] : result.problems.map(({ code }) => code)
const kept = (result: ReturnType<typeof change>): Material | undefined =>
  result.ok ? result.value.document.materials[0] : undefined

describe('M6 who changes what stands beside a paper', () => {
  type Case = {
    readonly case: string
    readonly given: { role: Actor['role']; department?: string; askedBy: string[] }
    readonly then: { codes: string[]; department?: string | null }
  }
  const file = new URL('../../../cases/papers/who-may-change.json', import.meta.url)
  const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'))
  test.each(cases)('M6 $case', ({ given: { role, department, askedBy }, then }) => {
    const next = { criteria: [{ id: 'c1', says: '写明面积' }] }
    const done = changePaper(document(askedBy), { material: 'plan', was: {}, next }, actor(role, department))
    expect(codes(done)).toEqual(then.codes)
    expect(done.ok ? done.value.department : undefined).toBe(then.department)
  })
  test('M6 a paper that is not there', () => {
    const done = changePaper(document(['sca']), { material: 'none', was: {}, next: {} }, joint)
    expect(codes(done)).toEqual(['library_paper_unknown'])
  })
})

describe('M7 what is kept of a change, and what is refused', () => {
  const first: PaperHelp = { criteria: [{ id: 'c1', says: '写明面积' }] }

  test('M7 written over what stands there no more is refused', () => {
    const now: PaperHelp = { criteria: [{ id: 'c1', says: '写明总面积' }] }
    expect(codes(change({}, first, now))).toEqual(['library_paper_changed'])
    expect(codes(change({ criteria: [] }, first))).toEqual([])
    // Pressed twice: it stands already.
    expect(kept(change(now, first, now))).toEqual(kept(change(now, now)))
    expect(codes(change(now, first, now))).toEqual([])
  })

  test('M7 space and what says nothing is not kept; empty parts are not on file', () => {
    const next: PaperHelp = {
      criteria: [{ id: 'c1', says: ' 写明面积 ', says_en: ' ', basis: { title: '', article: ' ' } }],
      blank: [
        { kind: 'heading', id: 'h', name: '房屋' },
        { kind: 'field', id: 'area', name: '面积', name_en: ' ', wide: false },
        {
          kind: 'table',
          id: 'rooms',
          name: '房间',
          columns: ['名称', '', '面积'],
          columns_en: ['Name', '', ''],
        },
      ],
      sample: {
        made_up: false,
        values: [
          { id: 'area', value: ' ' },
          {
            id: 'rooms',
            rows: [
              ['厨房', '20'],
              ['', ' '],
            ],
          },
        ],
      },
    }
    expect(kept(change(next))).toEqual({
      id: 'plan',
      name: '平面图',
      kind: 'drawing',
      criteria: [{ id: 'c1', says: '写明面积' }],
      blank: [
        { kind: 'heading', name: '房屋' },
        { kind: 'field', id: 'area', name: '面积' },
        { kind: 'table', id: 'rooms', name: '房间', columns: ['名称', '面积'] },
      ],
      sample: { values: [{ id: 'rooms', rows: [['厨房', '20']] }] },
    })
    expect(kept(change({ criteria: [], blank: [] }, first))).toEqual({
      id: 'plan',
      name: '平面图',
      kind: 'drawing',
    })
  })

  test.each<[string, PaperHelp]>([
    ['library_criterion_empty', { criteria: [{ id: 'c1', says: ' ' }] }],
    [
      'library_basis_untitled',
      { criteria: [{ id: 'c1', says: '面积', basis: { title: '', article: '第一条' } }] },
    ],
    ['criterion_doubled', { criteria: [first.criteria?.[0], first.criteria?.[0]] as never }],
    ['blank_line_unnamed', { blank: [{ kind: 'field', id: 'a' }] }],
    ['blank_columns', { blank: [{ kind: 'table', id: 'a', name: '表', columns: [' '] }] }],
    ['sample_without_blank', { sample: { values: [{ id: 'a', value: '甲' }] } }],
    [
      'library_paper_too_long',
      { criteria: Array.from({ length: 21 }, (_, at) => ({ id: `c${at}`, says: '甲' })) },
    ],
  ])('M7 %s', (code, next) => {
    expect(codes(change(next))).toEqual([code])
  })

  test('M7 the sentence of a change names what was changed of which paper', () => {
    const done = change({ ...first, blank: [{ kind: 'text', name: '说明' }] })
    expect(done.ok && done.value.told).toEqual({
      zh: '改了“平面图”的受理标准、空白表',
      en: 'Changed the acceptance criteria, blank form of “平面图”',
    })
    const taken = change({}, first)
    expect(taken.ok && taken.value.told.zh).toBe('改了“平面图”的受理标准')
  })
})
