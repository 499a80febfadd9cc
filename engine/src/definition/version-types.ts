import { Type } from '@sinclair/typebox'
import { offices } from '#engine/identity'
import { type Data, nullable, oneOf } from '#engine/kernel'
import { type Draft, DraftShape } from './draft-shape.ts'

const Text = Type.String()

export const versionStatuses = [
  'draft',
  'consultation',
  'comment',
  'review',
  'listed',
  'published',
  'superseded',
  'discarded',
] as const
export type VersionStatus = (typeof versionStatuses)[number]

/** States no act leads out of: such a version is history, and a new one of its one thing may be begun. */
export const finalStatuses: readonly VersionStatus[] = ['published', 'superseded', 'discarded']

/** Parts of a draft that are saved by themselves, so that two editors collide only on the same part. */
export const sections = ['basics', 'questions', 'matters', 'cuts', 'field_cuts', 'said'] as const
export type Section = (typeof sections)[number]

/** Something said about an exact row: '' is the whole version, else a path such as `matters/scjgj-spjy`. */
export const Remark = Type.Object({
  id: Text,
  kind: oneOf(['department', 'public', 'office', 'training']),
  from: Text,
  name: Text,
  row: Text,
  text: Text,
  at: Text,
  answer: Type.Optional(Type.Object({ text: Text, taken: Type.Boolean(), by: Text, at: Text })),
})
export type Remark = Data<typeof Remark>

/** `by` is the account that signed: one person signs for one office only (V8). */
const Signature = Type.Object({ office: oneOf(offices), by: Text, name: Text, at: Text })

const Ruling = Type.Object({ department: Text, reason: Text, by: Text, at: Text })
export type Ruling = Data<typeof Ruling>

/** An objection to leading, and the ruling that settled it; without one it is open. */
const Objection = Type.Object({
  department: Text,
  name: Text,
  reason: Text,
  at: Text,
  ruling: Type.Optional(Ruling),
})
export type Objection = Data<typeof Objection>

const Saves = Type.Integer({ minimum: 0 })
const Edited = Type.Optional(Type.Object({ name: Text, at: Text }))

export const VersionState = Type.Object({
  versionId: Text,
  thing: Text,
  number: Type.Integer(),
  status: oneOf(versionStatuses),
  draft: DraftShape,
  /** Section → number of saves. A save names the revision it was typed on. */
  revisions: Type.Object({
    basics: Saves,
    questions: Saves,
    matters: Saves,
    cuts: Saves,
    field_cuts: Saves,
    said: Saves,
  }),
  /** Who saved a section last, for the colleague whose save came too late. */
  edited: Type.Object({
    basics: Edited,
    questions: Edited,
    matters: Edited,
    cuts: Edited,
    field_cuts: Edited,
    said: Edited,
  }),
  basedOn: nullable(Text),
  /** Last day (inclusive) of the departments' consultation and of the public comment; null before. */
  consultationUntil: nullable(Text),
  commentUntil: nullable(Text),
  /** Departments that agree. An agreement stands, over a return to draft too, until the department's own part changes (V5). */
  agreed: Type.Array(Type.Object({ department: Text, name: Text, at: Text })),
  /** Departments that said something in this very consultation: a remark or an objection. */
  heard: Type.Array(Text),
  remarks: Type.Array(Remark),
  /** D1 Objections before the deadline, each with its ruling; `ruling` is the last of them. */
  lead: Type.Object({ objections: Type.Array(Objection), ruling: Type.Optional(Ruling) }),
  signatures: Type.Array(Signature),
  publishedAt: nullable(Text),
  /** V17 Who gave it up, when and why; only of a discarded version. */
  discarded: Type.Optional(Type.Object({ by: Text, at: Text, reason: Text })),
})
/** The draft is typed by people and keeps its own type: `Data` would freeze what the catalogue's readers take as it is. */
export type VersionState = Omit<Data<typeof VersionState>, 'draft'> & { readonly draft: Draft }
