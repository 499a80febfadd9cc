import {
  cutParts,
  type FieldCut,
  type FieldGround,
  type FieldReason,
  fieldCutFaults,
  partsOf,
  siteVisit,
} from '#engine/catalogue'
import { sentence } from '#engine/kernel'
import type { AskedField, CutLedger } from '../../../../contract/client.ts'
import type { DraftFieldCut, DraftQuestion } from '../versions/draft/sections.ts'

/** A row as it is typed: who signed it the server says. */
export type FieldValue = Omit<DraftFieldCut, 'by' | 'on' | 'proposedBy'>
type Rows = readonly DraftFieldCut[]

const sameRow =
  ({ owner, element, matters = [] }: FieldValue) =>
  (one: DraftFieldCut): boolean =>
    one.owner === owner && one.element === element && (one.matters ?? []).join() === matters.join()

/** V26 The rows after one was added, or put in the place of another; it is unsigned then. */
export const withField = (rows: Rows, value: FieldValue, before: DraftFieldCut | undefined): Rows => {
  const row = { ...value, by: '', on: '' }
  const at = before ? rows.findIndex(sameRow(before)) : -1
  return at < 0 ? [...rows, row] : rows.with(at, row)
}

export const withoutField = (rows: Rows, gone: FieldValue): Rows => {
  const is = sameRow(gone)
  return rows.filter((one) => !is(one))
}

/** V27 Two fields that are one fact: a row of each department whose forms ask for the one that goes. */
export const twinRows = (twin: CutLedger['twins'][number], basis: string): FieldValue[] =>
  twin.owners.map((owner) => ({
    element: twin.element,
    owner,
    reason: 'same_fact',
    as: twin.as,
    basis,
    verified: 'recalled',
  }))

/** Another reason keeps what it needs too, and nothing else. */
export const withReason = (row: FieldValue, reason: FieldReason): FieldValue => {
  const { must, may } = partsOf[reason]
  const gone = cutParts.filter((part) => !must.includes(part) && !may.includes(part))
  const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !gone.includes(key as never)))
  return { ...(kept as FieldValue), reason }
}

/** What a row is judged against while it is typed: the fields of this form and its questions. */
export const groundOf = (fields: readonly AskedField[], questions: readonly DraftQuestion[]): FieldGround => {
  const matters = new Map<string, object>()
  for (const { id, owners } of fields)
    for (const { department, matters: asking } of owners)
      for (const { code, site } of asking) {
        const known = matters.get(code) as { form_fields: string[] } | undefined
        if (known) known.form_fields.push(id)
        else
          matters.set(code, {
            code,
            department: department.id,
            form_fields: [id],
            special_procedures: site ? [{ type: siteVisit }] : [],
          })
      }
  return {
    elements: new Map(fields.map((field) => [field.id, field])),
    matters: [...matters.values()] as unknown as FieldGround['matters'],
    questions: new Map(questions.map((question) => [question.id, question])),
    totals: new Map(),
  }
}

/** D9 What is wrong with a row while it is typed, in the reader's language; what a field is still to say is told by its own place. */
export const typedFaults = (row: FieldValue, ground: FieldGround, language: 'zh' | 'en'): string[] => {
  const cut: FieldCut = { ...row, by: '—', on: '2000-01-01' }
  return fieldCutFaults([cut], ground, () => '').map(({ fault }) => sentence(fault.problem, language))
}

const kindOf = ({ type }: AskedField): DraftQuestion['type'] => {
  if (type === 'boolean') return 'boolean'
  return type === 'number' || type === 'integer' ? 'number' : 'single'
}

/** The fields of the form as lines of a condition may ask about them; a question of the same name goes before. */
export const asQuestions = (
  fields: readonly AskedField[],
  questions: readonly DraftQuestion[],
): DraftQuestion[] => [
  ...questions,
  ...fields
    .filter(({ id }) => !questions.some((question) => question.id === id))
    .map((field) => ({
      id: field.id,
      ask: field.name,
      ask_en: field.nameEn,
      type: kindOf(field),
      ...(field.unit !== undefined && { unit: field.unit }),
      ...(field.options && { options: field.options.map((value) => ({ value, label: value })) }),
    })),
]

export type OpenField = { readonly field: AskedField; readonly owner: AskedField['owners'][number] }

/** The fields still asked for: each by each department whose forms no row speaks of. */
export const openFields = (fields: readonly AskedField[], rows: Rows): OpenField[] =>
  fields.flatMap((field) =>
    field.owners
      .filter(
        ({ department }) =>
          !rows.some(({ element, owner }) => element === field.id && owner === department.id),
      )
      .map((owner) => ({ field, owner })),
  )
