import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DraftEvent,
  type DraftState,
  draftReducer,
  isAllSaved,
  maySend,
  startDraft,
  unsaved,
} from './draft-state.ts'

const run = (events: readonly DraftEvent[], from: DraftState = startDraft(3, null, {})): DraftState =>
  events.reduce(draftReducer, from)
const typed = (element: string, value: string): DraftEvent => ({ type: 'typed', element, value })
const saved = (revision: number): DraftEvent => ({
  type: 'saved',
  revision,
  savedAt: '2026-10-16T01:02:03Z',
})

describe('a draft being saved', () => {
  test('what is typed while a save is on its way waits for the next one', () => {
    const state = run([typed('a', '1'), { type: 'sending' }, typed('a', '2'), typed('b', '3')])
    expect(state.inFlight).toEqual({ a: '1' })
    expect(maySend(state)).toBe(false)
    const after = run([saved(4)], state)
    expect(after.pending).toEqual({ a: '2', b: '3' })
    expect(after.revision).toBe(4)
    expect(maySend(after)).toBe(true)
  })

  test('a save that fails gives its values back without overwriting newer ones', () => {
    const state = run([
      typed('a', '1'),
      typed('c', '9'),
      { type: 'sending' },
      typed('a', '2'),
      { type: 'failed', trouble: 'offline' },
    ])
    expect(unsaved(state)).toEqual({ a: '2', c: '9' })
    expect(maySend(state)).toBe(false)
    expect(maySend(run([{ type: 'retry' }], state))).toBe(true)
  })

  test('after a conflict the newer form is loaded and what was typed is kept, or given up, as the person chooses', () => {
    const clash = run([typed('a', '1'), { type: 'sending' }, { type: 'failed', trouble: 'conflict' }])
    const kept = run([{ type: 'loaded', revision: 8, savedAt: null, keep: true }], clash)
    expect(kept).toMatchObject({ revision: 8, pending: { a: '1' }, trouble: null })
    expect(isAllSaved(run([{ type: 'loaded', revision: 8, savedAt: null, keep: false }], clash))).toBe(true)
  })

  test('nothing typed is ever lost, however saves succeed and fail', () => {
    const step = fc.oneof(
      fc.record({
        type: fc.constant('typed' as const),
        element: fc.constantFrom('a', 'b', 'c'),
        value: fc.string(),
      }),
      fc.constant({ type: 'sending' as const }),
      fc.constant(saved(9)),
      fc.constant({ type: 'failed' as const, trouble: 'offline' as const }),
      fc.constant({ type: 'retry' as const }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = startDraft(1, null, {})
        const onServer: Record<string, string> = {}
        const onScreen: Record<string, string> = {}
        for (const event of steps) {
          if (event.type === 'sending' && !maySend(state)) continue
          if ((event.type === 'saved' || event.type === 'failed') && !state.inFlight) continue
          if (event.type === 'typed') onScreen[event.element] = event.value
          if (event.type === 'saved') Object.assign(onServer, state.inFlight)
          state = draftReducer(state, event)
          expect({ ...onServer, ...unsaved(state) }).toEqual(onScreen)
        }
      }),
    )
  })
})
