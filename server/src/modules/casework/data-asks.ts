import { openNeeds } from '#engine/exchange'
import { type Context, ok, type Result } from '#engine/kernel'
import type { DataAsks } from './ask-schemas.ts'
import { holdOf } from './drafting.ts'
import type { CaseworkParts } from './service-parts.ts'

/** C30 What would be asked of whom, for what: read before the person agrees to it. */
export const dataAsks = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<DataAsks>> => {
  const opened = await parts.keep.open(caseId, context)
  if (!opened.ok) return opened
  const { state, vault, sight } = opened.value
  const { consent } = state
  if (sight.sees !== 'whole' || !sight.person) return ok({ hold: null, agreedAt: null, asks: [] })
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const agreed = new Set(consent?.asks.map(({ material }) => material))
  const asks = openNeeds(catalogue, state, vault).map((need) => ({
    material: need.material,
    name: { zh: need.materialName, en: need.materialNameEn },
    department: { zh: need.departmentName, en: need.departmentNameEn },
    fields: need.elements.map(({ name, nameEn }) => ({ zh: name, en: nameEn })),
    savesPaper: need.document,
    purpose: need.purpose,
    basis: need.basis,
    agreed: agreed.has(need.material),
  }))
  return ok({ hold: await holdOf(parts, opened.value, context), agreedAt: consent?.at ?? null, asks })
}
