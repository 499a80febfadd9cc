import { type Catalogue, type CatalogueDocument, indexCatalogue } from '#engine/catalogue'
import type { CatalogueStore } from './store.ts'

export type Versioned = { readonly version: string; readonly catalogue: Catalogue }
/** A one thing with the snapshot it was published in. */
export type Standing = Versioned & { readonly thing: string }

const joined = <T>(lists: readonly (readonly T[])[], idOf: (entry: T) => string): T[] => [
  ...new Map(lists.flat().map((entry) => [idOf(entry), entry])).values(),
]

/** The base with each one thing as it stands; of a noun that stands in several snapshots the newest words are shown. */
const mergedDocument = (base: CatalogueDocument, standing: readonly Standing[]): CatalogueDocument => {
  const all = [base, ...standing.map(({ catalogue }) => catalogue)]
  return {
    departments: joined(
      all.map(({ departments }) => departments),
      ({ id }) => id,
    ),
    elements: joined(
      all.map(({ elements }) => elements),
      ({ id }) => id,
    ),
    materials: joined(
      all.map(({ materials }) => materials),
      ({ id }) => id,
    ),
    matters: joined(
      all.map(({ matters }) => matters),
      ({ code }) => code,
    ),
    things: joined(
      [
        base.things,
        ...standing.map(({ catalogue, thing }) => catalogue.things.filter(({ code }) => code === thing)),
      ],
      ({ code }) => code,
    ),
    sources: base.sources,
  }
}

/** Everything that is published: each one thing as it stands (D2). */
export const createShelf = (first: Versioned, published: readonly Standing[]) => {
  let base = first
  let standing = new Map<string, Versioned>()
  let merged = first.catalogue
  const put = (next: Versioned, rows: readonly Standing[]): void => {
    base = next
    standing = new Map(rows.map(({ thing, version, catalogue }) => [thing, { version, catalogue }]))
    merged = rows.length ? indexCatalogue(mergedDocument(next.catalogue, rows)) : next.catalogue
  }
  put(first, published)
  return {
    put,
    /** The whole of what is published, for lists, names and search. Plans are made from `of`. */
    all: (): Versioned => ({ version: base.version, catalogue: merged }),
    base: (): Versioned => base,
    of: (code: string): Versioned => standing.get(code) ?? base,
    rows: (): Standing[] => [...standing].map(([thing, versioned]) => ({ thing, ...versioned })),
  }
}
export type Shelf = ReturnType<typeof createShelf>

const keyOf = (rows: readonly { readonly thing: string; readonly version: string }[]): string =>
  rows
    .map(({ thing, version }) => `${thing} ${version}`)
    .sort()
    .join()

/** Reads again what another process may have published or imported since. */
export const refreshShelf = async (
  store: CatalogueStore,
  shelf: Shelf,
  ofVersion: (version: string) => Promise<Catalogue>,
): Promise<void> => {
  const [current, rows] = await Promise.all([store.currentVersion(), store.standing()])
  const version = current ?? shelf.base().version
  if (version === shelf.base().version && keyOf(rows) === keyOf(shelf.rows())) return
  const standing = await Promise.all(
    rows.map(async (row) => ({ ...row, catalogue: await ofVersion(row.version) })),
  )
  shelf.put({ version, catalogue: await ofVersion(version) }, standing)
}
