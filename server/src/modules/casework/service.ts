import { type CaseOrder, type CaseState, failCasework, sightOf } from '#engine/casework'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { recompose } from './compose-case.ts'
import { receiptFor, resubmit, submit } from './hand-in.ts'
import type { HeldCase } from './keep-case.ts'
import { countQueues, listMine, listQueue, progress, timeline } from './read-cases.ts'
import { disputeFact, fetchFacts } from './run-facts.ts'
import type { CaseView, FetchedFact, FormView } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import { viewCase } from './view-case.ts'
import { viewForm } from './view-form.ts'
import { createDraft, saveDraft } from './write-draft.ts'

const orNull = (text: string | undefined): string | null => text ?? null

/** The form as far as the actor may read it: a department the fields its own matters ask for (C10). */
const formOf = async (parts: CaseworkParts, caseId: string, context: Context): Promise<Result<FormView>> => {
  const opened = await parts.keep.open(caseId, context)
  if (!opened.ok) return opened
  const { state, sight, vault, savedAt } = opened.value
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const composed = recompose(catalogue, state, vault)
  // C10 A department reads the fields its own matters ask for.
  const only =
    sight.sees === 'part'
      ? new Set(
          composed.plan.form
            .filter(({ askedBy }) => askedBy.some((code) => sight.matters.has(code)))
            .map(({ element }) => element),
        )
      : undefined
  const masked = sight.sees === 'whole' && !sight.person
  return ok(
    viewForm({
      catalogue,
      composed,
      vault,
      revision: state.formRevision,
      savedAt,
      uploadLimit: parts.uploadLimit,
      masked,
      ...(only ? { only } : {}),
    }),
  )
}

/** Opens a case, or acts on it, and answers with the case as the actor may see it. */
const createViews = (parts: CaseworkParts) => {
  /** The case as it is in hand: nothing is read again. */
  const show = async (held: HeldCase, context: Context): Promise<Result<CaseView>> => {
    const sight = sightOf(held.state, context.actor)
    if (sight.sees === 'nothing') return refuse(failCasework('case_missing'))
    const catalogue = await parts.catalogue.ofVersion(held.state.catalogueVersion)
    return ok(viewCase({ opened: { ...held, sight }, catalogue, actor: context.actor, now: context.now }))
  }
  const view = async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    const opened = await parts.keep.open(caseId, context)
    return opened.ok ? show(opened.value, context) : opened
  }
  const form = (caseId: string, context: Context) => formOf(parts, caseId, context)
  const shown = async (done: Result<HeldCase>, context: Context): Promise<Result<CaseView>> =>
    done.ok ? show(done.value, context) : done
  const command = async (caseId: string, order: CaseOrder, context: Context): Promise<Result<CaseView>> => {
    const done = await parts.keep.actOn(caseId, { command: order }, context)
    return done.ok ? show(done.value.held, context) : done
  }
  return { view, form, shown, command }
}

type Views = ReturnType<typeof createViews>

