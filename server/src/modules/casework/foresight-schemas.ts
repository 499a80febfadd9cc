import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { ToldProblem } from './available-schemas.ts'
import { CaseView } from './schemas.ts'

/** What an act would do, before it is done: why it would be refused, or what it would be told as and how the case would stand. */
export const Foresight = named(
  'Foresight',
  Type.Object({
    problems: Type.Array(ToldProblem),
    told: Type.Array(Type.Object({ zh: Type.String(), en: Type.String() }), {
      description: 'the sentences the applicant would read',
    }),
    after: nullable(ref(CaseView)),
  }),
)
export type Foresight = Static<typeof Foresight>
