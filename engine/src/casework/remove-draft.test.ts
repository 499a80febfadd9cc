import { expect, test } from 'vitest'
import { caseStatuses, removeDraft } from './index.ts'
import { by, cast, run, draft as started } from './test-cases.ts'

const begin = () => run(['owner', started])

test('C36 a draft is removed by whose it is, and by nobody else', () => {
  const draft = begin()
  const codes = (who: string) => {
    const may = removeDraft(draft, cast[who] as never)
    return may.ok ? [] : may.problems.map(({ code }) => code)
  }
  expect(codes('owner')).toEqual([])
  for (const who of ['stranger', 'clerk', 'a', 'issuer', 'joint', 'admin'])
    expect({ who, codes: codes(who) }).toEqual({ who, codes: ['case_missing'] })
})

test('C36 what was begun at a counter is removed at a counter', () => {
  const draft = { ...begin(), handledBy: { id: 'clerk', name: '窗口' } }
  expect(removeDraft(draft, cast.clerk2 as never).ok).toBe(true)
})

test('C36 what was handed in once is never removed', () => {
  const { now } = by('owner')
  for (const status of caseStatuses) {
    const may = removeDraft({ ...begin(), status, submittedAt: now }, cast.owner as never)
    expect({ status, code: may.ok ? '' : may.problems[0]?.code }).toEqual({ status, code: 'not_now' })
  }
})
