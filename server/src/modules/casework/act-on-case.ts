import { actNamed, type CaseOrder as CaseAct, failCasework } from '#engine/casework'
import { mayUse } from '#engine/identity'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { failPlatform } from '#platform/problems'
import { changeDelivery } from './choose-delivery.ts'
import { disputeFact, giveConsent } from './drafting.ts'
import { resubmit } from './hand-in.ts'
import type { OpenedCase } from './keep-case.ts'
import type { CaseView } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import type { Views } from './show-case.ts'

type Dispute = Parameters<typeof disputeFact>[2]
type Wish = Parameters<typeof changeDelivery>[2]

/** What comes with an act beside itself: the version that was looked at, and the key of the press (C25). */
export type Press = { readonly seen?: number | undefined; readonly key?: string | undefined }

/** The account must be allowed an act at all before the engine says whether it may happen now. */
export const allowed = (order: { readonly type: string }, { actor }: Context): Result<undefined> => {
  const permission = actNamed(order.type)?.permission
  return permission && mayUse(actor.role, permission)
    ? ok(undefined)
    : refuse(failPlatform('not_allowed', { permission: permission ?? '' }))
}

/** What some acts need beside what a person sends: a digest of the form, a plan without the disputed source. */
export const createActs = (parts: CaseworkParts, { show, shown, view }: Views) => {
  const brought = {
    resubmit: (opened: OpenedCase, body: Parameters<typeof resubmit>[2], context: Context) =>
      resubmit(parts, opened, body, context),
    give_consent: (opened: OpenedCase, body: { materials: string[] }, context: Context) =>
      giveConsent(parts, opened, body, context),
    dispute_fact: (opened: OpenedCase, body: Dispute, context: Context) =>
      disputeFact(parts, opened, body, context),
    choose_delivery: (opened: OpenedCase, wish: Wish, context: Context) =>
      changeDelivery(parts, opened, wish, context),
  }
  const keyed = async (
    caseId: string,
    order: CaseAct,
    { seen, key: pressed }: Press,
    context: Context,
  ): Promise<Result<CaseView>> => {
    const key = pressed ? { applicantId: context.actor.id, idempotencyKey: `act ${pressed}` } : undefined
    const done = await parts.keep.actOn(caseId, { act: order, seen, ...(key ? { key } : {}) }, context)
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
  ): Promise<Result<CaseView>> => {
    const may = allowed(order, context)
    if (!may.ok) return may
    const bring = order.type in brought ? brought[order.type as keyof typeof brought] : undefined
    if (!bring) return keyed(caseId, order, press, context)
    const work = (opened: OpenedCase) => bring(opened, order as never, context)
    return shown(await parts.keep.work(caseId, context, work), context)
  }
}
