import { type Static, Type } from '@sinclair/typebox'
import { Attendance, TrainingEntry, trainingActs, trainingKinds } from '#engine/training'
import { ordersOf } from '../../platform/act-route.ts'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Text = Type.String()
const Count = Type.Integer()

export const TrainingParams = Type.Object({ trainingId: Type.String({ format: 'uuid' }) })

/** What a person types to enter a session, and what a department says of its own line. */
export { Attendance, TrainingEntry }
/** One of the acts of a session that come through its common door. */
export const TrainingOrders = ordersOf(trainingActs)
const Act = oneOf(...trainingActs.map(({ type }) => type))
const state = oneOf('planned', 'held', 'cancelled')
const head = {
  trainingId: Text,
  kind: oneOf(...trainingKinds),
  heldOn: Text,
  place: Text,
  topic: Text,
  trainer: Text,
}
const counts = { departments: Count, persons: Count, unanswered: Count, rows: Count }

export const TrainingSummary = named(
  'TrainingSummary',
  Type.Object({ ...head, state, ...counts, questions: Count }),
)

export const TrainingTotals = named(
  'TrainingTotals',
  Type.Object({
    held: Count,
    planned: Count,
    persons: Type.Integer({ description: 'persons, counted once a session' }),
    departments: Count,
    questions: Count,
    unanswered: Count,
    rows: Type.Integer({ description: 'rows of versions that changed because of a question (TR5)' }),
  }),
)

const RowChange = Type.Object({
  at: Text,
  name: Text,
  fields: Type.Array(Type.Object({ field: Text, before: Text, after: Text })),
})

export const TrainingQuestion = named(
  'TrainingQuestion',
  Type.Object({
    questionId: Text,
    department: ref(DepartmentName),
    name: Text,
    text: Text,
    answer: Type.String({ description: 'empty until somebody answered' }),
    at: Text,
    by: Text,
    version: nullable(
      Type.Object({ versionId: Text, name: Text, nameEn: Text, number: Count, status: Text }),
    ),
    row: Text,
    rowName: Type.Object({ name: Text, nameEn: Text }),
    remark: nullable(Type.Object({ text: Text, taken: Type.Boolean(), by: Text, at: Text })),
    changes: Type.Array(RowChange, { description: 'how the row changed from the day of the session on' }),
  }),
)

export const TrainingView = named(
  'TrainingView',
  Type.Object({
    ...head,
    state,
    revision: Count,
    attendees: Type.Array(
      Type.Object({
        department: ref(DepartmentName),
        names: Type.Array(Text),
        count: Count,
        confirmed: nullable(Type.Object({ name: Text, at: Text })),
      }),
    ),
    questions: Type.Array(ref(TrainingQuestion)),
    cancelled: nullable(Type.Object({ name: Text, at: Text, reason: Text })),
    available: Type.Array(Act, { description: 'what the caller may do next' }),
    ...counts,
  }),
)

export type TrainingSummary = Static<typeof TrainingSummary>
export type TrainingTotals = Static<typeof TrainingTotals>
export type TrainingQuestion = Static<typeof TrainingQuestion>
export type TrainingView = Static<typeof TrainingView>
