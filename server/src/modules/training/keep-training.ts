import { Type } from '@sinclair/typebox'
import { nullable, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Attendees, TrainingHead, TrainingParams, TrainingView } from './schemas.ts'
import type { TrainingService } from './service.ts'

const closed = { additionalProperties: false } as const
const Said = Type.String({ maxLength: 2000 })

export const keepTraining = route({
  id: 'keepTraining',
  method: 'POST',
  url: '/api/trainings/:trainingId/acts',
  permission: 'training.keep',
  summary:
    'Change a session, note a question or its answer, cancel it; a question may stand on a row of a version (TR4)',
  params: TrainingParams,
  body: Type.Union([
    Type.Object(
      { type: Type.Literal('edit'), revision: Type.Integer(), head: TrainingHead, attendees: Attendees },
      closed,
    ),
    Type.Object(
      {
        type: Type.Literal('ask'),
        department: Type.String({ maxLength: 40 }),
        name: Type.String({ maxLength: 40 }),
        text: Said,
        answer: Said,
        versionId: nullable(Type.String({ format: 'uuid' })),
        row: Type.String({ maxLength: 200 }),
      },
      closed,
    ),
    Type.Object(
      { type: Type.Literal('answer'), questionId: Type.String({ format: 'uuid' }), text: Said },
      closed,
    ),
    Type.Object({ type: Type.Literal('cancel'), reason: Said }, closed),
  ]),
  reply: ref(TrainingView),
  handle: ({ params, body, context }, training: TrainingService) =>
    training.keep(params.trainingId, body, context),
})
