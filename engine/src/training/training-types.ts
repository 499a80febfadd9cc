import { Type } from '@sinclair/typebox'
import { type Data, nullable, oneOf } from '#engine/kernel'

const Text = Type.String()
const Count = Type.Integer()

/** 集中培训: a course for many departments. 现场办公: the joint team works a day in a department. */
export const trainingKinds = ['course', 'onsite'] as const

export const TrainingHead = Type.Object({
  kind: oneOf(trainingKinds),
  /** The day, YYYY-MM-DD; in the future while the session is only planned. */
  heldOn: Text,
  place: Text,
  topic: Text,
  trainer: Text,
})
export type TrainingHead = Data<typeof TrainingHead>

/** Who came from one department: names as typed, and how many in all, nameless ones too. */
export const AttendanceGiven = Type.Object({ department: Text, names: Type.Array(Text), count: Count })
export type AttendanceGiven = Data<typeof AttendanceGiven>

const Attendance = Type.Object({
  ...AttendanceGiven.properties,
  confirmed: nullable(Type.Object({ name: Text, at: Text })),
})
export type Attendance = Data<typeof Attendance>

/** What was asked. One that names a version stands on its row as a remark of the same id (TR4). */
export const QuestionAsked = Type.Object({
  questionId: Text,
  department: Text,
  name: Text,
  text: Text,
  answer: Text,
  versionId: nullable(Text),
  row: Text,
})
const Question = Type.Object({ ...QuestionAsked.properties, at: Text, by: Text })
export type TrainingQuestion = Data<typeof Question>

/** A session as it is stored; `revision` counts the writes, and an edit names the one it was typed on. */
export const TrainingState = Type.Object({
  ...TrainingHead.properties,
  trainingId: Text,
  revision: Count,
  attendees: Type.Array(Attendance),
  questions: Type.Array(Question),
  cancelled: nullable(Type.Object({ name: Text, at: Text, reason: Text })),
})
export type TrainingState = Data<typeof TrainingState>
