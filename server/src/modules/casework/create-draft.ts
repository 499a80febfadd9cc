import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Answers } from '../catalogue/schemas.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const createDraft = route({
  id: 'createDraft',
  method: 'POST',
  url: '/api/cases',
  permission: 'case.draft',
  summary: 'Start a draft; a window clerk names the person it is for',
  body: Type.Object(
    {
      thing: Type.String(),
      answers: ref(Answers),
      represented: Type.Optional(
        Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 40 }),
            idNumber: Type.String({ maxLength: 18 }),
            phone: Type.String({ maxLength: 20 }),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ body, context }, casework: CaseworkService) => casework.createDraft(body, context),
})
