import { answerDeadline, certainly } from '#engine/calendar'
import {
  available,
  type CaseOrder as CaseAct,
  type CaseEvent,
  failCasework,
  matterOf,
  mayMove,
  receiptPapers,
  resultNameEn,
  seesDelivery,
} from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import {
  answerLater,
  chooseDelivery,
  deliveryOf,
  elementsOf,
  formToHandIn,
  papersDrawn,
  recordOnSite,
  withDelivery,
} from '#engine/exchange'
import { accountRef, type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, matterNamed, named, thingNamed } from '#modules/catalogue'
import { digestOf, disputeFact, giveConsent, promisesBrought, settleQuestion } from './drafting.ts'
import type { CaseStep, CaseworkParts, HeldCase, OpenedCase } from './keep-case.ts'
import type { DeliveryView, Receipt } from './read-schemas.ts'

type Papers = readonly { material: string; copies: number }[]
type Body = {
  readonly consent: boolean
  readonly revision: number
  readonly idempotencyKey: string
  readonly papers?: Papers
}

/** The receipt 收件凭证: what was taken, when, by whom, and what comes next. */
const receiptOf = (
  { state, vault }: HeldCase,
  catalogue: Catalogue,
  events: readonly CaseEvent[],
): Receipt => {
  const [papers, handedIn] = [receiptPapers(state, events), events.find(({ type }) => type === 'submitted')]
  const asked = new Map(state.plan.requirements.map((row) => [row.material, row]))
  const paper = (material: string) => ({
    ...named(catalogue.material.get(material), material),
    form: asked.get(material)?.form ?? '',
  })
  const taken = state.submittedAt ?? state.createdAt
  const answerDueOn = certainly(answerDeadline(chinaDay(taken)))
  return {
    caseId: state.caseId,
    queryCode: state.queryCode ?? '',
    thing: thingNamed(catalogue, state.plan.thing),
    receivedAt: taken,
    // Whoever took it in signs for it, not whoever began the draft.
    receivedBy: state.handledBy ? accountRef(handedIn?.actor.id ?? state.handledBy.id) : null,
    receivedAtPlace: handedIn?.place ?? 'portal',
    applicantName: vault.person.name,
    received: papers.received.map(({ material, copies, files, on }) => ({
      ...paper(material),
      ...{ copies, on, files: files.length, digests: files.map((hash) => hash.slice(0, 16)) },
    })),
    drawn: papersDrawn(state.plan, vault.texts).map((material) =>
      named(catalogue.material.get(material), material),
    ),
    owed: papers.owed.map(({ material, until, because }) => ({
      ...paper(material),
      ...{ copies: asked.get(material)?.copies ?? 1, until, because },
    })),
    matters: state.plan.matters.map(({ code, department }) => ({
      ...matterNamed(catalogue, code),
      department: departmentName(catalogue, department),
    })),
    unsettled: state.plan.unsettled.map(({ ask: zh, askEn: en }) => ({ zh, en })),
    delivery: deliveryOf(state, vault),
    answerDueOn,
    provisional: mayMove(answerDueOn),
    contact: departmentName(catalogue, state.plan.lead),
  }
}

const checkedVault = async (
  parts: CaseworkParts,
  { state, vault }: OpenedCase,
  revision: number,
  { now }: Context,
): Promise<ReturnType<typeof formToHandIn>> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return formToHandIn(catalogue, state, vault, { revision, today: chinaDay(now) })
}

/** C1 Hands in once. A retry with the same key gives the same receipt; the case is acknowledged only when it is durable. */
export const submit = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: Body,
  context: Context,
): Promise<Result<Receipt>> => {
  const { state } = opened
  const checked = await checkedVault(parts, opened, body.revision, context)
  // A draft's key is judged by the write itself; for what is handed in already, or refused, it is asked for.
  if (!checked.ok || state.status !== 'draft') {
    const known = await parts.store.caseOfKey(context.actor.division, state.applicantId, body.idempotencyKey)
    if (known !== undefined)
      return known === state.caseId
        ? receiptFor(parts, opened, context)
        : receiptOfOther(parts, known, context)
  }
  if (!checked.ok) return checked
  const { vault, way, branches } = checked.value
  const act = {
    type: 'submit',
    queryCode: parts.newQueryCode(chinaDay(context.now)),
    idempotencyKey: body.idempotencyKey,
    consent: body.consent,
    ...(body.papers ? { papers: [...body.papers] } : {}),
    formDigest: digestOf(vault),
    formRevision: state.formRevision,
    way,
    ...(branches && { branches }),
    closed: state.committed.length ? await parts.promises.closed(opened) : [],
  } as const
  const key = { applicantId: state.applicantId, idempotencyKey: body.idempotencyKey }
  const done = await parts.keep.act(opened, { act, vault, key }, context)
  if (!done.ok) return done
  const { held, duplicateOf } = done.value
  if (duplicateOf !== undefined) return receiptOfOther(parts, duplicateOf, context)
  // A draft has taken in nothing: what handing it in told is all that a receipt stands on.
  return receiptFor(parts, held, context, held.acted)
}

export const receiptFor = async (
  parts: CaseworkParts,
  held: HeldCase,
  context: Context,
  known?: readonly CaseEvent[],
): Promise<Result<Receipt>> => {
  const { state } = held
  if (state.submittedAt === null) return refuse(failCasework('not_now', { status: state.status }))
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const events =
    known ?? (await parts.store.happened(context.actor.division, state.caseId)).map(({ event }) => event)
  return ok(receiptOf(held, catalogue, events))
}

const receiptOfOther = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<Receipt>> => {
  const opened = await parts.keep.open(caseId, 'receipt', context)
  return opened.ok ? receiptFor(parts, opened.value, context) : opened
}

