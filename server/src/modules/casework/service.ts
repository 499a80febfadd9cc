import {
  actNamed,
  type CaseOrder as CaseAct,
  type CaseState,
  failCasework,
  fieldsSeen,
  readOrder,
  sightOf,
  tidyQueryCode,
} from '#engine/casework'
import { composeAgain } from '#engine/exchange'
import { mayUse } from '#engine/identity'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { createDerived } from '#platform/derived'
import { failPlatform } from '#platform/problems'
import { createAttachments, createDraft, disputeFact, fetchFacts, saveDraft } from './drafting.ts'
import { receiptFor, resubmit, submit } from './hand-in.ts'
import type { HeldCase, OpenedCase } from './keep-case.ts'
import { countQueues, createListMine, listQueue, progress, timeline } from './read-cases.ts'
import type { CaseView, FetchedFact, FormView } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import { viewCase } from './view-case.ts'
import { viewForm } from './view-form.ts'

type Dispute = Parameters<typeof disputeFact>[2]

/** The form as far as the actor may read it (C10). */
const formOf = async (parts: CaseworkParts, caseId: string, context: Context): Promise<Result<FormView>> => {
  const opened = await parts.keep.open(caseId, context)
  if (!opened.ok) return opened
  const { state, sight, vault, savedAt } = opened.value
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { plan } = composeAgain(catalogue, state, vault)
  const { formRevision: revision } = state
  const { uploadLimit } = parts
  return ok(viewForm({ catalogue, plan, vault, revision, savedAt, uploadLimit, ...fieldsSeen(sight, plan) }))
}

/** Opens a case, or acts on it, and answers with the case as the actor may see it. */
const createViews = (parts: CaseworkParts) => {
  const looks = createDerived<CaseState, Result<CaseView>>(3)
  /** The case as it is in hand: nothing is read again. */
  const show = async (held: HeldCase, context: Context): Promise<Result<CaseView>> => {
    const sight = sightOf(held.state, context.actor)
    if (sight.sees === 'nothing') return refuse(failCasework('case_missing'))
    const catalogue = await parts.catalogue.ofVersion(held.state.catalogueVersion)
    return ok(viewCase({ opened: { ...held, sight }, catalogue, actor: context.actor, now: context.now }))
  }
  const view = async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const { state, vault } = opened.value
    // C10 Who asks decides what is seen and what may be done, the day decides the lights; nothing else of the context does.
    const by = [vault, JSON.stringify(context.actor), chinaDay(context.now)]
    return looks(state, by, () => show(opened.value, context))
  }
  const form = (caseId: string, context: Context) => formOf(parts, caseId, context)
  const shown = async (done: Result<HeldCase>, context: Context): Promise<Result<CaseView>> =>
    done.ok ? show(done.value, context) : done
  return { show, view, form, shown }
}

type Views = ReturnType<typeof createViews>

const forPersons = (parts: CaseworkParts, { view, form, shown }: Views) => ({
  createDraft: async (body: Parameters<typeof createDraft>[1], context: Context): Promise<Result<CaseView>> =>
    shown(await createDraft(parts, body, context), context),
  saveDraft: (caseId: string, body: Parameters<typeof saveDraft>[2], context: Context) =>
    parts.keep.work(caseId, context, (opened) => saveDraft(parts, opened, body, context)),
  fetchFacts: async (
    caseId: string,
    context: Context,
  ): Promise<Result<{ fetched: FetchedFact[]; form: FormView }>> => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const done = await fetchFacts(parts, opened.value, context)
    if (!done.ok) return done
    const seen = await view(caseId, context)
    if (!seen.ok) return seen
    const filled = await form(caseId, context)
    return filled.ok ? ok({ fetched: seen.value.fetched, form: filled.value }) : filled
  },
  submit: (caseId: string, body: Parameters<typeof submit>[2], context: Context) =>
    parts.keep.work(caseId, context, (opened) => submit(parts, opened, body, context)),
  receipt: async (caseId: string, context: Context) => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const { sight } = opened.value
    return sight.sees === 'whole' && sight.person
      ? receiptFor(parts, opened.value)
      : refuse(failCasework('case_missing'))
  },
  listMine: createListMine(parts),
})

/** What some acts need beside what a person sends: a digest of the form, a plan without the disputed source. */
const createActs = (parts: CaseworkParts, { show, shown }: Views) => {
  const brought = {
    resubmit: (opened: OpenedCase, { revision }: { revision?: number }, context: Context) =>
      resubmit(parts, opened, revision ?? opened.state.formRevision, context),
    dispute_fact: (opened: OpenedCase, body: Dispute, context: Context) =>
      disputeFact(parts, opened, body, context),
  }
  /** One act of a case: the account must be allowed it at all, and the engine says whether it may happen now. */
  return async (caseId: string, order: CaseAct, context: Context): Promise<Result<CaseView>> => {
    const permission = actNamed(order.type)?.permission
    if (!permission || !mayUse(context.actor.role, permission))
      return refuse(failPlatform('not_allowed', { permission: permission ?? '' }))
    const bring = order.type in brought ? brought[order.type as keyof typeof brought] : undefined
    if (bring) {
      const work = (opened: OpenedCase) => bring(opened, order as never, context)
      return shown(await parts.keep.work(caseId, context, work), context)
    }
    const done = await parts.keep.actOn(caseId, { act: order }, context)
    return done.ok ? show(done.value.held, context) : done
  }
}

const forReaders = (parts: CaseworkParts, { view, form }: Views, division: string) => ({
  view: async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    const seen = await view(caseId, context)
    if (seen.ok && context.actor.role !== 'applicant') await parts.audit.noteLook(caseId, context)
    return seen
  },
  form,
  timeline: (caseId: string, context: Context) => timeline(parts, caseId, context),
  countQueues: (context: Context) => countQueues(parts, context),
  listQueue: (queue: string, query: { page?: number; text?: string }, context: Context) =>
    listQueue(parts, queue, query, context),
  progress: (queryCode: string, context: Context) => progress(parts, division, queryCode, context.now),
  find: async (queryCode: string, context: Context): Promise<Result<{ caseId: string }>> => {
    const found = await parts.store.caseOfCode(context.actor.division, tidyQueryCode(queryCode))
    const opened = found ? await parts.keep.open(found, context) : undefined
    return opened?.ok ? ok({ caseId: opened.value.state.caseId }) : refuse(failCasework('case_missing'))
  },
})

/** C2 Accepts by the passing of time what nobody answered; one case's trouble stops no other (lessons row 15). */
const sweep =
  (parts: CaseworkParts, division: string) =>
  async (context: Context): Promise<readonly CaseState[]> => {
    const done: CaseState[] = []
    const order = { act: { type: 'deem_accepted' } } as const
    for (const { caseId } of await parts.store.unanswered(division, chinaDay(context.now))) {
      const held = await parts.keep.load(division, caseId)
      const result = held ? await parts.keep.act(held, order, context).catch(() => undefined) : undefined
      if (result?.ok) done.push(result.value.held.state)
    }
    return done
  }

export const createCaseworkService = (parts: CaseworkParts, division: string) => {
  const views = createViews(parts)
  const act = createActs(parts, views)
  return {
    ...forPersons(parts, views),
    act,
    /** An act by its name of a release before. */
    actFormerly: (caseId: string, order: { readonly type: string }, context: Context) =>
      act(caseId, readOrder(order) as CaseAct, context),
    ...forReaders(parts, views, division),
    sweep: sweep(parts, division),
    attachments: createAttachments(parts),
  }
}
export type CaseworkService = ReturnType<typeof createCaseworkService>
