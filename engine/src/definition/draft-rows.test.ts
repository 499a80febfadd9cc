import { expect, test } from 'vitest'
import type { LibraryDocument, OneThing } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { commentRows, draftRows, mayRemarkOn, remarkRows, toDraft } from './index.ts'

const document: LibraryDocument = cixi()
const draft = toDraft(cixi().thing.get('yinshua') as OneThing)
const [matter] = draft.matters
const code = matter?.code ?? ''
const paths = (rows: readonly { readonly row: string }[]) => rows.map(({ row }) => row)

test('V20 every part of a draft has its row, each path once, and none is nameless', () => {
  const rows = remarkRows(document, draft)
  expect(new Set(paths(rows)).size).toBe(rows.length)
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(['basics', 'said', 'question', 'matter', 'requirement', 'field', 'material', 'cut']),
  )
  expect(rows.filter(({ name, nameEn }) => !name || !nameEn)).toEqual([])
  const asked = document.matters.find((one) => one.code === code)
  expect(paths(rows)).toEqual(
    expect.arrayContaining([`matters/${code}`, `matters/${code}/${asked?.materials[0]?.material}`]),
  )
})

test('V20 a row says in both languages what stands there', () => {
  const rows = draftRows(document, draft)
  const says = (row: string) => rows.find((one) => one.row === row)?.says
  expect(says(`matters/${code}`)?.zh).toMatch(/法定 \d+ 个工作日，承诺 \d+ 个工作日/)
  expect(says(`matters/${code}`)?.en).toMatch(/limit \d+ working days, promised \d+/)
  const [cut] = draft.cuts
  expect(says(`cuts/${cut?.matter}/${cut?.material}`)?.zh).toContain(`依据：${cut?.basis}`)
})

test('V20 what the library does not know stands by its code; an unwritten basis is said to be missing', () => {
  const odd = {
    ...draft,
    matters: [{ code: 'gone-1' }],
    cuts: draft.cuts.slice(0, 1).map((cut) => ({ ...cut, basis: '' })),
  }
  const rows = draftRows(document, odd)
  expect(rows.find(({ row }) => row === 'matters/gone-1')).toMatchObject({ name: 'gone-1', department: null })
  expect(rows.find(({ kind }) => kind === 'cut')?.says.en).toContain('not written yet')
})

test('V20 a remark stands on a row there is, or on the whole', () => {
  const [paper] = remarkRows(document, draft).filter(({ kind }) => kind === 'material')
  expect(['', `matters/${code}`, paper?.row ?? '-'].map((row) => mayRemarkOn(document, draft, row))).toEqual([
    true,
    true,
    true,
  ])
  expect(mayRemarkOn(document, draft, 'matters/gone-1')).toBe(false)
})

test('V21 anybody comments on questions, matters and papers; papers of two matters are one', () => {
  const rows = commentRows(document, draft)
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['question', 'matter', 'material']))
  const asked = draft.matters.flatMap(
    (one) =>
      document.matters.find((known) => known.code === one.code)?.materials.map(({ material }) => material) ??
      [],
  )
  expect(rows.filter(({ kind }) => kind === 'material')).toHaveLength(new Set(asked.filter(Boolean)).size)
})
