import { failCasework, resultNameEn, seesDelivery } from '#engine/casework'
import { chooseDelivery, deliveryOf, withDelivery } from '#engine/exchange'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, named } from '#modules/catalogue'
import type { DeliveryView } from './delivery-schemas.ts'
import { digestOf } from './drafting.ts'
import type { HeldCase, OpenedCase } from './keep-case.ts'

import type { CaseworkParts } from './service-parts.ts'

/** To whom and where the results go. A look of an office is noted, and shown to the person (C10). */
export const deliveryFor = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<DeliveryView>> => {
  const opened = await parts.keep.open(caseId, context)
  if (!opened.ok) return opened
  const { state, vault, sight } = opened.value
  if (!seesDelivery(sight, context.actor)) return refuse(failCasework('case_missing'))
  if (context.actor.role !== 'applicant') await parts.audit.noteLook(caseId, context)
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { values } = withDelivery(catalogue, vault)
  return ok({
    caseId,
    queryCode: state.queryCode,
    thing: { code: state.plan.thing, ...named(catalogue.thing.get(state.plan.thing), state.plan.thing) },
    ...deliveryOf(state, vault),
    applicant: { name: vault.person.name, phone: vault.person.phone },
    known: {
      recipient: values.delivery_recipient ?? '',
      phone: values.delivery_phone ?? '',
      address: values.delivery_address ?? '',
    },
    results: state.tasks.flatMap(({ matter, result }) =>
      result
        ? [
            {
              matter,
              name: result.name,
              nameEn: resultNameEn(catalogue, catalogue.matter.get(matter), result.name),
              number: result.number,
            },
          ]
        : [],
    ),
    sender: { window: context.place, lead: departmentName(catalogue, state.plan.lead) },
  })
}

/** C8 Another way than the one handed in with: to whom and where goes into the form, the event says the way. */
export const changeDelivery = async (
  parts: CaseworkParts,
  opened: OpenedCase,
  body: Parameters<typeof chooseDelivery>[2],
  context: Context,
): Promise<Result<HeldCase>> => {
  const { state } = opened
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const chosen = chooseDelivery(catalogue, opened.vault, body)
  if (!chosen.ok) return chosen
  const { vault, way } = chosen.value
  const act = {
    type: 'choose_delivery',
    method: way,
    way,
    formDigest: digestOf(vault),
    formRevision: state.formRevision + 1,
  } as const
  const done = await parts.keep.act(opened, { act, vault }, context)
  return done.ok ? ok(done.value.held) : done
}
