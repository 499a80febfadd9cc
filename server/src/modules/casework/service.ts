import {
  type CaseOrder as CaseAct,
  type CaseState,
  failCasework,
  readOrder,
  tidyQueryCode,
} from '#engine/casework'
import type { FetchHold } from '#engine/exchange'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { createActs } from './act-on-case.ts'
import { deliveryFor } from './choose-delivery.ts'
import { dataAsks } from './data-asks.ts'
import { createAttachments, createDraft, fetchFacts, holdOf, saveDraft } from './drafting.ts'
import { findAtCounter } from './find-at-counter.ts'
import { createForesight } from './foresee.ts'
import { receiptFor, submit } from './hand-in.ts'
import { countQueues, createListMine, listQueue, progress, timeline } from './read-cases.ts'
import type { CaseView, FetchedFact, FormView } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import { createViews, type Views } from './show-case.ts'

const forPersons = (parts: CaseworkParts, { view, form, shown }: Views) => ({
  createDraft: async (body: Parameters<typeof createDraft>[1], context: Context): Promise<Result<CaseView>> =>
    shown(await createDraft(parts, body, context), context),
  saveDraft: (caseId: string, body: Parameters<typeof saveDraft>[2], context: Context) =>
    parts.keep.work(caseId, context, (opened) => saveDraft(parts, opened, body, context)),
  fetchFacts: async (
    caseId: string,
    context: Context,
  ): Promise<Result<{ fetched: FetchedFact[]; form: FormView; hold: FetchHold | null }>> => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const hold = await holdOf(parts, opened.value, context)
    const done = await fetchFacts(parts, opened.value, context)
    if (!done.ok) return done
    const seen = await view(caseId, context)
    if (!seen.ok) return seen
    const filled = await form(caseId, context)
    return filled.ok ? ok({ fetched: seen.value.fetched, form: filled.value, hold }) : filled
  },
  dataAsks: (caseId: string, context: Context) => dataAsks(parts, caseId, context),
  submit: (caseId: string, body: Parameters<typeof submit>[2], context: Context) =>
    parts.keep.work(caseId, context, (opened) => submit(parts, opened, body, context)),
  receipt: async (caseId: string, context: Context) => {
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const { sight } = opened.value
    return sight.sees === 'whole' && sight.person
      ? receiptFor(parts, opened.value, context)
      : refuse(failCasework('case_missing'))
  },
  listMine: createListMine(parts),
})

const forReaders = (parts: CaseworkParts, { view, form }: Views, division: string) => ({
  view: async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    const seen = await view(caseId, context)
    if (seen.ok && context.actor.role !== 'applicant') await parts.audit.noteLook(caseId, context)
    return seen
  },
  form,
  delivery: (caseId: string, context: Context) => deliveryFor(parts, caseId, context),
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
    foresee: createForesight(parts),
    /** An act by its name of a release before. */
    actFormerly: (caseId: string, order: { readonly type: string }, context: Context) =>
      act(caseId, readOrder(order) as CaseAct, context),
    ...forReaders(parts, views, division),
    findAtCounter: (asked: { text?: string }, context: Context) => findAtCounter(parts, asked, context),
    fillPeople: () => parts.fillPeople(division),
    sweep: sweep(parts, division),
    attachments: createAttachments(parts),
  }
}
export type CaseworkService = ReturnType<typeof createCaseworkService>
