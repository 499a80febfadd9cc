import { Type } from '@sinclair/typebox'
import { type Actor, accountRef, actorRef, type Context, ok, refuse } from '#engine/kernel'
import { commentOver, consulted, cutsUnsigned, faultless, objectionOpen, unanswered } from '../gates.ts'
import type { Library } from '../parties.ts'
import { failDefinition } from '../problems.ts'
import { Remark, type VersionState } from '../version-types.ts'
import { leading } from './leading.ts'
import {
  About,
  act,
  asks,
  closing,
  Day,
  exampleId,
  first,
  fromOf,
  happening,
  hears,
  openTo,
  saidAbout,
  saidNothing,
  saidRemarks,
  Text,
  unless,
  whyClosed,
} from './vocabulary.ts'

/** Departments and the public are heard: remarks, agreement, objections to leading, rulings, answers. */

/** How a citizen who gives no name is called. */
const nameless = '匿名'
const Row = Text
const Remarks = Type.Object({ remarks: Type.Array(Remark) })

export const remarkOf = (
  kind: Remark['kind'],
  { row, text }: { readonly row: string; readonly text: string },
  { now, actor }: Context,
  library: Library,
  said: { readonly from: string; readonly name: string } = {
    from: (kind === 'office' ? actor.office : actor.department) ?? '',
    name: accountRef(actor.id),
  },
): Remark => ({ id: library.newId(), kind, ...said, row, text, at: now })

export const withRemarks = (state: VersionState, remarks: readonly Remark[]): VersionState => ({
  ...state,
  remarks: [...state.remarks, ...remarks],
})

const remarked = happening({
  type: 'remark',
  schema: Remarks,
  apply: (state, { remarks }, { actor }) => ({
    ...withRemarks(state, remarks),
    heard: hears(state, fromOf(actor)),
  }),
  say: ({ remarks }, names) => {
    const text = saidRemarks(remarks, names)
    return { zh: `提出意见：${text.zh}`, en: `remarked: ${text.en}` }
  },
})

const remark = act()({
  type: 'remark',
  called: { zh: '提出意见', en: 'Remark' },
  permission: 'definition.act',
  asked: asks({ row: Row, text: Text }),
  example: { row: 'matters/scjgj-spjy', text: '条件要写上面积' },
  open: openTo(['consultation'], 'department'),
  whyNot: whyClosed(['consultation'], 'department', () => ok([])),
  decide: (_state, said, context, { library }) =>
    unless(saidNothing(said.text), () =>
      remarked.of({ remarks: [remarkOf('department', said, context, library)] }),
    ),
})

const agreed = happening({
  type: 'agree',
  schema: Type.Object({}),
  apply: (state, _data, { actor, at }) => ({
    ...state,
    agreed: [
      ...state.agreed.filter(({ department }) => department !== fromOf(actor)),
      { department: fromOf(actor), name: actorRef(actor), at },
    ],
  }),
  say: () => ({ zh: '表示同意', en: 'agreed' }),
})

const agree = act()({
  type: 'agree',
  called: { zh: '同意', en: 'Agree' },
  permission: 'definition.act',
  asked: asks({}),
  example: {},
  open: openTo(['consultation'], 'department'),
  whyNot: whyClosed(['consultation'], 'department', () => ok([])),
  decide: () => ok([agreed.of({})]),
})

const remarkAnswered = happening({
  type: 'answer_remark',
  schema: Type.Object({ remark: Text, text: Text, taken: Type.Boolean(), about: About }),
  apply: (state, { remark: id, text, taken }, { actor, at }) => ({
    ...state,
    remarks: state.remarks.map((one) =>
      one.id === id ? { ...one, answer: { text, taken, by: actorRef(actor), at } } : one,
    ),
  }),
  say: ({ about, taken, text }, names) => {
    const who = saidAbout(about, names)
    return {
      zh: `答复了${who.zh}的意见（${taken ? '采纳' : '未采纳'}）：${text}`,
      en: `answered the remark of ${who.en} (${taken ? 'taken up' : 'not taken up'}): ${text}`,
    }
  },
})

type Answer = { readonly remark: string; readonly text: string; readonly taken: boolean }

const decideAnswer: Parameters<typeof whyClosed<Answer>>[2] = ({ remarks }, { remark: id, text, taken }) => {
  const known = remarks.find((one) => one.id === id)
  if (!known) return refuse(failDefinition('remark_missing'))
  const { from, name, row } = known
  return unless(saidNothing(text), () =>
    remarkAnswered.of({ remark: id, text, taken, about: { from, name, row } }),
  )
}

const answerable = ['draft', 'consultation', 'comment'] as const

const answerRemark = act()({
  type: 'answer_remark',
  called: { zh: '答复意见', en: 'Answer a remark' },
  permission: 'definition.act',
  asked: asks({ remark: Text, text: Text, taken: Type.Boolean() }),
  example: { remark: exampleId, text: '已按意见改了条件', taken: true },
  open: openTo(answerable, 'joint_team', ({ remarks }) => remarks.length > 0),
  whyNot: whyClosed(answerable, 'joint_team', decideAnswer),
  decide: decideAnswer,
})

