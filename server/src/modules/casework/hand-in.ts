import { answerDeadline } from '#engine/calendar'
import { type CaseState, failCasework } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { fieldsOf, formSections, validateValues } from '#engine/form'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, named } from '#modules/catalogue'
import type { OpenedCase } from './case-access.ts'
import { recompose } from './compose-case.ts'
import type { Receipt } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import type { Vault } from './vault.ts'
import { digestOf } from './write-draft.ts'

type Body = { readonly consent: boolean; readonly revision: number; readonly idempotencyKey: string }

/** The receipt 收件凭证: what was taken, when, by whom, and what comes next. */
export const receiptOf = (state: CaseState, vault: Vault, catalogue: Catalogue): Receipt => {
  const taken = state.submittedAt ?? state.createdAt
  const deadline = answerDeadline(taken.slice(0, 10))
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
    answerDueOn: deadline.ok ? deadline.value : null,
    contact: departmentName(catalogue, state.plan.lead),
  }
}

const checkedVault = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  revision: number,
  context: Context,
): Promise<Result<{ vault: Vault; catalogue: Catalogue }>> => {
  const { state } = opened
  if (revision !== state.formRevision)
    return refuse(failCasework('revision_old', { newer: state.formRevision }))
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const vault = await parts.access.readVault(context.actor.division, state.caseId)
  const values = validateValues(
    fieldsOf(formSections(recompose(catalogue, state, vault).plan, catalogue)),
    vault.values,
    { today: context.now.slice(0, 10) },
  )
  if (!values.ok) return values
  return ok({ vault: { ...vault, values: values.value }, catalogue })
}

/** C1 Hands in once. A retry with the same key gives the same receipt; the case is acknowledged only when it is durable. */
export const submit = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: Body,
  context: Context,
): Promise<Result<Receipt>> => {
  const { state } = opened
  const { division } = context.actor
  const known = await parts.store.caseOfKey(division, state.applicantId, body.idempotencyKey)
  if (known !== undefined)
    return known === state.caseId ? receiptFor(parts, state, context) : receiptOfOther(parts, known, context)
  const checked = await checkedVault(parts, opened, body.revision, context)
  if (!checked.ok) return checked
  const { vault, catalogue } = checked.value
  const command = {
    type: 'submit',
    queryCode: parts.newQueryCode(context.now),
    idempotencyKey: body.idempotencyKey,
    consent: body.consent,
    formDigest: digestOf(vault),
    formRevision: state.formRevision,
  } as const
  const done = await parts.access.perform(opened, command, context, {
    vault,
    key: { applicantId: state.applicantId, idempotencyKey: body.idempotencyKey },
  })
  if (!done.ok) return done
  if (done.value.duplicateOf !== undefined) return receiptOfOther(parts, done.value.duplicateOf, context)
  return ok(receiptOf(done.value.state, vault, catalogue))
}

export const receiptFor = async (
  parts: CaseworkParts,
  state: CaseState,
  context: Context,
): Promise<Result<Receipt>> => {
  if (state.submittedAt === null) return refuse(failCasework('not_now', { status: state.status }))
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return ok(receiptOf(state, await parts.access.readVault(context.actor.division, state.caseId), catalogue))
}

const receiptOfOther = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<Receipt>> => {
  const opened = await parts.access.open(caseId, context)
  return opened.ok ? receiptFor(parts, opened.value.state, context) : opened
}

/** Hands in what a correction asked for. */
export const resubmit = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  revision: number,
  context: Context,
): Promise<Result<CaseState>> => {
  const checked = await checkedVault(parts, opened, revision, context)
  if (!checked.ok) return checked
  const { vault } = checked.value
  const done = await parts.access.perform(
    opened,
    { type: 'resubmit', formDigest: digestOf(vault), formRevision: opened.state.formRevision },
    context,
    { vault },
  )
  return done.ok ? ok(done.value.state) : done
}
