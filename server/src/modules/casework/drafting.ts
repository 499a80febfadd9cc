import { createHash } from 'node:crypto'
import { answersSettled, type CaseOrder, mayBegin, namesOf, writtenByHand } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import {
  beginDraft,
  consentTo,
  dataRun,
  disputeOutcome,
  draftedFor,
  type FetchHold,
  fallbackMaterials,
  fetchHold,
  openNeeds,
  settleWith,
  takeOutcomes,
  textsUsed,
  typeIntoDraft,
  type Vault,
} from '#engine/exchange'
import type { toldNow } from '#engine/form'
import { accountRef, type Context, chinaDay, ok, type Result, refuse, sentence } from '#engine/kernel'
import { endsView, questionViews, thingNamed } from '#modules/catalogue'
import { canonical } from '#platform/event-chain'
import type { CaseStep, CaseworkParts, HeldCase, OpenedCase } from './keep-case.ts'
import type { DataAsks } from './read-schemas.ts'
import type { CaseView } from './schemas.ts'

/** C80 C84 The texts that are drawn up are part of it, and what came after hand-in; a form without is digested as before there were any. */
export const digestOf = ({ values, texts, recorded }: Vault): string => {
  const drawn = Object.keys(texts).length ? { values, texts } : values
  const whole = recorded.length ? { values, texts, recorded } : drawn
  return createHash('sha256').update(canonical(whole)).digest('hex')
}

type DraftBody = {
  readonly thing: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly represented?: Parameters<typeof draftedFor>[2]
}

/** Keeps a step and answers with the case as it is then. */
const keep = async (
  parts: CaseworkParts,
  opened: OpenedCase | undefined,
  step: CaseStep,
  context: Context,
): Promise<Result<HeldCase>> => {
  const done = await parts.keep.act(opened, step, context)
  return done.ok ? ok(done.value.held) : done
}

/** Starts a draft on the current catalogue version. C1 Of one key there is one draft, however often it is asked for. */
export const createDraft = async (
  parts: CaseworkParts,
  { thing: code, answers, represented }: DraftBody,
  context: Context,
  pressed?: string,
): ReturnType<CaseworkParts['keep']['act']> => {
  const thing = parts.catalogue.find(code)
  if (!thing.ok) return thing
  const { catalogue, version } = parts.catalogue.standing(code)
  const { actor } = context
  const own = actor.role === 'applicant' ? await parts.personOf(actor.id) : undefined
  const person = draftedFor(actor, own, represented)
  if (!person.ok) return person
  if (actor.role === 'applicant') {
    const drafts = await parts.lists.draftsOf(actor.division, actor.id)
    const problems = mayBegin(thingNamed(catalogue, code), drafts)
    if (problems.length) return refuse(...problems)
  }
  const on = { catalogue, catalogueVersion: version, thing: thing.value }
  const begun = beginDraft(on, answers, person.value, { actor, caseId: parts.newId() })
  if (!begun.ok) return begun
  const key = pressed ? { applicantId: actor.id, idempotencyKey: `draft ${pressed}` } : undefined
  return parts.keep.act(undefined, { ...begun.value, ...(key ? { key } : {}) }, context)
}

export type Saved = {
  readonly revision: number
  readonly savedAt: string
  readonly version: number
  readonly faults: { element: string; zh: string; en: string }[]
  readonly told: ReturnType<typeof toldNow>
  /** D10 Whether the rows of a list changed the plan: other matters, other papers. */
  readonly moved: boolean
}

/** Saves answers and values as they are: a wrong value is told, never refused (F6); a newer revision is. */
export const saveDraft = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: Parameters<typeof typeIntoDraft>[3],
  context: Context,
): Promise<Result<Saved>> => {
  const { state } = opened
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const typed = typeIntoDraft(catalogue, state, opened.vault, body, chinaDay(context.now))
  if (!typed.ok) return typed
  const { vault, plan, moved, touched, faults, told } = typed.value
  const revision = state.formRevision + 1
  const form = { formRevision: revision, formDigest: digestOf(vault), touched: [...touched] }
  const act = { type: 'save_draft', plan, ...form } as const
  const done = await keep(parts, opened, { act, vault }, context)
  if (!done.ok) return done
  return ok({
    revision,
    savedAt: context.now,
    version: done.value.version,
    faults: faults.map((fault) => ({
      element: fault.place ?? '',
      zh: sentence(fault, 'zh'),
      en: sentence(fault, 'en'),
    })),
    told,
    moved,
  })
}

/** X10 The person the account is of, where a person acts for themselves. */
const accountPerson = ({ personOf }: CaseworkParts, { actor }: Context) =>
  actor.role === 'applicant' ? personOf(actor.id) : Promise.resolve(undefined)

/** X10 X11 Why no source would be asked now; null where they would be. */
export const holdOf = async (
  parts: CaseworkParts,
  { state, vault }: OpenedCase,
  context: Context,
): Promise<FetchHold | null> => fetchHold(state, vault, await accountPerson(parts, context))

