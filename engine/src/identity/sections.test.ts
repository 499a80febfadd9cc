import { expect, test } from 'vitest'
import { checkSections, type Section } from './index.ts'

const section = (name: string, matters: string[] = [], officers: string[] = []): Section => ({
  ...{ id: name, name, nameEn: name },
  ...{ matters, officers },
})
const known = { matters: new Set(['m1', 'm2']), officers: new Set(['o1', 'o2']) }
const wrong = (...wanted: Section[]) =>
  checkSections(wanted, known, (id) => `name of ${id}`).map(({ code, values }) => [
    code,
    ...Object.values(values),
  ])

test('P41 each matter and each officer of the department belongs to one section at most', () => {
  expect(wrong(section('登记科', ['m1'], ['o1']), section('许可科', ['m2'], ['o2']))).toEqual([])
  expect(wrong()).toEqual([])
  expect(wrong(section('登记科', ['m1']), section('许可科', ['m1']))).toEqual([
    ['section_matter_twice', 'm1'],
  ])
  expect(wrong(section('登记科', [], ['o1']), section('许可科', [], ['o1']))).toEqual([
    ['section_officer_twice', 'name of o1'],
  ])
})

test('P41 a section has a name that no other has, and nothing of another department', () => {
  expect(wrong(section(' '))).toEqual([['section_name_needed']])
  expect(wrong(section('登记科'), section(' 登记科'))).toEqual([['section_name_twice', '登记科']])
  expect(wrong(section('登记科', ['x'], ['y']))).toEqual([
    ['section_matter_unknown', 'x'],
    ['section_officer_unknown', 'name of y'],
  ])
})
