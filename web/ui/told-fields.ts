import type { FormView, Operations } from '../../contract/client.ts'

export type ToldField = Operations['saveDraft']['reply']['told'][number]

type Field = FormView['sections'][number]['fields'][number]

/** What a source gave and the person wrote over is theirs, and no longer told as the source's. */
const told = (field: Field, now: ToldField | undefined): Field => {
  if (!now) return field
  const isOver = now.value !== field.value && field.source?.kind !== 'decided'
  return { ...field, ...now, ...(isOver && { source: null }) }
}

/** F37 The form with what the last save made of the fields nobody is asked for, and of lists. */
export const withTold = (form: FormView, saved: readonly ToldField[]): FormView => {
  if (saved.length === 0) return form
  const now = new Map(saved.map((one) => [one.element, one]))
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => told(field, now.get(field.element))),
    })),
  }
}
