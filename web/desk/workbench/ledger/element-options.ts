import type { ElementName } from '../../../../contract/client.ts'

type Option = { readonly value: string; readonly label: string }

/**
 * D5 What may be chosen: to draw up from, what the one form asks for; to ask in its place, any other data element. What a cut names
 * already is offered where it stands, else it would be shown by its id and could not be chosen again.
 */
export const elementOptions = (
  asked: readonly ElementName[],
  all: readonly ElementName[],
  named: readonly string[],
  label: (element: ElementName) => string,
): { readonly fields: Option[]; readonly adds: Option[] } => {
  const option = (element: ElementName): Option => ({ value: element.id, label: label(element) })
  const known = new Set(asked.map(({ id }) => id))
  const others = all.filter(({ id }) => !known.has(id))
  return {
    fields: [...asked, ...others.filter(({ id }) => named.includes(id))].map(option),
    adds: [...others, ...asked.filter(({ id }) => named.includes(id))].map(option),
  }
}
