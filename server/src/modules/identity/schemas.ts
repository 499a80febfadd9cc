import { Type } from '@sinclair/typebox'
import { personLengths } from '#engine/form'
import { accountLengths, assurances, documentKinds, nameChecks, offices } from '#engine/identity'
import { roles } from '#engine/kernel'
import { nullable, oneOf } from '../../platform/named-schema.ts'

export const lengthOf = ({ least, most }: { readonly least: number; readonly most: number }) => ({
  minLength: least,
  maxLength: most,
})

export const Phone = Type.String({ minLength: 1, maxLength: personLengths.phone })
/** Who somebody says they are (F14). */
export const Person = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: personLengths.name }),
    /** F20 Told from the number where it is left out. */
    documentKind: Type.Optional(oneOf(...documentKinds)),
    idNumber: Type.String({ maxLength: personLengths.idNumber }),
    phone: Type.String({ maxLength: personLengths.phone }),
  },
  { additionalProperties: false },
)

/** The person of an account, masked, and how far it is known to be them (P20). */
export const ShownPerson = Type.Object({
  name: Type.String(),
  documentKind: oneOf(...documentKinds),
  idNumber: Type.String(),
  phone: Type.String(),
  assurance: oneOf(...assurances),
  provedAt: nullable(Type.String()),
  provedBy: nullable(oneOf(...nameChecks)),
})

/** What an administrator appoints somebody to. */
export const appointment = {
  role: oneOf(...roles),
  department: Type.Optional(Type.String()),
  window: Type.Optional(Type.String({ maxLength: accountLengths.window.most })),
  /** For the joint team: the office this person signs for. */
  office: Type.Optional(oneOf(...offices)),
}

export const heldOffice = {
  officeId: Type.String(),
  role: oneOf(...roles),
  window: nullable(Type.String()),
  /** The office a member of the joint team signs for. */
  office: nullable(oneOf(...offices)),
}