/** Hands in what a correction asked for. */
const resubmit = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  { revision = opened.state.formRevision, papers }: { revision?: number; papers?: Papers },
  context: Context,
): Promise<Result<CaseStep>> => {
  const checked = await checkedVault(parts, opened, revision, context)
  if (!checked.ok) return checked
  const { vault, way } = checked.value
  const act = {
    type: 'resubmit',
    formDigest: digestOf(vault),
    formRevision: opened.state.formRevision,
    way,
    ...(papers ? { papers: [...papers] } : {}),
  } as const
  return ok({ act, vault })
}

/** To whom and where the results go. A look of an office is noted, and shown to the person (C10). */
export const deliveryFor = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<DeliveryView>> => {
  const opened = await parts.keep.open(caseId, 'delivery', context)
  if (!opened.ok) return opened
  const { state, vault, sight } = opened.value
  if (!seesDelivery(sight, context.actor)) return refuse(failCasework('case_missing'))
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { values } = withDelivery(catalogue, vault)
  return ok({
    caseId,
    queryCode: state.queryCode,
    thing: thingNamed(catalogue, state.plan.thing),
    ...deliveryOf(state, vault),
    applicant: { name: vault.person.name, phone: vault.person.phone },
    known: {
      ...{ recipient: values.delivery_recipient ?? '', phone: values.delivery_phone ?? '' },
      address: values.delivery_address ?? '',
    },
    results: state.tasks.flatMap(({ matter, result }) =>
      result
        ? [
            {
              matter,
              name: result.name,
              nameEn: resultNameEn(catalogue, catalogue.matter.get(matterOf(matter)), result.name),
              number: result.number,
            },
          ]
        : [],
    ),
    sender: { window: context.place, lead: departmentName(catalogue, state.plan.lead) },
  })
}

/** C8 Another way than the one handed in with: to whom and where goes into the form, the event says the way. */
const changeDelivery = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: Parameters<typeof chooseDelivery>[2],
): Promise<Result<CaseStep>> => {
  const catalogue = await parts.catalogue.ofVersion(opened.state.catalogueVersion)
  const chosen = chooseDelivery(catalogue, opened.vault, body)
  if (!chosen.ok) return chosen
  const { vault, way } = chosen.value
  const act = {
    type: 'choose_delivery',
    ...{ method: way, way, formDigest: digestOf(vault) },
    formRevision: opened.state.formRevision + 1,
  } as const
  return ok({ act, vault })
}

/** What is filled in; the matter where it is a visit's. */
type Sent = {
  readonly matter?: string
  readonly values: Readonly<Record<string, string>>
  readonly absent?: readonly string[] | null
}

/** C84 C86 What came after hand-in goes into the form, judged; the event says which fields. */
const takeIn =
  (type: 'record_site' | 'answer_later') =>
  async (
    parts: CaseworkParts,
    { state, vault: before }: OpenedCase,
    order: Sent,
    { now, actor }: Context,
  ): Promise<Result<CaseStep>> => {
    const { matter = '', values } = order
    const open = available(state, actor).find(({ act }) => act === type)
    // What may not happen now the engine says; nothing is judged for it.
    if (!open || (matter && !open.targets.includes(matter)))
      return ok({ act: { ...order, elements: [], formDigest: '', formRevision: 0, type } as CaseAct })
    const [catalogue, today] = [await parts.catalogue.ofVersion(state.catalogueVersion), chinaDay(now)]
    const came =
      type === 'record_site'
        ? recordOnSite(catalogue, state, before, { matter, values, absent: order.absent ?? [], today })
        : answerLater(catalogue, state, before, { values, today })
    if (!came.ok) return came
    const { vault, elements } = came.value
    const form = { elements, formDigest: digestOf(vault), formRevision: state.formRevision + 1 }
    return ok({ act: { ...order, ...form, type } as CaseAct, vault })
  }

/** C99 The notice, and what departments object to, names fields that the form of this case has. */
const withFields = async (parts: CaseworkParts, { state, vault }: OpenedCase, order: CaseAct) => {
  const elements = elementsOf(await parts.catalogue.ofVersion(state.catalogueVersion), state, vault)
  return ok({ act: { ...order, elements } as CaseAct })
}

/** C103 Nothing is passed to a department that there is not. */
const transfer = async ({ catalogue }: CaseworkParts, _of: OpenedCase, order: CaseAct) =>
  ok({ act: { ...order, departments: new Set(catalogue.current.catalogue.department.keys()) } as CaseAct })

type Bring = (parts: CaseworkParts, of: OpenedCase, asked: never, by: Context) => Promise<Result<CaseStep>>
/** What some acts need beside what a person sends: a digest of the form, a plan without the disputed source. */
const brought: Partial<Record<CaseAct['type'], Bring>> = {
  resubmit,
  correction: withFields,
  mark: withFields,
  transfer,
  give_consent: giveConsent,
  dispute_fact: disputeFact,
  choose_delivery: changeDelivery,
  settle_question: settleQuestion,
  record_site: takeIn('record_site'),
  answer_later: takeIn('answer_later'),
  enter_elsewhere: async ({ withSystem }, _opened, order) => ok({ act: await withSystem(order) }),
  ...promisesBrought,
}

export const isBroughtTo = ({ type }: CaseAct): boolean => brought[type] !== undefined
/** The act as it is decided, whether it is kept or only foreseen. */
export const stepOf = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  order: CaseAct,
  context: Context,
): Promise<Result<CaseStep>> =>
  (await brought[order.type]?.(parts, opened, order as never, context)) ?? ok({ act: order })
