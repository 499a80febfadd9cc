import {
  act,
  actNamed,
  available,
  type CaseOrder as CaseAct,
  concernsOnePart,
  eventsSeen,
  failCasework,
  namesOf,
  readOrder,
  readsPaper,
  removeDraft,
  resultsHindrance,
  sayToPerson,
  sightOf,
  tidyQueryCode,
} from '#engine/casework'
import { caseRosters, caseTexts, composeAgain, type FetchHold, papersDrawn } from '#engine/exchange'
import { mayUse } from '#engine/identity'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { failPlatform } from '#platform/problems'
import { toldProblem } from '#platform/told-problem'
import { createDraft, dataAsks, fetchFacts, holdOf, saveDraft } from './drafting.ts'
import { deliveryFor, isBroughtTo, receiptFor, stepOf, submit } from './hand-in.ts'
import { type CaseStep, type CaseworkParts, createAttachments, type OpenedCase } from './keep-case.ts'
import { countQueues, countQueueThings, createByTime, listQueue, type QueueAsked } from './read-cases.ts'
import type { Foresight, FormView } from './read-schemas.ts'
import type { CaseView, FetchedFact } from './schemas.ts'
import { createLeastViews, createViews, type Views, viewCase } from './view-case.ts'
import { afterwardsFor, createListMine, formFor, formOf, progress, timeline } from './view-form.ts'

/** What comes with an act beside itself: the version that was looked at, and the key of the press (C25). */
type Press = { readonly seen?: number | undefined; readonly key?: string | undefined }

/** The account must be allowed an act at all before the engine says whether it may happen now. */
const allowed = (order: { readonly type: string }, { actor }: Context): Result<undefined> => {
  const permission = actNamed(order.type)?.permission
  return permission && mayUse(actor.role, permission)
    ? ok(undefined)
    : refuse(failPlatform('not_allowed', { permission: permission ?? '' }))
}

/** C25 Every act carries the version that was seen and the key of its press, those too to which the server brings something. */
const keptWith =
  (parts: CaseworkParts) =>
  async (
    caseId: string,
    order: CaseAct,
    press: Pick<CaseStep, 'seen' | 'key'>,
    context: Context,
  ): ReturnType<CaseworkParts['keep']['act']> => {
    if (!isBroughtTo(order)) return parts.keep.actOn(caseId, { act: order, ...press }, context)
    const work = parts.keep[concernsOnePart(order) ? 'workAgain' : 'work']
    return work(caseId, context, async (opened) => {
      const step = await stepOf(parts, opened, order, context)
      return step.ok ? parts.keep.act(opened, { ...step.value, ...press }, context) : step
    })
  }

/** C76 Who collected is a name: it goes into the event sealed. */
const namesSealed = (
  { people }: CaseworkParts,
  caseId: string,
  order: CaseAct,
  context: Context,
): CaseAct => {
  const collector = order.type === 'deliver' && order.collector?.trim()
  return collector
    ? { ...order, collector: people.sealName(context.actor.division, caseId, collector) }
    : order
}

const createAct = <View>(parts: CaseworkParts, { show, view }: Views<View>) => {
  const kept = keptWith(parts)
  const keyed = async (
    caseId: string,
    order: CaseAct,
    { seen, key: pressed }: Press,
    context: Context,
  ): Promise<Result<View>> => {
    const key = pressed ? { applicantId: context.actor.id, idempotencyKey: `act ${pressed}` } : undefined
    const press = { seen, ...(key ? { key } : {}) }
    const done = await kept(caseId, order, press, context)
    if (done.ok && done.value.duplicateOf === undefined) return show(done.value.held, context)
    // C25 The first of two presses may have been told to nobody: the second one hears of it, and nothing happens twice.
    const known =
      key && (await parts.store.caseOfKey(context.actor.division, key.applicantId, key.idempotencyKey))
    if (known === caseId) return view(caseId, context)
    return done.ok ? refuse(failCasework('changed_meanwhile')) : done
  }
  return async (
    caseId: string,
    order: CaseAct,
    context: Context,
    press: Press = {},
  ): Promise<Result<View>> => {
    const may = allowed(order, context)
    return may.ok ? keyed(caseId, namesSealed(parts, caseId, order, context), press, context) : may
  }
}

