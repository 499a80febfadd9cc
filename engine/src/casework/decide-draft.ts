import { ok, type Problem, refuse } from '#engine/kernel'
import type { Body, Deciding } from './deciding.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

const filesPerMaterial = 20

const saveDraft: Deciding<'save_draft'> = (state, { plan, formRevision, formDigest }) => {
  if (formRevision <= state.formRevision)
    return refuse(failCasework('revision_old', { newer: state.formRevision }))
  // Once handed in, the answers (and so the plan) stand; only the form may be mended.
  return ok([
    { type: 'draft_saved', data: { plan: state.status === 'draft' ? plan : null, formRevision, formDigest } },
  ])
}

const attach: Deciding<'attach'> = (state, { type: _type, ...file }) => {
  const requirement = state.plan.requirements.find(({ material }) => material === file.material)
  if (!requirement) return refuse(failCasework('material_unknown', { material: file.material }))
  const already = state.attachments.filter(({ material }) => material === file.material).length
  if (already >= filesPerMaterial)
    return refuse(failCasework('too_many_files', { material: requirement.name, limit: filesPerMaterial }))
  return ok([{ type: 'file_attached', data: file }])
}

const detach: Deciding<'detach'> = (state, { attachmentId }) =>
  state.attachments.some((file) => file.attachmentId === attachmentId)
    ? ok([{ type: 'file_removed', data: { attachmentId } }])
    : refuse(failCasework('attachment_unknown'))

const disputeFact: Deciding<'dispute_fact'> = (state, { requestId, reason, plan }) => {
  if (!reason.trim()) return refuse(failCasework('reason_needed'))
  const fact = state.fetched.find((entry) => entry.requestId === requestId && !entry.disputedAt)
  return fact
    ? ok([{ type: 'fact_disputed', data: { requestId, reason, plan } }])
    : refuse(failCasework('fact_unknown'))
}

/** Papers that must be there before a case is handed in: all but the deferrable ones (容缺). */
const missingMaterials = (state: CaseState): Problem[] =>
  state.plan.requirements
    .filter(
      ({ material, necessity }) =>
        necessity === '必要' && !state.attachments.some((file) => file.material === material),
    )
    .map(({ material, name }) =>
      failCasework('material_missing', { material: name }, `materials.${material}`),
    )

/** Handing in online is no trip; at the counter the person has come once (R01). */
const counterVisit = (state: CaseState, place: string): Body[] =>
  state.handledBy ? [{ type: 'visit_recorded', data: { where: place, why: '窗口收件' } }] : []

const submit: Deciding<'submit'> = (
  state,
  { queryCode, idempotencyKey, consent, formDigest, formRevision },
  { place },
) => {
  if (!consent) return refuse(failCasework('consent_needed', {}, 'consent'))
  // At the counter the clerk sees the papers themselves; scanning follows, so files are not a condition there.
  const missing = state.handledBy ? [] : missingMaterials(state)
  if (missing.length) return refuse(...missing)
  return ok([
    { type: 'submitted', data: { queryCode, idempotencyKey, formDigest, formRevision } },
    ...counterVisit(state, place),
  ])
}

const resubmit: Deciding<'resubmit'> = (state, { formDigest, formRevision }) => {
  const correction = state.corrections.at(-1)
  const unanswered = (correction?.items ?? []).filter(({ material }) => {
    if (material === null || !state.plan.requirements.some((row) => row.material === material)) return false
    return !state.attachments.some(
      (file) => file.material === material && file.addedAt > (correction?.askedAt ?? ''),
    )
  })
  if (unanswered.length && !state.handledBy)
    return refuse(
      ...unanswered.map(({ name, material }) =>
        failCasework('correction_unanswered', { material: name }, `materials.${material}`),
      ),
    )
  return ok([{ type: 'resubmitted', data: { formDigest, formRevision } }])
}

const withdraw: Deciding<'withdraw'> = (_state, { reason }) =>
  reason.trim() ? ok([{ type: 'withdrawn', data: { reason } }]) : refuse(failCasework('reason_needed'))

export const decideDraft = {
  save_draft: saveDraft,
  attach,
  detach,
  fetch_facts: ((_state, { facts, plan }) =>
    ok([{ type: 'facts_fetched', data: { facts, plan } }])) satisfies Deciding<'fetch_facts'>,
  dispute_fact: disputeFact,
  submit,
  resubmit,
  withdraw,
}
