import { act, type CaseState } from '#engine/casework'
import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { beginDraft, type Vault } from '#engine/exchange'
import type { Actor } from '#engine/kernel'

const actor: Actor = { id: 'owner', name: '张三', role: 'applicant', division: '330282000000' }
const person = { name: '张三', documentKind: 'resident_card' as const, idNumber: '', phone: '' }

/** A draft of one thing as its owner begins it, without a store. */
export const begunDraft = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
): { state: CaseState; vault: Vault } => {
  const draft = beginDraft(
    { catalogue, catalogueVersion: 'v1', thing },
    answers,
    { person, isProven: true },
    { actor, caseId: 'k1' },
  )
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems))
  const made = act(undefined, draft.value.act, { actor, now: '2026-09-28T09:30:00.000+08:00', place: 'test' })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { state: made.value.state, vault: draft.value.vault }
}
