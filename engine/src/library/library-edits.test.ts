import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import { type Actor, sameJson } from '#engine/kernel'
import { departmentFor, undoChange } from './decide-library.ts'
import { editKey, editsBetween, withoutEdits } from './library-edits.ts'
import { libraryFaults } from './library-faults.ts'

const matter = (code: string, name: string, materials: string[] = []): DraftMatter => ({
  code,
  name,
  department: 'sca',
  type: '行政许可',
  statutory_days: 20,
  promised_days: 10,
  materials: materials.map((material) => ({
    as_named: material,
    material,
    form: 'original',
    copies: 1,
    necessity: 'required',
  })),
})
const document = (matters: DraftMatter[], materials: string[] = []): LibraryDocument => ({
  departments: [
    { id: 'sca', name: '市场监督管理局' },
    { id: 'fire', name: '消防大队' },
  ],
  elements: [],
  materials: materials.map((id) => ({ id, name: id, kind: 'other' as const })),
  matters,
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

describe('M1 what a change touched', () => {
  test('M1 added, changed and removed entries, not their order', () => {
    const before = document([matter('1', '一'), matter('2', '二'), matter('3', '三')])
    const after = document([matter('4', '四'), matter('3', '三'), matter('1', '壹')])
    expect(editsBetween(before, after).map(editKey).sort()).toEqual(['matters/1', 'matters/2', 'matters/4'])
    const turned = document([...before.matters].reverse())
    expect(editsBetween(before, turned)).toEqual([])
  })

  test('M1 the order of keys is no change: a store may sort them', () => {
    expect(sameJson({ a: 1, b: { c: [1, 2], d: undefined } }, { b: { c: [1, 2] }, a: 1 })).toBe(true)
    expect(sameJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
    expect(sameJson({ a: null }, { a: {} })).toBe(false)
  })

  test('M4 property: undoing a change gives the library before it, entry by entry', () => {
    const matters = fc
      .uniqueArray(
        fc.record({ code: fc.integer({ min: 1, max: 12 }), name: fc.constantFrom('甲', '乙', '丙') }),
        {
          selector: ({ code }) => code,
        },
      )
      .map((list) => list.map(({ code, name }) => matter(String(code), name)))
    fc.assert(
      fc.property(matters, matters, (left, right) => {
        const [before, after] = [document(left), document(right)]
        const back = withoutEdits(after, editsBetween(before, after))
        expect(editsBetween(before, back)).toEqual([])
        expect(back.matters.length).toBe(before.matters.length)
      }),
    )
  })

  test('M4 an undo leaves alone what others changed meanwhile', () => {
    const first = document([matter('1', '一'), matter('2', '二')])
    const second = document([matter('1', '壹'), matter('2', '二')])
    const now = document([matter('1', '壹'), matter('2', '贰'), matter('3', '三')])
    const back = withoutEdits(now, editsBetween(first, second))
    expect(back.matters.map(({ name }) => name)).toEqual(['一', '贰', '三'])
  })
})

describe('M2 what no change may leave behind', () => {
  test('M2 an id twice, and references to nothing', () => {
    const twice = document([matter('1', '一'), matter('1', '壹')])
    expect(libraryFaults(twice).map(({ code }) => code)).toEqual(['library_entry_twice'])
    const dangling = document([matter('1', '一', ['licence'])])
    expect(libraryFaults(dangling)).toEqual([
      { code: 'library_entry_needed', values: { entry: 'materials/licence', from: '一' } },
    ])
    expect(libraryFaults(document([matter('1', '一', ['licence'])], ['licence']))).toEqual([])
  })

  test('M2 M4 adding a material cannot be undone while a row asks for it', () => {
    const edits = editsBetween(document([]), document([], ['licence']))
    const now = document([matter('1', '一', ['licence'])], ['licence'])
    const undone = undoChange(now, { department: null, edits, undoneBy: null }, undefined, joint)
    expect(undone.ok ? [] : undone.problems.map(({ code }) => code)).toEqual(['library_entry_needed'])
  })
})

describe('M3 M4 who may', () => {
  const now = document([matter('1', '一')])
  const change = { department: 'sca', edits: editsBetween(document([]), now), undoneBy: null }
  const codes = (result: ReturnType<typeof undoChange>) =>
    result.ok ? ['ok'] : result.problems.map(({ code }) => code)

  test('M3 a department reaches its own list only, the joint team any', () => {
    expect(departmentFor(now, 'sca', actor('department_officer', 'sca')).ok).toBe(true)
    const other = departmentFor(now, 'fire', actor('department_officer', 'sca'))
    expect(other.ok ? '' : other.problems[0]?.code).toBe('library_other_department')
    expect(departmentFor(now, 'fire', joint).ok).toBe(true)
    const unknown = departmentFor(now, 'nobody', joint)
    expect(unknown.ok ? '' : unknown.problems[0]?.code).toBe('library_department_unknown')
  })

  test('M4 an undo is refused with the reason: unknown, not yours, undone, changed later', () => {
    const later = { byName: '乙', zh: '改了', en: 'changed' }
    expect(codes(undoChange(now, undefined, undefined, joint))).toEqual(['library_change_unknown'])
    expect(codes(undoChange(now, change, undefined, actor('department_officer', 'fire')))).toEqual([
      'library_not_your_change',
    ])
    expect(codes(undoChange(now, { ...change, undoneBy: '乙' }, undefined, joint))).toEqual([
      'library_undone_already',
    ])
    expect(codes(undoChange(now, change, later, joint))).toEqual(['library_changed_later'])
    expect(codes(undoChange(now, change, undefined, actor('department_officer', 'sca')))).toEqual(['ok'])
  })
})