/** W1 The decision itself, made and not kept: whoever is about to do what cannot be undone reads first what the other side will read. */
const createForesight =
  (parts: CaseworkParts) =>
  async (caseId: string, order: CaseAct, context: Context): Promise<Result<Foresight>> => {
    const may = allowed(order, context)
    if (!may.ok) return may
    const opened = await parts.keep.open(caseId, 'foresight', context)
    if (!opened.ok) return opened
    const step = await stepOf(parts, opened.value, order, context)
    const decided = step.ok ? act(opened.value.state, step.value.act, context) : step
    if (!decided.ok) return ok({ problems: decided.problems.map(toldProblem), told: [], after: null })
    const { state, events } = decided.value
    const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
    const names = namesOf(catalogue)
    const { actor, now } = context
    const sight = sightOf(state, actor)
    const vault = (step.ok && step.value.vault) || opened.value.vault
    const seen = { opened: { ...opened.value, state, vault }, catalogue, actor, now }
    return ok({
      problems: [],
      told: events.flatMap((event) => sayToPerson(event, names) ?? []),
      after: sight.sees === 'nothing' ? null : viewCase(seen),
    })
  }

/** C36 A draft, whole. */
const removal =
  (parts: CaseworkParts) =>
  async (caseId: string, context: Context): Promise<Result<{ caseId: string }>> => {
    const opened = await parts.keep.open(caseId, 'case', context)
    if (!opened.ok) return opened
    const may = removeDraft(opened.value.state, context.actor)
    if (!may.ok) return may
    // C25 Handed in from another window while the question stood here: it is a case now, and stays.
    return (await parts.removeDraft(caseId, context))
      ? ok({ caseId })
      : refuse(failCasework('changed_meanwhile'))
  }

const forPersons = (parts: CaseworkParts, { view, show }: Views<CaseView>) => ({
  createDraft: async (
    body: Parameters<typeof createDraft>[1],
    context: Context,
    key?: string,
  ): Promise<Result<CaseView>> => {
    const made = await createDraft(parts, body, context, key)
    if (!made.ok) return made
    const { held, duplicateOf } = made.value
    return duplicateOf === undefined ? show(held, context) : view(duplicateOf, context)
  },
  saveDraft: (caseId: string, body: Parameters<typeof saveDraft>[2], context: Context) =>
    // Papers that come in the same moment do not concern what is typed; an older revision is refused by the decision (C18).
    parts.keep.workAgain(caseId, context, (opened) => saveDraft(parts, opened, body, context)),
  fetchFacts: async (
    caseId: string,
    context: Context,
  ): Promise<Result<{ fetched: FetchedFact[]; form: FormView; hold: FetchHold | null }>> => {
    const opened = await parts.keep.open(caseId, 'facts', context)
    if (!opened.ok) return opened
    const hold = await holdOf(parts, opened.value, context)
    const done = await fetchFacts(parts, opened.value, context)
    if (!done.ok) return done
    const seen = await view(caseId, context)
    if (!seen.ok) return seen
    const filled = await formFor(parts, caseId, context)
    return filled.ok ? ok({ fetched: seen.value.fetched, form: filled.value, hold }) : filled
  },
  removeDraft: removal(parts),
  dataAsks: (caseId: string, context: Context) => dataAsks(parts, caseId, context),
  submit: (caseId: string, body: Parameters<typeof submit>[2], context: Context) =>
    parts.keep.work(caseId, context, (opened) => submit(parts, opened, body, context)),
  receipt: async (caseId: string, context: Context) => {
    const opened = await parts.keep.open(caseId, 'receipt', context)
    if (!opened.ok) return opened
    const { sight } = opened.value
    return sight.sees === 'whole' && sight.person
      ? receiptFor(parts, opened.value, context)
      : refuse(failCasework('case_missing'))
  },
  listMine: createListMine(parts),
})

/** C10 C47 The whole form with the case, for whoever it is of and the counter that takes it in: opened once, one look. */
const toSign =
  (parts: CaseworkParts, { show }: Views<CaseView>) =>
  async (
    caseId: string,
    context: Context,
  ): Promise<
    Result<{
      readonly form: FormView
      readonly view: CaseView
      readonly person: OpenedCase['vault']['person']
      /** C81 Materials whose model text the person took. */
      readonly drawn: readonly string[]
    }>
  > => {
    const opened = await parts.keep.open(caseId, 'form_to_sign', context)
    if (!opened.ok) return opened
    const { sight, vault } = opened.value
    if (sight.sees !== 'whole' || !sight.person) return refuse(failCasework('case_missing'))
    const view = await show(opened.value, context)
    if (!view.ok) return view
    return ok({
      form: await formOf(parts, opened.value, context),
      view: view.value,
      person: vault.person,
      drawn: papersDrawn(opened.value.state.plan, vault.texts),
    })
  }

