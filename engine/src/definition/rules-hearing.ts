import type { Context } from '#engine/kernel'
import {
  commentOver,
  consulted,
  cutsUnsigned,
  faultless,
  objectionOpen,
  openObjections,
  unanswered,
} from './gates.ts'
import { type Library, touchedBy } from './parties.ts'
import { failDefinition } from './problems.ts'
import { closing, first, type Rule, type Rules, saidNothing, today } from './rule-types.ts'
import type { Remark } from './version-types.ts'

/** How a citizen who gives no name is called. */
export const nameless = '匿名'

export const remarkOf = (
  kind: Remark['kind'],
  { row, text }: { row: string; text: string },
  { now, actor }: Context,
  library: Library,
  said: { readonly from: string; readonly name: string } = {
    from: (kind === 'office' ? actor.office : actor.department) ?? '',
    name: actor.name,
  },
): Remark => ({ id: library.newId(), kind, ...said, row, text, at: now })

/** V7 Only the lead department objects, in time, with a reason, and not again once it was ruled to lead. */
const objectLead: Rule<'object_lead'> = (
  { draft, lead, consultationUntil },
  { reason },
  context,
  library,
) => {
  const mine = context.actor.department
  const until = consultationUntil ?? ''
  if (mine !== draft.lead_department)
    return failDefinition('version_not_yours', { who: library.departmentName(draft.lead_department) })
  if (today(context) > until) return failDefinition('deadline_past', { until })
  const ruled = lead.objections.some(
    ({ department, ruling }) => department === mine && ruling?.department === mine,
  )
  if (ruled) return failDefinition('ruled_already', { department: library.departmentName(mine) })
  if (lead.objections.some(({ department, ruling }) => department === mine && !ruling))
    return failDefinition('objected_already')
  return saidNothing(reason) ?? { reason }
}

/** V7 The joint team rules on an open objection: one of the departments whose matters are in the draft leads. */
const ruleLead: Rule<'rule_lead'> = (
  state,
  { department, reason },
  _context,
  { ownerOf, departmentName },
) => {
  if (!openObjections(state).length) return failDefinition('objection_missing')
  if (!state.draft.matters.some(({ code }) => ownerOf(code) === department))
    return failDefinition('lead_without_matter', { department: departmentName(department) })
  const changed = { ...state.draft, lead_department: department }
  return saidNothing(reason) ?? { department, reason, touched: touchedBy(state, changed, ownerOf) }
}

const answerRemark: Rule<'answer_remark'> = ({ remarks }, { remark, text, taken }) => {
  const known = remarks.find(({ id }) => id === remark)
  if (!known) return failDefinition('remark_missing')
  const { from, name, row } = known
  return saidNothing(text) ?? { remark, text, taken, about: { from, name, row } }
}

/** TR4 What a department asked in a training stands on its row under the department's name, and waits for its answer. */
const trainingRemark: Rule<'training_remark'> = (
  { remarks },
  { remark, row, text, department, name },
  { now },
) => {
  if (remarks.some(({ id }) => id === remark)) return failDefinition('version_changed')
  const noted: Remark = { id: remark, kind: 'training', from: department, name, row, text, at: now }
  return saidNothing(text) ?? { remarks: [noted], about: { from: department, name, row: '' } }
}

const comment: Rule<'comment'> = (state, { row, text, name }, context, library) => {
  if (commentOver(state, context))
    return failDefinition('comment_closed', { until: state.commentUntil ?? '' })
  const said = { from: '', name: name.trim() || nameless }
  return saidNothing(text) ?? { remarks: [remarkOf('public', { row, text }, context, library, said)] }
}

export const hearingRules: Rules<
  | 'remark'
  | 'agree'
  | 'object_lead'
  | 'rule_lead'
  | 'answer_remark'
  | 'training_remark'
  | 'open_comment'
  | 'comment'
> = {
  remark: (_state, said, context, library) =>
    saidNothing(said.text) ?? { remarks: [remarkOf('department', said, context, library)] },
  agree: () => ({}),
  object_lead: objectLead,
  rule_lead: ruleLead,
  answer_remark: answerRemark,
  training_remark: trainingRemark,
  open_comment: (state, { until }, context, library) =>
    first(
      closing(until, context),
      consulted(state, context, library),
      unanswered(state),
      objectionOpen(state, library),
      cutsUnsigned(state, library),
      faultless(state, library),
    ) ?? { until },
  comment,
}
