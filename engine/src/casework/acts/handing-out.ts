import { Type } from '@sinclair/typebox'
import { deliveryWays } from '#engine/form'
import { type Data, ok, oneOf, optional, type Problem, refuse, type Said } from '#engine/kernel'
import { notFollowed } from '../clock.ts'
import { failByLaw } from '../law-problems.ts'
import { questionsOpen } from '../open-questions.ts'
import { failCasework } from '../problems.ts'
import { earlyLeft } from '../queue-rows.ts'
import { type CaseState, HandedOver } from '../state.ts'
import { isGrant } from '../words.ts'
import { visitRecorded } from './visiting.ts'
import { act, asks, counted, happening, Line, openWhen, trimmed, unended } from './vocabulary.ts'

/** C8 One window hands everything out together, or sends it. */

const Text = Type.String()

const issued = happening({
  type: 'issued',
  schema: Type.Object({ results: Type.Array(Type.Object({ matter: Text, name: Text, number: Text })) }),
  apply: (state, _data, { at }) => ({ ...state, status: 'issued', issuedAt: at }),
  say: ({ results }) => ({
    zh: `统一窗口出件，共 ${results.length} 件`,
    en: `Issued together at the one window: ${counted(results.length, 'document')}`,
  }),
})

/** C12 Nothing is issued while a deferred paper is missing. */
const stillDeferred = (state: CaseState): Problem[] =>
  notFollowed(state).map(([material, due]) => {
    const name = state.plan.requirements.find((row) => row.material === material)?.name ?? material
    return failCasework('deferred_missing', { material: name, due }, `materials.${material}`)
  })

const Results = Type.Array(Type.Object({ matter: Text, name: Text, number: Text }))

/** What is granted and has not left yet. */
const resultsLeft = ({ tasks, early }: CaseState): Data<typeof Results> => {
  const gone = new Set(early.flatMap(({ matters }) => matters))
  return tasks.flatMap(({ matter, status, result }) =>
    isGrant(status) && result && !gone.has(matter)
      ? [{ matter, name: result.name, number: result.number }]
      : [],
  )
}

const issuedEarly = happening({
  type: 'issued_early',
  schema: Type.Object({ results: Results }),
  apply: (state, { results }, { at }) => ({
    ...state,
    early: [...state.early, { matters: results.map(({ matter }) => matter), issuedAt: at, delivery: null }],
  }),
  say: ({ results }) => ({
    zh: `按申请人的意愿先出 ${results.length} 件：${results.map(({ name }) => name).join('、')}`,
    en: `Issued before the rest, as the applicant wished: ${counted(results.length, 'document')}`,
  }),
})

/** C98 How the person made the wish known, in the words of whoever noted it. */
const earlyWished = happening({
  type: 'early_wished',
  schema: Type.Object({ wish: Text }),
  apply: (state) => state,
  say: ({ wish }) => ({
    zh: `申请人要求先出一部分：${unended(wish)}`,
    en: `The applicant wished for some results first: ${unended(wish)}`,
  }),
})

const issue = act()({
  type: 'issue',
  called: { zh: '出件', en: 'Issue' },
  permission: 'case.issue',
  asked: asks({
    /** C98 Matters whose results leave before the rest, on the person's wish; left out: everything leaves. */
    early: optional(Type.Array(Line(100), { maxItems: 500 })),
    /** How that wish was made: by phone, at the counter, in writing. */
    wish: optional(Line(300)),
  }),
  example: {},
  alone: true,
  open: (state, { role }) =>
    openWhen(
      role === 'issue_window' &&
        (state?.status === 'decided' || (state?.status === 'accepted' && resultsLeft(state).length > 0)),
    ),
  whyNot: (state, { early }, { actor: { role } }) =>
    role === 'issue_window' && state.status === 'accepted' && early
      ? failByLaw('early_not_ready', { matter: early[0] ?? '' }, 'early')
      : undefined,
  decide: (state, { early, wish }) => {
    // C51 What leaves together is everything: a question still open may add to it.
    const missing = [...questionsOpen(state), ...stillDeferred(state)]
    if (missing.length) return refuse(...missing)
    const left = resultsLeft(state)
    if (early) {
      const none = early.find((code) => !left.some(({ matter }) => matter === code))
      if (none !== undefined || early.length === 0)
        return refuse(failByLaw('early_not_ready', { matter: none ?? '' }, 'early'))
      const said = trimmed(wish)
      return ok([
        ...(said ? [earlyWished.of({ wish: said })] : []),
        issuedEarly.of({ results: left.filter(({ matter }) => early.includes(matter)) }),
      ])
    }
    return state.status === 'decided'
      ? ok([issued.of({ results: left })])
      : refuse(failByLaw('not_all_decided'))
  },
})

