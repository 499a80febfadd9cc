import { describe, expect, test } from 'vitest'
import {
  act,
  asRead,
  at,
  basics,
  cuts,
  libraryOf,
  people,
  versionAt,
} from '../../../tests/support/versions.ts'
import {
  availableActs,
  evolveVersion,
  startVersion,
  toDraft,
  toThing,
  type VersionOrder,
  type VersionState,
  type VersionStatus,
} from './index.ts'

const library = libraryOf()
const refusal = (state: VersionState, who: string, on: string, does: VersionOrder) =>
  act(state, { who, on, does }, library).refused?.code

describe('V13 publication', () => {
  const { state } = versionAt('公开')
  test('V13 a published version never changes, whoever tries', () => {
    const tries: VersionOrder[] = [
      { type: 'save', section: 'basics', revision: 1, value: basics },
      { type: 'back_to_draft', reason: '改' },
      { type: 'publish' },
      { type: 'supersede', successor: 7 },
      { type: 'supersede', successor: state.number },
    ]
    for (const who of Object.keys(people)) {
      expect(availableActs(state, at(who, '2026-04-01'), library)).toEqual([])
      for (const does of tries) expect(refusal(state, who, '2026-04-01', does)).toBe('version_not_now')
    }
  })
  test('V13 the publication of the next version supersedes it, and nothing else of it changes', () => {
    const [last] = versionAt('公开').events.slice(-1)
    if (!last) throw new Error('no event')
    const gone = evolveVersion(state, { ...last, type: 'supersede', data: { successor: 2 } })
    expect(gone).toEqual({ ...state, status: 'superseded' })
  })
})

describe('V17 a draft that was a mistake', () => {
  const discard = { type: 'discard', reason: '与另一件事重复' } as const
  const on = '2026-03-02'
  test('V17 is given up with a reason, and stays as it was but for its state', () => {
    const { state } = versionAt('起草')
    expect(refusal(state, '编办', on, { ...discard, reason: '  ' })).toBe('version_reason_needed')
    const done = act(state, { who: '审管办', on, does: discard }, library)
    expect(done.event).toMatchObject({
      type: 'discard',
      actor: { id: 'u-sgb' },
      data: { reason: '与另一件事重复' },
    })
    const discarded = { by: '陈审', at: '2026-03-02T10:00:00.000+08:00', reason: '与另一件事重复' }
    expect(asRead(done.state)).toEqual(asRead({ ...state, status: 'discarded', discarded }))
  })
  test('V17 only the joint team, only in the state draft; back to draft is the way from further on', () => {
    for (const who of ['市场监管局', '文广局', '市民'])
      expect(refusal(versionAt('起草').state, who, on, discard)).toBe('version_not_yours')
    for (const stage of ['征求部门意见', '公开征求意见', '联合审查', '四家签字', '入库', '公开'])
      expect(refusal(versionAt(stage).state, '编办', '2026-03-24', discard)).toBe('version_not_now')
    const back: VersionOrder = { type: 'back_to_draft', reason: '不办了' }
    const again = act(versionAt('征求部门意见').state, { who: '编办', on, does: back }, library).state
    expect(act(again, { who: '编办', on, does: discard }, library).state.status).toBe('discarded')
  })
  test('V17 agreements, remarks and signatures under cuts stay to be read', () => {
    const { state } = versionAt('公开征求意见')
    const back: VersionOrder = { type: 'back_to_draft', reason: '不办了' }
    const draft = act(state, { who: '编办', on: '2026-03-07', does: back }, library).state
    const gone = act(draft, { who: '编办', on: '2026-03-07', does: discard }, library).state
    expect(gone.agreed.map(({ department }) => department).sort()).toEqual(['scjgj', 'wgj', 'xfdd'])
    expect(gone.draft.cuts).toMatchObject([{ by: '李文广', owner: 'wgj' }])
  })
})

describe('V13 a new version', () => {
  const start = (
    who: string,
    thing: string,
    name: string,
    others: { number: number; status: VersionStatus }[] = [],
  ) => {
    const made = startVersion({ versionId: 'v', thing, name, others }, at(who, '2026-04-01'))
    return made.ok ? made.value : (made.problems[0]?.code ?? '')
  }
  test('V13 one version of a one thing is open at a time', () => {
    for (const status of ['draft', 'consultation', 'comment', 'review', 'listed'] as const)
      expect(start('编办', 'dayindian', '打印', [{ number: 3, status }])).toBe('version_open_already')
  })
  test('V17 a discarded one is not in the way, and its number is not used again', () => {
    const made = start('编办', 'dayindian', '打印', [{ number: 3, status: 'discarded' }])
    expect(made).toMatchObject({ type: 'created', data: { number: 4, basedOn: null } })
  })
  test('V13 it is numbered after all others and begins as what is published', () => {
    const { number: _number, ...thing } = { number: 0, ...toThing(versionAt('公开').state.draft) }
    const made = startVersion(
      {
        versionId: 'v',
        thing: 'dayindian',
        name: '',
        published: { thing, version: 'abc' },
        others: [
          { number: 1, status: 'superseded' },
          { number: 4, status: 'published' },
        ],
      },
      at('编办', '2026-04-01'),
    )
    if (!made.ok) throw new Error('refused')
    expect(made.value.data).toMatchObject({ number: 5, basedOn: 'abc' })
    const begun = evolveVersion(undefined, made.value)
    expect(begun.draft.cuts).toMatchObject([{ by: '李文广', on: '2026-03-03', owner: 'wgj' }])
    expect(toThing(begun.draft)).toEqual(thing)
  })
  test('V13 who may make one, its code and its name', () => {
    expect(start('市场监管局', 'dayindian', '开办打印店')).toBe('version_not_yours')
    for (const code of ['', 'Da Yin', 'da_yin', '打印店', '1a', 'a--b', 'x'.repeat(41)])
      expect(start('编办', code, '开办打印店')).toBe('thing_code_wrong')
    for (const name of ['', ' ', '印'.repeat(61)])
      expect(start('编办', 'dayindian', name)).toBe('thing_name_needed')
    expect(start('编办', 'dayindian', '印'.repeat(40))).toMatchObject({ type: 'created' })
  })
  test('V13 signed cuts of the published version stay signed in the draft made from it', () => {
    const cut = {
      ...(cuts[0] as { matter: string; material: string; basis: string }),
      reason: 'commitment' as const,
    }
    const signed = { ...cut, owner: 'wgj', by: '李文广', on: '2026-03-03' }
    const draft = toDraft({
      code: 'dayindian',
      name: '开办打印店',
      matters: [{ code: 'wgj-ysba' }],
      lead_department: 'wgj',
      cuts: [signed],
    })
    expect(draft.cuts).toMatchObject([signed])
  })
})
