import { createHash } from 'node:crypto'
import {
  type Catalogue,
  type CatalogueDocument,
  checkAnswers,
  codesOf,
  failCatalogue,
  indexCatalogue,
  nearest,
  type OneThing,
  sampleAnswers,
  zones,
} from '#engine/catalogue'
import { plan } from '#engine/composer'
import { chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { questionViews } from './question-views.ts'
import type { PlanView, ThingGuide, ThingSummary } from './schemas.ts'
import { createShelf, refreshShelf, type Shelf, type Standing, type Versioned } from './shelf.ts'
import type { CatalogueStore } from './store.ts'
import { planView, thingSummary } from './views.ts'

/** The zones of the hall, in the order of the bulletin; zones of other cities follow. */
const knownZones: readonly string[] = codesOf(zones)

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
  /** One things that stand on a snapshot of their own, oldest publication first. */
  readonly standing: readonly Standing[]
  /** Completed cases per thing, for "most done". */
  readonly casesDone: () => Promise<ReadonlyMap<string, number>>
}

const sortedZones = (catalogue: Catalogue): string[] => {
  const used = new Set(catalogue.things.map(({ zone }) => zone ?? ''))
  return [
    ...knownZones.filter((zone) => used.has(zone)),
    ...[...used].filter((zone) => zone && !knownZones.includes(zone)),
  ]
}

/** Catalogue versions by their name; a running case asks for the one it started with (D2). */
const createVersions = (store: CatalogueStore, known: Map<string, Catalogue>) => {
  const findVersion = async (version: string): Promise<Catalogue | undefined> => {
    const ready = known.get(version)
    if (ready) return ready
    const row = await store.find(version)
    if (!row) return undefined
    const indexed = indexCatalogue(row.document)
    known.set(version, indexed)
    return indexed
  }
  const ofVersion = async (version: string): Promise<Catalogue> => {
    const found = await findVersion(version)
    if (!found) throw new Error(`catalogue version ${version} is not in the store`)
    return found
  }
  return { findVersion, ofVersion }
}

const thingOf = (catalogue: Catalogue, code: string): Result<OneThing> => {
  const thing = catalogue.thing.get(code)
  return thing
    ? ok(thing)
    : refuse(failCatalogue('thing_unknown', { thing: code, hint: nearest(code, catalogue.thing.keys()) }))
}

const planReply = (
  { catalogue }: Versioned,
  thing: OneThing,
  answers: Readonly<Record<string, unknown>>,
  now: string,
): Result<PlanView> => {
  const checked = checkAnswers(thing, answers)
  if (!checked.ok) return checked
  return ok(planView(catalogue, thing, plan(catalogue, thing, checked.value), chinaDay(now)))
}

const createLists = (shelf: Shelf, casesDone: Parts['casesDone']) => {
  // A snapshot never changes (D2): what its one things come to in the common case is reckoned once.
  const reckoned = new WeakMap<Catalogue, Map<string, Omit<ThingSummary, 'casesDone'>>>()
  const summary = (thing: OneThing, done: ReadonlyMap<string, number>): ThingSummary => {
    const { catalogue } = shelf.of(thing.code)
    const ofSnapshot = reckoned.get(catalogue) ?? new Map<string, Omit<ThingSummary, 'casesDone'>>()
    reckoned.set(catalogue, ofSnapshot)
    const known =
      ofSnapshot.get(thing.code) ??
      thingSummary(catalogue, thing, plan(catalogue, thing, sampleAnswers(thing)))
    ofSnapshot.set(thing.code, known)
    return { ...known, casesDone: done.get(thing.code) ?? 0 }
  }
  return {
    listThings: async (): Promise<Result<{ things: ThingSummary[]; zones: string[] }>> => {
      const done = await casesDone()
      const { catalogue } = shelf.all()
      return ok({
        things: catalogue.things.map((thing) => summary(thing, done)),
        zones: sortedZones(catalogue),
      })
    },
    guide: async (code: string, now: string): Promise<Result<ThingGuide>> => {
      const { catalogue, version } = shelf.of(code)
      const thing = thingOf(shelf.all().catalogue, code)
      if (!thing.ok) return thing
      const sample = plan(catalogue, thing.value, sampleAnswers(thing.value))
      return ok({
        summary: summary(thing.value, await casesDone()),
        catalogueVersion: version,
        questions: questionViews(catalogue, thing.value),
        faq: thing.value.faq ?? [],
        plan: planView(catalogue, thing.value, sample, chinaDay(now)),
        counters: [],
      })
    },
  }
}

/** The published catalogue. A publication or import changes what it shows; what runs keeps asking for its own by name (D2). */
export const createCatalogueService = ({ store, current, standing, casesDone }: Parts) => {
  const shelf = createShelf(current, standing)
  const known = new Map([current, ...standing].map(({ version, catalogue }) => [version, catalogue]))
  const { findVersion, ofVersion } = createVersions(store, known)
  const find = (code: string) => thingOf(shelf.all().catalogue, code)
  return {
    /** Everything published, for lists, search and names. */
    get current(): Versioned {
      return shelf.all()
    },
    /** The snapshot one thing stands on; its plans, guide and new cases are made from it. */
    standing: (code: string): Versioned => shelf.of(code),
    /** Shows a one thing's new version; its snapshot is stored already. */
    show: (row: Standing): void => {
      known.set(row.version, row.catalogue)
      shelf.put(shelf.base(), [...shelf.rows().filter(({ thing }) => thing !== row.thing), row])
    },
    /** The day this version of a one thing was published, YYYY-MM-DD. */
    publishedOn: (code: string) => store.publishedOn(code, shelf.of(code).version),
    refresh: () => refreshShelf(store, shelf, ofVersion),
    find,
    ofVersion,
    /** The same for a name somebody typed. */
    findVersion,
    plan: async (code: string, answers: Readonly<Record<string, unknown>>, now: string) => {
      const thing = find(code)
      return thing.ok ? planReply(shelf.of(code), thing.value, answers, now) : thing
    },
    ...createLists(shelf, casesDone),
  }
}
export type CatalogueService = ReturnType<typeof createCatalogueService>
