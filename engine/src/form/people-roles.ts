import type { FieldType, FormValues } from './types.ts'

type RoleField = {
  readonly element: string
  readonly type: FieldType
  readonly name: string
  readonly nameEn: string
  readonly shown: 'ask' | 'tell' | 'hide'
}
type RoleSection = { readonly id: string; readonly fields: readonly RoleField[] }

/** F45 A person who is in the form already, offered for a role nobody has yet. */
export type SameAs = {
  /** The role that person has, as it is called. */
  readonly role: string
  readonly roleEn: string
  readonly person: string
  /** What is filled in by taking the offer. */
  readonly values: FormValues
}

type Part = 'name' | 'phone' | 'id_number'
const typeOf: Readonly<Record<Part, FieldType>> = { name: 'person', phone: 'phone', id_number: 'id_number' }

type Role = { readonly id: string; readonly fields: Partial<Record<Part, RoleField>> }

/** What one person is asked in one role: elements whose ids share their front and end with what is asked of people. */
const rolesIn = (fields: readonly RoleField[]): readonly Role[] => {
  const roles = new Map<string, Partial<Record<Part, RoleField>>>()
  for (const field of fields) {
    const [, id, part] = /^(.+)_(name|phone|id_number)$/.exec(field.element) ?? []
    if (!id || field.type !== typeOf[part as Part] || field.shown === 'hide') continue
    roles.set(id, { ...roles.get(id), [part as Part]: field })
  }
  return [...roles].filter(([, { name }]) => name).map(([id, own]) => ({ id, fields: own }))
}

const saidOf = ({ fields: { name } }: Role) => ({
  role: (name?.name ?? '').replace(/(的?姓名|名字|名称)$/, '').replace(/（[^）]*）$/, ''),
  roleEn: (name?.nameEn ?? '').replace(/^names? of (the )?|(’s|'s)? names?$/gi, ''),
})

/** Sections whose people are others by what they are: who acts for the applicant, who receives by courier. */
const apart = new Set(['agent', 'delivery_way', 'delivery'])
const mostOffered = 3

/**
 * F45 For each role that nobody has yet, the people who are in the form already: by the first field that is asked of it. Who must be
 * another by law (监事) is asked by an element of another shape, and nobody is offered there.
 */
export const sameAsOffers = (
  sections: readonly RoleSection[],
  values: FormValues,
): ReadonlyMap<string, readonly SameAs[]> => {
  const said = (field: RoleField | undefined): string => (field && values[field.element]?.trim()) ?? ''
  const roles = rolesIn(sections.flatMap(({ fields }) => fields))
  const open = rolesIn(sections.filter(({ id }) => !apart.has(id)).flatMap(({ fields }) => fields))
  const known = roles.filter(({ fields }) => said(fields.name))
  const people = known.filter(
    (role, index) => known.findIndex(({ fields }) => said(fields.name) === said(role.fields.name)) === index,
  )
  const offers = new Map<string, readonly SameAs[]>()
  for (const { id, fields } of open) {
    const asked = Object.entries(fields).filter(([, field]) => field.shown === 'ask')
    const first = asked[0]?.[1]
    if (!first || fields.name?.shown !== 'ask' || asked.some(([, field]) => said(field))) continue
    const from = people
      .filter((person) => person.id !== id)
      .map((person) => ({
        ...saidOf(person),
        person: said(person.fields.name),
        values: Object.fromEntries(
          asked.flatMap(([part, field]) => {
            const value = said(person.fields[part as Part])
            return value ? [[field.element, value]] : []
          }),
        ),
      }))
    if (from.length) offers.set(first.element, from.slice(0, mostOffered))
  }
  return offers
}

/** F45 Roles that one person has, told under the later one: 与法定代表人相同. */
export const sameAsTold = (
  sections: readonly RoleSection[],
  values: FormValues,
): ReadonlyMap<string, Pick<SameAs, 'role' | 'roleEn'>> => {
  const told = new Map<string, Pick<SameAs, 'role' | 'roleEn'>>()
  const seen = new Map<string, Role>()
  for (const role of rolesIn(sections.flatMap(({ fields }) => fields))) {
    const { name } = role.fields
    const said = name && values[name.element]?.trim()
    const before = said ? seen.get(said) : undefined
    if (name && before) told.set(name.element, saidOf(before))
    else if (said) seen.set(said, role)
  }
  return told
}
