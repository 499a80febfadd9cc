import {
  commentOver,
  cutsUnsigned,
  faultless,
  objectionOpen,
  officeOf,
  signaturesMissing,
  unanswered,
} from './gates.ts'
import { failDefinition } from './problems.ts'
import { first, type Rule, type Rules } from './rule-types.ts'
import { remarkOf } from './rules-hearing.ts'

const openReview: Rule<'open_review'> = (state, _command, context, library) => {
  if (!commentOver(state, context)) return failDefinition('comment_open', { until: state.commentUntil ?? '' })
  return (
    first(
      unanswered(state),
      objectionOpen(state, library),
      cutsUnsigned(state, library),
      faultless(state, library),
    ) ?? {}
  )
}

/** V8 Each office signs once, by a person of its own; one person never signs for two. */
const sign: Rule<'sign'> = (state, _command, context) => {
  const office = officeOf(context)
  if (!office) return failDefinition('office_needed')
  if (state.signatures.some((one) => one.office === office))
    return failDefinition('signed_already', { office })
  const mine = state.signatures.find(({ by }) => by === context.actor.id)
  return mine ? failDefinition('signed_for_another', { office: mine.office }) : { office }
}

const sendBack: Rule<'send_back'> = (_state, { remarks }, context, library) => {
  if (!officeOf(context)) return failDefinition('office_needed')
  const said = remarks.filter(({ text }) => text.trim())
  return said.length
    ? { remarks: said.map((one) => remarkOf('office', one, context, library)) }
    : failDefinition('version_reason_needed')
}

export const reviewRules: Rules<'open_review' | 'sign' | 'send_back' | 'list' | 'publish' | 'supersede'> = {
  open_review: openReview,
  sign,
  send_back: sendBack,
  list: (state, _command, _context, library) =>
    first(signaturesMissing(state), cutsUnsigned(state, library), faultless(state, library)) ?? {},
  publish: (state, _command, _context, library) =>
    first(signaturesMissing(state), cutsUnsigned(state, library), faultless(state, library)) ?? {},
  supersede: ({ status }) => failDefinition('version_not_now', { status }),
}
