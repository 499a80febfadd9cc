import { deliveryPart, isUnfilled } from '#engine/form'
import type { FormField, FormView } from '../../../contract/client.ts'
import type { Values } from '../form/draft-state.ts'
import type { DeliveryElement } from './delivery-fields.tsx'

/** The form without the way of the results: that is asked once, where everything is checked. */
export const askedOnForm = (form: FormView): FormView => ({
  ...form,
  sections: form.sections.filter(({ id }) => id !== deliveryPart),
})

const fieldsOf = (form: FormView): readonly FormField[] =>
  form.sections.find(({ id }) => id === deliveryPart)?.fields ?? []

/** What stands on the screen: as it was typed here, otherwise as the server has it. */
export const deliveryValues = (form: FormView, typed: Values): Record<DeliveryElement, string> => {
  const said = (element: DeliveryElement) =>
    typed[element] ?? fieldsOf(form).find((field) => field.element === element)?.value ?? ''
  return {
    delivery_method: said('delivery_method'),
    delivery_recipient: said('delivery_recipient'),
    delivery_phone: said('delivery_phone'),
    delivery_address: said('delivery_address'),
  }
}

/** Which parts still are empty, by what is on the screen: of what is not sent only the way is asked (F15). */
export const deliveryMissing = (form: FormView, typed: Values): FormField[] => {
  const values = deliveryValues(form, typed)
  const sent = values.delivery_method === 'courier'
  return fieldsOf(form).filter((field) =>
    isUnfilled(
      { ...field, required: sent || field.element === 'delivery_method' },
      values[field.element as DeliveryElement],
    ),
  )
}

export const isDeliveryPlace = (place: string): boolean => place.startsWith('delivery_')
