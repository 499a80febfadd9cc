import { type Static, Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import { lateCompilers } from '#platform/late-compilers'
import { needsToken } from '../registry/doors.ts'
import { type Message, messagesPage } from './page.ts'

const Body = Type.Object({
  phone: Type.String({ maxLength: 20 }),
  code: Type.String({ maxLength: 10 }),
  text: Type.String({ maxLength: 500 }),
})

type Settings = {
  /** Bearer token the platform must show. */
  readonly token: string
  /** The clock, ISO 8601. */
  readonly now: () => string
}

const longest = 50

/** The stand-in for a gateway of text messages: a process of its own that sends nothing and shows what would have been sent. */
export const buildMessages = ({ token, now }: Settings): FastifyInstance => {
  const app = Fastify({
    logger: false,
    bodyLimit: 16_384,
    forceCloseConnections: true,
    schemaController: { compilersFactory: lateCompilers() },
  })
  const messages: Message[] = []
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(messagesPage(messages)))
  app.get('/messages', async () => ({ messages }))
  app.post<{ Body: Static<typeof Body> }>(
    '/messages',
    { schema: { body: Body }, onRequest: needsToken(token) },
    async ({ body }) => {
      messages.unshift({ ...body, at: now() })
      messages.splice(longest)
      return { sent: true }
    },
  )
  return app
}
