import {
  type Answers,
  type Catalogue,
  checkAnswers,
  type OneThing,
  sampleAnswers,
  siteVisit,
} from '#engine/catalogue'
import { plan, survey } from '#engine/composer'
import {
  askedElements,
  effectOf,
  findLead,
  ledgerOf,
  previewDraft,
  proposeCuts,
  proposeTwinPapers,
  proposeTwins,
  remainingRows,
  type VersionState,
  withPromises,
} from '#engine/definition'
import { toSvg } from '#engine/guide'
import { type Context, chinaDay, ok, type Result } from '#engine/kernel'
import { departmentName, named, planView, questionViews } from '#modules/catalogue'
import type { LeadView, LedgerView, ScenarioView, VersionEffect } from './effect-schemas.ts'
import type { DefinitionParts } from './service-parts.ts'
import { openVersion } from './versions.ts'

type Composed = { readonly state: VersionState; readonly catalogue: Catalogue; readonly thing: OneThing }

/** V14 The draft as a one thing inside the library, without the parts that cannot be composed yet. */
const composedOf = async (parts: DefinitionParts, versionId: string): Promise<Result<Composed>> => {
  const row = await openVersion(parts, versionId)
  if (!row.ok) return row
  const { catalogue, thing } = previewDraft(await parts.library(), row.value.state.draft)
  return ok({ state: row.value.state, catalogue, thing })
}

const effect = async (parts: DefinitionParts, versionId: string): Promise<Result<VersionEffect>> => {
  const composed = await composedOf(parts, versionId)
  if (!composed.ok) return composed
  const { state, catalogue, thing } = composed.value
  const past = await parts.pastCases(state.thing)
  const {
    errors: _errors,
    warnings: _warnings,
    ...known
  } = effectOf(
    catalogue,
    thing,
    past.map(({ answers }) => answers),
  )
  return ok({
    ...known,
    occurrences: [...known.occurrences],
    rows: known.rows.map((row) => ({
      ...row,
      answers: row.answers as ScenarioAnswers,
      matters: [...row.matters],
    })),
    idleQuestions: [...known.idleQuestions],
    pastCases: past.length,
  })
}
type ScenarioAnswers = VersionEffect['rows'][number]['answers']

type ScenarioBody = {
  readonly answers?: Readonly<Record<string, unknown>>
  readonly promises?: Readonly<Record<string, number>>
}

/** The citizen's view of a scenario of the draft, and the same with other promises beside it. */
const scenario = async (
  parts: DefinitionParts,
  versionId: string,
  body: ScenarioBody,
  context: Context,
): Promise<Result<ScenarioView>> => {
  const composed = await composedOf(parts, versionId)
  if (!composed.ok) return composed
  const { catalogue, thing } = composed.value
  const answers = body.answers ? checkAnswers(thing, body.answers) : ok<Answers>(sampleAnswers(thing))
  if (!answers.ok) return answers
  const today = chinaDay(context.now)
  const changed = body.promises && withPromises(catalogue, body.promises)
  return ok({
    questions: questionViews(catalogue, thing),
    plan: planView(catalogue, thing, plan(catalogue, thing, answers.value), today),
    whatIf: changed ? planView(changed, thing, plan(changed, thing, answers.value), today) : null,
    drawing: {
      zh: toSvg(changed ?? catalogue, thing, answers.value, { paced: true }),
      en: toSvg(changed ?? catalogue, thing, answers.value, { language: 'en', paced: true }),
    },
  })
}

/** D9 The fields of all forms of a draft, each with whose forms ask for it. */
const askedFields = (catalogue: Catalogue, thing: OneThing): LedgerView['fields'] => {
  const matters = thing.matters.flatMap(({ code }) => catalogue.matter.get(code) ?? [])
  return askedElements(catalogue, thing).flatMap((id) => {
    const element = catalogue.element.get(id)
    if (!element) return []
    const asking = matters.filter(({ form_fields = [] }) => form_fields.includes(id))
    const owners = [...new Set(asking.map(({ department }) => department))].map((department) => ({
      department: departmentName(catalogue, department),
      matters: asking
        .filter((matter) => matter.department === department)
        .map((matter) => ({
          code: matter.code,
          ...named(matter, matter.code),
          site: (matter.special_procedures ?? []).some(({ type }) => type === siteVisit),
        })),
    }))
    const { type, options, unit, binds } = element
    return [
      {
        id,
        ...named(element, id),
        type,
        ...(options && { options }),
        ...(unit !== undefined && { unit }),
        ...(binds !== undefined && { binds }),
        owners,
      },
    ]
  })
}

const ledger = async (parts: DefinitionParts, versionId: string): Promise<Result<LedgerView>> => {
  const composed = await composedOf(parts, versionId)
  if (!composed.ok) return composed
  const { state, catalogue, thing } = composed.value
  const names = ({ matter, material }: { matter: string; material: string }) => ({
    matterName: named(catalogue.matter.get(matter), matter),
    materialName: named(catalogue.material.get(material), material),
    department: departmentName(catalogue, catalogue.matter.get(matter)?.department ?? ''),
  })
  const elements = (ids: readonly string[] = []) =>
    ids.map((id) => ({ id, ...named(catalogue.element.get(id), id) }))
  return ok({
    scenarios: survey(catalogue, thing).scenarios,
    asked: elements(askedElements(catalogue, thing)),
    rows: ledgerOf(catalogue, thing, state.draft).map((row) => ({
      ...row,
      ...names(row),
      decided: row.decided && {
        ...row.decided,
        fields: elements(row.decided.fields),
        adds: elements(row.decided.adds),
      },
    })),
    remaining: remainingRows(catalogue, thing).map((row) => ({ ...row, ...names(row) })),
    proposals: proposeCuts(catalogue, thing).map((row) => ({ ...row, ...names(row) })),
    fields: askedFields(catalogue, thing),
    twins: proposeTwins(catalogue, thing).map((row) => ({ ...row, owners: [...row.owners] })),
    twinPapers: proposeTwinPapers(catalogue, thing).map((twin) => ({
      ...twin,
      materialName: named(catalogue.material.get(twin.material), twin.material),
      asName: named(catalogue.material.get(twin.as), twin.as),
      matters: twin.matters.map((matter) => ({
        matter,
        owner: catalogue.matter.get(matter)?.department ?? '',
      })),
    })),
  })
}

const lead = async (parts: DefinitionParts, versionId: string): Promise<Result<LeadView>> => {
  const composed = await composedOf(parts, versionId)
  if (!composed.ok) return composed
  const { catalogue, thing } = composed.value
  const found = findLead(catalogue, thing)
  return ok({
    finding: found && {
      department: departmentName(catalogue, found.department),
      reason: found.reason,
      evidence: [...found.evidence],
    },
  })
}

/** What a draft does: over all scenarios, in one, against what is published, against past cases. */
export const createDraftViews = (parts: DefinitionParts) => ({
  effect: (versionId: string) => effect(parts, versionId),
  scenario: (versionId: string, body: ScenarioBody, context: Context) =>
    scenario(parts, versionId, body, context),
  ledger: (versionId: string) => ledger(parts, versionId),
  lead: (versionId: string) => lead(parts, versionId),
})
