import { expect, test } from 'vitest'
import { decideVersion, evolveVersion, type VersionEvent, type VersionOrder } from '#engine/definition'
import { asRead, at, created, libraryOf, type Step } from '../../../tests/support/versions.ts'
import { changesOfRow } from './index.ts'

const save = (section: 'matters' | 'cuts' | 'questions', revision: number, value: unknown): VersionOrder => ({
  type: 'save',
  section,
  revision,
  value,
})
const matters = (when: string) => [{ code: 'scjgj-gtsl' }, { code: 'wgj-ysba', when }]

const history = (...steps: readonly Step[]): VersionEvent[] => {
  const library = libraryOf()
  const events = [created(library)]
  let state = evolveVersion(undefined, events[0] as VersionEvent)
  for (const { who, on, does } of steps) {
    const decided = decideVersion(state, does, at(who, on), library)
    if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
    events.push(decided.value)
    state = evolveVersion(state, decided.value)
  }
  return events
}
const step = (who: string, on: string, does: VersionOrder): Step => ({ who, on, does })

const asked = (heldOn: string, hour = '09') => ({ heldOn, noted: `${heldOn}T${hour}:00:00.000+08:00` })

test('TR5 a change after the question counts, one before it does not, another row neither', () => {
  const events = history(
    step('编办', '2026-03-03', save('matters', 0, matters('a = true'))),
    step('审管办', '2026-03-11', save('matters', 1, matters('a = true and b = true'))),
  )
  expect(asRead(changesOfRow(events, 'matters/wgj-ysba', asked('2026-03-10')))).toMatchObject([
    {
      row: 'matters/wgj-ysba',
      name: '陈审',
      fields: [{ field: 'when', before: 'a = true', after: 'a = true and b = true' }],
    },
  ])
  expect(changesOfRow(events, 'matters/wgj-ysba', asked('2026-03-11'))).toHaveLength(1)
  // On the day itself only what was changed after the question was noted; the changes here are of ten o'clock.
  expect(changesOfRow(events, 'matters/wgj-ysba', asked('2026-03-11', '11'))).toEqual([])
  expect(changesOfRow(events, 'matters/wgj-ysba', asked('2026-03-12'))).toEqual([])
  expect(changesOfRow(events, 'matters/scjgj-gtsl', asked('2026-03-10'))).toEqual([])
  expect(changesOfRow(events, 'matters/nothing', asked('2026-03-01'))).toEqual([])
  expect(changesOfRow(events, '', asked('2026-03-01'))).toEqual([])
})

test('TR5 saves of one person on one day are one change, and what was taken back is none', () => {
  const typing = history(
    step('编办', '2026-03-03', save('matters', 0, matters('a = 1'))),
    step('编办', '2026-03-11', save('matters', 1, matters('a = 12'))),
    step('编办', '2026-03-11', save('matters', 2, matters('a = 123'))),
    step('编办', '2026-03-12', save('matters', 3, matters('a = 4'))),
    step('编办', '2026-03-12', save('matters', 4, matters('a = 123'))),
  )
  expect(changesOfRow(typing, 'matters/wgj-ysba', asked('2026-03-10')).map(({ fields }) => fields)).toEqual([
    [{ field: 'when', before: 'a = 1', after: 'a = 123' }],
  ])
})

test('TR5 a row that came or went, and a cut that was signed, are changes', () => {
  const cut = { matter: 'wgj-ysba', material: 'lease', reason: 'commitment', basis: '第七条' }
  const events = history(
    step('编办', '2026-03-03', save('matters', 0, matters('a = 1'))),
    step('编办', '2026-03-11', save('cuts', 0, [cut])),
    step('文广局', '2026-03-12', { type: 'sign_cut', matter: 'wgj-ysba', material: 'lease' }),
    step('编办', '2026-03-13', save('matters', 1, [{ code: 'scjgj-gtsl' }])),
  )
  const rows = (row: string) =>
    asRead(changesOfRow(events, row, asked('2026-03-10'))).map(({ name, fields }) => [
      name,
      fields.map(({ field }) => field),
    ])
  expect(rows('cuts/wgj-ysba/lease')).toEqual([
    ['王编', ['matter', 'material', 'reason', 'basis', 'owner', 'proposedBy']],
    ['李文广', ['by', 'on']],
  ])
  // A requirement of a matter and a paper of all matters change with the cuts that name them.
  expect(rows('matters/wgj-ysba/lease')).toHaveLength(2)
  expect(rows('materials/lease')).toHaveLength(2)
  expect(rows('matters/wgj-ysba')).toEqual([['王编', ['code', 'when']]])
})
