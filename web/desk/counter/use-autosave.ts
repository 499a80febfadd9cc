import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Answers, Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { withTold } from '../../ui/told-fields.ts'

type FormView = Operations['getForm']['reply']

const withSaved = (form: FormView, values: Record<string, string>, revision: number): FormView => ({
  ...form,
  revision,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({ ...field, value: values[field.element] ?? field.value })),
  })),
})

/** Other answers go with what was typed last: one save, one revision. */
type Saving = {
  readonly changed?: { readonly answers: Answers; readonly askedBy?: string }
  /** C81 What changes in the papers that are drawn up, by material. */
  readonly texts?: Readonly<Record<string, TextChange>>
}
export type TextChange = { readonly said?: Record<string, string>; readonly used?: boolean }

/** Values typed since the last save, saved a second after the last key. */
export const useAutosave = (caseId: string, form: FormView | undefined) => {
  const client = useQueryClient()
  const typed = useRef<Record<string, string>>({})
  const revision = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [savedAt, setSavedAt] = useState<string>()
  if (form && revision.current < form.revision) revision.current = form.revision
  const save = useMutation({
    // One after the other: handing in beside a save that is on its way would name an older revision and be refused.
    scope: { id: `draft ${caseId}` },
    mutationFn: async ({ changed, texts }: Saving) => {
      const values = typed.current
      typed.current = {}
      if (!changed && !texts && Object.keys(values).length === 0) return
      try {
        const saved = await call('saveDraft', {
          params: { caseId },
          body: { revision: revision.current, values, ...changed, ...(texts && { texts }) },
        })
        revision.current = saved.revision
        // Whoever leaves the page and comes back finds what was saved, on the revision it has now.
        client.setQueryData<FormView>(
          ['form', caseId],
          (form) => form && withTold(withSaved(form, values, saved.revision), saved.told),
        )
        setSavedAt(saved.savedAt)
        // With other answers another form and other papers are asked for.
        if (changed)
          await Promise.all(
            ['case', 'form'].map((what) => client.invalidateQueries({ queryKey: [what, caseId] })),
          )
        // What is typed into the form fills papers that are drawn up, and a paper that is taken is asked for no more.
        void client.invalidateQueries({ queryKey: ['texts', caseId] })
        if (texts) await client.invalidateQueries({ queryKey: ['case', caseId] })
        // The address in front of a delivery is one the form knows by now.
        if (values.delivery_method) void client.invalidateQueries({ queryKey: ['form', caseId] })
      } catch (error) {
        typed.current = { ...values, ...typed.current }
        for (const what of ['form', ...(texts ? ['texts'] : [])])
          void client.invalidateQueries({ queryKey: [what, caseId] })
        throw error
      }
    },
  })
  const type = (element: string, value: string) => {
    typed.current[element] = value
    clearTimeout(timer.current)
    timer.current = setTimeout(() => save.mutate({}), 1_000)
  }
  return { type, save, savedAt, revision }
}
