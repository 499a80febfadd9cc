import type { Catalogue, OneThing } from '#engine/catalogue'
import { compareVersions, failDefinition, previewDraft, replay, type VersionState } from '#engine/definition'
import { ok, type Result, refuse } from '#engine/kernel'
import { departmentName, named, questionViews } from '#modules/catalogue'
import type { VersionComparison } from './effect-schemas.ts'
import type { DefinitionParts } from './service-parts.ts'
import type { VersionRow } from './store.ts'
import { openVersion } from './versions.ts'

type Side = { readonly catalogue: Catalogue; readonly thing: OneThing }

const sideIn = (catalogue: Catalogue, code: string): Side | undefined => {
  const thing = catalogue.thing.get(code)
  return thing && { catalogue, thing }
}

/** A version as it stands or stood: published ones in their own snapshot (D2), all others in the library of today. */
const sideOf = async (
  parts: DefinitionParts,
  state: VersionState,
  versions: readonly VersionRow[],
): Promise<Result<Side>> => {
  if (state.status === 'published') {
    const side = sideIn(parts.catalogue.standing(state.thing).catalogue, state.thing)
    if (side) return ok(side)
  }
  // What came after a superseded version was begun from its snapshot.
  const next = versions.find((row) => row.state.number === state.number + 1)?.state.basedOn
  const stood =
    state.status === 'superseded' && next
      ? sideIn(await parts.catalogue.ofVersion(next), state.thing)
      : undefined
  if (stood) return ok(stood)
  // A draft with faults is compared as far as it can be shown (V14).
  return ok(previewDraft(await parts.library(), state.draft))
}

/** What a version is held against when nothing is said: the snapshot it was begun from. */
const sideBefore = async (parts: DefinitionParts, state: VersionState): Promise<Side | undefined> =>
  state.basedOn === null ? undefined : sideIn(await parts.catalogue.ofVersion(state.basedOn), state.thing)

type PlanChanges = ReturnType<typeof compareVersions>['plans']

/** Names of everything the changes speak of; what is gone is named by the version that had it. */
const namesOf = (plans: PlanChanges, ...catalogues: readonly Catalogue[]) => {
  const codes = plans.flatMap(({ matters, materials }) =>
    [matters, materials].flatMap(({ more, less }) => [...more, ...less]),
  )
  const find = (code: string) =>
    catalogues.map(({ matter, material }) => matter.get(code) ?? material.get(code)).find(Boolean)
  return Object.fromEntries([...new Set(codes)].map((code) => [code, named(find(code), code)]))
}

type Compared = Pick<VersionComparison, 'others' | 'against'>
type PastCases = Awaited<ReturnType<DefinitionParts['pastCases']>>

const comparisonOf = (before: Side, after: Side, past: PastCases, heads: Compared): VersionComparison => {
  const { words, plans, scenarios } = compareVersions(before, after)
  const replayed = replay(before, after, past)
  return {
    ...heads,
    words,
    names: namesOf(plans, after.catalogue, before.catalogue),
    questions: questionViews(after.catalogue, after.thing),
    plans: plans.map((row) => ({
      ...row,
      matters: { more: [...row.matters.more], less: [...row.matters.less] },
      materials: { more: [...row.materials.more], less: [...row.materials.less] },
      example: row.example as VersionComparison['plans'][number]['example'],
    })),
    scenarios,
    replay: {
      cases: [...replayed.cases],
      load: replayed.load.map(({ department, ...numbers }) => ({
        department: departmentName(after.catalogue, department),
        ...numbers,
      })),
    },
  }
}

const nothing = (heads: Compared): VersionComparison => ({
  ...heads,
  words: [],
  names: {},
  questions: [],
  plans: [],
  scenarios: 0,
  replay: null,
})

/** V10, V11 Two versions of a one thing side by side; without a choice, a version beside what it was begun from. */
export const compareSides = async (
  parts: DefinitionParts,
  versionId: string,
  otherId: string | undefined,
): Promise<Result<VersionComparison>> => {
  const row = await openVersion(parts, versionId)
  if (!row.ok) return row
  const { state } = row.value
  const versions = await parts.store.versions.ofThing(state.thing)
  const others = versions
    .filter((one) => one.state.versionId !== versionId)
    .map(({ state: { versionId: id, number, status } }) => ({ versionId: id, number, status }))
  const other =
    otherId === undefined ? undefined : versions.find((one) => one.state.versionId === otherId)?.state
  if (otherId !== undefined && !other) return refuse(failDefinition('version_missing'))
  const after = await sideOf(parts, state, versions)
  if (!after.ok) return after
  const chosen = other ? await sideOf(parts, other, versions) : ok(await sideBefore(parts, state))
  if (!chosen.ok) return chosen
  const before = chosen.value
  if (!before) return ok(nothing({ others, against: null }))
  const against = other ? String(other.number) : (state.basedOn ?? '')
  return ok(comparisonOf(before, after.value, await parts.pastCases(state.thing), { others, against }))
}
