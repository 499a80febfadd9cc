import { Type } from '@sinclair/typebox'
import { offices } from '#engine/identity'
import { roles } from '#engine/kernel'
import { nullable, oneOf } from '../../platform/named-schema.ts'

/** What an administrator appoints somebody to. */
export const appointment = {
  role: oneOf(...roles),
  department: Type.Optional(Type.String()),
  window: Type.Optional(Type.String({ maxLength: 40 })),
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
