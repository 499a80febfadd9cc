import { Type } from '@sinclair/typebox'
import { type Problem, sentence } from '#engine/kernel'
import { named } from '../../platform/named-schema.ts'

/** A refusal told before it happens. */
export const ToldProblem = Type.Object({
  code: Type.String(),
  place: Type.Optional(Type.String()),
  zh: Type.String(),
  en: Type.String(),
})

export const AvailableAct = named(
  'AvailableAct',
  Type.Object({
    act: Type.String(),
    called: Type.Object({ zh: Type.String(), en: Type.String() }),
    targets: Type.Array(Type.String(), {
      description: 'matter or material codes, empty when the act is for the whole case',
    }),
    asks: Type.Array(Type.String(), { description: 'what a person sends with it, beside its name' }),
    hindrances: Type.Array(ToldProblem, {
      description:
        'why an act that asks for nothing would be refused now (W1); of others it is not known before',
    }),
  }),
)

export const toldProblem = (problem: Problem) => ({
  code: problem.code,
  ...(problem.place === undefined ? {} : { place: problem.place }),
  zh: sentence(problem, 'zh'),
  en: sentence(problem, 'en'),
})
