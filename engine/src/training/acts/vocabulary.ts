import { Type } from '@sinclair/typebox'
import type { Permission } from '#engine/identity'
import { type Actor, type Context, type Problem, type Role, type Said, vocabularyOf } from '#engine/kernel'
import { failTraining } from '../problems.ts'
import type { TrainingState } from '../training-types.ts'

/** What the decision must know beside the session: departments by id ('' for one that is not known), and the day. */
export type World = { readonly departmentName: (id: string) => string; readonly today: string }
/** What departments are called, and the session an event belongs to. */
export type TrainingNames = {
  readonly zh: (id: string) => string
  readonly en: (id: string) => string
  readonly session: Said
}

export const { act, happening } = vocabularyOf<TrainingState, TrainingNames, World, Permission>()

/** What a person sends, with nothing beside it. */
export const asks = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
export const Words = Type.String({ maxLength: 2000 })
const Name = Type.String({ maxLength: 40 })
export const Names = Type.Array(Name, { maxItems: 500 })
export const Persons = Type.Integer({ minimum: 0, maximum: 10_000 })

type Hindrance = (state: TrainingState, actor: Actor, world: World) => Problem | undefined

/** TR3 Who may: the joint team keeps sessions, departments confirm their own line. */
export const onlyFor =
  (role: Role): Hindrance =>
  (_state, actor) =>
    actor.role === role ? undefined : failTraining('training_not_yours')

/** TR3 Nothing more happens to a cancelled session. */
export const standing: Hindrance = ({ cancelled }) =>
  cancelled ? failTraining('training_cancelled') : undefined

/** TR3, TR4 What belongs to the day itself waits for it. */
export const dayCome: Hindrance = ({ heldOn }, _actor, { today }) =>
  today < heldOn ? failTraining('training_not_yet', { day: heldOn }) : undefined

export const firstOf =
  (...hindrances: readonly Hindrance[]): Hindrance =>
  (state, actor, world) => {
    for (const hinders of hindrances) {
      const problem = hinders(state, actor, world)
      if (problem) return problem
    }
    return undefined
  }

/** Open while nothing of these stands against it, and refused with the first that does. */
export const openUnless = (...hindrances: readonly Hindrance[]) => {
  const hindrance = firstOf(...hindrances)
  return {
    open: (state: TrainingState | undefined, actor: Actor, world: World): readonly string[] | undefined =>
      state && !hindrance(state, actor, world) ? [] : undefined,
    whyNot: (state: TrainingState, _order: unknown, { actor }: Context, world: World): Problem | undefined =>
      hindrance(state, actor, world),
  }
}

const examples = {
  topic: '开办印刷经营企业一件事的受理标准',
  place: '行政服务中心三楼会议室',
  trainer: '审管办 王敏',
  text: '章程还要不要交？',
  answer: '不用交，由系统生成',
  reason: '改到下周',
} as const

export const needed = (field: keyof typeof examples, value: string): Problem[] =>
  value.trim() ? [] : [failTraining('training_field_needed', { field, example: examples[field] }, field)]
