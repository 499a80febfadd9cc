import { CaseParams, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { Arranged, Moved, Sections } from './schemas.ts'
import type { SectionService } from './service.ts'

const getSections = route({
  id: 'getSections',
  method: 'GET',
  url: '/api/sections',
  permission: 'queue.read',
  summary: 'The sections of my department, with their matters and officers (P41)',
  reply: ref(Sections),
  handle: ({ context }, sections: SectionService) => sections.view(context),
})

const arrangeSections = route({
  id: 'arrangeSections',
  method: 'PUT',
  url: '/api/sections',
  permission: 'section.arrange',
  summary: 'The sections of my department as they are from now on (P41)',
  body: Arranged,
  reply: ref(Sections),
  handle: ({ body, context }, sections: SectionService) => sections.arrange(body, context),
})

const moveLine = route({
  id: 'moveLine',
  method: 'POST',
  url: '/api/cases/:caseId/section',
  permission: 'section.arrange',
  summary: 'Give a line of my department to another of its sections (C116)',
  params: CaseParams,
  body: Moved,
  reply: ref(Sections),
  handle: ({ params: { caseId }, body, context }, sections: SectionService) =>
    sections.move(caseId, body, context),
})

export const routes: readonly Route<SectionService>[] = [getSections, arrangeSections, moveLine]
