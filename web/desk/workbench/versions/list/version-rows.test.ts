import { describe, expect, test } from 'vitest'
import type { ThingSummary, VersionSummary } from '../../../../../contract/client.ts'
import { filterRows, thingRows, waitsFor } from './version-rows.ts'

const office = { id: 'wgj', name: '市文广局', nameEn: 'Culture' }
const summary = (more: Partial<VersionSummary>): VersionSummary => ({
  versionId: `v-${more.number ?? 2}`,
  thing: 'yinshua',
  number: 2,
  name: '开办印刷经营企业',
  nameEn: 'Open a printing business',
  status: 'draft',
  lead: office,
  departments: [office],
  consultationUntil: null,
  commentUntil: null,
  publishedAt: null,
  updatedAt: '2026-01-02T00:00:00.000Z',
  updatedBy: '编办',
  openRemarks: 0,
  signatures: 0,
  unsignedCuts: 0,
  available: [],
  mine: 'none',
  ...more,
})
const thing = (code: string, name: string): ThingSummary => ({
  code,
  name,
  nameEn: name,
  audience: '法人',
  zone: 'business',
  lead: office,
  departments: 3,
  matters: 4,
  materials: { before: 1, after: 1 },
  days: { sequential: 1, statutory: 1, promised: 1, committed: 1 },
  visits: { before: 1, after: 0 },
  casesDone: 0,
})

describe('the list of one things and their versions', () => {
  test('an imported one thing counts as version 1; its open revision stands in the same row', () => {
    const rows = thingRows(
      [thing('canyin', '开办餐饮店'), thing('yinshua', '开办印刷经营企业')],
      [summary({})],
    )
    expect(rows.map((row) => [row.thing, row.published?.number, row.open?.number])).toEqual([
      ['yinshua', 1, 2],
      ['canyin', 1, undefined],
    ])
  })

  test('a new one thing that is not published has a row; superseded versions are past', () => {
    const rows = thingRows(
      [],
      [summary({ number: 2, status: 'published' }), summary({ number: 1, status: 'superseded' })],
    )
    expect(rows[0]?.published?.number).toBe(2)
    expect(rows[0]?.past.map(({ number }) => number)).toEqual([1])
    expect(thingRows([], [summary({ thing: 'new' })])[0]?.published).toBeNull()
  })

  test('V17 a one thing of which only a discarded draft is left is found by its filter, and in nobody’s way', () => {
    const rows = thingRows(
      [thing('canyin', '开办餐饮店')],
      [
        summary({ status: 'discarded', number: 1 }),
        summary({ thing: 'canyin', number: 3, status: 'draft' }),
        summary({ thing: 'canyin', number: 2, status: 'discarded' }),
      ],
    )
    const codes = (filter: 'all' | 'open' | 'published' | 'discarded') =>
      filterRows(rows, { filter, text: '', status: '' }).map((row) => row.thing)
    expect(codes('all')).toEqual(['canyin'])
    expect(codes('open')).toEqual(['canyin'])
    expect(codes('published')).toEqual([])
    expect(codes('discarded')).toEqual(['canyin', 'yinshua'])
    const alone = rows.find((row) => row.thing === 'yinshua')
    expect(alone).toMatchObject({
      name: '开办印刷经营企业',
      open: null,
      published: null,
      past: [],
      lead: office,
    })
    expect(alone?.discarded.map(({ number }) => number)).toEqual([1])
    expect(rows[0]).toMatchObject({
      open: { number: 3 },
      published: { number: 1 },
      discarded: [{ number: 2 }],
    })
  })

  test('what may be done but need not is not said to wait', () => {
    expect(waitsFor(summary({ available: ['remark', 'back_to_draft', 'answer_remark', 'list'] }))).toEqual([])
    expect(waitsFor(summary({ available: ['answer_remark', 'sign'], openRemarks: 2 }))).toEqual([
      'sign',
      'answer_remark',
    ])
    expect(waitsFor(summary({ available: ['list'], signatures: 4 }))).toEqual(['list'])
  })

  test('filters and words narrow the rows; an unknown word leaves none', () => {
    const rows = thingRows([thing('canyin', '开办餐饮店')], [summary({ available: ['save'] })])
    const count = (filter: 'all' | 'mine' | 'open' | 'published', text = '', status = '') =>
      filterRows(rows, { filter, text, status }).length
    expect([count('all'), count('mine'), count('open'), count('published')]).toEqual([2, 1, 1, 1])
    expect([count('all', '印刷'), count('all', 'CULTURE'), count('all', '没有')]).toEqual([1, 2, 0])
    expect([count('all', '', 'draft'), count('all', '', 'review')]).toEqual([1, 0])
  })
})
