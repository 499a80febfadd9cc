import { createHash } from 'node:crypto'
import { libraryRecord } from '#engine/catalogue'
import { libraryChangeRecord } from '#engine/library'
import { type ChainedEvent, canonical, chainEvents, origin } from '#platform/event-chain'
import type { LibraryWrite } from './store.ts'

/** M5 What the link of a revision is chained under. */
export const chainOf = (division: string): string => `library ${division}`

/** The digest of a stored document or change, whatever order the store gives its keys. */
export const digestOfStored = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')

/** What a change says of itself for good; whether it was undone is told by a later link. */
type SaidOfChange = Omit<NonNullable<LibraryWrite['change']>, 'undo'> & { readonly undo: unknown }
export const digestOfChange = (change: SaidOfChange): string => {
  const { changeId, byId, byName, kind, department, zh, en, touched, undo } = change
  return digestOfStored({ changeId, byId, byName, kind, department, zh, en, touched, undo })
}

export type RevisionBody = {
  readonly before?: true
  readonly at?: string
  readonly document?: string
  readonly change?: string
  readonly undone?: string
}

/** M5 The link that a write adds behind the last one. */
export const linkOf = (
  division: string,
  head: string | null,
  { now, expected, document, change, undone }: Omit<LibraryWrite, 'audit' | 'link'>,
): ChainedEvent => {
  const body: RevisionBody = {
    at: now,
    document: digestOfStored(libraryRecord.write(document)),
    ...(change
      ? { change: digestOfChange({ ...change, undo: libraryChangeRecord.write({ edits: change.undo }) }) }
      : {}),
    ...(undone ? { undone: undone.changeId } : {}),
  }
  const [link] = chainEvents(chainOf(division), expected, head ?? origin, [body])
  if (!link) throw new Error('a link was not made')
  return link
}
