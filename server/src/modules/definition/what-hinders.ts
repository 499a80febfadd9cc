import {
  decideVersion,
  type Library,
  type VersionAct,
  type VersionOrder,
  type VersionState,
} from '#engine/definition'
import { type Context, chinaDay, sentence } from '#engine/kernel'

export type Hindrance = { readonly act: VersionAct; readonly zh: string; readonly en: string }

/** Steps that ask for nothing more than the wish, or for a day or a reason that is filled in here. */
const wishes = (today: string): readonly VersionOrder[] => [
  { type: 'open_consultation', until: today },
  { type: 'object_lead', reason: '·' },
  { type: 'open_comment', until: today },
  { type: 'open_review' },
  { type: 'sign' },
  { type: 'list' },
  { type: 'publish' },
]

/** Refusals that say the step belongs to another state or another person: nothing the reader could mend. */
const elsewhere = ['version_not_now', 'version_not_yours']

/** V1 What of the steps of this state cannot be done yet, and why: the refusal the person would get. */
export const hindrancesOf = (
  state: VersionState,
  context: Context,
  library: Library,
  called: (name: string) => string,
): readonly Hindrance[] =>
  wishes(chinaDay(context.now)).flatMap((command) => {
    const decided = decideVersion(state, command, context, library)
    const problem = decided.ok ? undefined : decided.problems[0]
    return problem && !elsewhere.includes(problem.code)
      ? [{ act: command.type, zh: sentence(problem, 'zh'), en: sentence(problem, 'en', called) }]
      : []
  })
