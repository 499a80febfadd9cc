import { Type } from '@sinclair/typebox'
import { type Problem, sentence } from '#engine/kernel'

/** A refusal told before it happens. */
export const ToldProblem = Type.Object({
  code: Type.String(),
  place: Type.Optional(Type.String()),
  zh: Type.String(),
  en: Type.String(),
})

export const toldProblem = (problem: Problem) => ({
  code: problem.code,
  ...(problem.place === undefined ? {} : { place: problem.place }),
  zh: sentence(problem, 'zh'),
  en: sentence(problem, 'en'),
})
