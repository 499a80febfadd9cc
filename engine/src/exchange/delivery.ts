import type { CaseState } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { type DeliveryWay, deliveryFilled, deliverySection, validateValues, wayOf } from '#engine/form'
import { ok, type Result } from '#engine/kernel'
import type { ValueSource, Vault } from './vault.ts'

/** F15 A form as it is read: what can be filled in front of the way of the results is, with where it came from. */
export const withDelivery = (catalogue: Catalogue, vault: Vault): Vault => {
  const filled = Object.entries(deliveryFilled(catalogue, vault.values, vault.person))
  if (filled.length === 0) return vault
  const sources = filled.flatMap(([element, { from }]) => {
    const source: ValueSource | undefined =
      from === 'account' ? { kind: 'account' } : vault.sources[from.element]
    return source ? [[element, source] as const] : []
  })
  return {
    ...vault,
    values: {
      ...vault.values,
      ...Object.fromEntries(filled.map(([element, { value }]) => [element, value])),
    },
    sources: { ...vault.sources, ...Object.fromEntries(sources) },
  }
}

/** How the results go to the person, as far as it is settled: `way` null where nobody was asked. */
type Delivery = {
  readonly way: DeliveryWay | null
  /** To whom and where, of what is sent by courier only. */
  readonly recipient: string | null
  readonly phone: string | null
  readonly address: string | null
}

const nobody = { recipient: null, phone: null, address: null }

export const deliveryOf = ({ way }: Pick<CaseState, 'way'>, { values }: Vault): Delivery => {
  const on = way ?? wayOf(values)
  if (on !== 'courier') return { way: on, ...nobody }
  const said = (element: string) => values[element]?.trim() || null
  return {
    way: on,
    recipient: said('delivery_recipient'),
    phone: said('delivery_phone'),
    address: said('delivery_address'),
  }
}

type Wish = {
  readonly method: DeliveryWay
  readonly recipient?: string | null
  readonly phone?: string | null
  readonly address?: string | null
}

const elements = deliverySection.fields.map(({ element }) => element)

/** C8 F15 Another way than the one handed in with: complete, or refused with everything that is missing. The rest of the form stands. */
export const chooseDelivery = (
  catalogue: Catalogue,
  vault: Vault,
  { method, recipient, phone, address }: Wish,
): Result<{ readonly vault: Vault; readonly way: DeliveryWay }> => {
  const { values: known } = withDelivery(catalogue, vault)
  const wished = {
    delivery_method: method,
    delivery_recipient: recipient ?? known.delivery_recipient ?? '',
    delivery_phone: phone ?? known.delivery_phone ?? '',
    delivery_address: address ?? known.delivery_address ?? '',
  }
  const checked = validateValues(deliverySection.fields, wished)
  if (!checked.ok) return checked
  const rest = <V>(record: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(record).filter(([element]) => !elements.includes(element)))
  return ok({
    way: method,
    vault: { ...vault, values: { ...rest(vault.values), ...checked.value }, sources: rest(vault.sources) },
  })
}
