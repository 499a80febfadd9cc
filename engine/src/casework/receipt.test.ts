import { expect, test } from 'vitest'
import { act, type CaseEvent, type CaseOrder, type CaseState, receiptPapers } from './index.ts'
import { attach, by, check, correction, counterDraft, draft, type Step, submit } from './test-cases.ts'

const told = (...steps: Step[]) => {
  let state: CaseState | undefined
  const events: CaseEvent[] = []
  for (const [who, order, day] of steps) {
    const done = act(state, order, by(who, day))
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    state = done.value.state
    events.push(...done.value.events)
  }
  return receiptPapers(state as CaseState, events)
}
const handed = (papers: { material: string; copies: number }[]): CaseOrder =>
  ({ ...submit, papers }) as CaseOrder

test('C23 at the counter only the papers that were taken are received; what was not brought is owed, never “0”', () => {
  expect(told(['clerk', counterDraft], ['clerk', handed([{ material: 'lease', copies: 2 }])])).toEqual({
    received: [{ material: 'lease', copies: 2, files: [], on: '2026-09-28' }],
    owed: [{ material: 'map', because: 'deferrable', until: null }],
  })
  expect(told(['clerk', counterDraft], ['clerk', submit])).toEqual({
    received: [],
    owed: [
      { material: 'lease', because: 'missing', until: null },
      { material: 'map', because: 'deferrable', until: null },
    ],
  })
})

test('C23 what came later says its own day; a deferred paper is owed until its day, and then received', () => {
  const steps: Step[] = [
    ['owner', draft, '2026-09-26'],
    ['owner', attach('lease'), '2026-09-26'],
    ['owner', submit],
    ['clerk', check('lease', 'fit')],
    ['clerk', check('map', 'missing')],
    ['clerk', { type: 'accept' }],
  ]
  const first = told(...steps)
  expect(first.received).toEqual([{ material: 'lease', copies: 0, files: ['h'], on: '2026-09-28' }])
  expect(first.owed).toEqual([
    { material: 'map', because: 'deferred', until: expect.stringMatching(/^2026-10-/) },
  ])
  const later = told(...steps, ['owner', attach('map'), '2026-10-09'])
  expect(later.received[1]).toEqual({ material: 'map', copies: 0, files: ['h'], on: '2026-10-09' })
  expect(later.owed).toEqual([])
})

test('C23 what a correction asks for is owed until its day, and received once it was brought back', () => {
  const asked: Step[] = [
    ['clerk', counterDraft],
    [
      'clerk',
      handed([
        { material: 'lease', copies: 1 },
        { material: 'map', copies: 1 },
      ]),
    ],
    ['clerk', { ...correction, deadline: '2026-10-20' } as CaseOrder],
  ]
  expect(told(...asked).owed).toEqual([{ material: 'lease', because: 'correction', until: '2026-10-20' }])
  const again = {
    type: 'resubmit',
    way: 'courier',
    formDigest: 'd',
    formRevision: 0,
    papers: [{ material: 'lease', copies: 1 }],
  }
  expect(told(...asked, ['clerk2', again as CaseOrder, '2026-09-29']).owed).toEqual([])
  const unknown = act(undefined, counterDraft, by('clerk'))
  const wrong = unknown.ok && act(unknown.value.state, handed([{ material: 'dog', copies: 1 }]), by('clerk'))
  expect(wrong && !wrong.ok && wrong.problems.map(({ code }) => code)).toEqual(['material_unknown'])
})
