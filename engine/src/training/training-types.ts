/** 集中培训: a course for many departments. 现场办公: the joint team works a day in a department. */
export const trainingKinds = ['course', 'onsite'] as const
type TrainingKind = (typeof trainingKinds)[number]

export type TrainingHead = {
  readonly kind: TrainingKind
  /** The day, YYYY-MM-DD; in the future while the session is only planned. */
  readonly heldOn: string
  readonly place: string
  readonly topic: string
  readonly trainer: string
}

/** Who came from one department: names as typed, and how many in all, nameless ones too. */
export type Attendance = {
  readonly department: string
  readonly names: readonly string[]
  readonly count: number
  readonly confirmed: { readonly name: string; readonly at: string } | null
}

/** What was asked. One that names a version stands on its row as a remark of the same id (TR4). */
export type TrainingQuestion = {
  readonly questionId: string
  readonly department: string
  readonly name: string
  readonly text: string
  readonly answer: string
  readonly versionId: string | null
  readonly row: string
  readonly at: string
  readonly by: string
}

export type TrainingState = TrainingHead & {
  readonly trainingId: string
  /** Number of writes; an edit names the one it was typed on. */
  readonly revision: number
  readonly attendees: readonly Attendance[]
  readonly questions: readonly TrainingQuestion[]
  readonly cancelled: { readonly name: string; readonly at: string; readonly reason: string } | null
}

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
