import { drawnBy } from '#engine/catalogue'
import type { Findings } from './check-findings.ts'
import type { Prepared } from './check-scenario.ts'
import { canBeDrawnUp } from './decided-cuts.ts'

/** D8 Generated papers: the content must be named, and some form of this thing must ask for it, else the paper is asked for after all. */
export const noteCuts = ({ catalogue, thing, matters }: Prepared, warnings: Findings): void => {
  const asked = new Set(matters.flatMap(({ matter }) => matter.form_fields ?? []))
  for (const cut of thing.cuts ?? []) {
    if (cut.reason !== 'generated') continue
    const subject = { matter: cut.matter, material: cut.material }
    const values = {
      matter: catalogue.matter.get(cut.matter)?.name ?? cut.matter,
      material: catalogue.material.get(cut.material)?.name ?? cut.material,
    }
    const isDrawn = drawnBy(catalogue.material.get(cut.material), thing) !== undefined
    if (!isDrawn && !cut.fields?.length && !cut.adds?.length)
      warnings.note('cut_content_unnamed', subject, values)
    if (!canBeDrawnUp(cut, asked)) {
      const missing = (cut.fields ?? []).filter((id) => !asked.has(id) && !cut.adds?.includes(id))
      const names = missing.map((id) => catalogue.element.get(id)?.name ?? id).join('、')
      warnings.note('cut_content_missing', subject, { ...values, fields: names })
    }
  }
}
