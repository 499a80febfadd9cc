import { Type } from '@sinclair/typebox'
import { type DeliveryWay, deliveryWays, deliveryWords } from '#engine/form'
import { ok, oneOf, optional } from '#engine/kernel'
import type { CaseState } from '../state.ts'
import { act, asks, happening, isApplicantSide, Line, openWhen } from './vocabulary.ts'

/** C8 The person may choose another way until the results are issued. To whom and where goes into the form; the event says the way only. */

const Text = Type.String()

const deliveryChosen = happening({
  type: 'delivery_chosen',
  schema: Type.Object({ way: oneOf(deliveryWays), formDigest: Text, formRevision: Type.Integer() }),
  apply: (state, data) => ({ ...state, ...data }),
  say: ({ way }) => ({
    zh: `改了办好以后怎么取：${deliveryWords[way].zh}`,
    en: `Changed how the results come: ${deliveryWords[way].en}`,
  }),
})

const notIssued: readonly CaseState['status'][] = ['submitted', 'correcting', 'accepted', 'decided']

const chooseDelivery = act<{
  readonly way: DeliveryWay
  readonly formDigest: string
  readonly formRevision: number
}>()({
  type: 'choose_delivery',
  called: { zh: '改怎么取', en: 'Change delivery' },
  permission: 'case.draft',
  asked: asks({
    method: oneOf(deliveryWays),
    recipient: optional(Line(200)),
    phone: optional(Line(40)),
    address: optional(Line(400)),
  }),
  example: {
    method: 'courier',
    recipient: '张三',
    phone: '13805740000',
    address: '浙江省慈溪市浒山街道新城大道100号',
  },
  open: (state, actor) =>
    openWhen(state !== undefined && notIssued.includes(state.status) && isApplicantSide(state, actor)),
  decide: (_state, { way, formDigest, formRevision }) =>
    ok([deliveryChosen.of({ way, formDigest, formRevision })]),
})

export const choosingDelivery = { acts: [chooseDelivery], happenings: [deliveryChosen] } as const
