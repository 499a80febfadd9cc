import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../contract/client.ts'
import { mainEntries } from './main-entries.ts'

const entry = (sequence: number, type: string) => ({ sequence, type }) as TimelineEntry

test('decisions and notices stay, single steps are left for the full list', () => {
  const types = [
    'draft_created',
    'file_attached',
    'submitted',
    'material_checked',
    'correction_requested',
    'task_granted',
    'delivered',
  ]
  const main = mainEntries(types.map((type, index) => entry(index, type)))
  expect(main.map(({ type }) => type)).toEqual([
    'draft_created',
    'submitted',
    'correction_requested',
    'task_granted',
    'delivered',
  ])
})

test('a kind of event that is new to the portal is shown', () => {
  expect(mainEntries([entry(1, 'some_new_event')])).toHaveLength(1)
})
