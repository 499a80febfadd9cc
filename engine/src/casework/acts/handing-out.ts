import { Type } from '@sinclair/typebox'
import { deliveryWays } from '#engine/form'
import { ok, oneOf, optional, type Problem, refuse } from '#engine/kernel'
import { questionsOpen } from '../open-questions.ts'
import { failCasework } from '../problems.ts'
import { type CaseState, HandedOver } from '../state.ts'
import { visitRecorded } from './visiting.ts'
import { act, asks, counted, happening, Line, Nothing, openWhen, trimmed } from './vocabulary.ts'

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
  Object.entries(state.deferred)
    .filter(([material]) => !state.attachments.some((file) => file.material === material))
    .map(([material, due]) => {
      const name = state.plan.requirements.find((row) => row.material === material)?.name ?? material
      return failCasework('deferred_missing', { material: name, due }, `materials.${material}`)
    })

const issue = act()({
  type: 'issue',
  called: { zh: '出件', en: 'Issue' },
  permission: 'case.issue',
  asked: Nothing,
  example: {},
  open: (state, { role }) => openWhen(role === 'issue_window' && state?.status === 'decided'),
  decide: (state) => {
    // C51 What leaves together is everything: a question still open may add to it.
    const missing = [...questionsOpen(state), ...stillDeferred(state)]
    if (missing.length) return refuse(...missing)
    const results = state.tasks.flatMap(({ matter, status, result }) =>
      status === 'granted' && result ? [{ matter, name: result.name, number: result.number }] : [],
    )
    return ok([issued.of({ results })])
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
  say: ({ method, courierCompany, courierNumber, collector }) => {
    if (method === 'courier')
      return {
        zh: `${courierCompany}寄出，单号 ${courierNumber}`,
        en: `Sent by ${courierCompany}, number ${courierNumber}`,
      }
    return method === 'counter'
      ? { zh: `窗口领取，领取人 ${collector}`, en: `Collected at the counter by ${collector}` }
      : { zh: '电子送达', en: 'Delivered electronically' }
  },
})

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
  open: (state, { role }) => openWhen(role === 'issue_window' && state?.status === 'issued'),
  decide: (_state, order, { place }) => {
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
      delivered.of({ method, courierCompany, courierNumber, collector }),
    ])
  },
})

export const handingOut = { acts: [issue, deliver], happenings: [issued, delivered] } as const