/** C80 F62 The papers drawn up from a text or a list, of them what the reader's matters ask for (C10). */
const textsFor = (parts: CaseworkParts) => async (caseId: string, context: Context) => {
  const opened = await parts.keep.open(caseId, 'form', context)
  if (!opened.ok) return opened
  const { state, vault, sight } = opened.value
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { plan } = composeAgain(catalogue, state, vault)
  const composed = { plan, casePlan: state.plan }
  const texts = caseTexts(catalogue, composed, vault).filter(({ askedBy }) => readsPaper(sight, askedBy))
  const rosters = caseRosters(catalogue, composed, vault, (matter) => readsPaper(sight, [matter]))
  const mayEdit = available(state, context.actor).some(({ act }) => act === 'save_draft')
  return ok({ state, catalogue, mayEdit, texts, rosters })
}

const forReaders = (parts: CaseworkParts, views: Views<CaseView>, division: string) => ({
  view: async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    return views.view(caseId, context)
  },
  /** C60 The case of whoever asks, where something was decided of it: read once. */
  results: async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    const held = await parts.keep.load(division, caseId)
    const hindrance = resultsHindrance(held?.state, context.actor)
    return hindrance || !held
      ? refuse(hindrance ?? failCasework('results_missing'))
      : views.show(held, context)
  },
  form: (caseId: string, context: Context) => formFor(parts, caseId, context),
  toSign: toSign(parts, views),
  texts: textsFor(parts),
  afterwards: afterwardsFor(parts),
  /** A case for a module that shows of it what the reader may see, and what they may do. */
  read: async (caseId: string, context: Context) => {
    const opened = await parts.keep.open(caseId, 'case', context)
    if (!opened.ok) return opened
    const { state, sight } = opened.value
    const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
    return ok({ state, sight, catalogue, may: available(state, context.actor) })
  },
  /** What happened, as far as whoever asks sees it. */
  happened: async (caseId: string, context: Context) => {
    const opened = await parts.keep.open(caseId, 'timeline', context)
    if (!opened.ok) return opened
    const { state, sight } = opened.value
    const told = eventsSeen(sight, await parts.store.happened(context.actor.division, caseId))
    return ok({ state, events: told.map(({ event }) => event) })
  },
  delivery: (caseId: string, context: Context) => deliveryFor(parts, caseId, context),
  timeline: (caseId: string, context: Context) => timeline(parts, caseId, context),
  countQueues: (context: Context) => countQueues(parts, context),
  listQueue: (queue: string, asked: QueueAsked, context: Context) => listQueue(parts, queue, asked, context),
  countQueueThings: (queue: string, context: Context) => countQueueThings(parts, queue, context),
  progress: (queryCode: string, context: Context) => progress(parts, division, queryCode, context.now),
  find: async (queryCode: string, context: Context): Promise<Result<{ caseId: string }>> => {
    const found = await parts.store.caseOfCode(context.actor.division, tidyQueryCode(queryCode))
    const may = found ? await parts.keep.mayOpen(found, context) : undefined
    return may?.ok ? may : refuse(failCasework('case_missing'))
  },
})

export const createCaseworkService = (parts: CaseworkParts, division: string) => {
  const views = createViews(parts)
  const perform = createAct(parts, views)
  const { caseOfCode: ofCode, statesOf: states } = parts.store
  return {
    ...forPersons(parts, views),
    act: perform,
    /** The same act, told by where the case stands then. */
    actBriefly: createAct(parts, createLeastViews(parts)),
    foresee: createForesight(parts),
    /** An act by its name of a release before. */
    actFormerly: (caseId: string, order: { readonly type: string }, context: Context) =>
      perform(caseId, readOrder(order) as CaseAct, context),
    ...forReaders(parts, views, division),
    /** Cases for the modules that speak of them: nobody looks here, so nobody's sight is asked. */
    cases: { ofCode, states, load: parts.keep.load, after: parts.lists.after, linesOf: parts.lists.linesOf },
    /** Cases for what is done by the clock. */
    timed: {
      due: parts.lists.due.bind(null, division),
      open: (after: string | null, most: number) => parts.lists.open(division, after, most),
      states: (caseIds: readonly string[]) => states(division, caseIds),
      byTime: createByTime(parts, division),
    },
    attachments: createAttachments(parts),
  }
}
export type CaseworkService = ReturnType<typeof createCaseworkService>
