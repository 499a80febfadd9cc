import { Type } from '@sinclair/typebox'
import { named, oneOf } from './named-schema.ts'

const [Count, Text] = [Type.Integer(), Type.String()]

/** D7, D17 Working days of a plan. */
export const PlanDays = named(
  'PlanDays',
  Type.Object({
    sequential: Count,
    statutory: Count,
    promised: Count,
    committed: Type.Integer({
      description: 'where every matter that allows it is decided on a promise (D17)',
    }),
  }),
)

/** D17 What the person promises of a matter, and by what it may be decided on that. */
export const PlanCommitment = named(
  'PlanCommitment',
  Type.Object({
    ...{ basis: Text, conditions: Text, conditionsEn: Text },
    verified: oneOf('sourced', 'recalled'),
    days: Type.Literal(1, { description: 'working days to the decision' }),
    checkedWithin: Type.Integer({ description: 'working days within which it is checked afterwards' }),
  }),
)
