import { Type } from '@sinclair/typebox'
import { download } from '../../platform/file-route.ts'
import { CaseParams, nullable, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { Light } from '../tasks/schemas.ts'
import {
  CaseSummary,
  DataAsks,
  DeliveryView,
  FormView,
  LineHolder,
  LineOrder,
  ProgressView,
  QueueCount,
  QueueName,
  QueueRow,
  Receipt,
  TimelineEntry,
} from './read-schemas.ts'
import { CaseView, ThingNamed } from './schemas.ts'
import type { CaseworkService } from './service.ts'

const getCase = route({
  id: 'getCase',
  method: 'GET',
  url: '/api/cases/:caseId',
  permission: 'case.read',
  summary: 'One case, cut to what the reader may see (C10)',
  params: CaseParams,
  reply: ref(CaseView),
  steady: true,
  handle: ({ params, context }, casework: CaseworkService) => casework.view(params.caseId, context),
})

const getForm = route({
  id: 'getForm',
  method: 'GET',
  url: '/api/cases/:caseId/form',
  permission: 'case.read',
  summary: 'The one form with its values and where each came from',
  params: CaseParams,
  reply: ref(FormView),
  handle: ({ params, context }, casework: CaseworkService) => casework.form(params.caseId, context),
})

const getDataAsks = route({
  id: 'getDataAsks',
  method: 'GET',
  url: '/api/cases/:caseId/asks',
  permission: 'case.draft',
  summary:
    'What departments would be asked of the person, for what and on which basis; agreed to or not (C30)',
  params: CaseParams,
  reply: ref(DataAsks),
  handle: ({ params, context }, casework: CaseworkService) => casework.dataAsks(params.caseId, context),
})

const getReceipt = route({
  id: 'getReceipt',
  method: 'GET',
  url: '/api/cases/:caseId/receipt',
  permission: 'case.read',
  summary: 'The receipt of a submission',
  params: CaseParams,
  reply: ref(Receipt),
  handle: ({ params, context }, casework: CaseworkService) => casework.receipt(params.caseId, context),
})

const getDelivery = route({
  id: 'getDelivery',
  method: 'GET',
  url: '/api/cases/:caseId/delivery',
  permission: 'case.read',
  summary: 'To whom and where the results go; for the person and the windows, each look is noted (C8, C10)',
  params: CaseParams,
  reply: ref(DeliveryView),
  handle: ({ params, context }, casework: CaseworkService) => casework.delivery(params.caseId, context),
})

const getTimeline = route({
  id: 'getTimeline',
  method: 'GET',
  url: '/api/cases/:caseId/timeline',
  permission: 'case.read',
  summary: 'What happened, in sentences',
  params: CaseParams,
  reply: Type.Object({
    entries: Type.Array(ref(TimelineEntry)),
    lookedAt: Type.Array(Type.Object({ at: Type.String(), name: Type.String(), role: Type.String() })),
  }),
  handle: ({ params, context }, casework: CaseworkService) => casework.timeline(params.caseId, context),
})

const getProgress = route({
  id: 'getProgress',
  method: 'GET',
  url: '/api/progress/:queryCode',
  permission: 'public',
  summary: 'Progress by query code, without personal data',
  params: Type.Object({ queryCode: Type.String({ maxLength: 40 }) }),
  reply: ref(ProgressView),
  steady: true,
  handle: ({ params, context }, casework: CaseworkService) => casework.progress(params.queryCode, context),
})

const findCase = route({
  id: 'findCase',
  method: 'GET',
  url: '/api/cases',
  permission: 'queue.read',
  summary: 'Find a case by its query code',
  query: Type.Object({ queryCode: Type.String({ maxLength: 40 }) }),
  reply: Type.Object({ caseId: Type.String() }),
  handle: ({ query, context }, casework: CaseworkService) => casework.find(query.queryCode, context),
})

const listMyCases = route({
  id: 'listMyCases',
  method: 'GET',
  url: '/api/cases/mine',
  permission: 'case.draft',
  summary: 'My cases, drafts first',
  reply: Type.Object({ cases: Type.Array(ref(CaseSummary)) }),
  steady: true,
  handle: ({ context }, casework: CaseworkService) => casework.listMine(context),
})

const countQueues = route({
  id: 'countQueues',
  method: 'GET',
  url: '/api/queues',
  permission: 'queue.read',
  summary: 'My queues with counts and lights',
  reply: Type.Object({ queues: Type.Array(ref(QueueCount)) }),
  handle: ({ context }, casework: CaseworkService) => casework.countQueues(context),
})

const listQueue = route({
  id: 'listQueue',
  method: 'GET',
  url: '/api/queues/:queue',
  permission: 'queue.read',
  summary: 'The rows of one of my queues, most urgent first',
  params: Type.Object({ queue: QueueName }),
  query: Type.Object({
    after: Type.Optional(
      Type.String({ maxLength: 200, description: 'goes on after this line: `next` of the page before' }),
    ),
    text: Type.Optional(
      Type.String({
        maxLength: 60,
        description:
          'part of the name of a one thing, the beginning or end of a query code, or a person by name or the last four of number or phone (C22)',
      }),
    ),
    thing: Type.Optional(Type.String({ maxLength: 80, description: 'only lines of this one thing (C26)' })),
    light: Type.Optional(Light),
    held: Type.Optional(LineHolder),
    order: Type.Optional(LineOrder),
    section: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'only lines of this section; `all` of every one; else one’s own (C114)',
      }),
    ),
  }),
  reply: Type.Object({
    rows: Type.Array(ref(QueueRow)),
    total: Type.Integer({ description: 'at most 1000' }),
    more: Type.Boolean({ description: 'there are more than were counted' }),
    next: nullable(Type.String({ description: 'where the page after this one begins' })),
  }),
  steady: true,
  handle: ({ params, query, context }, casework: CaseworkService) =>
    casework.listQueue(params.queue, query, context),
})

const countQueueThings = route({
  id: 'countQueueThings',
  method: 'GET',
  url: '/api/queues/:queue/things',
  permission: 'queue.read',
  summary: 'How many lines of one of my queues are of which one thing (C26)',
  params: Type.Object({ queue: QueueName }),
  reply: Type.Object({
    things: Type.Array(
      Type.Composite([
        ThingNamed,
        Type.Object({
          count: Type.Integer({ description: 'at most 200' }),
          more: Type.Boolean({ description: 'there are more than were counted' }),
        }),
      ]),
    ),
  }),
  handle: ({ params, context }, casework: CaseworkService) =>
    casework.countQueueThings(params.queue, context),
})

export const getAttachment = download({
  id: 'getAttachment',
  method: 'GET',
  url: '/api/cases/:caseId/attachments/:attachmentId',
  permission: 'case.read',
  summary: 'The file itself',
  params: Type.Object({ ...CaseParams.properties, attachmentId: CaseParams.properties.caseId }),
  mediaType: '*/*',
  kept: 'not',
  handle: ({ params, context }, { attachments }: CaseworkService) =>
    attachments.paper(params.caseId, params.attachmentId, context),
})

export const readRoutes: readonly Route<CaseworkService>[] = [
  getCase,
  getForm,
  getDataAsks,
  getReceipt,
  getDelivery,
  getTimeline,
  getProgress,
  findCase,
  listMyCases,
  countQueues,
  listQueue,
  countQueueThings,
]
