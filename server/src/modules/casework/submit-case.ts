import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Receipt } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const submitCase = route({
  id: 'submitCase',
  method: 'POST',
  url: '/api/cases/:caseId/submit',
  permission: 'case.draft',
  summary: 'Hand in once; the same Idempotency-Key never makes two cases (C1)',
  idempotent: true,
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ consent: Type.Boolean(), revision: Type.Integer() }, { additionalProperties: false }),
  reply: ref(Receipt),
  handle: ({ params, body, idempotencyKey, context }, casework: CaseworkService) =>
    casework.submit(params.caseId, { ...body, idempotencyKey: idempotencyKey ?? params.caseId }, context),
})
