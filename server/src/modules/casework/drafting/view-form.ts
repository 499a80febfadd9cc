import type { Catalogue } from '#engine/catalogue'
import type { ValueSource, Vault } from '#engine/exchange'
import { type FormSection, formSections, isRequired, maskField } from '#engine/form'
import { named } from '#modules/catalogue'
import { acceptedTypes } from '#platform/files'
import type { FormField, FormView } from '../schemas.ts'
import type { Composed } from './compose-case.ts'

type Shown = {
  readonly catalogue: Catalogue
  readonly composed: Composed
  readonly vault: Vault
  readonly revision: number
  readonly savedAt: string | null
  readonly uploadLimit: number
  /** Only these fields are shown. */
  readonly only?: ReadonlySet<string> | undefined
  /** All but these are masked; undefined masks none. */
  readonly open?: ReadonlySet<string> | undefined
}

const sourceOf = (
  catalogue: Catalogue,
  vault: Vault,
  source: ValueSource | undefined,
): FormField['source'] => {
  if (!source) return null
  if (source.kind === 'answer')
    return {
      kind: 'answer',
      name: '您前面的回答',
      nameEn: 'your earlier answer',
      requestId: null,
      disputed: false,
    }
  if (source.kind === 'account')
    return { kind: 'account', name: '您的账号', nameEn: 'your account', requestId: null, disputed: false }
  const outcome = vault.outcomes.find(({ requestId }) => requestId === source.requestId)
  const names = named(
    catalogue.department.get(outcome?.need.department ?? ''),
    outcome?.need.department ?? '',
  )
  return {
    kind: 'registry',
    ...names,
    requestId: source.requestId,
    disputed: outcome?.disputedAt !== null && outcome !== undefined,
  }
}

const fieldView =
  (shown: Shown, section: FormSection, all: FormSection['fields']) =>
  (field: (typeof section.fields)[number]): FormField => {
    const value = shown.vault.values[field.element] ?? ''
    return {
      element: field.element,
      name: field.name,
      nameEn: field.nameEn,
      type: field.type,
      unit: field.unit,
      options: [...field.options],
      optionsEn: [...field.optionsEn],
      required: isRequired(field, all, shown.vault.values),
      value: !shown.open || shown.open.has(field.element) ? value : maskField(field, value),
      askedBy: field.askedBy.length,
      source: sourceOf(shown.catalogue, shown.vault, shown.vault.sources[field.element]),
    }
  }

/** The one form as a person recognises it, with where each filled-in value came from. */
export const viewForm = (shown: Shown): FormView => {
  const sections = formSections(shown.composed.plan, shown.catalogue)
  const all = sections.flatMap(({ fields }) => fields)
  const wanted = sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(({ element }) => !shown.only || shown.only.has(element)),
    }))
    .filter(({ fields }) => fields.length > 0)
  const { before, after } = shown.composed.plan.fields
  return {
    revision: shown.revision,
    savedAt: shown.savedAt,
    sections: wanted.map((section) => ({
      id: section.id,
      title: section.title,
      titleEn: section.titleEn,
      fields: section.fields.map(fieldView(shown, section, all)),
    })),
    fields: { before, after, filled: Object.keys(shown.vault.sources).length },
    upload: { maxBytes: shown.uploadLimit, accepts: Object.keys(acceptedTypes) },
  }
}
