/** F44 The towns and streets of a county, and how its addresses begin. */
export type PlaceList = {
  /** From the province down to the county: an address may begin with any of them, or with none. */
  readonly within: readonly string[]
  /** What is written in front of a town or street. */
  readonly written: string
  readonly places: readonly { readonly name: string; readonly nameEn: string }[]
}

export type AddressParts = {
  /** The town or street by its name; null where none of this county is chosen. */
  readonly place: string | null
  /** Road and number, or the whole address where no place is chosen. */
  readonly rest: string
}

/** Without province, city and county in front, as far as they are there in their order. */
const withoutFront = (text: string, { within }: PlaceList): string =>
  within.reduce((rest, name) => (rest.startsWith(name) ? rest.slice(name.length).trimStart() : rest), text)

/** F44 An address taken apart: pasted whole or typed in any length, its town or street is found where it stands in front. */
export const addressParts = (text: string, list: PlaceList): AddressParts => {
  const whole = text.trim()
  const inner = withoutFront(whole, list)
  const place = list.places
    .filter(({ name }) => inner.startsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.name
  return place ? { place, rest: inner.slice(place.length).trim() } : { place: null, rest: whole }
}

/** F44 The parts as the one text every matter reads; a place alone is no address yet. */
export const composeAddress = ({ place, rest }: AddressParts, list: PlaceList): string => {
  if (place === null || !rest.trim()) return rest
  const own = addressParts(rest, list)
  // What is written in full stands: whoever pastes another town's address means that town.
  const road = own.place === null ? withoutFront(own.rest, list) : own.rest
  return road ? `${list.written}${own.place ?? place}${road}` : rest
}
