import type { Catalogue, DataElement } from '#engine/catalogue'
import { isPersonal } from './mask.ts'
import { comesFromResult, conditionOf, mustBeFilled } from './requirement-rules.ts'
import { otherSection, sectionRules } from './section-rules.ts'
import type { FormField, FormPlan, FormSection } from './types.ts'

/** F1. The section an element belongs to. */
export const sectionOf = (element: DataElement): string => {
  const input = { id: element.id, name: element.name, type: element.type, unit: element.unit ?? null }
  return sectionRules.find((rule) => rule.fits(input))?.id ?? otherSection.id
}

const askersOf = (plan: FormPlan, catalogue: Catalogue): Map<string, string[]> => {
  const askers = new Map<string, string[]>()
  for (const { code } of plan.matters) {
    for (const element of new Set(catalogue.matter.get(code)?.form_fields ?? [])) {
      askers.set(element, [...(askers.get(element) ?? []), code])
    }
  }
  return askers
}

const toField = (
  element: DataElement,
  askedBy: readonly string[],
  plan: FormPlan,
  catalogue: Catalogue,
): FormField => {
  const section = sectionOf(element)
  return {
    element: element.id,
    name: element.name,
    nameEn: element.name_en ?? element.name,
    type: element.type,
    unit: element.unit ?? null,
    options: element.options ?? [],
    required: mustBeFilled(element, section, askedBy, plan, catalogue),
    requiredWhen: conditionOf(element, section),
    askedBy,
    prefillFrom: element.from ?? null,
    comesFrom: comesFromResult(element, plan, catalogue),
    personal: isPersonal(element),
  }
}

/** The one form of a plan: every data element of its matters' forms once, in sections a person recognises (F1, F2). */
export const formSections = (plan: FormPlan, catalogue: Catalogue): readonly FormSection[] => {
  const askers = askersOf(plan, catalogue)
  const asked = catalogue.elements.filter((element) => askers.has(element.id))
  return [...sectionRules, otherSection]
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, title, titleEn }) => ({
      id,
      title,
      titleEn,
      fields: asked
        .filter((element) => sectionOf(element) === id)
        .map((element) => toField(element, askers.get(element.id) ?? [], plan, catalogue)),
    }))
    .filter((section) => section.fields.length > 0)
}

export const fieldsOf = (sections: readonly FormSection[]): readonly FormField[] =>
  sections.flatMap(({ fields }) => fields)
