import { Type } from '@sinclair/typebox'
import { type Problem, type ProblemKind, problemText, sentence } from '#engine/kernel'
import { named } from './named-schema.ts'

/** The one place where kinds of refusal become HTTP statuses (RFC 9110). */
const statusOf: Record<ProblemKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
}

/** Problem details for HTTP APIs (RFC 9457), with our coded refusals as extension members. */
export const ProblemDetails = named(
  'ProblemDetails',
  Type.Object({
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    problems: Type.Array(
      Type.Object({
        code: Type.String(),
        place: Type.Optional(Type.String()),
        values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
        zh: Type.String(),
        en: Type.String(),
      }),
    ),
  }),
)

/** The reply body and status of a refusal. An unregistered code would be our own mistake: it becomes a 500. */
export const problemDetails = (problems: readonly Problem[]) => {
  const first = problems[0] ?? { code: 'unknown', values: {} }
  const text = problemText(first.code)
  return {
    type: `urn:onevisit:problem:${first.code}`,
    title: sentence(first, 'en'),
    status: text ? statusOf[text.kind] : 500,
    detail: sentence(first, 'zh'),
    code: first.code,
    problems: problems.map((problem) => ({
      ...problem,
      zh: sentence(problem, 'zh'),
      en: sentence(problem, 'en'),
    })),
  }
}
