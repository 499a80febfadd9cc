import { answerDeadline } from '#engine/calendar'
import { failCasework, mayMove } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { deliveryOf, formToHandIn, type Vault } from '#engine/exchange'
import type { DeliveryWay } from '#engine/form'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, named } from '#modules/catalogue'
import { digestOf } from './drafting.ts'
import type { HeldCase, OpenedCase } from './keep-case.ts'
import type { Receipt } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'

type Body = { readonly consent: boolean; readonly revision: number; readonly idempotencyKey: string }

/** The receipt 收件凭证: what was taken, when, by whom, and what comes next. */
const receiptOf = ({ state, vault }: HeldCase, catalogue: Catalogue): Receipt => {
  const taken = state.submittedAt ?? state.createdAt
  const deadline = answerDeadline(chinaDay(taken))
  if (!deadline.ok) throw new Error(`no answer day for ${state.caseId}`)
  return {
    caseId: state.caseId,
    queryCode: state.queryCode ?? '',
    thing: { code: state.plan.thing, ...named(catalogue.thing.get(state.plan.thing), state.plan.thing) },
    receivedAt: taken,
    receivedBy: state.handledBy?.name ?? null,
    applicantName: vault.person.name,
    materials: state.plan.requirements.map((row) => {
      const files = state.attachments.filter(({ material }) => material === row.material)
      return {
        ...named(catalogue.material.get(row.material), row.material),
        form: row.form,
        copies: row.copies,
        files: files.length,
        digests: files.map(({ fileHash }) => fileHash.slice(0, 16)),
      }
    }),
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
      return known === state.caseId ? receiptFor(parts, opened) : receiptOfOther(parts, known, context)
  }
  if (!checked.ok) return checked
  const { vault, way, catalogue } = checked.value
  const act = {
    type: 'submit',
    queryCode: parts.newQueryCode(chinaDay(context.now)),
    idempotencyKey: body.idempotencyKey,
    consent: body.consent,
    formDigest: digestOf(vault),
    formRevision: state.formRevision,
    way,
  } as const
  const key = { applicantId: state.applicantId, idempotencyKey: body.idempotencyKey }
  const done = await parts.keep.act(opened, { act, vault, key }, context)
  if (!done.ok) return done
  const { held, duplicateOf } = done.value
  return duplicateOf === undefined
    ? ok(receiptOf(held, catalogue))
    : receiptOfOther(parts, duplicateOf, context)
}

export const receiptFor = async (parts: CaseworkParts, held: HeldCase): Promise<Result<Receipt>> => {
  const { state } = held
  if (state.submittedAt === null) return refuse(failCasework('not_now', { status: state.status }))
  return ok(receiptOf(held, await parts.catalogue.ofVersion(state.catalogueVersion)))
}

const receiptOfOther = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<Receipt>> => {
  const opened = await parts.keep.open(caseId, context)
  return opened.ok ? receiptFor(parts, opened.value) : opened
}

/** Hands in what a correction asked for. */
export const resubmit = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  revision: number,
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
  } as const
  const done = await parts.keep.act(opened, { act, vault }, context)
  return done.ok ? ok(done.value.held) : done
}
