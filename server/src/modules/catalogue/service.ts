import { createHash } from 'node:crypto'
import {
  type Catalogue,
  type CatalogueDocument,
  checkAnswers,
  failCatalogue,
  indexCatalogue,
  nearest,
  type OneThing,
  sampleAnswers,
} from '#engine/catalogue'
import { plan } from '#engine/composer'
import { ok, type Result, refuse } from '#engine/kernel'
import type { PlanView, ThingGuide, ThingSummary } from './schemas.ts'
import type { CatalogueStore } from './store.ts'
import { planView, questionViews, thingSummary } from './views.ts'

export type Versioned = { readonly version: string; readonly catalogue: Catalogue }

/** The zones of the hall, in the order of the bulletin; zones of other cities follow. */
const zones = ['基本建设项目', '商事登记', '不动产登记', '社会民生事务', '综合审批服务']

export const documentOf = ({
  departments,
  elements,
  materials,
  matters,
  things,
  sources,
}: CatalogueDocument): CatalogueDocument => ({
  departments,
  elements,
  materials,
  matters,
  things,
  sources,
})

/** The version of a catalogue is the digest of its content: the same facts are the same version everywhere. */
export const versionOf = (catalogue: CatalogueDocument): string =>
  createHash('sha256')
    .update(JSON.stringify(documentOf(catalogue)))
    .digest('hex')
    .slice(0, 16)

/** Stores a checked catalogue and makes it current. */
export const storeCatalogue = async (
  store: CatalogueStore,
  catalogue: Catalogue,
  city: string,
  now: string,
): Promise<string> => {
  const version = versionOf(catalogue)
  await store.store(version, city, now, documentOf(catalogue))
  return version
}

type Parts = {
  readonly store: CatalogueStore
  readonly current: Versioned
  /** Completed cases per thing, for "most done". */
  readonly casesDone: () => Promise<ReadonlyMap<string, number>>
}

const sortedZones = (catalogue: Catalogue): string[] => {
  const used = new Set(catalogue.things.map(({ zone }) => zone ?? ''))
  return [
    ...zones.filter((zone) => used.has(zone)),
    ...[...used].filter((zone) => zone && !zones.includes(zone)),
  ]
}

/** Catalogue versions by their name; a running case asks for the one it started with (D2). */
const createVersions = (store: CatalogueStore, current: Versioned) => {
  const versions = new Map<string, Catalogue>([[current.version, current.catalogue]])
  return async (version: string): Promise<Catalogue> => {
    const known = versions.get(version)
    if (known) return known
    const row = await store.find(version)
    if (!row) throw new Error(`catalogue version ${version} is not in the store`)
    const indexed = indexCatalogue(row.document)
    versions.set(version, indexed)
    return indexed
  }
}

const finderOf =
  (catalogue: Catalogue) =>
  (code: string): Result<OneThing> => {
    const thing = catalogue.thing.get(code)
    return thing
      ? ok(thing)
      : refuse(failCatalogue('thing_unknown', { thing: code, hint: nearest(code, catalogue.thing.keys()) }))
  }

const planReply = (
  { catalogue }: Versioned,
  code: string,
  answers: Readonly<Record<string, unknown>>,
  now: string,
): Result<PlanView> => {
  const thing = finderOf(catalogue)(code)
  if (!thing.ok) return thing
  const checked = checkAnswers(thing.value, answers)
  if (!checked.ok) return checked
  return ok(planView(catalogue, thing.value, plan(catalogue, thing.value, checked.value), now.slice(0, 10)))
}

/** The published catalogue. `show` makes a newer version current; what runs keeps asking for its own by name (D2). */
export const createCatalogueService = ({ store, current, casesDone }: Parts) => {
  let shown = current
  const versions = createVersions(store, current)
  const find = (code: string) => finderOf(shown.catalogue)(code)
  const summary = (thing: OneThing, done: ReadonlyMap<string, number>): ThingSummary => {
    const { catalogue } = shown
    const sample = plan(catalogue, thing, sampleAnswers(thing))
    return thingSummary(catalogue, thing, sample, done.get(thing.code) ?? 0)
  }
  return {
    get current(): Versioned {
      return shown
    },
    show: (next: Versioned): void => {
      shown = next
    },
    find,
    ofVersion: versions,
    plan: async (code: string, answers: Readonly<Record<string, unknown>>, now: string) =>
      planReply(shown, code, answers, now),
    listThings: async (): Promise<Result<{ things: ThingSummary[]; zones: string[] }>> => {
      const done = await casesDone()
      const { catalogue } = shown
      return ok({
        things: catalogue.things.map((thing) => summary(thing, done)),
        zones: sortedZones(catalogue),
      })
    },
    guide: async (code: string, now: string): Promise<Result<ThingGuide>> => {
      const thing = find(code)
      if (!thing.ok) return thing
      const { catalogue, version } = shown
      const sample = plan(catalogue, thing.value, sampleAnswers(thing.value))
      return ok({
        summary: summary(thing.value, await casesDone()),
        catalogueVersion: version,
        questions: questionViews(catalogue, thing.value),
        faq: thing.value.faq ?? [],
        plan: planView(catalogue, thing.value, sample, now.slice(0, 10)),
        counters: [],
      })
    },
  }
}
export type CatalogueService = ReturnType<typeof createCatalogueService>
