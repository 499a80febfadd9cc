import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { commentOver, cutSigned, missingOffices, officeOf, openObjections } from './gates.ts'
import { type Library, notYours } from './parties.ts'
import { failDefinition } from './problems.ts'
import { isProblem, type Rule, type Rules, today } from './rule-types.ts'
import { draftingRules } from './rules-drafting.ts'
import { hearingRules, nameless } from './rules-hearing.ts'
import { reviewRules } from './rules-review.ts'
import type {
  VersionAct,
  VersionCommand,
  VersionEvent,
  VersionState,
  VersionStatus,
} from './version-types.ts'

/** V1 In which states an act is possible at all. */
const statusOf: Record<VersionAct, readonly VersionStatus[]> = {
  save: ['draft'],
  open_consultation: ['draft'],
  remark: ['consultation'],
  agree: ['consultation'],
  object_lead: ['consultation'],
  rule_lead: ['consultation'],
  sign_cut: ['draft', 'consultation', 'comment'],
  answer_remark: ['draft', 'consultation', 'comment'],
  training_remark: ['draft', 'consultation', 'comment'],
  // A listed version whose library has changed under it would otherwise stand there for ever.
  back_to_draft: ['consultation', 'comment', 'listed'],
  // V17 Only what nobody else is busy with: a version further on goes back to draft first.
  discard: ['draft'],
  open_comment: ['consultation'],
  comment: ['comment'],
  open_review: ['comment'],
  sign: ['review'],
  send_back: ['review'],
  list: ['review'],
  publish: ['listed'],
  // Never a person's own wish: the publication of the successor does it (V13).
  supersede: [],
}

const rules: Rules<VersionAct> = { ...draftingRules, ...hearingRules, ...reviewRules }

/** What else must hold for an act to be offered, apart from what a person still has to write. */
const offered: Partial<
  Record<VersionAct, (state: VersionState, context: Context, library: Library) => boolean>
> = {
  object_lead: ({ draft, consultationUntil }, context) =>
    draft.lead_department === context.actor.department && today(context) <= (consultationUntil ?? ''),
  rule_lead: (state) => openObjections(state).length > 0,
  answer_remark: ({ remarks }) => remarks.length > 0,
  comment: (state, context) => !commentOver(state, context),
  sign_cut: ({ draft }, { actor }, library) =>
    draft.cuts.some((cut) => library.ownerOf(cut.matter) === actor.department && !cutSigned(cut, library)),
  sign: (state, context) => {
    const office = officeOf(context)
    return (
      office !== undefined &&
      missingOffices(state).includes(office) &&
      !state.signatures.some(({ by }) => by === context.actor.id)
    )
  },
  send_back: (_state, context) => officeOf(context) !== undefined,
  list: (state) => missingOffices(state).length === 0,
}

/** V1 The one answer to what may happen next to a version, for web, API and command line. */
export const availableActs = (state: VersionState, context: Context, library: Library): VersionAct[] =>
  (Object.keys(statusOf) as VersionAct[]).filter(
    (act) =>
      statusOf[act].includes(state.status) &&
      !notYours(state, act, context, library) &&
      (offered[act]?.(state, context, library) ?? true),
  )

/** Who the event says did it: a citizen under the name given, everyone else for a department or an office. */
const actedAs = (command: VersionCommand, { actor }: Context) => {
  if (command.type === 'comment') return { name: command.name.trim() || nameless, from: '' }
  const from = actor.role === 'joint_team' ? actor.office : actor.department
  return { name: actor.name, from: from ?? '' }
}

/** V1–V9, V13 One decision about a version: the event that happens, or why not. Pure. */
export const decideVersion = (
  state: VersionState,
  command: VersionCommand,
  context: Context,
  library: Library,
): Result<VersionEvent> => {
  const { type } = command
  if (!statusOf[type].includes(state.status))
    return refuse(failDefinition('version_not_now', { status: state.status }))
  const who = notYours(state, type, context, library)
  if (who) return refuse(failDefinition('version_not_yours', { who }))
  const answer = (rules[type] as Rule<VersionAct>)(state, command as never, context, library)
  if (isProblem(answer)) return refuse(answer)
  const { actor, now } = context
  return ok({ type, at: now, by: actor.id, role: actor.role, ...actedAs(command, context), data: answer })
}
