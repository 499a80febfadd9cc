import { describe, expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import { act, available, type CaseOrder, eventsSeen, linesOf, sightOf } from './index.ts'
import { waitsFor } from './state.ts'
import {
  attach,
  by,
  cast,
  check,
  deny,
  fleetAccepted,
  fleetAtCounter,
  fleetBranches,
  fleetSubmitted,
  grant,
  refused,
  run,
  type Step,
  statuses,
  submit,
  withdrawRow,
} from './test-cases.ts'

const targetsOf = (state: ReturnType<typeof run>, who: string) =>
  available(state, cast[who] as Actor).find((one) => one.act === 'withdraw_row')?.targets

describe('C88 a row of a list withdrawn alone', () => {
  test('C88 one vehicle goes with what waits for it, the others go on, and what waits for all of them waits for those left', () => {
    const state = run(...fleetAccepted, ['owner', withdrawRow('permit~2')], ['a', grant('licence')])
    expect(statuses(state)).toEqual({
      licence: 'granted',
      'permit~1': 'running',
      'permit~2': 'stopped',
      'permit~3': 'running',
      'plate~1': 'waiting',
      'plate~2': 'stopped',
      'plate~3': 'waiting',
      yard: 'waiting',
    })
    expect(waitsFor(state, 'yard')).toEqual(['permit~1', 'permit~3'])
    const both = run(
      ...fleetAccepted,
      ['owner', withdrawRow('permit~2')],
      ['a', grant('licence')],
      ['b', grant('permit~1')],
      ['b', grant('permit~3')],
    )
    expect(statuses(both)).toMatchObject({ yard: 'running', 'plate~1': 'running', 'plate~2': 'stopped' })
  })

  test('C88 where it was the last one waited for, the next starts at once', () => {
    const state = run(
      ...fleetAccepted,
      ['a', grant('licence')],
      ['b', grant('permit~1')],
      ['b', grant('permit~3')],
      ['owner', withdrawRow('permit~2')],
    )
    expect(statuses(state)).toMatchObject({ yard: 'running', 'permit~2': 'stopped' })
  })

  test('C88 with the last row what waits for rows stops too; the case is decided when nothing is open', () => {
    const rows = ['1', '2', '3'].map((row): Step => ['owner', withdrawRow(`permit~${row}`)])
    const state = run(...fleetAccepted, ['a', grant('licence')], ...rows)
    expect(state.status).toBe('decided')
    expect(statuses(state)).toMatchObject({ licence: 'granted', yard: 'stopped', 'plate~3': 'stopped' })
    // Nobody owes the photo that only the plates wanted (C12).
    expect(state.deferred).toEqual({})
    expect(refused(state, 'issuer', { type: 'issue' })).toEqual(['allowed'])
  })

  test('C88 while some row still wants it, a paper stays owed', () => {
    const state = run(...fleetAccepted, ['owner', withdrawRow('permit~1')])
    expect(Object.keys(state.deferred)).toEqual(['photo'])
  })

  test('C88 only by whose case it is, between hand-in and the decision, and never what is no row or is all there is', () => {
    const state = run(...fleetAccepted, ['a', grant('licence')], ['b', grant('permit~1')])
    expect(targetsOf(state, 'owner')).toEqual(['permit~2', 'permit~3', 'plate~1', 'plate~2', 'plate~3'])
    for (const who of ['stranger', 'clerk', 'a', 'b', 'issuer', 'joint', 'admin'])
      expect([who, targetsOf(state, who)]).toEqual([who, undefined])
    expect(refused(state, 'owner', withdrawRow('permit~1'))).toEqual(['task_done'])
    expect(refused(state, 'owner', withdrawRow('licence'))).toEqual(['row_only'])
    expect(refused(state, 'owner', withdrawRow('permit~9'))).toEqual(['task_unknown'])
    expect(refused(state, 'owner', { ...withdrawRow('permit~2'), reason: ' ' } as CaseOrder)).toEqual([
      'reason_needed',
    ])
    const once = run(...fleetAccepted, ['owner', withdrawRow('permit~2')])
    expect(refused(once, 'owner', withdrawRow('permit~2'))).toEqual(['row_withdrawn_already'])
    const branches = fleetBranches
      .filter(({ code }) => code.startsWith('permit'))
      .map((one) => ({ ...one, prerequisites: [] }))
    const [begin, file] = fleetSubmitted as [Step, Step]
    const only = run(begin, file, ['owner', { ...submit, branches: branches.slice(0, 2) } as CaseOrder])
    const last = act(only, withdrawRow('permit~1'), by('owner'))
    expect(last.ok && refused(last.value.state, 'owner', withdrawRow('permit~2'))).toEqual(['row_is_all'])
    expect(last.ok && targetsOf(last.value.state, 'owner')).toBeUndefined()
  })

  test('C88 at the counter on the signed wish only; the trail says both', () => {
    const state = run(
      ['clerk', fleetAtCounter],
      ['clerk', { ...submit, branches: fleetBranches } as CaseOrder],
    )
    expect(refused(state, 'clerk2', withdrawRow('permit~2'))).toEqual(['signature_needed'])
    const done = act(state, withdrawRow('permit~2', true), by('clerk2'))
    expect(done.ok && done.value.events.map(({ type }) => type)).toEqual([
      'wish_signed',
      'row_withdrawn',
      'task_stopped',
    ])
    // Before acceptance nothing starts.
    expect(done.ok && statuses(done.value.state)).toMatchObject({ licence: 'waiting', 'permit~2': 'stopped' })
  })

  test('C88 a denial behind it and one beside it are as ever; its line leaves the list of its department', () => {
    const state = run(
      ...fleetAccepted,
      ['a', grant('licence')],
      ['owner', withdrawRow('permit~2')],
      ['b', deny('permit~1')],
      ['owner', attach('photo')],
      ['b', grant('permit~3')],
      ['c', grant('plate~3')],
    )
    expect(state.status).toBe('decided')
    expect(statuses(state)).toMatchObject({
      'plate~1': 'not_possible',
      'plate~2': 'stopped',
      yard: 'not_possible',
    })
    const lines = linesOf(
      run(...fleetAccepted, ['a', grant('licence')], ['owner', withdrawRow('permit~2')]),
      '2026-09-28T10:00:00.000+08:00',
    )
    expect(lines.filter(({ queue }) => queue === 'department').map(({ task }) => task)).toEqual([
      'permit~1',
      'permit~3',
    ])
  })

  test('C88 a paper of withdrawn matters alone is not asked for at acceptance', () => {
    const rows = ['1', '2', '3'].map((row): Step => ['owner', withdrawRow(`plate~${row}`)])
    const state = run(
      ...fleetSubmitted,
      ...rows,
      ['clerk', check('lease', 'fit')],
      ['clerk', { type: 'accept' }],
    )
    expect(state.status).toBe('accepted')
    expect(statuses(state)).toMatchObject({ licence: 'running', 'permit~1': 'waiting', 'plate~1': 'stopped' })
  })

  test('C10 C88 a department reads that its own row was withdrawn, another does not', () => {
    const state = run(...fleetAccepted)
    const done = act(state, withdrawRow('plate~2'), by('owner'))
    if (!done.ok) throw new Error('refused')
    const told = done.value.events.map((event) => ({ event }))
    const seen = (who: string) => {
      const sight = sightOf(done.value.state, cast[who] as Actor)
      return sight.sees === 'nothing' ? [] : eventsSeen(sight, told).map(({ event }) => event.type)
    }
    expect(seen('c')).toEqual(['row_withdrawn'])
    expect(seen('b')).toEqual([])
  })
})
