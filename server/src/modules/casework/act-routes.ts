import { Type } from '@sinclair/typebox'
import { upload } from '../../platform/file-route.ts'
import { failFile } from '../../platform/files.ts'
import { CaseParams, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { Answers, NotSo } from '../catalogue/schemas.ts'
import { Person } from '../identity/schemas.ts'
import { Foresight, FormView, Hold, Receipt } from './read-schemas.ts'
import { Attachment, CaseOrders, CaseView, FetchedFact, formerAddresses } from './schemas.ts'
import type { CaseworkService } from './service.ts'

/** Where a case stands, for whoever reads it again anyway. */
const least = ['caseId', 'version', 'status'] as const

const createDraft = route({
  id: 'createDraft',
  method: 'POST',
  url: '/api/cases',
  permission: 'case.draft',
  summary:
    'Start a draft; a window clerk names the person it is for. With an Idempotency-Key a retry answers with the same draft (C1)',
  body: Type.Object(
    {
      thing: Type.String(),
      answers: ref(Answers),
      represented: Type.Optional(Person),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  least,
  handle: ({ body, idempotencyKey, context }, casework: CaseworkService) =>
    casework.createDraft(body, context, idempotencyKey),
})

const Said = Type.Record(Type.String(), Type.String(), { maxProperties: 50 })
const TextChange = Type.Object(
  {
    said: Type.Optional(Said),
    edits: Type.Optional(
      Type.Record(Type.String(), nullable(Type.String()), {
        maxProperties: 200,
        description: 'paragraph → what it says instead; null puts it back to the model',
      }),
    ),
    used: Type.Optional(
      Type.Boolean({ description: 'taken as the paper; false: the person brings their own' }),
    ),
  },
  { additionalProperties: false },
)

const saveDraft = route({
  id: 'saveDraft',
  method: 'PUT',
  url: '/api/cases/:caseId/draft',
  permission: 'case.draft',
  summary: 'Save answers and form values as they are; nothing is lost while a value is still wrong',
  params: CaseParams,
  body: Type.Object(
    {
      revision: Type.Integer({ description: 'the revision the values were edited on; a newer one is a 409' }),
      answers: Type.Optional(ref(Answers)),
      askedBy: Type.Optional(
        Type.String({
          description:
            'the catalogue version whose questions the answers answer: another than the draft’s is a 409 (C18)',
        }),
      ),
      // How long a value may be is told at its field (F6): one that is too long stops no other.
      values: Type.Optional(Type.Record(Type.String(), Type.String(), { maxProperties: 2000 })),
      texts: Type.Optional(
        Type.Record(Type.String(), TextChange, {
          maxProperties: 100,
          description: 'material → what changes in the text drawn up for it (C80)',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    revision: Type.Integer(),
    savedAt: Type.String(),
    version: Type.Integer(),
    faults: Type.Array(Type.Object({ element: Type.String(), zh: Type.String(), en: Type.String() })),
    told: Type.Array(
      Type.Object({
        element: Type.String(),
        shown: oneOf('ask', 'tell', 'hide'),
        value: Type.String(),
        required: Type.Boolean(),
        notSo: NotSo,
        doubts: NotSo,
        aside: Type.String(),
      }),
      { description: 'what the fields nobody is asked for say now (F37)' },
    ),
    moved: Type.Boolean({
      description: 'whether the rows of a list changed the plan: its matters and papers (D10)',
    }),
  }),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.saveDraft(params.caseId, body, context),
})

const removeDraft = route({
  id: 'removeDraft',
  method: 'DELETE',
  url: '/api/cases/:caseId',
  permission: 'case.draft',
  summary: 'Remove a draft that was never handed in, whole: its form, papers and events (C36)',
  params: CaseParams,
  reply: Type.Object({ caseId: Type.String() }),
  handle: ({ params, context }, casework: CaseworkService) => casework.removeDraft(params.caseId, context),
})

const fetchFacts = route({
  id: 'fetchFacts',
  method: 'POST',
  url: '/api/cases/:caseId/fetch',
  permission: 'case.draft',
  summary:
    'Let data run: ask the registries for what the person need not bring and has agreed to (X1, X10, X11)',
  params: CaseParams,
  reply: Type.Object({
    fetched: Type.Array(ref(FetchedFact)),
    form: ref(FormView),
    hold: Hold,
  }),
  handle: ({ params, context }, casework: CaseworkService) => casework.fetchFacts(params.caseId, context),
})

const submitCase = route({
  id: 'submitCase',
  method: 'POST',
  url: '/api/cases/:caseId/submit',
  permission: 'case.draft',
  summary: 'Hand in once; the same Idempotency-Key never makes two cases (C1)',
  idempotent: true,
  params: CaseParams,
  body: Type.Object(
    {
      consent: Type.Boolean(),
      revision: Type.Integer(),
      papers: Type.Optional(
        Type.Array(
          Type.Object(
            { material: Type.String({ maxLength: 100 }), copies: Type.Integer({ minimum: 1, maximum: 99 }) },
            { additionalProperties: false },
          ),
          { maxItems: 200, description: 'at the counter: the papers taken in (C23)' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  reply: ref(Receipt),
  handle: ({ params, body, idempotencyKey, context }, casework: CaseworkService) =>
    casework.submit(params.caseId, { ...body, idempotencyKey: idempotencyKey ?? params.caseId }, context),
})

const actOnCase = route({
  id: 'actOnCase',
  method: 'POST',
  url: '/api/cases/:caseId/acts',
  // Whoever may read a case may knock; the act's own permission is asked by the service, the rest by the engine.
  permission: 'case.read',
  summary: 'Do one of the things that may be done to a case now (C2–C9); `available` of the case names them',
  params: CaseParams,
  query: Type.Object({
    seen: Type.Optional(
      Type.Integer({
        description:
          'the version that was looked at: an act on the whole case is refused on another one (C25)',
      }),
    ),
  }),
  body: ref(CaseOrders),
  reply: ref(CaseView),
  least,
  handle: ({ params, query, body, idempotencyKey: key, context }, casework: CaseworkService) =>
    casework.act(params.caseId, body, context, { seen: query.seen, key }),
  handleLeast: ({ params, query, body, idempotencyKey: key, context }, casework: CaseworkService) =>
    casework.actBriefly(params.caseId, body, context, { seen: query.seen, key }),
})

const foreseeAct = route({
  id: 'foreseeAct',
  method: 'POST',
  url: '/api/cases/:caseId/foresight',
  permission: 'case.read',
  summary: 'What an act would do, without doing it: its refusals, or what the applicant would read (W1)',
  params: CaseParams,
  body: ref(CaseOrders),
  reply: ref(Foresight),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.foresee(params.caseId, body, context),
})

export const addAttachment = upload({
  id: 'addAttachment',
  method: 'POST',
  url: '/api/cases/:caseId/attachments',
  permission: 'case.draft',
  summary: 'Attach a file to a material; checked by its content for type and size',
  params: CaseParams,
  fields: Type.Object({ material: Type.String() }),
  missing: failFile('file_needed', {}, 'file'),
  reply: ref(Attachment),
  handle: ({ params, fields, file, context }, { attachments }: CaseworkService) =>
    attachments.add(params.caseId, { ...file, ...fields }, context),
})

export const actRoutes: readonly Route<CaseworkService>[] = [
  createDraft,
  saveDraft,
  removeDraft,
  fetchFacts,
  submitCase,
  actOnCase,
  foreseeAct,
]

/** The addresses of the release before, by their table. */
export const formerRoutes = formerAddresses.map(({ method, url, act, permission, params, body }) =>
  route({
    id: `former ${method} ${url}`,
    method,
    url,
    permission,
    summary: `${act}, as an address of the release before`,
    params,
    ...(body ? { body } : {}),
    reply: ref(CaseView),
    former: true,
    handle: ({ params: { caseId, ...place }, body: sent, context }, casework: CaseworkService) =>
      casework.actFormerly(caseId, { type: act, ...place, ...(sent as object | null) }, context),
  }),
)
