import { describe, expect, test } from 'vitest'
import {
  act,
  asRead,
  at,
  basics,
  cuts,
  libraryOf,
  path,
  type Step,
  stages,
  versionAt,
} from '../../../tests/support/versions.ts'
import { availableActs, decideVersion, evolveVersion, type VersionOrder, type VersionState } from './index.ts'

const library = libraryOf()
const step = (who: string, on: string, does: VersionOrder): Step => ({ who, on, does })
const refusal = (state: VersionState, who: string, on: string, does: VersionOrder, lib = library) =>
  act(state, step(who, on, does), lib).refused?.code
const having = (state: VersionState, ...steps: Step[]): VersionState =>
  steps.reduce((now, one) => {
    const done = act(now, one, library)
    if (done.refused) throw new Error(`${one.does.type}: ${JSON.stringify(done.refused)}`)
    return done.state
  }, state)
const saved = (section: string, revision: number, value: unknown) =>
  ({ type: 'save', section, revision, value }) as VersionOrder

describe('V1 states in order', () => {
  test('V1 from the empty draft to publication, each state by its one act', () => {
    expect(stages.map((stage) => versionAt(stage).state.status)).toEqual([
      'draft',
      'consultation',
      'comment',
      'review',
      'review',
      'listed',
      'published',
    ])
  })
  test('V1 an act of another state is refused and names the state', () => {
    const { state } = versionAt('起草')
    expect(act(state, step('编办', '2026-03-02', { type: 'publish' }), library).refused).toMatchObject({
      code: 'version_not_now',
      values: { status: 'draft' },
    })
  })
  test('V1 a listed version whose library changed is no dead end: it goes back to draft', () => {
    const { state } = versionAt('入库')
    const broken = libraryOf(['事项“印刷业备案”已经没有了'])
    expect(refusal(state, '编办', '2026-03-24', { type: 'publish' }, broken)).toBe('draft_has_faults')
    expect(
      having(state, step('编办', '2026-03-24', { type: 'back_to_draft', reason: '事项变了' })).status,
    ).toBe('draft')
  })
  test('V1 what is offered to each at each state', () => {
    const offered = (stage: string, who: string, on: string) =>
      availableActs(versionAt(stage).state, at(who, on), library)
    expect(offered('起草', '编办', '2026-03-02')).toEqual([
      'save',
      'open_consultation',
      'training_remark',
      'discard',
    ])
    expect(offered('起草', '文广局', '2026-03-02')).toEqual(['sign_cut'])
    expect(offered('征求部门意见', '市场监管局', '2026-03-09')).toEqual(['remark', 'agree', 'object_lead'])
    expect(offered('征求部门意见', '市场监管局', '2026-03-10')).toEqual(['remark', 'agree'])
    expect(offered('征求部门意见', '水利局', '2026-03-03')).toEqual([])
    expect(offered('公开征求意见', '市民', '2026-03-20')).toEqual(['comment'])
    expect(offered('公开征求意见', '市民', '2026-03-21')).toEqual([])
    expect(offered('联合审查', '法制办', '2026-03-22')).toEqual(['sign', 'send_back'])
    expect(offered('四家签字', '法制办', '2026-03-22')).toEqual(['send_back', 'list'])
    expect(offered('入库', '法制办', '2026-03-23')).toEqual(['back_to_draft', 'publish'])
    expect(offered('公开', '法制办', '2026-03-25')).toEqual([])
  })
})

describe('V2 who may', () => {
  test.each([
    ['起草', '市场监管局', saved('basics', 1, basics)],
    ['征求部门意见', '水利局', { type: 'remark', row: '', text: '我们没有事项' } as const],
    ['征求部门意见', '编办', { type: 'agree' } as const],
    ['征求部门意见', '市民', { type: 'agree' } as const],
    ['联合审查', '市场监管局', { type: 'sign' } as const],
    ['入库', '市民', { type: 'publish' } as const],
  ])('V2 at %s, %s may not', (stage, who, does) => {
    expect(refusal(versionAt(stage).state, who, '2026-03-08', does)).toBe('version_not_yours')
  })
  test('V2 the refusal names the departments it belongs to', () => {
    const done = act(
      versionAt('征求部门意见').state,
      step('水利局', '2026-03-03', { type: 'agree' }),
      library,
    )
    expect(done.refused?.values.who).toBe('市场监督管理局、文化广电新闻出版局、公安消防大队')
  })
})

