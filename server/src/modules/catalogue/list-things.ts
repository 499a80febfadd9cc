import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { ThingSummary } from './schemas.ts'
import type { CatalogueService } from './service.ts'

export const listThings = route({
  id: 'listThings',
  method: 'GET',
  url: '/api/things',
  permission: 'public',
  summary: 'All published one things with the figures of their common case',
  reply: Type.Object({ things: Type.Array(ref(ThingSummary)), zones: Type.Array(Type.String()) }),
  handle: (_input, catalogue: CatalogueService) => catalogue.listThings(),
})
