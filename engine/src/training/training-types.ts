import { Type } from '@sinclair/typebox'
import { type Data, nullable, oneOf } from '#engine/kernel'

const Text = Type.String()
const Count = Type.Integer()

/** 集中培训: a course for many departments. 现场办公: the joint team works a day in a department. */
export const trainingKinds = ['course', 'onsite'] as const

const Head = Type.Object({
  kind: oneOf(trainingKinds),
  /** The day, YYYY-MM-DD; in the future while the session is only planned. */
  heldOn: Text,
  place: Text,
  topic: Text,
  trainer: Text,
})
export type TrainingHead = Data<typeof Head>

/** Who came from one department: names as typed, and how many in all, nameless ones too. */
const Attendance = Type.Object({
  department: Text,
  names: Type.Array(Text),
  count: Count,
  confirmed: nullable(Type.Object({ name: Text, at: Text })),
})
export type Attendance = Data<typeof Attendance>

/** What was asked. One that names a version stands on its row as a remark of the same id (TR4). */
const Question = Type.Object({
  questionId: Text,
  department: Text,
  name: Text,
  text: Text,
  answer: Text,
  versionId: nullable(Text),
  row: Text,
  at: Text,
  by: Text,
})
export type TrainingQuestion = Data<typeof Question>

/** A session as it is stored; `revision` counts the writes, and an edit names the one it was typed on. */
export const TrainingState = Type.Object({
  ...Head.properties,
  trainingId: Text,
  revision: Count,
  attendees: Type.Array(Attendance),
  questions: Type.Array(Question),
  cancelled: nullable(Type.Object({ name: Text, at: Text, reason: Text })),
})
export type TrainingState = Data<typeof TrainingState>

export type AttendanceGiven = Omit<Attendance, 'confirmed'>

export type TrainingCommand =
  | {
      readonly type: 'create'
      readonly trainingId: string
      readonly head: TrainingHead
      readonly attendees: readonly AttendanceGiven[]
    }
  | {
      readonly type: 'edit'
      readonly revision: number
      readonly head: TrainingHead
      readonly attendees: readonly AttendanceGiven[]
    }
  | {
      readonly type: 'ask'
      readonly questionId: string
      readonly department: string
      readonly name: string
      readonly text: string
      readonly answer: string
      readonly versionId: string | null
      readonly row: string
    }
  | { readonly type: 'answer'; readonly questionId: string; readonly text: string }
  | { readonly type: 'confirm'; readonly names: readonly string[]; readonly count: number }
  | { readonly type: 'cancel'; readonly reason: string }
