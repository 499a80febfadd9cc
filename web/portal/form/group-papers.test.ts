import { expect, test } from 'vitest'
import { groupPapers, openedFirst } from './group-papers.ts'

const paper = (kind: string, files = 0, necessity: 'required' | 'deferrable' = 'required') => ({
  kind,
  necessity,
  attachments: Array.from({ length: files }, () => ({}) as never),
})

test('F72 few papers stand beside one another without groups', () => {
  expect(groupPapers(Array.from({ length: 8 }, () => paper('licence')))).toEqual([])
})

test('F72 many are grouped by where they come from, each group with its count; none is lost', () => {
  const papers = [
    ...['report', 'licence', 'drawing', 'declaration', 'contract', 'photo', 'personal', 'other', 'plan'].map(
      (kind) => paper(kind),
    ),
    ...[
      paper('certificate', 1),
      paper('report', 2),
      paper('licence', 0, 'deferrable'),
      paper('never heard of'),
    ],
  ]
  const groups = groupPapers(papers)
  expect(groups.map(({ group, papers: own, open }) => [group, own.length, open])).toEqual([
    ['held', 3, 2],
    ['agreed', 1, 1],
    ['made', 2, 2],
    ['written', 4, 4],
    ['office', 2, 1],
    ['later', 1, 1],
  ])
  expect(new Set(groups.flatMap(({ papers: own }) => own))).toEqual(new Set(papers))
  expect(openedFirst(groups)).toBe('held')
})

test('F72 what is done is not opened, what may follow later neither, and a long group folds as well', () => {
  const held = (files: number, count: number) => Array.from({ length: count }, () => paper('licence', files))
  const rest = Array.from({ length: 10 }, () => paper('photo', 1))
  expect(openedFirst(groupPapers([...held(1, 3), ...rest]))).toBeUndefined()
  expect(openedFirst(groupPapers([...held(0, 7), ...rest]))).toBeUndefined()
  expect(openedFirst(groupPapers([...held(0, 6), ...rest]))).toBe('held')
  const later = Array.from({ length: 3 }, () => paper('licence', 0, 'deferrable'))
  expect(openedFirst(groupPapers([...later, ...rest]))).toBeUndefined()
})
