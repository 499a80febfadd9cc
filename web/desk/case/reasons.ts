import type { StandingWord } from '#engine/form'

/** Why a paper is not fit, as clerks say most often; each with how the applicant mends it. */
export const commonReasons = [
  'reason.blurred',
  'reason.expired',
  'reason.incomplete',
  'reason.unsigned',
  'reason.wrongPaper',
  'reason.mismatch',
] as const satisfies readonly StandingWord[]

export const cures: Readonly<Record<(typeof commonReasons)[number], StandingWord>> = {
  'reason.blurred': 'cure.blurred',
  'reason.expired': 'cure.expired',
  'reason.incomplete': 'cure.incomplete',
  'reason.unsigned': 'cure.unsigned',
  'reason.wrongPaper': 'cure.wrongPaper',
  'reason.mismatch': 'cure.mismatch',
}