describe('V4 saving', () => {
  test('V4 a save on an older revision is refused, names who saved, and changes nothing', () => {
    const { state } = versionAt('起草')
    const done = act(state, step('审管办', '2026-03-02', saved('matters', 0, [{ code: 'slj-x' }])), library)
    expect(asRead(done.refused)).toMatchObject({
      code: 'section_changed',
      place: 'matters',
      values: { by: '王编' },
    })
    expect(done.state).toBe(state)
  })
  test('V4 two people on two parts of one draft do not meet', () => {
    const { state } = versionAt('起草')
    const both = having(
      state,
      step('编办', '2026-03-02', saved('basics', 1, { ...basics, name: '甲' })),
      step('审管办', '2026-03-02', saved('said', 0, { also_said: ['开复印店'] })),
    )
    expect(both.draft).toMatchObject({ name: '甲', also_said: ['开复印店'] })
    expect(both.revisions).toEqual({ basics: 2, questions: 1, matters: 1, cuts: 1, field_cuts: 0, said: 1 })
  })
  test('V4 whoever typed on the basics of before a ruling does not overwrite it', () => {
    const ruled = having(
      versionAt('征求部门意见').state,
      step('市场监管局', '2026-03-03', { type: 'object_lead', reason: '许可归文广' }),
      step('编办', '2026-03-03', { type: 'rule_lead', department: 'wgj', reason: '同意' }),
      step('编办', '2026-03-03', { type: 'back_to_draft', reason: '改条件' }),
    )
    expect(refusal(ruled, '审管办', '2026-03-03', saved('basics', 1, basics))).toBe('section_changed')
    expect(ruled.draft.lead_department).toBe('wgj')
    expect(ruled.draft.lead_reason).toBeUndefined()
  })
  test('V4 unfinished parts may be saved; a wrong shape is refused with its place', () => {
    const { state } = versionAt('起草')
    const half = { ...basics, name: '', lead_department: '' }
    expect(refusal(state, '编办', '2026-03-02', saved('basics', 1, half))).toBeUndefined()
    const done = act(
      state,
      step('编办', '2026-03-02', saved('basics', 1, { name: '长'.repeat(61) })),
      library,
    )
    expect(done.refused).toMatchObject({ code: 'section_wrong' })
    expect(refusal(state, '编办', '2026-03-02', saved('cuts', 1, [...cuts, ...cuts]))).toBe(
      'version_cut_twice',
    )
  })
  test('V4 nothing is saved outside the drafts', () => {
    for (const stage of stages.slice(1))
      expect(refusal(versionAt(stage).state, '编办', '2026-03-22', saved('basics', 1, basics))).toBe(
        'version_not_now',
      )
  })
})

describe('V3 faults', () => {
  const faulty = libraryOf(['条件“areaSqm >”写法有误', '没有依据'])
  test.each([
    ['起草', '2026-03-02', { type: 'open_consultation', until: '2026-03-09' }],
    ['公开征求意见', '2026-03-21', { type: 'open_review' }],
    ['四家签字', '2026-03-22', { type: 'list' }],
    ['入库', '2026-03-24', { type: 'publish' }],
  ] as const)('V3 from %s nothing goes on while the draft has faults', (stage, on, does) => {
    const { state } = versionAt(stage)
    expect(act(state, step('编办', on, does), faulty).refused).toEqual({
      code: 'draft_has_faults',
      values: { count: 2, first: '条件“areaSqm >”写法有误' },
    })
    expect(act(state, step('编办', on, does), library).refused).toBeUndefined()
  })
  test('V3 nor is it shown to the public', () => {
    const steps = (path.公开征求意见 ?? []).slice(0, -1)
    const { state } = versionAt('征求部门意见', libraryOf(), steps)
    expect(refusal(state, '编办', '2026-03-06', { type: 'open_comment', until: '2026-03-20' }, faulty)).toBe(
      'draft_has_faults',
    )
  })
})

