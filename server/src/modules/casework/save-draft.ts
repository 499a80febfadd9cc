import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Answers } from '../catalogue/schemas.ts'
import type { CaseworkService } from './service.ts'

export const saveDraft = route({
  id: 'saveDraft',
  method: 'PUT',
  url: '/api/cases/:caseId/draft',
  permission: 'case.draft',
  summary: 'Save answers and form values as they are; nothing is lost while a value is still wrong',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    {
      revision: Type.Integer({ description: 'the revision the values were edited on; a newer one is a 409' }),
      answers: Type.Optional(ref(Answers)),
      values: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 2000 }))),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    revision: Type.Integer(),
    savedAt: Type.String(),
    version: Type.Integer(),
    faults: Type.Array(Type.Object({ element: Type.String(), zh: Type.String(), en: Type.String() })),
  }),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.saveDraft(params.caseId, body, context),
})