/** C30 What would be asked of whom, for what: read before the person agrees to it. */
export const dataAsks = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<DataAsks>> => {
  const opened = await parts.keep.open(caseId, 'facts', context)
  if (!opened.ok) return opened
  const { state, vault, sight } = opened.value
  const { consent } = state
  if (sight.sees !== 'whole' || !sight.person) return ok({ hold: null, agreedAt: null, asks: [] })
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const agreed = new Set(consent?.asks.map(({ material }) => material))
  const asks = openNeeds(catalogue, state, vault).map((need) => ({
    material: need.material,
    name: { zh: need.materialName, en: need.materialNameEn },
    department: { zh: need.departmentName, en: need.departmentNameEn },
    fields: need.elements.map(({ name, nameEn }) => ({ zh: name, en: nameEn })),
    savesPaper: need.document,
    purpose: need.purpose,
    basis: need.basis,
    agreed: agreed.has(need.material),
  }))
  return ok({ hold: await holdOf(parts, opened.value, context), agreedAt: consent?.at ?? null, asks })
}

/** C30 The person's word for what may be asked, with what is asked of whom and why it may be. */
export const giveConsent = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  { materials }: { readonly materials: readonly string[] },
): Promise<Result<CaseStep>> => {
  const catalogue = await parts.catalogue.ofVersion(opened.state.catalogueVersion)
  return ok({ act: consentTo(catalogue, opened.state, opened.vault, materials) })
}

/** X1 Lets data run for a draft, as far as its person is proved and has agreed (X10, X11). Whatever does not come back is asked of the person as paper, with the reason; nothing waits. */
export const fetchFacts = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  context: Context,
): Promise<Result<HeldCase>> => {
  const { state, vault } = opened
  const { actor, now } = context
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const run = dataRun(catalogue, state, vault, await accountPerson(parts, context))
  if (!run) return ok(opened)
  const { caseId } = state
  const outcomes = await parts.exchange.fetchForCase({
    ...run,
    ...{ caseId, division: actor.division, actor, now },
  })
  return keep(
    parts,
    opened,
    takeOutcomes(catalogue, state, vault, { outcomes, askedBy: accountRef(actor.id) }),
    context,
  )
}

/** R08 The fact is marked, and the source gets a task: one, also where the case went on meanwhile and this is decided anew. */
export const disputeFact = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: { readonly requestId: string; readonly reason: string },
  context: Context,
): Promise<Result<CaseStep>> => {
  const { state, vault } = opened
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const disputed = disputeOutcome(catalogue, state, vault, { ...body, now: context.now })
  if (!disputed.ok) return disputed
  const prepare = async (): Promise<Result<unknown>> => {
    const told = await parts.exchange.disputeRequest(state.caseId, body, context)
    // The case says that it is not disputed: the source was told by an attempt that came to nothing.
    return told.ok || told.problems[0]?.code !== 'already_disputed' ? told : ok(undefined)
  }
  return ok({ ...disputed.value, prepare })
}

/** C49 The plan that a settled question makes comes with the act; any other act is as it was sent. */
const withSettlement = async (
  parts: CaseworkParts,
  { state, vault }: OpenedCase,
  order: CaseOrder,
): Promise<Result<CaseOrder>> => {
  if (order.type !== 'settle_question') return ok(order)
  const settled = settleWith(await parts.catalogue.ofVersion(state.catalogueVersion), state, vault, order)
  return settled.ok ? ok({ ...order, ...settled.value }) : settled
}

export const settleQuestion = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  order: CaseOrder,
): Promise<Result<CaseStep>> => {
  const act = await withSettlement(parts, opened, order)
  return act.ok ? ok({ act: act.value }) : act
}

/** C48 C49 What is not known yet, between which ends the case lies, and what was settled: of the whole case only. */
export const settlingOf = (
  { state, vault, sight }: OpenedCase,
  catalogue: Catalogue,
): Pick<CaseView, 'ends' | 'settled' | 'owedFields'> => {
  const { plan, owedFields } = state
  const thing = catalogue.thing.get(plan.thing)
  if (!thing || sight.sees !== 'whole') return { ends: null, settled: [], owedFields: [] }
  const without = new Set(fallbackMaterials(vault.outcomes).map(({ material }) => material))
  const byHand = writtenByHand(catalogue, thing, textsUsed(vault.texts))
  const asked = questionViews(catalogue, thing)
  return {
    ends: plan.unsettled.length
      ? endsView(catalogue, thing, plan.answers, { sources: true, without, byHand })
      : null,
    settled: answersSettled(state).flatMap(({ question: id, answer, reason, at }) => {
      const question = asked.find((one) => one.id === id)
      const { answer: said } = namesOf(catalogue).answer(plan.thing, id, answer)
      return question ? [{ question, answer: said, reason, at }] : []
    }),
    owedFields: [...owedFields],
  }
}

type Of<T extends CaseOrder['type']> = Extract<CaseOrder, { readonly type: T }>
/** C136 What is closed for whoever promises comes with their choice; whose way a revocation closes is written down before it. */
export const promisesBrought = {
  commit: async (
    { promises }: CaseworkParts,
    held: OpenedCase,
    order: Of<'commit'>,
  ): Promise<Result<CaseStep>> => ok({ act: await promises.commit(held, order) }),
  revoke: async (
    { promises }: CaseworkParts,
    held: OpenedCase,
    order: Of<'revoke'>,
    { now }: Context,
  ): Promise<Result<CaseStep>> => ok({ act: order, prepare: () => promises.closing(held, order, now) }),
}