describe('V5 the departments’ consultation', () => {
  const { state } = versionAt('征求部门意见')
  const comment = { type: 'open_comment', until: '2026-03-20' } as const
  test('V5 it is open through its last day and over on the next', () => {
    expect(refusal(state, '编办', '2026-03-09', comment)).toBe('still_open')
    expect(refusal(state, '编办', '2026-03-09T23:59:59.999+08:00', comment)).toBe('still_open')
    expect(refusal(state, '编办', '2026-03-10T00:00:00.000+08:00', comment)).toBe('cuts_unsigned')
  })
  test('V5 the closing day must exist and not be past; today will do', () => {
    const draft = versionAt('起草').state
    const open = (until: string) => refusal(draft, '编办', '2026-03-02', { type: 'open_consultation', until })
    expect(open('2026-03-01')).toBe('date_past')
    expect(open('2026-02-30')).toBe('date_wrong')
    expect(open('明天')).toBe('date_wrong')
    expect(open('')).toBe('date_wrong')
    expect(open('2026-03-02')).toBeUndefined()
  })
  test('V5 what was said in an earlier round does not count as an answer to this one', () => {
    const again = having(
      state,
      step('市场监管局', '2026-03-03', { type: 'remark', row: 'matters/scjgj-gtsl', text: '条件不对' }),
      step('编办', '2026-03-03', { type: 'back_to_draft', reason: '照改' }),
      step('编办', '2026-03-04', { type: 'open_consultation', until: '2026-03-12' }),
    )
    const { refused } = act(again, step('编办', '2026-03-04', comment), library)
    expect(refused).toMatchObject({ code: 'still_open' })
    expect(refused?.values.waiting).toContain('市场监督管理局')
    expect(again.remarks).toHaveLength(1)
  })
  test('V5 an agreement stands over a return to draft until that department’s own part changes', () => {
    const agreed = having(
      state,
      ...['市场监管局', '文广局', '消防大队'].map((who) =>
        step(who, '2026-03-03', { type: 'agree' as const }),
      ),
      step('编办', '2026-03-03', { type: 'back_to_draft', reason: '改消防的条件' }),
    )
    const names = ({ agreed: list }: VersionState) => list.map(({ department }) => department)
    expect(names(agreed)).toEqual(['scjgj', 'wgj', 'xfdd'])
    const matters = agreed.draft.matters.map((row) => (row.code === 'xfdd-aqjc' ? { code: row.code } : row))
    const changed = having(agreed, step('编办', '2026-03-03', saved('matters', 1, matters)))
    expect(names(changed)).toEqual(['scjgj', 'wgj'])
    const [question] = changed.draft.questions ?? []
    const english = having(
      changed,
      step('编办', '2026-03-03', saved('questions', 1, [{ ...question, ask_en: 'Will you print books?' }])),
    )
    expect(names(english)).toEqual(['scjgj', 'wgj'])
    const reworded = having(
      english,
      step('编办', '2026-03-03', saved('questions', 2, [{ ...question, ask: '印书吗？' }])),
    )
    expect(names(reworded)).toEqual([])
  })
})

describe('V6 remarks', () => {
  const commenting = versionAt('公开征求意见').state
  const comment = (name: string, text = '能不能网上办？') =>
    ({ type: 'comment', row: '', text, name }) as const
  test('V6 the public speaks through the whole last day and not after', () => {
    expect(refusal(commenting, '市民', '2026-03-20T23:59:59.999+08:00', comment('李四'))).toBeUndefined()
    expect(refusal(commenting, '市民', '2026-03-21T00:00:00.000+08:00', comment('李四'))).toBe(
      'comment_closed',
    )
    expect(refusal(commenting, '编办', '2026-03-20', { type: 'open_review' })).toBe('comment_open')
  })
  test('V6 a citizen stands under the name given, never under the account', () => {
    const { event, state } = act(commenting, step('市民', '2026-03-07', comment('  ')), library)
    expect(event).toMatchObject({ actor: { name: '匿名', department: null } })
    expect(state.remarks[0]).toMatchObject({ kind: 'public', name: '匿名', from: '' })
  })
  test('V6 empty words are refused', () => {
    expect(refusal(commenting, '市民', '2026-03-07', comment('李四', ' \n'))).toBe('version_reason_needed')
  })
  test('V6 the next stage waits for every answer', () => {
    const said = having(commenting, step('市民', '2026-03-07', comment('李四')))
    expect(refusal(said, '编办', '2026-03-21', { type: 'open_review' })).toBe('remarks_open')
    const answer = {
      type: 'answer_remark',
      remark: said.remarks[0]?.id ?? '',
      text: '能',
      taken: true,
    } as const
    const answered = having(said, step('编办', '2026-03-21', answer))
    expect(refusal(answered, '编办', '2026-03-21', { type: 'open_review' })).toBeUndefined()
    expect(refusal(said, '编办', '2026-03-21', { ...answer, remark: 'nothing' })).toBe('remark_missing')
  })
  test('V6 answers do not change any more once the offices read them', () => {
    const said = having(commenting, step('市民', '2026-03-07', comment('李四')))
    const answer = {
      type: 'answer_remark',
      remark: said.remarks[0]?.id ?? '',
      text: '能',
      taken: true,
    } as const
    const review = having(
      said,
      step('编办', '2026-03-21', answer),
      step('编办', '2026-03-21', { type: 'open_review' }),
    )
    expect(refusal(review, '编办', '2026-03-22', { ...answer, taken: false })).toBe('version_not_now')
  })
})

