import type { CaseEvent, CaseOrder } from './case.ts'
import type { CorrectionItem } from './state.ts'

/** What is said of the counter, beside the acts themselves. */

/** Events that come of what an applicant would do. */
const forApplicant: ReadonlySet<CaseEvent['type']> = new Set([
  'draft_created',
  'draft_saved',
  'file_attached',
  'file_removed',
  'facts_fetched',
  'fact_disputed',
  'submitted',
  'resubmitted',
  'wish_signed',
  'withdrawn',
  'row_withdrawn',
  'later_answered',
  'known_later',
  'later_taken_back',
])

/** C21 What an applicant does themselves, and a clerk for a person without an account. */
export const actsOfApplicant: ReadonlySet<CaseOrder['type']> = new Set([
  'create_draft',
  'save_draft',
  'attach',
  'detach',
  'fetch_facts',
  'dispute_fact',
  'submit',
  'resubmit',
  'withdraw',
  'withdraw_row',
  'answer_later',
  'known_later',
  'take_later_back',
])

/** C21 Whether a clerk did it in the place of the person the case is of. */
export const doneForPerson = ({ type, actor }: Pick<CaseEvent, 'type' | 'actor'>): boolean =>
  actor.role === 'window_clerk' && forApplicant.has(type)

type Field = { readonly element: string; readonly name: string }
type Asked = Pick<CorrectionItem, 'material' | 'name' | 'wrong' | 'cure'> &
  Partial<Pick<CorrectionItem, 'element'>>

/**
 * C21 The fields of the form that a correction names, each with what is said of it: C99 by the field itself, else by their own name, in a line that is about no paper. A
 * line that bears the very name of a field is about that one, whatever else its words name; any other is searched for names.
 */
export const fieldsNamed = <F extends Field, A extends Asked>(
  items: readonly A[],
  fields: readonly F[],
): readonly { readonly field: F; readonly item: A }[] =>
  items
    .filter(({ material }) => material === null)
    .flatMap((item) => {
      const own = fields.filter(({ name, element }) =>
        item.element ? element === item.element : name === item.name.trim(),
      )
      if (own.length) return own.map((field) => ({ field, item }))
      const said = `${item.name}\n${item.wrong}\n${item.cure}`
      const named = fields.filter(({ name }) => said.includes(name))
      // 经营面积 in 经营面积合计 is a part of another field's name, not itself.
      return named
        .filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)))
        .map((field) => ({ field, item }))
    })
