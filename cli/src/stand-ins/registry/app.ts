import { type Static, Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { mask } from '#engine/form'
import { lateCompilers } from '#platform/late-compilers'
import { type Controls, createControls } from './controls.ts'
import { headerText, needsPurpose, needsToken } from './doors.ts'
import { createJournal, type Journal } from './journal.ts'
import { makeRecord, type RegistryRecord } from './make-record.ts'
import type { Asked } from './nonsense.ts'
import { demoFirms, demoPeople } from './people.ts'
import { modes, nonsenses, type RegistrySettings } from './settings.ts'

const Params = Type.Object({ department: Type.String() })
const Query = Type.Object({
  subject: Type.String({ minLength: 1, maxLength: 40 }),
  material: Type.String({ minLength: 1, maxLength: 100 }),
  /** What the number is the number of, where it is a person's. */
  kind: Type.Optional(Type.String({ maxLength: 40 })),
})
const word = <const T extends readonly string[]>(words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: words })
const ControlBody = Type.Object(
  { department: Type.String(), mode: word(modes), nonsense: Type.Optional(word(nonsenses)) },
  { additionalProperties: false },
)
const Card = Type.Object({
  name: Type.String({ maxLength: 100 }),
  kind: Type.String({ maxLength: 40 }),
  number: Type.String({ maxLength: 40 }),
})
type Asking = { Params: Static<typeof Params>; Querystring: Static<typeof Query> }

type Parts = { readonly settings: RegistrySettings; readonly journal: Journal; readonly controls: Controls }

const answerOf = ({ department, material, subject }: Asked, record: RegistryRecord, asOf: string) => ({
  department,
  material,
  subject,
  fields: record.fields,
  about: record.about,
  document: {
    title: record.title,
    number: record.number,
    issuedOn: record.issuedOn,
    validUntil: record.validUntil,
    contentType: record.paper.contentType,
    sha256: record.paper.sha256,
    url: `/departments/${encodeURIComponent(department)}/document?${new URLSearchParams({ subject, material })}`,
  },
  asOf,
})

const registerKeeper = (app: FastifyInstance, { settings, journal, controls }: Parts) => {
  app.get('/health', async () => ({
    status: 'ok',
    departments: settings.catalogue.departments.length,
    people: demoPeople.length,
    firms: demoFirms.length,
    asked: Object.values(journal.counts()).reduce((sum, { asked }) => sum + asked, 0),
  }))
  app.get('/log', async () => ({ counts: journal.counts(), requests: journal.latest() }))
  app.post<{ Body: Static<typeof ControlBody> }>(
    '/control',
    { schema: { body: ControlBody } },
    async ({ body }) => {
      controls.set(body.department, { mode: body.mode, nonsense: body.nonsense ?? 'html' })
      return body
    },
  )
}

/** P22 Whether name and number are of one person; a wrong name and a number nobody has are one answer. */
const registerPopulation = (app: FastifyInstance) => {
  app.post<{ Body: Static<typeof Card> }>(
    '/population/match',
    { schema: { body: Card } },
    async ({ body }, reply) => {
      if (body.kind !== 'resident_card')
        return reply.code(422).send({ error: 'not applicable to this kind of document' })
      return {
        match: demoPeople.some(({ name, idNumber }) => name === body.name && idNumber === body.number),
      }
    },
  )
}

const registerFacts = (app: FastifyInstance, { settings, journal, controls }: Parts) => {
  const { catalogue, now } = settings
  const asking = { schema: { params: Params, querystring: Query }, preHandler: needsPurpose }
  const elementsOf = (id: string) => catalogue.elements.filter(({ from }) => from === id).map(({ id }) => id)
  const find = ({ department, material, subject }: Asked): RegistryRecord | null => {
    const paper = catalogue.materials.find(({ id, issued_by }) => id === material && issued_by === department)
    return paper ? makeRecord(catalogue, paper, subject) : null
  }
  const note = (request: FastifyRequest, asked: Asked, record: RegistryRecord | null) =>
    journal.write({
      at: now(),
      department: asked.department,
      material: asked.material,
      caseId: headerText(request, 'x-case'),
      purpose: headerText(request, 'x-purpose'),
      basis: headerText(request, 'x-basis'),
      subject: mask(asked.subject, 'id_number'),
      answered: record ? 'found' : 'not_found',
    })
  app.get<Asking>('/departments/:department/facts', asking, async (request, reply) => {
    const asked: Asked = { ...request.params, ...request.query }
    // Only holders of the resident card are on record here.
    if (request.query.kind && request.query.kind !== 'resident_card')
      return reply.code(422).send({ error: 'not applicable to this kind of document' })
    const record = find(asked)
    note(request, asked, record)
    if (await controls.play(request, reply, asked, elementsOf(asked.material))) return reply
    if (!record) return reply.code(404).send({ error: 'no record' })
    return answerOf(asked, record, now())
  })
  app.get<Asking>('/departments/:department/document', asking, async (request, reply) => {
    const asked: Asked = { ...request.params, ...request.query }
    if (await controls.play(request, reply, asked, [])) return reply
    const record = find(asked)
    if (!record) return reply.code(404).send({ error: 'no record' })
    return reply.type(record.paper.contentType).send(record.paper.bytes)
  })
}

/** The stand-in registry of all departments: a process of its own with made-up data, as strict about case, purpose and basis as a real one. */
export const buildRegistry = (settings: RegistrySettings): FastifyInstance => {
  const app = Fastify({
    logger: false,
    bodyLimit: 16_384,
    forceCloseConnections: true,
    schemaController: { compilersFactory: lateCompilers() },
  })
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  app.addHook('onRequest', needsToken(settings.token))
  const parts = {
    settings,
    journal: createJournal(),
    controls: createControls(settings.slowMilliseconds, closing.signal),
  }
  registerKeeper(app, parts)
  registerPopulation(app)
  registerFacts(app, parts)
  return app
}
