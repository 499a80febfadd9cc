import { failCasework } from '#engine/casework'
import { dataNeeds, fillFromFacts } from '#engine/exchange'
import { fieldsOf, formSections } from '#engine/form'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import type { OpenedCase } from './case-access.ts'
import { recompose } from './compose-case.ts'
import type { CaseworkParts } from './service-parts.ts'
import { fillVault, type KeptOutcome, type Vault } from './vault.ts'

/** Whose number the sources are asked by: the account's person, or what the form already says. */
const subjectsOf = (vault: Vault) => ({
  idNumber: vault.person.idNumber || (vault.values.legal_rep_id_number ?? ''),
  ...(vault.values.uscc ? { uscc: vault.values.uscc } : {}),
})

/** The latest outcome of a paper replaces an earlier failed one; what was found is kept and not asked again. */
const merged = (kept: readonly KeptOutcome[], fresh: readonly KeptOutcome[]): KeptOutcome[] => [
  ...kept.filter((old) => !fresh.some((one) => one.need.material === old.need.material)),
  ...fresh,
]

const fillIn = (vault: Vault): Vault => {
  const { values, filledBy } = fillFromFacts(
    vault.values,
    vault.outcomes.map((outcome) => ({ ...outcome, disputed: outcome.disputedAt !== null })),
  )
  const brought = Object.fromEntries(Object.keys(filledBy).map((element) => [element, values[element] ?? '']))
  return fillVault(vault, brought, (element) => ({ kind: 'registry', requestId: filledBy[element] ?? '' }))
}

/**
 * X1 Lets data run for a draft: asks the sources for every paper the plan dropped and for the fields they can fill. Whatever
 * does not come back is asked of the person as paper, with the reason; nothing waits.
 */
export const fetchFacts = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  context: Context,
): Promise<Result<Vault>> => {
  const { state } = opened
  const { division } = context.actor
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const vault = await parts.access.readVault(division, state.caseId)
  const subjects = subjectsOf(vault)
  if (!subjects.idNumber) return ok(vault)
  const found = new Set(
    vault.outcomes.filter(({ answer }) => answer.kind === 'found').map(({ need }) => need.material),
  )
  // Asked for the plan as it would be with every source working, so that a failed one is tried again.
  const retried = recompose(catalogue, state, {
    ...vault,
    outcomes: vault.outcomes.filter(({ answer }) => answer.kind === 'found'),
  })
  const needs = dataNeeds(retried.plan, catalogue).filter(({ material }) => !found.has(material))
  if (needs.length === 0) return ok(vault)
  const outcomes = await parts.exchange.fetchForCase({
    caseId: state.caseId,
    division,
    subjects,
    needs,
    actor: context.actor,
    now: context.now,
  })
  const kept: KeptOutcome[] = outcomes.map(({ paper: _paper, ...outcome }) => ({
    ...outcome,
    disputedAt: null,
    disputeReason: null,
    askedBy: context.actor.name,
  }))
  const elements = new Set(fieldsOf(formSections(retried.plan, catalogue)).map(({ element }) => element))
  const filled = fillIn({ ...vault, outcomes: merged(vault.outcomes, kept) })
  const next: Vault = {
    ...filled,
    values: Object.fromEntries(
      Object.entries(filled.values).filter(([element]) => elements.has(element) || element in vault.values),
    ),
  }
  const facts = kept.map(({ requestId, need, answer }) => ({
    requestId,
    material: need.material,
    department: need.department,
    found: answer.kind === 'found',
  }))
  const done = await parts.access.perform(
    opened,
    { type: 'fetch_facts', facts, plan: recompose(catalogue, state, next).casePlan },
    context,
    { vault: next },
  )
  return done.ok ? ok(next) : done
}

/** R08 The person's version counts: the fact is marked, its paper is asked for, the source gets a task. */
export const disputeFact = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: { readonly requestId: string; readonly reason: string },
  context: Context,
): Promise<Result<Vault>> => {
  const { state } = opened
  const vault = await parts.access.readVault(context.actor.division, state.caseId)
  if (!vault.outcomes.some(({ requestId }) => requestId === body.requestId))
    return refuse(failCasework('fact_unknown'))
  const told = await parts.exchange.disputeRequest(state.caseId, body, context)
  if (!told.ok) return told
  const next: Vault = {
    ...vault,
    outcomes: vault.outcomes.map((outcome) =>
      outcome.requestId === body.requestId
        ? { ...outcome, disputedAt: context.now, disputeReason: body.reason }
        : outcome,
    ),
  }
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const plan = recompose(catalogue, state, next).casePlan
  const done = await parts.access.perform(opened, { type: 'dispute_fact', ...body, plan }, context, {
    vault: next,
  })
  return done.ok ? ok(next) : done
}
