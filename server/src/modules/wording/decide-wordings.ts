import type { LibraryDocument } from '#engine/catalogue'
import { accountRef, type Context, ok, type Result, refuse, type Said } from '#engine/kernel'
import {
  addCanonical,
  apartSentence,
  createdSentence,
  failWording,
  type Merge,
  mergeCanonicals,
  mergedSentence,
  type NewCanonical,
  type NewDecision,
  type Noun,
  settledSentence,
  settleWordings,
  twoEntries,
  type Pick as WordingPick,
} from '#engine/wording'
import type { ChangeLibrary, LibraryService } from '#modules/library'
import { auditEntry } from '#platform/audit-entry'
import type { DecisionWrite, WordingStore } from './store.ts'

type Parts = {
  readonly store: WordingStore
  readonly library: Pick<LibraryService, 'read' | 'change'>
  readonly newId: () => string
}
type Done = { readonly changeId: string | null }
type WordingAt = Omit<WordingPick, 'target'>

const settled = (picks: readonly WordingPick[]): NewDecision[] =>
  picks.map(({ noun, matter, wording, target }) => ({
    ...{ noun, act: 'settle' as const, matter, wording, target, other: '' },
  }))

const aboutTwo = (act: 'merge' | 'apart', noun: Noun, target: string, other: string): NewDecision[] => [
  { noun, act, matter: '', wording: '', target, other },
]

const writeOf = (
  { newId }: Parts,
  { now, actor }: Context,
  decisions: readonly NewDecision[],
): DecisionWrite => ({
  ...{ now, byId: actor.id, byName: accountRef(actor.id) },
  decisions: decisions.map((decision) => ({ ...decision, decisionId: newId() })),
})

const auditOf = ({ zh, en }: Said, context: Context) =>
  auditEntry({ act: 'library.settle', subject: 'library', zh, en }, context)

type Wanted = {
  readonly kind: 'settle' | 'merge'
  readonly told: Said
  readonly decisions: readonly NewDecision[]
  readonly apply: ChangeLibrary['apply']
}

/** The change and its decisions together; where the library stands so already, the decisions alone (a doubtful wording confirmed). */
const decide = async (parts: Parts, context: Context, wanted: Wanted): Promise<Result<Done>> => {
  const { kind, told, decisions, apply } = wanted
  const wordings = writeOf(parts, context, decisions)
  const changed = await parts.library.change(context, { kind, ...told, apply, wordings })
  if (!changed.ok) return changed
  const { changeId } = changed.value
  if (changeId === undefined) await parts.store.add({ ...wordings, audit: auditOf(told, context) })
  return ok({ changeId: changeId ?? null })
}

/** A new entry and, with it, the words that are settled as it at once. */
const addAndSettle = (document: LibraryDocument, entry: NewCanonical, at: readonly WordingAt[]) => {
  const added = addCanonical(document, entry)
  if (!added.ok) return added
  const { id } = added.value
  const picks = at.map((one) => ({ ...one, target: id }))
  const next = picks.length ? settleWordings(added.value.document, picks) : ok(added.value.document)
  return next.ok ? ok({ document: next.value, id, picks }) : next
}

/** Deciding about words, by name: settle, create, merge, tell apart. */
export const createWordingDecider = (parts: Parts) => {
  const document = async () => (await parts.library.read()).document
  return {
    settle: async (picks: readonly WordingPick[], context: Context): Promise<Result<Done>> =>
      decide(parts, context, {
        kind: 'settle',
        told: settledSentence(await document(), picks),
        decisions: settled(picks),
        apply: (current) => settleWordings(current, picks),
      }),
    create: async (
      { entry, wordings }: { entry: NewCanonical; wordings: readonly WordingAt[] },
      context: Context,
    ): Promise<Result<Done & { readonly id: string }>> => {
      const first = addAndSettle(await document(), entry, wordings)
      if (!first.ok) return first
      const { id, picks } = first.value
      const done = await decide(parts, context, {
        kind: 'settle',
        told: createdSentence(first.value.document, entry.noun, id, picks),
        decisions: settled(picks),
        apply: (current) => {
          const again = addAndSettle(current, entry, wordings)
          if (!again.ok) return again
          // Somebody took the id meanwhile: what is told and remembered would name another entry.
          return again.value.id === id ? ok(again.value.document) : refuse(failWording('canonical_id_taken'))
        },
      })
      return done.ok ? ok({ ...done.value, id }) : done
    },
    merge: async (merge: Merge, context: Context): Promise<Result<Done>> =>
      decide(parts, context, {
        kind: 'merge',
        told: mergedSentence(await document(), merge),
        decisions: aboutTwo('merge', merge.noun, merge.into, merge.from),
        apply: (current) => mergeCanonicals(current, merge),
      }),
    keepApart: async (
      { noun, one, other }: { noun: Noun; one: string; other: string },
      context: Context,
    ): Promise<Result<Done>> => {
      const current = await document()
      const two = twoEntries(current, { noun, from: one, into: other })
      if (!two.ok) return two
      const told = apartSentence(current, noun, one, other)
      const write = writeOf(parts, context, aboutTwo('apart', noun, one, other))
      await parts.store.add({ ...write, audit: auditOf(told, context) })
      return ok({ changeId: null })
    },
  }
}
