/** Why a paper is not fit, as clerks say most often; each with how the applicant mends it. */
export const commonReasons = [
  'reason.blurred',
  'reason.expired',
  'reason.incomplete',
  'reason.unsigned',
  'reason.wrongPaper',
  'reason.mismatch',
] as const

export const cures: Readonly<Record<(typeof commonReasons)[number], string>> = {
  'reason.blurred': 'cure.blurred',
  'reason.expired': 'cure.expired',
  'reason.incomplete': 'cure.incomplete',
  'reason.unsigned': 'cure.unsigned',
  'reason.wrongPaper': 'cure.wrongPaper',
  'reason.mismatch': 'cure.mismatch',
}
