import { failCasework } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { dataNeeds, fillFromFacts, fillVault, type KeptOutcome, type Vault } from '#engine/exchange'
import { fieldsOf, formSections } from '#engine/form'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import type { HeldCase, OpenedCase } from '../keep-case.ts'
import type { CaseworkParts } from '../service-parts.ts'
import { recompose } from './compose-case.ts'

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

/** What to ask: every paper and field of the plan as it would be with all sources working, less what was found before. */
const openNeeds = (catalogue: Catalogue, opened: OpenedCase, vault: Vault) => {
  const found = vault.outcomes.filter(({ answer }) => answer.kind === 'found')
  const { plan } = recompose(catalogue, opened.state, { ...vault, outcomes: found })
  const had = new Set(found.map(({ need }) => need.material))
  const elements = new Set(fieldsOf(formSections(plan, catalogue)).map(({ element }) => element))
  return { needs: dataNeeds(plan, catalogue).filter(({ material }) => !had.has(material)), elements }
}

/** Keeps the outcomes and fills the form; a value of an element that is not on the form is not kept (C10). */
const keep = (vault: Vault, fresh: readonly KeptOutcome[], elements: ReadonlySet<string>): Vault => {
  const filled = fillIn({ ...vault, outcomes: merged(vault.outcomes, fresh) })
  const values = Object.entries(filled.values).filter(
    ([element]) => elements.has(element) || element in vault.values,
  )
  return { ...filled, values: Object.fromEntries(values) }
}

const toFact = ({ requestId, need, answer }: KeptOutcome) => ({
  requestId,
  material: need.material,
  department: need.department,
  found: answer.kind === 'found',
})

/**
 * X1 Lets data run for a draft: asks the sources for every paper the plan dropped and for the fields they can fill. Whatever
 * does not come back is asked of the person as paper, with the reason; nothing waits.
 */
export const fetchFacts = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  context: Context,
): Promise<Result<HeldCase>> => {
  const { caseId, catalogueVersion } = opened.state
  const { actor, now } = context
  const { division } = actor
  const catalogue = await parts.catalogue.ofVersion(catalogueVersion)
  const { vault } = opened
  const subjects = subjectsOf(vault)
  const { needs, elements } = openNeeds(catalogue, opened, vault)
  if (!subjects.idNumber || needs.length === 0) return ok(opened)
  const outcomes = await parts.exchange.fetchForCase({ caseId, division, subjects, needs, actor, now })
  const fresh = outcomes.map(
    ({ paper: _paper, ...outcome }): KeptOutcome => ({
      ...outcome,
      disputedAt: null,
      disputeReason: null,
      askedBy: actor.name,
    }),
  )
  const next = keep(vault, fresh, elements)
  const { casePlan } = recompose(catalogue, opened.state, next)
  const act = { type: 'fetch_facts', facts: fresh.map(toFact), plan: casePlan } as const
  const done = await parts.keep.act(opened, { act, vault: next }, context)
  return done.ok ? ok(done.value.held) : done
}

/** R08 The person's version counts: the fact is marked, its paper is asked for, the source gets a task. */
export const disputeFact = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: { readonly requestId: string; readonly reason: string },
  context: Context,
): Promise<Result<HeldCase>> => {
  const { state, vault } = opened
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
  const act = { type: 'dispute_fact', ...body, plan } as const
  const done = await parts.keep.act(opened, { act, vault: next }, context)
  return done.ok ? ok(done.value.held) : done
}
