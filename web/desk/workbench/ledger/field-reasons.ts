import type { FieldReason } from '#engine/catalogue'

/** D9 Literal, so that the text check sees their use. */
export const fieldReasonKeys: Readonly<Record<FieldReason, string>> = {
  same_fact: 'ledger.field.same_fact',
  answered: 'ledger.field.answered',
  derived: 'ledger.field.derived',
  default: 'ledger.field.default',
  only_when: 'ledger.field.only_when',
  on_site: 'ledger.field.on_site',
  later: 'ledger.field.later',
  struck: 'ledger.field.struck',
}
export const fieldReasonHints: Readonly<Record<FieldReason, string>> = {
  same_fact: 'ledger.fieldHint.same_fact',
  answered: 'ledger.fieldHint.answered',
  derived: 'ledger.fieldHint.derived',
  default: 'ledger.fieldHint.default',
  only_when: 'ledger.fieldHint.only_when',
  on_site: 'ledger.fieldHint.on_site',
  later: 'ledger.fieldHint.later',
  struck: 'ledger.fieldHint.struck',
}
