import { type CaseOrder, type CaseState, failCasework, fieldsOfPlan } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import type { Person } from '#engine/identity'
import { ok, type Result, refuse } from '#engine/kernel'
import { dataNeeds, type Subjects } from './data-needs.ts'
import { composeAgain } from './draft.ts'
import { fillFromFacts } from './fill-from-facts.ts'
import { agreedTo, type FetchHold, provenPerson } from './may-fetch.ts'
import { type Named, namedIn } from './named.ts'
import type { DataNeed } from './types.ts'
import { fillVault, type KeptOutcome, type Vault } from './vault.ts'

type Order<Type extends CaseOrder['type']> = Extract<CaseOrder, { readonly type: Type }>
type DataRun = {
  readonly subjects: Subjects
  readonly needs: readonly DataNeed[]
  readonly named: Named
}

const found = ({ answer }: KeptOutcome): boolean => answer.kind === 'found'

/** The plan as it would be with all sources working; what was found and disputed stays asked for. */
const hopefulPlan = (catalogue: Catalogue, state: CaseState, { outcomes, texts, values }: Vault) =>
  composeAgain(catalogue, state, { outcomes: outcomes.filter(found), texts, values }).plan

/** X8 What could still be asked for a case: every paper and field of that plan, less what was found before. */
export const openNeeds = (catalogue: Catalogue, state: CaseState, vault: Vault): readonly DataNeed[] => {
  const had = new Set(vault.outcomes.filter(found).map(({ need }) => need.material))
  return dataNeeds(hopefulPlan(catalogue, state, vault), catalogue).filter(
    ({ material }) => !had.has(material),
  )
}

/** X10 X11 Why nothing is asked now, or null: who the person is first, then what they have agreed to. */
export const fetchHold = (state: CaseState, vault: Vault, account: Person | undefined): FetchHold | null =>
  provenPerson(state, vault, account).hold ?? (state.consent ? null : 'consent')

/** X10 X11 What is asked for a case: what its proven person has agreed to; null where there is nothing to ask, or nobody to ask about. */
export const dataRun = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  account: Person | undefined,
): DataRun | null => {
  const proven = provenPerson(state, vault, account)
  if (proven.hold) return null
  const needs = agreedTo(state, openNeeds(catalogue, state, vault))
  const { idNumber, documentKind } = proven.who
  if (!idNumber || !needs.length) return null
  const { uscc } = vault.values
  const fields = fieldsOfPlan(catalogue, hopefulPlan(catalogue, state, vault))
  const name = (state.handledBy ? vault.person.name : account?.name) ?? ''
  return {
    subjects: { idNumber, documentKind, ...(uscc ? { uscc } : {}) },
    needs,
    named: namedIn({ name, idNumber }, fields, vault.values),
  }
}

/** X11 The consent as it is noted: of the papers agreed to, those that could be asked for now, each with from whom, for what and why it may be. */
export const consentTo = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  materials: readonly string[],
): Order<'give_consent'> => ({
  type: 'give_consent',
  materials: [...materials],
  asks: openNeeds(catalogue, state, vault)
    .filter(({ material }) => materials.includes(material))
    .map(({ material, department, purpose, basis }) => ({ material, department, purpose, basis })),
})

type Brought = Omit<KeptOutcome, 'disputedAt' | 'disputeReason' | 'askedBy'>
type Taken<Type extends CaseOrder['type']> = { readonly vault: Vault; readonly act: Order<Type> }

const toFact = ({ requestId, need, answer }: Brought) => ({
  requestId,
  material: need.material,
  department: need.department,
  found: answer.kind === 'found',
})

/** Fills the form, but no element that is not on it: no department asked for it (C10). */
const fill = (vault: Vault, elements: ReadonlySet<string>): Vault => {
  const { values, filledBy } = fillFromFacts(vault.values, vault.outcomes)
  const brought = Object.keys(filledBy).filter((element) => elements.has(element))
  return fillVault(
    vault,
    Object.fromEntries(brought.map((element) => [element, values[element] ?? ''])),
    (element) => ({ kind: 'registry', requestId: filledBy[element] ?? '' }),
  )
}

/** X8 What sources answered: the latest outcome of a paper takes the place of an earlier one, and what is found fills the form. */
export const takeOutcomes = (
  catalogue: Catalogue,
  state: CaseState,
  before: Vault,
  { outcomes, askedBy }: { readonly outcomes: readonly Brought[]; readonly askedBy: string },
): Taken<'fetch_facts'> => {
  const fresh = outcomes.map(
    ({ need, answer, requestId, askedAt, milliseconds }): KeptOutcome => ({
      ...{ need, answer, requestId, askedAt, milliseconds },
      ...{ disputedAt: null, disputeReason: null, askedBy },
    }),
  )
  const kept = before.outcomes.filter((old) => !fresh.some(({ need }) => need.material === old.need.material))
  const fields = fieldsOfPlan(catalogue, hopefulPlan(catalogue, state, before))
  const elements = new Set(fields.map(({ element }) => element))
  const vault = fill({ ...before, outcomes: [...kept, ...fresh] }, elements)
  const { casePlan } = composeAgain(catalogue, state, vault)
  return { vault, act: { type: 'fetch_facts', facts: fresh.map(toFact), plan: casePlan } }
}

/** X6 The person's version counts: the fact is marked, and its paper is asked for. */
export const disputeOutcome = (
  catalogue: Catalogue,
  state: CaseState,
  before: Vault,
  { requestId, reason, now }: { readonly requestId: string; readonly reason: string; readonly now: string },
): Result<Taken<'dispute_fact'>> => {
  if (!before.outcomes.some((one) => one.requestId === requestId)) return refuse(failCasework('fact_unknown'))
  const outcomes = before.outcomes.map((outcome) =>
    outcome.requestId === requestId ? { ...outcome, disputedAt: now, disputeReason: reason } : outcome,
  )
  const vault = { ...before, outcomes }
  const plan = composeAgain(catalogue, state, vault).casePlan
  return ok({ vault, act: { type: 'dispute_fact', requestId, reason, plan } })
}
