import { Type } from '@sinclair/typebox'
import { type Data, nullable } from '#engine/kernel'

/** C132 What a case keeps of one branch that was typed again. */
export const EnteredElsewhere = Type.Object({
  ...{ matter: Type.String(), system: Type.String(), number: Type.String() },
  /** As it was counted, and as the officer put it right; null where they let it stand. */
  ...{ counted: Type.Integer(), said: nullable(Type.Integer()) },
  ...{ at: Type.String(), by: Type.String() },
})
export type EnteredElsewhere = Data<typeof EnteredElsewhere>

export const minutesOf = ({ counted, said }: Pick<EnteredElsewhere, 'counted' | 'said'>): number =>
  said ?? counted