const trainingRemarked = happening({
  type: 'training_remark',
  schema: Type.Object({ remarks: Type.Array(Remark), about: About }),
  apply: (state, { remarks }) => withRemarks(state, remarks),
  say: ({ about, remarks }, names) => {
    const [who, text] = [saidAbout(about, names), saidRemarks(remarks, names)]
    return {
      zh: `记下${who.zh}在培训中的问题：${text.zh}`,
      en: `noted a question of ${who.en} in a training: ${text.en}`,
    }
  },
})

type Noted = {
  readonly remark: string
  readonly row: string
  readonly text: string
  readonly department: string
  readonly name: string
}

/** TR4 What a department asked in a training stands on its row under the department's name, and waits for its answer. */
const trainingRemark = act<Noted>()({
  type: 'training_remark',
  called: { zh: '记下培训中的问题', en: 'Note a question of a training' },
  permission: 'definition.act',
  asked: asks({}),
  example: {},
  ownDoor: true,
  open: openTo(answerable, 'joint_team'),
  whyNot: whyClosed(answerable, 'joint_team', () => ok([])),
  decide: ({ remarks }, { remark: id, row, text, department, name }, { now }) => {
    if (remarks.some((one) => one.id === id)) return refuse(failDefinition('version_changed'))
    const noted: Remark = { id, kind: 'training', from: department, name, row, text, at: now }
    return unless(saidNothing(text), () =>
      trainingRemarked.of({ remarks: [noted], about: { from: department, name, row: '' } }),
    )
  },
})

const commentOpened = happening({
  type: 'open_comment',
  schema: Type.Object({ until: Text }),
  apply: (state, { until }) => ({ ...state, status: 'comment', commentUntil: until }),
  say: ({ until }) => ({
    zh: `向社会公开征求意见，到 ${until} 为止`,
    en: `opened public comment until ${until}`,
  }),
})

const openComment = act()({
  type: 'open_comment',
  called: { zh: '公开征求意见', en: 'Open public comment' },
  permission: 'definition.act',
  asked: asks({ until: Day }),
  example: { until: '2026-12-31' },
  open: openTo(['consultation'], 'joint_team'),
  whyNot: whyClosed(['consultation'], 'joint_team', () => ok([])),
  decide: (state, { until }, context, { library, today }) =>
    unless(
      first(
        closing(until, context),
        consulted(state, today, library),
        unanswered(state),
        objectionOpen(state, library),
        cutsUnsigned(state, library),
        faultless(state, library),
      ),
      () => commentOpened.of({ until }),
    ),
})

const commented = happening({
  type: 'comment',
  schema: Remarks,
  apply: (state, { remarks }) => withRemarks(state, remarks),
  say: ({ remarks }, names) => {
    const text = saidRemarks(remarks, names)
    return { zh: `（公众）提出意见：${text.zh}`, en: `(public) commented: ${text.en}` }
  },
})

type Comment = { readonly row: string; readonly text: string; readonly name: string }
const nameOf = ({ name }: Comment): string => name.trim() || nameless

/** V22 What the public may say of one row, and of a whole draft: each reading of the draft carries all of it. */
const mostComments = { row: 60, draft: 300 }

const commentsFull = (state: VersionState, row: string): boolean => {
  const said = state.remarks.filter(({ kind }) => kind === 'public')
  return said.length >= mostComments.draft || said.filter((one) => one.row === row).length >= mostComments.row
}

const decideComment: Parameters<typeof whyClosed<Comment>>[2] = (
  state,
  order,
  context,
  { library, today },
) => {
  if (commentOver(state, today))
    return refuse(failDefinition('comment_closed', { until: state.commentUntil ?? '' }))
  if (commentsFull(state, order.row)) return refuse(failDefinition('comments_full', {}, 'row'))
  const said = { from: '', name: nameOf(order) }
  return unless(saidNothing(order.text), () =>
    commented.of({ remarks: [remarkOf('public', order, context, library, said)] }),
  )
}

/** V6 Anyone may say something, without an account, through the whole of the last day. */
const comment = act()({
  type: 'comment',
  called: { zh: '公众意见', en: 'Comment' },
  permission: 'public',
  asked: asks({ row: Row, text: Text, name: Type.String({ maxLength: 40 }) }),
  example: { row: 'questions/areaSqm', text: '面积怎么量？', name: '' },
  ownDoor: true,
  open: openTo(['comment'], 'anybody', (state, _actor, { today }) => !commentOver(state, today)),
  whyNot: whyClosed(['comment'], 'anybody', decideComment),
  decide: decideComment,
  signed: (order, { actor }: { readonly actor: Actor }) => ({
    id: actor.id,
    name: nameOf(order),
    role: actor.role,
    department: null,
  }),
})

export const hearing = {
  acts: [remark, agree, ...leading.acts, answerRemark, trainingRemark, openComment, comment],
  happenings: [
    remarked,
    agreed,
    ...leading.happenings,
    remarkAnswered,
    trainingRemarked,
    commentOpened,
    commented,
  ],
} as const
