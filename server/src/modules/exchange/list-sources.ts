import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { DepartmentName } from '../catalogue/schemas.ts'
import type { ExchangeService } from './service.ts'

export const listSources = route({
  id: 'listSources',
  method: 'GET',
  url: '/api/sources',
  permission: 'exchange.read',
  summary: 'Data sources: how often each was asked and how it answered',
  reply: Type.Object({
    sources: Type.Array(
      Type.Object({
        department: ref(DepartmentName),
        asked: Type.Integer(),
        found: Type.Integer(),
        notFound: Type.Integer(),
        failed: Type.Integer(),
        disputed: Type.Integer(),
        medianMilliseconds: Type.Integer(),
      }),
    ),
  }),
  handle: ({ context }, exchange: ExchangeService) => exchange.sources(context.actor.division),
})
