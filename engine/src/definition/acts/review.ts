import { Type } from '@sinclair/typebox'
import { offices } from '#engine/identity'
import { actorRef, type Context, ok, oneOf, refuse } from '#engine/kernel'
import {
  commentOver,
  cutsUnsigned,
  faultless,
  missingOffices,
  objectionOpen,
  officeOf,
  signaturesMissing,
  unanswered,
} from '../gates.ts'
import { failDefinition } from '../problems.ts'
import { Remark, type VersionState } from '../version-types.ts'
import { reopened } from './drafting.ts'
import { remarkOf, withRemarks } from './hearing.ts'
import {
  act,
  asks,
  first,
  happening,
  openTo,
  saidOffice,
  saidRemarks,
  Text,
  unless,
  type World,
  whyClosed,
} from './vocabulary.ts'

/** The four offices sign or send back; what they signed is listed and published. */

const reviewOpened = happening({
  type: 'open_review',
  schema: Type.Object({}),
  apply: (state) => ({ ...state, status: 'review', signatures: [] }),
  say: () => ({ zh: '提交联合审查', en: 'put it to joint review' }),
})

const openReview = act()({
  type: 'open_review',
  called: { zh: '提交联合审查', en: 'Put to joint review' },
  permission: 'definition.act',
  asked: asks({}),
  example: {},
  open: openTo(['comment'], 'joint_team'),
  whyNot: whyClosed(['comment'], 'joint_team', () => ok([])),
  decide: (state, _order, _context, { library, today }) =>
    unless(
      commentOver(state, today)
        ? first(
            unanswered(state),
            objectionOpen(state, library),
            cutsUnsigned(state, library),
            faultless(state, library),
          )
        : failDefinition('comment_open', { until: state.commentUntil ?? '' }),
      () => reviewOpened.of({}),
    ),
})

const signed = happening({
  type: 'sign',
  schema: Type.Object({ office: oneOf(offices) }),
  apply: (state, { office }, { actor, at }) => ({
    ...state,
    signatures: [...state.signatures, { office, by: actor.id, name: actorRef(actor), at }],
  }),
  say: ({ office }) => ({
    zh: `代表${saidOffice(office).zh}签字`,
    en: `signed for the ${saidOffice(office).en}`,
  }),
})

/** V8 Each office signs once, by a person of its own; one person never signs for two. */
const decideSignature = (state: VersionState, _order: unknown, { actor }: Context) => {
  const office = officeOf(actor)
  if (!office) return refuse(failDefinition('office_needed'))
  if (state.signatures.some((one) => one.office === office))
    return refuse(failDefinition('signed_already', { office }))
  const mine = state.signatures.find(({ by }) => by === actor.id)
  return mine
    ? refuse(failDefinition('signed_for_another', { office: mine.office }))
    : ok([signed.of({ office })])
}

const sign = act()({
  type: 'sign',
  called: { zh: '签字', en: 'Sign' },
  permission: 'definition.act',
  asked: asks({}),
  example: {},
  open: openTo(['review'], 'joint_team', (state, actor) => {
    const office = officeOf(actor)
    return (
      office !== undefined &&
      missingOffices(state).includes(office) &&
      !state.signatures.some(({ by }) => by === actor.id)
    )
  }),
  whyNot: whyClosed(['review'], 'joint_team', decideSignature),
  decide: decideSignature,
})

const sentBack = happening({
  type: 'send_back',
  schema: Type.Object({ remarks: Type.Array(Remark) }),
  apply: (state, { remarks }) => reopened(withRemarks(state, remarks)),
  say: ({ remarks }, names) => {
    const text = saidRemarks(remarks, names)
    return { zh: `审查退回：${text.zh}`, en: `sent it back: ${text.en}` }
  },
})

type Said = { readonly remarks: readonly { readonly row: string; readonly text: string }[] }

const decideSendBack: Parameters<typeof whyClosed<Said>>[2] = (_state, { remarks }, context, { library }) => {
  if (!officeOf(context.actor)) return refuse(failDefinition('office_needed'))
  const said = remarks.filter(({ text }) => text.trim())
  return said.length
    ? ok([sentBack.of({ remarks: said.map((one) => remarkOf('office', one, context, library)) })])
    : refuse(failDefinition('version_reason_needed'))
}

const sendBack = act()({
  type: 'send_back',
  called: { zh: '审查退回', en: 'Send back' },
  permission: 'definition.act',
  asked: asks({
    remarks: Type.Array(asks({ row: Text, text: Text }), { minItems: 1, maxItems: 100 }),
  }),
  example: { remarks: [{ row: 'cuts', text: '第三项精简没有写明条文' }] },
  open: openTo(['review'], 'joint_team', (_state, actor) => officeOf(actor) !== undefined),
  whyNot: whyClosed(['review'], 'joint_team', decideSendBack),
  decide: decideSendBack,
})

const listed = happening({
  type: 'list',
  schema: Type.Object({}),
  apply: (state) => ({ ...state, status: 'listed' }),
  say: () => ({ zh: '入库', en: 'listed it' }),
})

const signedAndSound = (state: VersionState, library: World['library']) =>
  first(signaturesMissing(state), cutsUnsigned(state, library), faultless(state, library))

const decideListing = (state: VersionState, _order: unknown, _context: Context, { library }: World) =>
  unless(signedAndSound(state, library), () => listed.of({}))

const list = act()({
  type: 'list',
  called: { zh: '入库', en: 'List' },
  permission: 'definition.act',
  asked: asks({}),
  example: {},
  open: openTo(['review'], 'joint_team', (state) => missingOffices(state).length === 0),
  whyNot: whyClosed(['review'], 'joint_team', decideListing),
  decide: decideListing,
})

const published = happening({
  type: 'publish',
  schema: Type.Object({}),
  apply: (state, _data, { at }) => ({ ...state, status: 'published', publishedAt: at }),
  say: () => ({ zh: '向社会公开', en: 'published it' }),
})

const publish = act()({
  type: 'publish',
  called: { zh: '向社会公开', en: 'Publish' },
  permission: 'definition.act',
  asked: asks({}),
  example: {},
  open: openTo(['listed'], 'joint_team'),
  whyNot: whyClosed(['listed'], 'joint_team', () => ok([])),
  decide: (state, _order, _context, { library }) =>
    unless(signedAndSound(state, library), () => published.of({})),
})

/** V13 Never a person's own wish: the publication of the successor does it. */
const superseded = happening({
  type: 'supersede',
  schema: Type.Object({ successor: Type.Integer() }),
  apply: (state) => ({ ...state, status: 'superseded' }),
  say: ({ successor }) => ({
    zh: `公开了第 ${successor} 版，这一版不再使用`,
    en: `published version ${successor}, which takes the place of this one`,
  }),
})

/** What a publication does to the version it takes the place of. */
export const supersededBy = (successor: number): { readonly type: 'supersede'; readonly data: unknown } => ({
  type: superseded.type,
  data: { successor },
})

const supersede = act<{ readonly successor: number }>()({
  type: 'supersede',
  called: { zh: '被新版本代替', en: 'Superseded' },
  permission: null,
  asked: asks({}),
  example: {},
  ownDoor: true,
  open: () => undefined,
  decide: ({ status }) => refuse(failDefinition('version_not_now', { status })),
})

export const review = {
  acts: [openReview, sign, sendBack, list, publish, supersede],
  happenings: [reviewOpened, signed, sentBack, listed, published, superseded],
} as const
