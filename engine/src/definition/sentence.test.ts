import { expect, test } from 'vitest'
import { act, asRead, libraryOf, type Step, versionAt } from '../../../tests/support/versions.ts'
import { sayVersionEvent, type VersionAct, type VersionEvent } from './index.ts'

const names: Record<string, string> = {
  scjgj: '市场监管局',
  wgj: '文广局',
  'wgj-ysba': '印刷业备案',
  lease: '租房合同',
  'xfdd-aqjc': '消防安全检查',
  copies: '要印刷出版物吗？',
}
const name = (id: string) => names[id] ?? id
const english: Record<string, string> = {
  scjgj: 'Market Supervision',
  wgj: 'Culture',
  'wgj-ysba': 'Printing notice',
  lease: 'Lease',
  'xfdd-aqjc': 'Fire inspection',
}
const nameEn = (id: string) => english[id] ?? id

const told = (stage: string, ...steps: Step[]) => {
  const library = libraryOf()
  const { events, state } = versionAt(stage, library, steps.slice(0, -1))
  const last = steps.at(-1)
  const event = last ? act(state, last, library).event : events.at(-1)
  if (!event) throw new Error('refused')
  const said = asRead(sayVersionEvent(event, { zh: name, en: nameEn }))
  return [said.zh, said.en]
}
const on = '2026-03-08'
const objects: Step = { who: '市场监管局', on, does: { type: 'object_lead', reason: '证由文广发' } }
const remark: Step = {
  who: '文广局',
  on,
  does: { type: 'remark', row: 'matters/xfdd-aqjc', text: '条件不对' },
}
const fieldSaved: Step = {
  who: '编办',
  on: '2026-03-02',
  does: {
    type: 'save',
    section: 'field_cuts',
    revision: 0,
    value: [
      { element: 'shop_area', owner: 'wgj', reason: 'struck', basis: '没有条文要', verified: 'recalled' },
    ],
  },
}
const sent = [
  { row: 'matters/wgj-ysba', text: '没有依据' },
  { row: 'cuts', text: '太多' },
]