describe('V7 the lead department', () => {
  const { state } = versionAt('征求部门意见')
  const objects = (who: string, on = '2026-03-03') =>
    step(who, on, { type: 'object_lead', reason: '主要证照由文广局发' })
  const rules = (department: string) =>
    step('编办', '2026-03-04', { type: 'rule_lead', department, reason: '以主要证照为准' })
  test('V7 only the lead objects, until the last day, with a reason, once', () => {
    expect(act(state, objects('文广局'), library).refused).toMatchObject({
      code: 'version_not_yours',
      values: { who: '市场监督管理局' },
    })
    expect(act(state, objects('市场监管局', '2026-03-09'), library).refused).toBeUndefined()
    expect(act(state, objects('市场监管局', '2026-03-10'), library).refused?.code).toBe('deadline_past')
    expect(refusal(state, '市场监管局', '2026-03-03', { type: 'object_lead', reason: ' ' })).toBe(
      'version_reason_needed',
    )
    expect(act(having(state, objects('市场监管局')), objects('市场监管局'), library).refused?.code).toBe(
      'objected_already',
    )
  })
  test('V7 an open objection stops the version until the joint team has ruled', () => {
    const objected = having(state, objects('市场监管局'))
    const comment = { type: 'open_comment', until: '2026-03-20' } as const
    expect(refusal(objected, '编办', '2026-03-10', comment)).toBe('objection_open')
    expect(act(objected, rules('slj'), library).refused?.code).toBe('lead_without_matter')
    expect(act(state, rules('wgj'), library).refused?.code).toBe('objection_missing')
  })
  test('V7 who is made to lead may object too; whoever was heard and ruled upon may not again', () => {
    const moved = having(state, objects('市场监管局'), rules('wgj'))
    expect(moved.draft.lead_department).toBe('wgj')
    const back = having(moved, objects('文广局', '2026-03-05'), rules('scjgj'))
    expect(act(back, objects('市场监管局', '2026-03-05'), library).refused).toBeUndefined()
    const kept = having(back, objects('市场监管局', '2026-03-05'), rules('scjgj'))
    expect(act(kept, objects('市场监管局', '2026-03-06'), library).refused?.code).toBe('ruled_already')
    expect(kept.lead.objections.map(({ department, ruling }) => [department, ruling?.department])).toEqual([
      ['scjgj', 'wgj'],
      ['wgj', 'scjgj'],
      ['scjgj', 'scjgj'],
    ])
    expect(asRead(kept.lead.ruling)).toMatchObject({
      department: 'scjgj',
      reason: '以主要证照为准',
      by: '王编',
    })
  })
  test('V7 an objection made in the same instant as a ruling is open all the same', () => {
    const now = '2026-03-03T10:00:00.000+08:00'
    const both = having(
      state,
      objects('市场监管局', now),
      step('编办', now, { type: 'rule_lead', department: 'wgj', reason: '是' }),
      objects('文广局', now),
    )
    expect(refusal(both, '编办', '2026-03-10', { type: 'open_comment', until: '2026-03-20' })).toBe(
      'objection_open',
    )
  })
})

describe('V8 joint review', () => {
  const { state } = versionAt('联合审查')
  const sign = { type: 'sign' } as const
  test('V8 four signatures of four offices by four persons', () => {
    const signed = having(state, step('编办', '2026-03-22', sign))
    expect(refusal(signed, '编办', '2026-03-22', sign)).toBe('signed_already')
    expect(refusal(signed, '编办另一人', '2026-03-22', sign)).toBe('signed_already')
    expect(refusal(signed, '编办的人换到法制办', '2026-03-22', sign)).toBe('signed_for_another')
    expect(refusal(state, '没写办公室的人', '2026-03-22', sign)).toBe('office_needed')
    expect(act(signed, step('编办', '2026-03-22', { type: 'list' }), library).refused).toMatchObject({
      code: 'signatures_missing',
      values: { offices: 'sgb+fzb+dzb' },
    })
  })
  test('V8 a signature stands for the office of the person, whatever department the account names', () => {
    const context = at('编办', '2026-03-22')
    const odd = { ...context, actor: { ...context.actor, department: 'scjgj' } }
    const decided = decideVersion(state, sign, odd, library)
    if (!decided.ok) throw new Error('refused')
    expect(decided.value).toMatchObject({ actor: { office: 'bb' }, data: { office: 'bb' } })
    expect(asRead(evolveVersion(state, decided.value).signatures)).toEqual([
      { office: 'bb', by: 'u-bb', name: '王编', at: '2026-03-22T10:00:00.000+08:00' },
    ])
  })
  test('V8 sending back takes all signatures away, keeps the remarks on their rows, and wants one', () => {
    const signed = having(state, step('编办', '2026-03-22', sign))
    const remarks = [
      { row: 'matters/xfdd-aqjc', text: '条件没有依据' },
      { row: '', text: '  ' },
    ]
    const back = having(signed, step('法制办', '2026-03-22', { type: 'send_back', remarks }))
    expect(back).toMatchObject({ status: 'draft', signatures: [] })
    expect(back.remarks).toMatchObject([{ kind: 'office', from: 'fzb', row: 'matters/xfdd-aqjc' }])
    expect(refusal(signed, '法制办', '2026-03-22', { type: 'send_back', remarks: [] })).toBe(
      'version_reason_needed',
    )
    expect(refusal(signed, '没写办公室的人', '2026-03-22', { type: 'send_back', remarks })).toBe(
      'office_needed',
    )
  })
})

