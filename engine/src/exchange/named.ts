import { isCreditCode, isPersonal } from '#engine/form'
import type { DataNeed, Fact } from './types.ts'

/** X13 The people a form holds: the one whose case it is, and whom they named in it. */
export type Named = {
  /** The number of the person whose case it is. */
  readonly self: string
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

type Holding = { readonly name: string; readonly idNumber: string }
type Field = { readonly element: string; readonly type: string }

const separators = /[、,，;；\s]+/
const parts = (text: string): string[] => text.split(separators).filter(Boolean)

/** X13 Whom a form names: numbers and names as they stand in its fields. */
export const namedIn = (
  person: Holding,
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
): Named => {
  const of = (type: string) =>
    fields.filter((field) => field.type === type).flatMap(({ element }) => parts(values[element] ?? ''))
  return {
    self: person.idNumber,
    numbers: new Set([person.idNumber, ...of('id_number')].filter(Boolean)),
    names: new Set([person.name, ...of('person')].filter(Boolean)),
  }
}

type Said = { readonly facts: readonly Fact[]; readonly about: readonly string[] }

/** X13 Whether an answer speaks of somebody the form does not hold. */
export const namesStranger = (
  { facts, about }: Said,
  need: Pick<DataNeed, 'elements' | 'subject'>,
  named: Named,
): boolean => {
  const typeOf = new Map(need.elements.map(({ element, type }) => [element, type]))
  const known = ({ element, value }: Fact): boolean => {
    const type = typeOf.get(element)
    if (type === 'id_number') return named.numbers.has(value) || isCreditCode(value)
    return type !== 'person' || parts(value).every((name) => named.names.has(name))
  }
  if (about.some((number) => !named.numbers.has(number))) return true
  // A firm speaks for the person only where it is theirs.
  if (need.subject === 'firm' && about.length > 0 && !about.includes(named.self)) return true
  return !facts.every(known)
}

/** X13 What a firm's record says of people nobody can tell apart is not taken. */
export const withoutUnnamed = (
  { facts, about }: Said,
  need: Pick<DataNeed, 'elements' | 'subject'>,
): readonly Fact[] => {
  if (need.subject === 'person' || about.length > 0) return facts
  const personal = new Set(need.elements.filter(isPersonal).map(({ element }) => element))
  return facts.filter(({ element }) => !personal.has(element))
}
