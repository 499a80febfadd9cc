import type { FormField } from '../../../contract/client.ts'

type Reason = NonNullable<FormField['decision']>['reason']

/** F37 Why the person is not asked, in their words. */
export const decidedWords = {
  same_fact: 'form.decided.same_fact',
  answered: 'form.decided.answered',
  derived: 'form.decided.derived',
  default: 'form.decided.default',
  only_when: 'form.decided.only_when',
  on_site: 'form.decided.on_site',
  later: 'form.decided.later',
  struck: 'form.decided.struck',
} as const satisfies Record<Reason, string>
