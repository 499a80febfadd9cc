import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { mostTold } from './timer-store.ts'

const Text = Type.String()
const Count = Type.Integer({ description: `counted to ${mostTold + 1}: that many or more` })

const Round = named(
  'TimedRound',
  Type.Object({
    ...{ round: Text, zh: Text, en: Text },
    minutes: Type.Integer({ description: 'how often it should run' }),
    ranAt: nullable(Type.String({ description: 'null: not yet' })),
    late: Type.Boolean({ description: 'it was missed three times (C91)' }),
  }),
)
const Timer = named(
  'CaseTimer',
  Type.Object({
    ...{ timer: Text, zh: Text, en: Text, late: Count },
    lateSince: nullable(Type.String({ description: 'a day of China, or a moment' })),
    waiting: Type.Integer({
      description: 'cases it was tried for that wait for the next try (C90), counted alike',
    }),
    nextAt: nullable(Text),
  }),
)
export const TimerList = named(
  'TimerList',
  Type.Object({ rounds: Type.Array(ref(Round)), timers: Type.Array(ref(Timer)) }),
)
export type TimerList = Static<typeof TimerList>
