import { Type } from '@sinclair/typebox'
import { documentKindNames, documentKinds } from '#engine/identity'
import { type Data, ok, oneOf, refuse } from '#engine/kernel'
import { failCasework } from '../problems.ts'
import { type CaseState, ConsentAsk } from '../state.ts'
import { act, asks, happening, isApplicantSide, Nothing, openWhen } from './vocabulary.ts'

/** Who the person is and what may be asked about them: before any source is (C30, C31). No value of a person stands in these events. */

const isOpen = (state: CaseState | undefined): state is CaseState => state?.status === 'draft'

const Consent = Type.Object({ asks: Type.Array(ConsentAsk) })

const consentGiven = happening({
  type: 'consent_given',
  schema: Consent,
  apply: (state, data, { at }) => ({ ...state, consent: { ...data, at } }),
  say: ({ asks: asked }, names) => ({
    zh: `同意向部门查询：${asked.map(({ material }) => names.material(material).zh).join('、')}`,
    en: `Agreed that departments are asked for: ${asked.map(({ material }) => names.material(material).en).join(', ')}`,
  }),
})

const giveConsent = act<Data<typeof Consent>>()({
  type: 'give_consent',
  called: { zh: '同意查询', en: 'Agree to the questions' },
  permission: 'case.draft',
  asked: asks({
    /** Papers whose sources may be asked; what is left out is not. */
    materials: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 200 }),
  }),
  example: { materials: ['identity_card_legal_rep'] },
  open: (state, actor) => openWhen(isOpen(state) && isApplicantSide(state, actor)),
  decide: (state, { asks: asked }) => {
    // Foreseen, an act comes as it was sent, without what the server brings to it.
    if (!asked?.length) return refuse(failCasework('consent_to_nothing'))
    // C31 At the counter it is read to the person, whose card the clerk has seen.
    if (state.handledBy && !state.identitySeen) return refuse(failCasework('card_not_seen'))
    return ok([consentGiven.of({ asks: asked })])
  },
})

const consentTakenBack = happening({
  type: 'consent_taken_back',
  schema: Nothing,
  apply: (state) => ({ ...state, consent: null }),
  say: () => ({
    zh: '收回了查询数据的同意，以后不再向部门查询',
    en: 'Took the consent back: no department is asked any more',
  }),
})

const takeConsentBack = act()({
  type: 'take_consent_back',
  called: { zh: '收回同意', en: 'Take the consent back' },
  permission: 'case.draft',
  asked: Nothing,
  example: {},
  open: (state, actor) =>
    openWhen(state !== undefined && state.consent !== null && isApplicantSide(state, actor)),
  decide: () => ok([consentTakenBack.of({})]),
})

const identitySeen = happening({
  type: 'identity_seen',
  schema: Type.Object({ documentKind: oneOf(documentKinds) }),
  apply: (state, { documentKind }, { at }) => ({ ...state, identitySeen: { documentKind, at } }),
  say: ({ documentKind }) => ({
    zh: `窗口当面看过证件：${documentKindNames[documentKind].zh}`,
    en: `The clerk saw the document: ${documentKindNames[documentKind].en}`,
  }),
})

const seeIdentity = act()({
  type: 'see_identity',
  called: { zh: '看过证件', en: 'I saw the document' },
  permission: 'case.draft',
  asked: asks({ documentKind: oneOf(documentKinds) }),
  example: { documentKind: 'resident_card' },
  open: (state, actor) =>
    openWhen(isOpen(state) && actor.role === 'window_clerk' && state.handledBy !== null),
  decide: (_state, { documentKind }) => ok([identitySeen.of({ documentKind })]),
})

export const consenting = {
  acts: [giveConsent, takeConsentBack, seeIdentity],
  happenings: [consentGiven, consentTakenBack, identitySeen],
} as const
