import { describe, expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import {
  act,
  available,
  type CaseState,
  eventsSeen,
  laterAsks,
  sayEvent,
  sightOf,
  siteFields,
  unrecorded,
} from './index.ts'
import {
  accepted,
  afterDraft,
  by,
  cast,
  deny,
  grant,
  later,
  refused,
  run,
  type Step,
  site,
} from './test-cases.ts'

/** C84–C87 What gets its value after hand-in: from whoever goes to look, and from the person when they can know it. */

const begun = accepted.map((step, place): Step => (place === 0 ? ['owner', afterDraft] : step))
const told = (state: CaseState | undefined) =>
  siteFields(state as CaseState, 'fire').map(({ element }) => element)
const whole: Step = ['c', site('fire', ['exits', 'extinguishers'])]
const names = {
  matter: (code: string) => ({ zh: code, en: code }),
  material: (id: string) => ({ zh: id, en: id }),
  department: (code: string) => ({ zh: code, en: code }),
  result: (_code: string, name: string) => ({ zh: name, en: name }),
  answer: () => ({ ask: { zh: '', en: '' }, answer: { zh: '', en: '' } }),
  place: (where: string) => ({ zh: where, en: where }),
}

describe('C84 the record of a visit', () => {
  test('C84 is of a matter that runs, of its own department, and says who, when and where', () => {
    const state = run(...begun, [whole[0], whole[1], '2026-09-30'])
    expect(state.recorded).toEqual([
      {
        ...{ kind: 'on_site', matter: 'fire', elements: ['exits', 'extinguishers'], absent: [] },
        ...{ on: '2026-09-30', reason: null, at: by('c', '2026-09-30').now, by: 'oc' },
      },
    ])
    expect([state.formDigest, state.formRevision]).toEqual(['after', 7])
    expect(refused(state, 'a', whole[1])).toEqual(['not_yours'])
    expect(refused(run(...begun), 'b', site('hygiene', ['exits']))).toEqual(['not_now'])
  })

  test('C84 what is not there is named, and nothing is kept', () => {
    const state = run(...begun)
    const tried = act(state, site('fire', ['exits']), by('c'))
    if (tried.ok) throw new Error('a visit without its extinguishers was closed')
    expect(sentence(tried.problems[0] as never, 'zh')).toContain('灭火器数量')
    expect(state.recorded).toEqual([])
  })

  test('C84 a second record needs a reason; the first stays', () => {
    const again = site('fire', ['exits', 'extinguishers'], '二楼还有一个出口')
    const state = run(...begun, whole, ['c', again])
    expect(state.recorded.map(({ reason }) => reason)).toEqual([null, '二楼还有一个出口'])
    expect(refused(run(...begun, whole), 'c', whole[1])).toEqual(['site_reason_needed'])
  })

  test('C84 a field two matters want is recorded once, by whoever is there first', () => {
    const state = run(...begun, ['a', grant('licence')], ['owner', later('bank')], ['a', grant('food')])
    expect(
      available(state, cast.b as never).find(({ act: name }) => name === 'record_site')?.targets,
    ).toEqual(['hygiene'])
    const after = run(
      ...([...begun, ['a', grant('licence')], ['owner', later('bank')], ['a', grant('food')]] as Step[]),
      ['b', site('hygiene', ['exits'])],
    )
    expect(told(after)).toEqual(['extinguishers'])
    expect(refused(after, 'c', site('fire', ['extinguishers']))).toEqual(['allowed'])
  })
})

describe('C85 a grant', () => {
  test('C85 names what nobody recorded or answered, and takes a reason in its place', () => {
    const state = run(...begun)
    expect(unrecorded(state, 'fire').map(({ element }) => element)).toEqual(['exits', 'extinguishers'])
    expect(refused(state, 'c', grant('fire'))).toEqual(['site_not_recorded'])
    const granted = act(state, { ...grant('fire'), unrecorded: '上月联合检查刚看过' } as never, by('c'))
    const event = granted.ok ? granted.value.events.find(({ type }) => type === 'task_granted') : undefined
    expect(event?.data).toMatchObject({
      unrecorded: { reason: '上月联合检查刚看过', elements: ['exits', 'extinguishers'] },
    })
    expect(event && sayEvent(event, names).zh).toContain('上月联合检查刚看过')
  })

  test('C85 a denial is not asked, and a reason nobody needed is not kept', () => {
    expect(refused(run(...begun), 'c', deny('fire'))).toEqual(['allowed'])
    const granted = act(run(...begun, whole), { ...grant('fire'), unrecorded: '没有用' } as never, by('c'))
    expect(granted.ok && granted.value.events[0]?.data).toMatchObject({ unrecorded: null })
  })
})

describe('C86 what is known only later', () => {
  const started: Step[] = [...begun, ['a', grant('licence'), '2026-09-29']]
  test('C86 is asked when its matter has started, and moves neither clock nor list', () => {
    expect(laterAsks(run(...begun), by('owner').now)).toBeNull()
    const state = run(...started)
    expect(laterAsks(state, by('owner', '2026-09-29').now)).toEqual({
      ...{ open: 2, since: by('a', '2026-09-29').now, isOverdue: false },
    })
    const after = run(...started, ['owner', later('bank', 'opening')])
    expect(laterAsks(after, by('owner').now)).toBeNull()
    expect([after.status, after.corrections, after.tasks]).toEqual([state.status, [], state.tasks])
  })

  test('C86 is a reminder after three working days', () => {
    const state = run(...started)
    // The National Day holidays lie between: the third working day is Friday, 9 October.
    expect(laterAsks(state, by('owner', '2026-10-10').now)?.isOverdue).toBe(true)
    expect(laterAsks(state, by('owner', '2026-10-09').now)?.isOverdue).toBe(false)
  })

  test('C86 may be put right while its matter runs, and is asked no more when that has ended', () => {
    expect(refused(run(...started, ['owner', later('bank')]), 'owner', later('bank'))).toEqual(['allowed'])
    const ended = run(...started, ['owner', later('bank')], ['a', grant('food')])
    expect(refused(ended, 'owner', later('opening'))).toEqual(['not_now'])
  })

  test('C86 what the form does not require stops no grant', () => {
    expect(refused(run(...started, ['owner', later('bank')]), 'a', grant('food'))).toEqual(['allowed'])
  })
})

test('C87 a department reads of an answer what its own matters asked for', () => {
  const made = act(run(...begun, ['a', grant('licence')]), later('bank'), by('owner'))
  if (!made.ok) throw new Error('the owner could not answer')
  const { state, events } = made.value
  const drafted = act(undefined, afterDraft, by('owner'))
  const happened = [...(drafted.ok ? drafted.value.events : []), ...events].map((event) => ({ event }))
  const seenBy = (who: string) => {
    const sight = sightOf(state, cast[who] as never)
    if (sight.sees === 'nothing') throw new Error(`${who} sees nothing`)
    return eventsSeen(sight, happened).map(({ event }) => event.type)
  }
  expect(seenBy('a')).toContain('later_answered')
  expect(seenBy('c')).not.toContain('later_answered')
})
