import type { Catalogue, MaterialKind, Matter } from '#engine/catalogue'
import type { SubmitRow, VisitReason } from './plan-types.ts'

/** Papers somebody else made: their original must be seen. What the person draws up is signed online (R06, R10: 规定 第六、九条). */
const madeByOthers: ReadonlySet<MaterialKind> = new Set([
  'licence',
  'certificate',
  'report',
  'contract',
  'personal',
])
/** Procedures at which the person must be there. */
const inPerson = new Set(['考试', '听证'])

/** D7 Why a person still has to come. One visit serves all reasons together, so visits after is 0 or 1 (R01). */
export const visitReasons = (
  catalogue: Catalogue,
  matters: readonly Matter[],
  submit: readonly SubmitRow[],
): VisitReason[] => {
  const papers = submit.filter(
    ({ material, form }) =>
      form === 'original' && madeByOthers.has(catalogue.material.get(material)?.kind ?? 'other'),
  )
  const procedures = matters.filter((matter) =>
    (matter.special_procedures ?? []).some(({ type }) => inPerson.has(type)),
  )
  return [
    ...papers.map(({ material }): VisitReason => ({ code: 'original_paper', subject: material })),
    ...procedures.map(({ code }): VisitReason => ({ code: 'in_person', subject: code })),
  ]
}
