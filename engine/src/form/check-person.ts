import { type DocumentKind, documentKindNames } from '#engine/identity'
import type { Problem } from '#engine/kernel'
import { checkValue } from './check-value.ts'
import { exampleOfKind, fitsKind, guessKind } from './identity-document.ts'
import { mask } from './mask.ts'
import { failForm } from './problems.ts'
import { tidy } from './tidy.ts'
import type { FieldShape } from './types.ts'

/** How much somebody may type of themselves, in characters: blanks and dashes within are no fault, the value itself is judged when it is tidied (F7). */
export const personLengths = { name: 40, idNumber: 40, phone: 40 } as const

type Person = {
  readonly name: string
  readonly documentKind?: DocumentKind
  readonly idNumber: string
  readonly phone: string
}

const cardShape: FieldShape = {
  element: 'idNumber',
  name: '身份证号码',
  nameEn: 'identity number',
  type: 'id_number',
  options: [],
}
const nameShape: FieldShape = { element: 'name', name: '姓名', nameEn: 'name', type: 'person', options: [] }
const phoneShape: FieldShape = {
  element: 'phone',
  name: '手机号码',
  nameEn: 'phone number',
  type: 'phone',
  options: [],
}

const checked = (shape: FieldShape, value: string): readonly Problem[] => {
  const result = checkValue(shape, value)
  return result.ok ? [] : result.problems
}

const checkNumber = ({ documentKind, idNumber }: Person): readonly Problem[] => {
  const text = tidy('id_number', idNumber)
  const kind = documentKind ?? guessKind(text)
  if (fitsKind(kind, text)) return []
  const faults = kind === 'resident_card' ? checked(cardShape, text) : []
  if (faults.length) return faults
  const { zh, en } = documentKindNames[kind]
  const values = { name: '证件号码', nameEn: 'number of the document', document: zh, documentEn: en }
  return [failForm('person_document', { ...values, example: exampleOfKind(kind) }, 'idNumber')]
}

/** F14 F20 Who somebody says they are: a name, a number and a phone, all given and all such as can be right. */
export const checkPerson = (person: Person): Problem[] => [
  ...checked(nameShape, person.name),
  ...checkNumber(person),
  ...checked(phoneShape, person.phone),
]

/** F7 F14 What somebody says of themselves as it is kept: tidied, with the kind of document their number is of. */
export const tidyPerson = ({ name, documentKind, idNumber, phone }: Person) => {
  const number = tidy('id_number', idNumber)
  return {
    name: tidy('person', name),
    documentKind: documentKind ?? guessKind(number),
    idNumber: number,
    phone: tidy('phone', phone),
  }
}

/** X2 A person on a screen: a number is never shown whole, a name only to those who face the person. */
export const maskPerson = <P extends Person>(person: P, faced: boolean) => ({
  name: faced ? person.name : mask(person.name, 'person'),
  documentKind: person.documentKind ?? guessKind(person.idNumber),
  idNumber: mask(person.idNumber, 'id_number'),
  phone: mask(person.phone, 'phone'),
})
