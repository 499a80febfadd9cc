import { type CaseState, failCasework, fieldsSeen, sightOf } from '#engine/casework'
import { composeAgain, withDelivery } from '#engine/exchange'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { createDerived } from '#platform/derived'
import type { HeldCase } from './keep-case.ts'
import type { CaseView, FormView } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import { viewCase } from './view-case.ts'
import { viewForm } from './view-form.ts'

/** The form as far as the actor may read it (C10). */
const formOf = async (parts: CaseworkParts, caseId: string, context: Context): Promise<Result<FormView>> => {
  const opened = await parts.keep.open(caseId, context)
  if (!opened.ok) return opened
  const { state, sight, savedAt } = opened.value
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const vault = withDelivery(catalogue, opened.value.vault)
  const { plan } = composeAgain(catalogue, state, vault)
  const { formRevision: revision } = state
  const { uploadLimit } = parts
  const seen = { ...fieldsSeen(sight, plan), reader: context.actor }
  return ok(viewForm({ catalogue, plan, vault, revision, savedAt, uploadLimit, ...seen }))
}

/** Opens a case, or acts on it, and answers with the case as the actor may see it. */
export const createViews = (parts: CaseworkParts) => {
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

export type Views = ReturnType<typeof createViews>