const cases: Record<Exclude<VersionAct, 'supersede'> | 'created', readonly [string[], string, string]> = {
  created: [
    told('起草', { who: '编办', on, does: { type: 'save', section: 'said', revision: 0, value: {} } }),
    '编办王编修改了说法与问答',
    '王编 (Staffing Office) changed sayings and questions asked',
  ],
  save: [told('起草'), '编办王编修改了精简台账', '王编 (Staffing Office) changed the cut ledger'],
  open_consultation: [
    told('征求部门意见'),
    '编办王编开始征求部门意见，到 2026-03-09 为止',
    '王编 (Staffing Office) opened the departments’ consultation until 2026-03-09',
  ],
  remark: [
    told('征求部门意见', remark),
    '文广局李文广提出意见：（消防安全检查）条件不对',
    '李文广 (Culture) remarked: (Fire inspection) 条件不对',
  ],
  agree: [
    told('征求部门意见', { who: '文广局', on, does: { type: 'agree' } }),
    '文广局李文广表示同意',
    '李文广 (Culture) agreed',
  ],
  object_lead: [
    told('征求部门意见', objects),
    '市场监管局张市场对牵头部门提出异议：证由文广发',
    '张市场 (Market Supervision) objected to being the lead department: 证由文广发',
  ],
  rule_lead: [
    told('征求部门意见', objects, {
      who: '法制办',
      on,
      does: { type: 'rule_lead', department: 'wgj', reason: '按主要证照' },
    }),
    '法制办周法裁定由文广局牵头：按主要证照',
    '周法 (Legal Office) ruled that Culture leads: 按主要证照',
  ],
  sign_cut: [
    told('征求部门意见', {
      who: '文广局',
      on,
      does: { type: 'sign_cut', matter: 'wgj-ysba', material: 'lease' },
    }),
    '文广局李文广签字同意“印刷业备案”不再要“租房合同”',
    '李文广 (Culture) signed that “Printing notice” no longer asks for “Lease”',
  ],
  sign_field_cut: [
    told('起草', fieldSaved, {
      who: '文广局',
      on,
      does: { type: 'sign_field_cut', element: 'shop_area' },
    }),
    '文广局李文广签字同意不再问字段“shop_area”',
    '李文广 (Culture) signed that the field “shop_area” is not asked for any more',
  ],
  training_remark: [
    told('起草', {
      who: '审管办',
      on,
      does: {
        type: 'training_remark',
        remark: 'q-1',
        row: 'matters/wgj-ysba',
        text: '还要备案吗',
        department: 'wgj',
        name: '李文广',
      },
    }),
    '审管办陈审记下文广局李文广在培训中的问题：（印刷业备案）还要备案吗',
    '陈审 (Approval Office) noted a question of 李文广 (Culture) in a training: (Printing notice) 还要备案吗',
  ],
  answer_remark: [
    told('征求部门意见', remark, {
      who: '编办',
      on,
      does: { type: 'answer_remark', remark: 'id-2', text: '已改', taken: true },
    }),
    '编办王编答复了文广局李文广关于“消防安全检查”的意见（采纳）：已改',
    '王编 (Staffing Office) answered the remark of 李文广 (Culture) on “Fire inspection” (taken up): 已改',
  ],
  back_to_draft: [
    told('征求部门意见', { who: '编办', on, does: { type: 'back_to_draft', reason: '改条件' } }),
    '编办王编退回起草：改条件',
    '王编 (Staffing Office) took it back to draft: 改条件',
  ],
  discard: [
    told('起草', { who: '编办', on, does: { type: 'discard', reason: '与另一件事重复' } }),
    '编办王编作废了这份草稿：与另一件事重复',
    '王编 (Staffing Office) discarded the draft: 与另一件事重复',
  ],
  open_comment: [
    told('公开征求意见'),
    '编办王编向社会公开征求意见，到 2026-03-20 为止',
    '王编 (Staffing Office) opened public comment until 2026-03-20',
  ],
  comment: [
    told('公开征求意见', {
      who: '市民',
      on,
      does: { type: 'comment', row: '', text: '能网上办吗 {name}', name: '李四' },
    }),
    '李四（公众）提出意见：能网上办吗 {name}',
    '李四 (public) commented: 能网上办吗 {name}',
  ],
  open_review: [told('联合审查'), '编办王编提交联合审查', '王编 (Staffing Office) put it to joint review'],
  sign: [
    told('四家签字'),
    '电子政务办吴电代表电子政务办签字',
    '吴电 (E-government Office) signed for the E-government Office',
  ],
  send_back: [
    told('联合审查', { who: '法制办', on: '2026-03-22', does: { type: 'send_back', remarks: sent } }),
    '法制办周法审查退回：（印刷业备案）没有依据；（精简台账）太多',
    '周法 (Legal Office) sent it back: (Printing notice) 没有依据; (the cut ledger) 太多',
  ],
  list: [told('入库'), '审管办陈审入库', '陈审 (Approval Office) listed it'],
  publish: [told('公开'), '审管办陈审向社会公开', '陈审 (Approval Office) published it'],
}

test.each(Object.entries(cases))('V12 %s as a sentence', (_type, [said, zh, en]) => {
  expect(said).toEqual([zh, en])
})

test('V12 the first event', () => {
  const [event] = versionAt('起草').events
  expect(asRead(sayVersionEvent(event as VersionEvent, { zh: name, en: name })).zh).toBe(
    '编办王编新建了第 1 版草稿',
  )
  expect(asRead(sayVersionEvent(event as VersionEvent, { zh: name, en: name })).en).toBe(
    '王编 (Staffing Office) made draft number 1',
  )
})

test('V12 the event a publication leaves on the version before', () => {
  const [last] = versionAt('公开').events.slice(-1)
  const gone = { ...last, type: 'supersede', data: { successor: 2 } } as VersionEvent
  expect(asRead(sayVersionEvent(gone, { zh: name, en: name })).zh).toBe(
    '审管办陈审公开了第 2 版，这一版不再使用',
  )
  expect(asRead(sayVersionEvent(gone, { zh: name, en: name })).en).toBe(
    '陈审 (Approval Office) published version 2, which takes the place of this one',
  )
})
