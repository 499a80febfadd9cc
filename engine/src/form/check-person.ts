import type { Problem } from '#engine/kernel'
import { checkValue } from './check-value.ts'
import { mask } from './mask.ts'
import type { FieldShape } from './types.ts'

/** How long what somebody says of themselves may be, in characters. */
export const personLengths = { name: 40, idNumber: 18, phone: 20 } as const

type Person = { readonly name: string; readonly idNumber: string; readonly phone: string }

const shapes: readonly (FieldShape & { readonly element: 'idNumber' | 'phone' })[] = [
  { element: 'idNumber', name: '身份证号码', nameEn: 'identity number', type: 'id_number', options: [] },
  { element: 'phone', name: '手机号码', nameEn: 'phone number', type: 'phone', options: [] },
]

/** F14 Who somebody says they are: a number and a phone, both given and both such as can be right. */
export const checkPerson = (person: Person): Problem[] =>
  shapes.flatMap((shape) => {
    const checked = checkValue(shape, person[shape.element])
    return checked.ok ? [] : checked.problems
  })

/** X2 A person on a screen: a number is never shown whole, a name only to those who face the person. */
export const maskPerson = (person: Person, faced: boolean): Person => ({
  name: faced ? person.name : mask(person.name, 'person'),
  idNumber: mask(person.idNumber, 'id_number'),
  phone: mask(person.phone, 'phone'),
})
