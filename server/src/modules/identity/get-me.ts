import { Type } from '@sinclair/typebox'
import { offices } from '#engine/identity'
import { roles } from '#engine/kernel'
import { nullable, oneOf } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { heldOffice, ShownPerson } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const getMe = route({
  id: 'getMe',
  method: 'GET',
  url: '/api/me',
  permission: 'public',
  summary: 'Who is signed in, and what they may do',
  reply: Type.Object({
    account: nullable(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        username: Type.String(),
        role: oneOf(...roles),
        department: nullable(Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() })),
        window: nullable(Type.String()),
        /** The office a member of the joint team signs for. */
        office: nullable(oneOf(...offices)),
        /** All offices held today, the one acted in first (P5). */
        offices: Type.Array(
          Type.Object({
            ...heldOffice,
            department: nullable(
              Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() }),
            ),
          }),
        ),
      }),
    ),
    /** The person behind an applicant's account, masked; null until they have said who they are. */
    person: nullable(ShownPerson),
    permissions: Type.Array(Type.String()),
    demonstration: Type.Array(
      Type.Object({ username: Type.String(), password: Type.String(), zh: Type.String(), en: Type.String() }),
    ),
    /** Where a demonstration shows the codes it sends; null elsewhere. */
    codesAt: nullable(Type.String()),
    /** P34 What people call the identity provider that is connected here; null where there is none. */
    provider: nullable(Type.String()),
    today: Type.String(),
  }),
  handle: ({ context }, identity: IdentityService) => identity.me(context),
})
