import { type Static, Type } from '@sinclair/typebox'
import { deliveryWays } from '#engine/form'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Code = Type.String()

/** How the person wants the results, to whom and where; null where it was never asked or is not sent. */
export const wished = {
  way: nullable(oneOf(...deliveryWays)),
  recipient: nullable(Type.String()),
  phone: nullable(Type.String()),
  address: nullable(Type.String()),
}

export const DeliveryView = named(
  'DeliveryView',
  Type.Object(
    {
      caseId: Code,
      queryCode: nullable(Code),
      thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
      ...wished,
      applicant: Type.Object({ name: Type.String(), phone: Type.String() }),
      /** What a form of another way begins with: the person, and an address the form knows; '' where nothing is known. */
      known: Type.Object({ recipient: Type.String(), phone: Type.String(), address: Type.String() }),
      results: Type.Array(
        Type.Object({ matter: Code, name: Type.String(), nameEn: Type.String(), number: Type.String() }),
      ),
      /** The window that reads it sends it. */
      sender: Type.Object({ window: Type.String(), lead: ref(DepartmentName) }),
    },
    { description: 'To whom and where the results go; `way` is null in a case of before it was asked' },
  ),
)

export type DeliveryView = Static<typeof DeliveryView>
