import { Type } from '@sinclair/typebox'
import { nullable } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'

export const listAudit = route({
  id: 'listAudit',
  method: 'GET',
  url: '/api/audit',
  permission: 'audit.read',
  summary: 'Who did what, when, where',
  query: Type.Object({
    page: Type.Optional(Type.Integer({ minimum: 1 })),
    caseId: Type.Optional(Type.String({ format: 'uuid' })),
  }),
  reply: Type.Object({
    entries: Type.Array(
      Type.Object({
        at: Type.String(),
        actorName: Type.String(),
        actorRole: Type.String(),
        act: Type.String(),
        caseId: nullable(Type.String()),
        place: Type.String(),
      }),
    ),
    total: Type.Integer(),
  }),
  handle: ({ query, context }, { audit }) =>
    audit.list(context.actor.division, query.page ?? 1, query.caseId),
})
