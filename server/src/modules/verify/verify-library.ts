import {
  chainOf,
  createLibraryProof,
  digestOfChange,
  digestOfStored,
  type RevisionBody,
} from '#modules/library'
import type { Database } from '#platform/database'
import { type ChainedEvent, linkHolds, origin } from '#platform/event-chain'
import type { FindingKind, Findings } from './findings.ts'
import { aboutOne } from './in-pages.ts'

/** M5 The library against the links of its revisions, and each of its changes against the link it led to. */

const pageSize = 200
type Store = ReturnType<typeof createLibraryProof>
type Tell = (kind: FindingKind, where?: string) => void
type Library = { readonly division: string; readonly revision: number; readonly document: unknown }

const bodyOf = ({ body }: ChainedEvent): RevisionBody => {
  try {
    return JSON.parse(body) as RevisionBody
  } catch {
    return {}
  }
}

const proveChanges = async (store: Store, division: string, page: readonly ChainedEvent[], tell: Tell) => {
  const changes = await store.changesOf(
    division,
    page.map(({ sequence }) => sequence),
  )
  const there = new Map(changes.map((change) => [change.revision, digestOfChange(change)]))
  for (const link of page) {
    const { before, change } = bodyOf(link)
    if (!before && there.get(link.sequence) !== change) tell('change_altered', String(link.sequence))
  }
}

/** Answers with the last link, what was undone by any, and where the chain begins. */
const walk = async (store: Store, division: string, tell: Tell) => {
  const undone = new Set<string>()
  let last: ChainedEvent | undefined
  let first: ChainedEvent | undefined
  for (;;) {
    const page = await store.linksAfter(division, last?.sequence ?? 0, pageSize)
    if (!page.length) return { first, last, undone }
    for (const link of page) {
      if (last && link.sequence !== last.sequence + 1) tell('revision_missing', String(last.sequence + 1))
      else if (!linkHolds(chainOf(division), link) || link.previousHash !== (last?.hash ?? origin))
        tell('revision_broken', String(link.sequence))
      const { undone: of } = bodyOf(link)
      if (of) undone.add(of)
      first ??= link
      last = link
    }
    await proveChanges(store, division, page, tell)
  }
}

const proveLibrary = async (store: Store, { division, revision, document }: Library, tell: Tell) => {
  const { first, last, undone } = await walk(store, division, tell)
  if (last?.sequence !== revision) return tell('revision_missing', String(revision))
  const { before, document: digest } = bodyOf(last)
  if (!before && digest !== digestOfStored(document)) tell('library_altered')
  // What was undone before there were links is told by none.
  const whole = first !== undefined && !bodyOf(first).before
  for (const changeId of whole ? await store.undone(division) : [])
    if (!undone.has(changeId)) tell('undo_untold', changeId)
  return undefined
}

/** How many libraries there are, and how many of them say by a digest what they hold. */
export const verifyLibraries = async (database: Database, findings: Findings) => {
  const store = createLibraryProof(database)
  const libraries = await store.libraries()
  let proved = 0
  for (const library of libraries) {
    const { division, revision } = library
    await proveLibrary(store, library, (kind, where) =>
      findings.add(kind, aboutOne('library', { division, id: division }, where)),
    )
    const [last] = await store.linksAfter(division, revision - 1, 1)
    if (last && !bodyOf(last).before) proved += 1
  }
  return { libraries: libraries.length, proved }
}