const forPersons = (parts: CaseworkParts, { view, form, shown, command }: Views) => ({
  createDraft: async (body: Parameters<typeof createDraft>[1], context: Context): Promise<Result<CaseView>> =>
    shown(await createDraft(parts, body, context), context),
  saveDraft: (caseId: string, body: Parameters<typeof saveDraft>[2], context: Context) =>
    saveDraft(parts, caseId, body, context),
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
  disputeFact: async (caseId: string, body: { requestId: string; reason: string }, context: Context) => {
    const opened = await parts.keep.open(caseId, context)
    return opened.ok ? shown(await disputeFact(parts, opened.value, body, context), context) : opened
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
  resubmit: async (caseId: string, body: { revision: number }, context: Context) =>
    shown(
      await parts.keep.work(caseId, context, (opened) => resubmit(parts, opened, body.revision, context)),
      context,
    ),
  withdraw: (caseId: string, body: { reason: string }, context: Context) =>
    command(caseId, { type: 'withdraw', ...body }, context),
  removeAttachment: (caseId: string, attachmentId: string, context: Context) =>
    command(caseId, { type: 'detach', attachmentId }, context),
  listMine: (context: Context) => listMine(parts, context),
})

type DecideBody = {
  matter: string
  outcome: 'granted' | 'denied'
  reason?: string
  basis?: string
  resultNumber?: string
  validUntil?: string
}
type DeliverBody = {
  method: 'courier' | 'counter' | 'electronic'
  courierCompany?: string
  courierNumber?: string
  collector?: string
}
type CorrectionBody = {
  items: readonly { material?: string; name: string; wrong: string; cure: string }[]
  deadline?: string
}

const forStaff = ({ command }: Views) => ({
  checkMaterial: (
    caseId: string,
    body: { material: string; verdict: 'fit' | 'missing' | 'unfit'; reason?: string },
    context: Context,
  ) =>
    command(
      caseId,
      { type: 'check_material', material: body.material, verdict: body.verdict, reason: orNull(body.reason) },
      context,
    ),
  accept: (caseId: string, context: Context) => command(caseId, { type: 'accept' }, context),
  requestCorrection: (caseId: string, body: CorrectionBody, context: Context) =>
    command(
      caseId,
      {
        type: 'correction',
        items: body.items.map((item) => ({ ...item, material: orNull(item.material) })),
        deadline: orNull(body.deadline),
      },
      context,
    ),
  approveCorrection: (caseId: string, body: { reason: string }, context: Context) =>
    command(caseId, { type: 'allow_correction', ...body }, context),
  refuse: (caseId: string, body: { reason: string; rightOffice?: string }, context: Context) =>
    command(caseId, { type: 'refuse', reason: body.reason, rightOffice: orNull(body.rightOffice) }, context),
  decideTask: (caseId: string, body: DecideBody, context: Context) =>
    command(
      caseId,
      {
        type: 'decide',
        matter: body.matter,
        outcome: body.outcome,
        reason: orNull(body.reason),
        basis: orNull(body.basis),
        resultNumber: orNull(body.resultNumber),
        validUntil: orNull(body.validUntil),
      },
      context,
    ),
})

const forIssueWindow = ({ command }: Views) => ({
  issue: (caseId: string, context: Context) => command(caseId, { type: 'issue' }, context),
  deliver: (caseId: string, body: DeliverBody, context: Context) =>
    command(
      caseId,
      {
        type: 'deliver',
        method: body.method,
        courierCompany: orNull(body.courierCompany),
        courierNumber: orNull(body.courierNumber),
        collector: orNull(body.collector),
      },
      context,
    ),
  recordVisit: (caseId: string, body: { where: string; why: string }, context: Context) =>
    command(caseId, { type: 'visit', where: body.where, reason: body.why }, context),
})

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
    const state = await parts.store.stateOfCode(context.actor.division, queryCode.trim().toUpperCase())
    const opened = state ? await parts.keep.open(state.caseId, context) : undefined
    return opened?.ok ? ok({ caseId: opened.value.state.caseId }) : refuse(failCasework('case_missing'))
  },
})

/** C2 Accepts by the passing of time what nobody answered; one case's trouble stops no other (lessons row 15). */
const sweep =
  (parts: CaseworkParts, division: string) =>
  async (context: Context): Promise<readonly CaseState[]> => {
    const done: CaseState[] = []
    const order = { command: { type: 'deem_accepted' } } as const
    for (const { caseId } of await parts.store.unanswered(division, context.now.slice(0, 10))) {
      const held = await parts.keep.load(division, caseId)
      const result = held ? await parts.keep.act(held, order, context).catch(() => undefined) : undefined
      if (result?.ok) done.push(result.value.held.state)
    }
    return done
  }

export const createCaseworkService = (parts: CaseworkParts, division: string) => {
  const views = createViews(parts)
  return {
    ...forPersons(parts, views),
    ...forStaff(views),
    ...forIssueWindow(views),
    ...forReaders(parts, views, division),
    sweep: sweep(parts, division),
  }
}
export type CaseworkService = ReturnType<typeof createCaseworkService>
