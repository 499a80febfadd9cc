import type { FormView, Operations } from '../../contract/client.ts'

export type ToldField = Operations['saveDraft']['reply']['told'][number]

/** F37 The form with what the last save made of the fields nobody is asked for. */
export const withTold = (form: FormView, told: readonly ToldField[]): FormView => {
  if (told.length === 0) return form
  const now = new Map(told.map((one) => [one.element, one]))
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, ...now.get(field.element) })),
    })),
  }
}
