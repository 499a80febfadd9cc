import { isOutstanding, isUnfilled } from '#engine/form'
import type { CaseView, FormView } from '../../../contract/client.ts'

export type Missing = { readonly anchor: string; readonly name: string; readonly nameEn: string }

/** What still must be filled in or attached, each with the place on the form where it is done. The server has the last word. */
export const findMissing = (view: CaseView, form: FormView): Missing[] => {
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter((field) => isUnfilled(field, field.value))
    .map(({ element, name, nameEn }) => ({ anchor: `field-${element}`, name, nameEn }))
  const papers = view.materials
    .filter((paper) => isOutstanding(paper, paper.attachments.length))
    .map(({ material, name, nameEn }) => ({ anchor: `material-${material}`, name, nameEn }))
  return [...fields, ...papers]
}
