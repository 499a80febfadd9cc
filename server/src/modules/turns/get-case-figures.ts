import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseFigures, FiguresAsked } from './schemas.ts'
import type { TurnService } from './service.ts'

export const getCaseFigures = route({
  id: 'getCaseFigures',
  method: 'GET',
  url: '/api/case-figures',
  permission: 'figure.read',
  summary: 'How the cases of the county went, as of a day, by department (TU3–TU5)',
  query: FiguresAsked,
  reply: ref(CaseFigures),
  handle: ({ query, context }, turns: TurnService) => turns.figures(query, context),
})
