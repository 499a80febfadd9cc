import { Type } from '@sinclair/typebox'
import { nullable } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { said } from '../../platform/said-schema.ts'
import { SubjectKinds } from '../../platform/trail-schemas.ts'
import type { AuditService } from './service.ts'

export const listAudit = route({
  id: 'listAudit',
  method: 'GET',
  url: '/api/audit',
  permission: 'audit.read',
  summary: 'Who did what, when, where; as a sentence where it was told as one',
  query: Type.Object({
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    before: Type.Optional(
      Type.String({ format: 'date-time', description: 'only what happened before this instant' }),
    ),
    caseId: Type.Optional(Type.String({ format: 'uuid' })),
    kind: Type.Optional(SubjectKinds),
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
        subject: nullable(Type.String()),
        told: nullable(said),
      }),
    ),
    total: Type.Integer({ description: 'at most 1000; further back by `before`' }),
    more: Type.Boolean({ description: 'there are more than were counted' }),
  }),
  handle: ({ query, context }, audit: AuditService) =>
    audit.list(context.actor.division, { ...query, page: query.page ?? 1 }),
})