describe('V9 cuts', () => {
  const { state } = versionAt('起草')
  const sign = { type: 'sign_cut', matter: 'wgj-ysba', material: 'lease' } as const
  const signed = having(state, step('文广局', '2026-03-03', sign))
  test('V9 the owner department signs, nobody else', () => {
    expect(refusal(state, '市场监管局', '2026-03-03', sign)).toBe('version_not_yours')
    expect(signed.draft.cuts[0]).toMatchObject({ owner: 'wgj', by: '李文广', on: '2026-03-03' })
    expect(refusal(signed, '文广局', '2026-03-03', sign)).toBe('cut_missing')
  })
  test('V9 an unchanged cut keeps its signature, a changed one loses it', () => {
    const same = having(signed, step('编办', '2026-03-03', saved('cuts', 1, cuts)))
    expect(same.draft.cuts[0]?.by).toBe('李文广')
    for (const change of [{ basis: '别的依据' }, { reason: 'generated' }]) {
      const value = cuts.map((cut) => ({ ...cut, ...change }))
      const changed = having(signed, step('编办', '2026-03-03', saved('cuts', 1, value)))
      expect(changed.draft.cuts[0]).toMatchObject({ by: '', on: '', proposedBy: '王编' })
    }
  })
  test('V9 what a generated paper is drawn up from belongs to what is signed and agreed to', () => {
    const drawn = cuts.map((cut) => ({ ...cut, reason: 'generated', fields: ['agent_name'], adds: [] }))
    const named = having(state, step('编办', '2026-03-02', saved('cuts', 1, drawn)))
    const agreed = having(
      named,
      step('文广局', '2026-03-02', sign),
      step('编办', '2026-03-02', { type: 'open_consultation', until: '2026-03-09' }),
      step('文广局', '2026-03-03', { type: 'agree' }),
      step('市场监管局', '2026-03-03', { type: 'agree' }),
      step('编办', '2026-03-04', { type: 'back_to_draft', reason: '改' }),
    )
    const again = having(agreed, step('编办', '2026-03-04', saved('cuts', 2, drawn)))
    expect(again.draft.cuts[0]).toMatchObject({ by: '李文广', fields: ['agent_name'] })
    expect(again.agreed.map(({ department }) => department)).toEqual(['wgj', 'scjgj'])
    const asks = drawn.map((cut) => ({ ...cut, adds: ['equipment_items'] }))
    const changed = having(agreed, step('编办', '2026-03-04', saved('cuts', 2, asks)))
    expect(changed.draft.cuts[0]).toMatchObject({ by: '', adds: ['equipment_items'] })
    expect(changed.agreed.map(({ department }) => department)).toEqual(['scjgj'])
  })
  test('V9 a signature is no more when the matter has gone to another department', () => {
    const moved = libraryOf([], (code) => (code === 'wgj-ysba' ? 'slj' : (code.split('-')[0] ?? '')))
    const { state: listed } = versionAt('入库')
    expect(refusal(listed, '编办', '2026-03-24', { type: 'publish' }, moved)).toBe('cuts_unsigned')
    expect(refusal(signed, '水利局', '2026-03-04', sign, moved)).toBeUndefined()
  })
  test('V9 a cut without a basis cannot be signed', () => {
    const bare = having(state, step('编办', '2026-03-03', saved('cuts', 1, [{ ...cuts[0], basis: ' ' }])))
    expect(refusal(bare, '文广局', '2026-03-03', sign)).toBe('cut_without_basis')
  })
})
