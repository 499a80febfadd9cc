import { type FieldsSeen, fieldsSeen, namesOf } from '#engine/casework'
import { type Catalogue, deliveryElements } from '#engine/catalogue'
import type { Plan } from '#engine/composer'
import {
  composeAgain,
  fallbackMaterials,
  type ValueSource,
  type Vault,
  valueSourceSaid,
  withDelivery,
} from '#engine/exchange'
import { type FormSection, isRequired, maskField, wholeForm } from '#engine/form'
import { type Actor, type Context, ok, type Result } from '#engine/kernel'
import { departmentName, endsView, questionViews } from '#modules/catalogue'
import { acceptedTypes } from '#platform/files'
import type { CaseworkParts, OpenedCase } from './keep-case.ts'
import type { FormField, FormView } from './read-schemas.ts'
import type { CaseView } from './schemas.ts'

type Shown = {
  readonly catalogue: Catalogue
  readonly plan: Plan
  readonly vault: Vault
  readonly revision: number
  readonly savedAt: string | null
  readonly uploadLimit: number
  readonly reader: Actor
} & FieldsSeen

const sourceOf = (
  { catalogue, vault: { outcomes }, reader }: Shown,
  source: ValueSource | undefined,
): FormField['source'] => {
  if (!source) return null
  const { kind } = source
  if (kind !== 'registry') {
    const { zh, en } = valueSourceSaid(kind, reader)
    return { kind, name: zh, nameEn: en, requestId: null, disputed: false }
  }
  const outcome = outcomes.find(({ requestId }) => requestId === source.requestId)
  const { id: _id, ...names } = departmentName(catalogue, outcome?.need.department ?? '')
  return { kind, ...names, requestId: source.requestId, disputed: Boolean(outcome?.disputedAt) }
}

const fieldView =
  (shown: Shown, section: FormSection, all: FormSection['fields']) =>
  (field: (typeof section.fields)[number]): FormField => {
    const value = field.fixed ?? shown.vault.values[field.element] ?? ''
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
      range: field.range ? [...field.range] : null,
      day: field.day ?? null,
      decidedBy: field.decidedBy,
      isFixed: field.fixed !== null,
      source: sourceOf(shown, shown.vault.sources[field.element]),
    }
  }

/** The one form as a person recognises it, with where each filled-in value came from. */
const viewForm = (shown: Shown): FormView => {
  const sections = wholeForm(shown.plan, shown.catalogue)
  const all = sections.flatMap(({ fields }) => fields)
  // C10 Who faces the person, or is it, reads to whom the results go; whoever reads the rest masked reads the way only.
  const hidden = (field: FormSection['fields'][number]) => shown.open && field.requiredWhen === 'courier'
  const wanted = sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(
        (field) => !hidden(field) && (!shown.only || shown.only.has(field.element)),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
  const { before, after } = shown.plan.fields
  const asked = new Set<string>(deliveryElements)
  return {
    revision: shown.revision,
    savedAt: shown.savedAt,
    sections: wanted.map((section) => ({
      id: section.id,
      title: section.title,
      titleEn: section.titleEn,
      fields: section.fields.map(fieldView(shown, section, all)),
    })),
    // D7 The way of the results is none of the departments' fields.
    fields: {
      before,
      after,
      filled: Object.keys(shown.vault.sources).filter((one) => !asked.has(one)).length,
    },
    upload: { maxBytes: shown.uploadLimit, accepts: Object.keys(acceptedTypes) },
  }
}

/** The form of an opened case as far as the actor may read it (C10). */
export const formOf = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  context: Context,
): Promise<FormView> => {
  const { state, sight, savedAt } = opened
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const vault = withDelivery(catalogue, opened.vault)
  const { plan } = composeAgain(catalogue, state, vault)
  const { formRevision: revision } = state
  const { uploadLimit } = parts
  const seen = { ...fieldsSeen(sight, plan), reader: context.actor }
  return viewForm({ catalogue, plan, vault, revision, savedAt, uploadLimit, ...seen })
}

export const formFor = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<FormView>> => {
  const opened = await parts.keep.open(caseId, 'form', context)
  return opened.ok ? ok(await formOf(parts, opened.value, context)) : opened
}

/** C48 C49 What is not known yet, between which ends the case lies, and what was settled: of the whole case only. */
export const settlingOf = (
  { state: { plan, settled, owedFields }, vault, sight }: OpenedCase,
  catalogue: Catalogue,
): Pick<CaseView, 'ends' | 'settled' | 'owedFields'> => {
  const thing = catalogue.thing.get(plan.thing)
  if (!thing || sight.sees !== 'whole') return { ends: null, settled: [], owedFields: [] }
  const without = new Set(fallbackMaterials(vault.outcomes).map(({ material }) => material))
  const asked = questionViews(catalogue, thing)
  return {
    ends: plan.unsettled.length ? endsView(catalogue, thing, plan.answers, { sources: true, without }) : null,
    settled: settled.flatMap(({ question: id, answer, reason, at }) => {
      const question = asked.find((one) => one.id === id)
      const { answer: said } = namesOf(catalogue).answer(plan.thing, id, answer)
      return question ? [{ question, answer: said, reason, at }] : []
    }),
    owedFields: [...owedFields],
  }
}
