import { Type } from '@sinclair/typebox'
import { actorRef, refuse } from '#engine/kernel'
import { openObjections } from '../gates.ts'
import { touchedBy } from '../parties.ts'
import { failDefinition } from '../problems.ts'
import { withoutAgreements } from './drafting.ts'
import {
  act,
  asks,
  fromOf,
  happening,
  hears,
  openTo,
  saidNothing,
  Text,
  unless,
  whyClosed,
} from './vocabulary.ts'

/** D1 Who leads: the department named objects in time, the joint team rules. */

const objected = happening({
  type: 'object_lead',
  schema: Type.Object({ reason: Text }),
  apply: (state, { reason }, { actor, at }) => ({
    ...state,
    lead: {
      ...state.lead,
      objections: [
        ...state.lead.objections,
        { department: fromOf(actor), name: actorRef(actor), reason, at },
      ],
    },
    heard: hears(state, fromOf(actor)),
  }),
  say: ({ reason }) => ({
    zh: `对牵头部门提出异议：${reason}`,
    en: `objected to being the lead department: ${reason}`,
  }),
})

/** V7 Only the lead department objects, in time, with a reason, and not again once it was ruled to lead. */
const decideObjection: Parameters<typeof whyClosed<{ readonly reason: string }>>[2] = (
  { draft, lead, consultationUntil },
  { reason },
  { actor: { department: mine } },
  { library, today },
) => {
  const until = consultationUntil ?? ''
  if (mine !== draft.lead_department)
    return refuse(failDefinition('version_not_yours', { who: library.departmentName(draft.lead_department) }))
  if (today > until) return refuse(failDefinition('deadline_past', { until }))
  const ruled = lead.objections.some(
    ({ department, ruling }) => department === mine && ruling?.department === mine,
  )
  if (ruled) return refuse(failDefinition('ruled_already', { department: library.departmentName(mine) }))
  if (lead.objections.some(({ department, ruling }) => department === mine && !ruling))
    return refuse(failDefinition('objected_already'))
  return unless(saidNothing(reason), () => objected.of({ reason }))
}

const objectLead = act()({
  type: 'object_lead',
  called: { zh: '对牵头提出异议', en: 'Object to leading' },
  permission: 'definition.act',
  asked: asks({ reason: Text }),
  example: { reason: '主要证照由文广局发' },
  open: openTo(
    ['consultation'],
    'department',
    ({ draft, consultationUntil }, { department }, { today }) =>
      draft.lead_department === department && today <= (consultationUntil ?? ''),
  ),
  whyNot: whyClosed(['consultation'], 'department', decideObjection),
  decide: decideObjection,
})

/**
 * V7 The ruling settles every open objection and stands with each. It changes the basics, so it counts as a save of them: whoever
 * typed on the old ones cannot overwrite it. The reason of the default finding no longer says why another department leads.
 */
const ruled = happening({
  type: 'rule_lead',
  schema: Type.Object({
    department: Text,
    reason: Text,
    touched: Type.Optional(Type.Array(Type.String())),
  }),
  apply: (state, { department, reason, touched }, { actor, at }) => {
    const name = actorRef(actor)
    const ruling = { department, reason, by: name, at }
    const { lead_reason: found, ...draft } = state.draft
    const same = draft.lead_department === department
    return {
      ...state,
      revisions: { ...state.revisions, basics: state.revisions.basics + 1 },
      edited: { ...state.edited, basics: { name, at } },
      agreed: withoutAgreements(state, touched),
      lead: {
        objections: state.lead.objections.map((one) => (one.ruling ? one : { ...one, ruling })),
        ruling,
      },
      draft: {
        ...draft,
        lead_department: department,
        ...(same && found !== undefined ? { lead_reason: found } : {}),
      },
    }
  },
  say: ({ department, reason }, { zh, en }) => ({
    zh: `裁定由${zh(department)}牵头：${reason}`,
    en: `ruled that ${en(department)} leads: ${reason}`,
  }),
})

type Ruled = { readonly department: string; readonly reason: string }

/** V7 The joint team rules on an open objection: one of the departments whose matters are in the draft leads. */
const decideRuling: Parameters<typeof whyClosed<Ruled>>[2] = (
  state,
  { department, reason },
  _context,
  { library: { ownerOf, departmentName } },
) => {
  if (!openObjections(state).length) return refuse(failDefinition('objection_missing'))
  if (!state.draft.matters.some(({ code }) => ownerOf(code) === department))
    return refuse(failDefinition('lead_without_matter', { department: departmentName(department) }))
  const changed = { ...state.draft, lead_department: department }
  return unless(saidNothing(reason), () =>
    ruled.of({ department, reason, touched: touchedBy(state, changed, ownerOf) }),
  )
}

const ruleLead = act()({
  type: 'rule_lead',
  called: { zh: '裁定牵头部门', en: 'Rule on the lead' },
  permission: 'definition.act',
  asked: asks({ department: Text, reason: Text }),
  example: { department: 'wgj', reason: '主要证照是印刷经营许可证' },
  open: openTo(['consultation'], 'joint_team', (state) => openObjections(state).length > 0),
  whyNot: whyClosed(['consultation'], 'joint_team', decideRuling),
  decide: decideRuling,
})

export const leading = { acts: [objectLead, ruleLead], happenings: [objected, ruled] } as const
