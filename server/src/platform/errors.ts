import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { type Problem, UnreadableRecord } from '#engine/kernel'
import { answerAtEdge } from './edge.ts'
import { problemDetails } from './problem-details.ts'
import { failPlatform } from './problems.ts'
import { isStoreAway, isTooSlow } from './store-away.ts'

/** After how many seconds it is worth asking again (RFC 9110, Retry-After). */
const retryAfter: Readonly<Record<string, number>> = { store_away: 5, store_slow: 10, documents_busy: 60 }

/** Sends refusals as problem details. */
export const sendProblems = (reply: FastifyReply, problems: readonly Problem[]) => {
  const details = problemDetails(problems)
  const seconds = retryAfter[details.code]
  if (seconds) reply.header('retry-after', seconds)
  return reply.status(details.status).type('application/problem+json').send(details)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

const known: Record<string, (error: FastifyError, app: FastifyInstance) => Problem> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => failPlatform('bad_json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => failPlatform('bad_json'),
  FST_ERR_CTP_BODY_TOO_LARGE: (_error, app) =>
    failPlatform('body_too_large', { limit: megabytes(app.initialConfig.bodyLimit ?? 0) }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => failPlatform('bad_json'),
}

/** Every thrown error becomes a coded refusal; an accident is logged with a reference and tells nothing of our insides. */
export const registerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation) {
      const places = error.validation.map((fault) =>
        failPlatform(
          'bad_request',
          { where: `${error.validationContext ?? ''}${fault.instancePath}`, what: fault.message ?? '' },
          fault.instancePath || error.validationContext,
        ),
      )
      return sendProblems(reply, places)
    }
    const refusal = known[error.code]
    if (refusal) return sendProblems(reply, [refusal(error, app)])
    if (error.statusCode === 429)
      return sendProblems(reply, [
        failPlatform('too_many_requests', { seconds: Number(reply.getHeader('retry-after') ?? 60) }),
      ])
    // Whatever else HTTP's own machinery says of the sender is no accident of ours.
    if (error.code?.startsWith('FST_') && (error.statusCode ?? 500) < 500)
      return answerAtEdge(request, reply, failPlatform('bad_http'), error.statusCode ?? 400)
    request.log.error({ err: error, reference: request.id }, 'accident')
    if (isTooSlow(error)) return sendProblems(reply, [failPlatform('store_slow')])
    if (isStoreAway(error)) return sendProblems(reply, [failPlatform('store_away')])
    if (error instanceof UnreadableRecord) return sendProblems(reply, error.problems)
    const details = problemDetails([failPlatform('accident', { reference: request.id })])
    return reply
      .status(500)
      .type('application/problem+json')
      .send({ ...details, status: 500 })
  })
  app.setNotFoundHandler((request, reply) =>
    answerAtEdge(
      request,
      reply,
      failPlatform('no_such_page', { url: request.url.slice(0, 200).toWellFormed() }),
      404,
    ),
  )
}
