import type { Problem } from '#engine/kernel'
import { checkValue } from './check-value.ts'
import { mask } from './mask.ts'
import { tidy } from './tidy.ts'
import type { FieldShape } from './types.ts'

/** How much somebody may type of themselves, in characters: blanks and dashes within are no fault, the value itself is judged when it is tidied (F7). */
export const personLengths = { name: 40, idNumber: 40, phone: 40 } as const

type Person = { readonly name: string; readonly idNumber: string; readonly phone: string }

const shapes: readonly (FieldShape & { readonly element: 'idNumber' | 'phone' })[] = [
  { element: 'idNumber', name: '身份证号码', nameEn: 'identity number', type: 'id_number', options: [] },
  { element: 'phone', name: '手机号码', nameEn: 'phone number', type: 'phone', options: [] },
]

/** F7 What somebody typed of themselves in the one way it is stored. */
export const tidyPerson = ({ name, idNumber, phone }: Person): Person => ({
  name: tidy('person', name),
  idNumber: tidy('id_number', idNumber),
  phone: tidy('phone', phone),
})

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
