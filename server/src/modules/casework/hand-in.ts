import { answerDeadline } from '#engine/calendar'
import { type CaseEvent, caseEventRecord, failCasework, mayMove, receiptPapers } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { deliveryOf, formToHandIn, type Vault } from '#engine/exchange'
import type { DeliveryWay } from '#engine/form'
import { type Context, chinaDay, ok, type Result, readOrThrow, refuse } from '#engine/kernel'
import { departmentName, named } from '#modules/catalogue'
import { digestOf } from './drafting.ts'
import type { HeldCase, OpenedCase } from './keep-case.ts'
import type { Receipt } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'

type Papers = readonly { material: string; copies: number }[]
type Body = {
  readonly consent: boolean
  readonly revision: number
  readonly idempotencyKey: string
  readonly papers?: Papers
}

/** What happened to a case, as it stands in the store. */
const eventsOf = async ({ store }: CaseworkParts, { state: { caseId } }: HeldCase, { actor }: Context) =>
  (await store.events(actor.division, caseId)).map(({ body }) =>
    readOrThrow(caseEventRecord.read(JSON.parse(body))),
  )

/** The receipt 收件凭证: what was taken, when, by whom, and what comes next. */
const receiptOf = (
  { state, vault }: HeldCase,
  catalogue: Catalogue,
  events: readonly CaseEvent[],
): Receipt => {
  const papers = receiptPapers(state, events)
  const handedIn = events.find(({ type }) => type === 'submitted')
  const asked = new Map(state.plan.requirements.map((row) => [row.material, row]))
  const paper = (material: string) => ({
    ...named(catalogue.material.get(material), material),
    form: asked.get(material)?.form ?? '',
  })
  const taken = state.submittedAt ?? state.createdAt
  const deadline = answerDeadline(chinaDay(taken))
  if (!deadline.ok) throw new Error(`no answer day for ${state.caseId}`)
  return {
    caseId: state.caseId,
    queryCode: state.queryCode ?? '',
    thing: { code: state.plan.thing, ...named(catalogue.thing.get(state.plan.thing), state.plan.thing) },
    receivedAt: taken,
    // Whoever took it in signs for it, not whoever began the draft.
    receivedBy: state.handledBy ? (handedIn?.actor.name ?? state.handledBy.name) : null,
    receivedAtPlace: handedIn?.place ?? 'portal',
    applicantName: vault.person.name,
    received: papers.received.map(({ material, copies, files, on }) => ({
      ...paper(material),
      ...{ copies, on, files: files.length, digests: files.map((hash) => hash.slice(0, 16)) },
    })),
    owed: papers.owed.map(({ material, until, because }) => ({
      ...paper(material),
      ...{ copies: asked.get(material)?.copies ?? 1, until, because },
    })),
    matters: state.plan.matters.map(({ code, department }) => ({
      ...named(catalogue.matter.get(code), code),
      department: departmentName(catalogue, department),
    })),
    delivery: deliveryOf(state, vault),
    answerDueOn: deadline.value,
    provisional: mayMove(deadline.value),
    contact: departmentName(catalogue, state.plan.lead),
  }
}

const checkedVault = async (
  parts: CaseworkParts,
  { state, vault }: OpenedCase,
  revision: number,
  { now }: Context,
): Promise<Result<{ vault: Vault; way: DeliveryWay | null; catalogue: Catalogue }>> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const checked = formToHandIn(catalogue, state, vault, { revision, today: chinaDay(now) })
  return checked.ok ? ok({ ...checked.value, catalogue }) : checked
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
  const { vault, way, catalogue } = checked.value
  const act = {
    type: 'submit',
    queryCode: parts.newQueryCode(chinaDay(context.now)),
    idempotencyKey: body.idempotencyKey,
    consent: body.consent,
    ...(body.papers ? { papers: [...body.papers] } : {}),
    formDigest: digestOf(vault),
    formRevision: state.formRevision,
    way,
  } as const
  const key = { applicantId: state.applicantId, idempotencyKey: body.idempotencyKey }
  const done = await parts.keep.act(opened, { act, vault, key }, context)
  if (!done.ok) return done
  const { held, duplicateOf } = done.value
  return duplicateOf === undefined
    ? ok(receiptOf(held, catalogue, await eventsOf(parts, held, context)))
    : receiptOfOther(parts, duplicateOf, context)
}

export const receiptFor = async (
  parts: CaseworkParts,
  held: HeldCase,
  context: Context,
): Promise<Result<Receipt>> => {
  const { state } = held
  if (state.submittedAt === null) return refuse(failCasework('not_now', { status: state.status }))
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return ok(receiptOf(held, catalogue, await eventsOf(parts, held, context)))
}

const receiptOfOther = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<Receipt>> => {
  const opened = await parts.keep.open(caseId, context)
  return opened.ok ? receiptFor(parts, opened.value, context) : opened
}

/** Hands in what a correction asked for. */
export const resubmit = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  { revision = opened.state.formRevision, papers }: { revision?: number; papers?: Papers },
  context: Context,
): Promise<Result<HeldCase>> => {
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
  const done = await parts.keep.act(opened, { act, vault }, context)
  return done.ok ? ok(done.value.held) : done
}