const handedOver = ({ method, courierCompany, courierNumber, collector }: Data<typeof HandedOver>): Said => {
  if (method === 'courier')
    return {
      zh: `${courierCompany}寄出，单号 ${courierNumber}`,
      en: `Sent by ${courierCompany}, number ${courierNumber}`,
    }
  return method === 'counter'
    ? { zh: `窗口领取，领取人 ${collector}`, en: `Collected at the counter by ${collector}` }
    : { zh: '电子送达', en: 'Delivered electronically' }
}

const deliveredEarly = happening({
  type: 'delivered_early',
  schema: HandedOver,
  apply: (state, data, { at }) => ({
    ...state,
    early: state.early.map((one) => (one.delivery ? one : { ...one, delivery: { ...data, at } })),
  }),
  say: (data) => {
    const { zh, en } = handedOver(data)
    return { zh: `先出的件：${zh}`, en: `What was issued first: ${en}` }
  },
})

const delivered = happening({
  type: 'delivered',
  schema: HandedOver,
  apply: (state, data, { at }) => ({
    ...state,
    status: 'completed',
    delivery: { ...data, at },
    completedAt: at,
  }),
  say: handedOver,
})

const isUnderWay = ({ status }: CaseState): boolean => status === 'accepted' || status === 'decided'

/** Full-width letters and digits, blanks and hyphens of a label as one number: what the courier's own page finds. */
const tidyCourierNumber = (text: string | null): string | null =>
  trimmed(
    text
      ?.normalize('NFKC')
      .replace(/[\s\u200b\ufeff-]/g, '')
      .toUpperCase(),
  )

const deliver = act()({
  type: 'deliver',
  called: { zh: '送达', en: 'Hand out' },
  permission: 'case.deliver',
  asked: asks({
    method: oneOf(deliveryWays),
    courierCompany: optional(Line(60)),
    courierNumber: optional(Line(60)),
    collector: optional(Line(60)),
  }),
  example: { method: 'courier', courierCompany: '邮政 EMS', courierNumber: 'EMS20260001' },
  open: (state, { role }) =>
    openWhen(
      role === 'issue_window' &&
        state !== undefined &&
        (state.status === 'issued' || (isUnderWay(state) && earlyLeft(state) !== undefined)),
    ),
  decide: (state, order, { place }) => {
    const { method } = order
    const [courierCompany, courierNumber, collector] = [
      trimmed(order.courierCompany),
      tidyCourierNumber(trimmed(order.courierNumber)),
      trimmed(order.collector),
    ]
    if (method === 'courier' && (!courierCompany || !courierNumber))
      return refuse(failCasework('courier_number_needed', {}, 'courierNumber'))
    if (courierNumber && !/^[A-Z0-9]+$/.test(courierNumber))
      return refuse(failCasework('courier_number_wrong', {}, 'courierNumber'))
    if (method === 'counter' && !collector) return refuse(failCasework('collector_needed', {}, 'collector'))
    return ok([
      ...(method === 'counter'
        ? [visitRecorded.of({ where: place, cause: 'collecting', reason: null })]
        : []),
      (state.status === 'issued' ? delivered : deliveredEarly).of({
        ...{ method, courierCompany, courierNumber, collector },
      }),
    ])
  },
})

export const handingOut = {
  acts: [issue, deliver],
  happenings: [issued, earlyWished, issuedEarly, delivered, deliveredEarly],
} as const
