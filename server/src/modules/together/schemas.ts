import { type Static, Type } from '@sinclair/typebox'
import { demandLevels, opinionModes } from '#engine/casework'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Code = Type.String()
const When = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const text = Type.String()

const Matter = Type.Object({
  ...{ matter: Code, name: text, nameEn: text },
  department: ref(DepartmentName),
})

/** What somebody answered; null while they have not. */
const Said = nullable(Type.Object({ text, at: When }))

const Demand = Type.Object({
  ...Matter.properties,
  ...{ reason: text, until: Day, level: oneOf(...demandLevels), at: When, answer: Said },
  isLate: Type.Boolean({ description: 'its day is over and nobody has answered' }),
})

const Meeting = Type.Object({
  ...{ on: Day, where: text, about: text, at: When },
  departments: Type.Array(ref(DepartmentName)),
  outcome: nullable(Type.Object({ text, isAgreed: Type.Boolean(), at: When })),
})

const Opinion = Type.Object({
  ...Matter.properties,
  question: nullable(Type.String({ description: 'of staff only (C10)' })),
  mode: oneOf(...opinionModes),
  needed: Type.Integer(),
  until: Day,
  at: When,
  bodies: Type.Array(
    Type.Object({
      body: text,
      answeredAt: nullable(When),
      answer: nullable(
        Type.Object({ agrees: Type.Boolean(), text: nullable(text) }, { description: 'of staff only (C10)' }),
      ),
    }),
  ),
  isOpen: Type.Boolean({ description: 'a grant waits for it (C106)' }),
})

const VisitPhoto = named(
  'VisitPhoto',
  Type.Object({ attachmentId: Code, fileName: text, mediaType: text, size: Type.Integer(), at: When }),
)

const JointVisit = named(
  'JointVisit',
  Type.Object({
    visit: Type.Integer({ description: 'its place among the visits of the case' }),
    on: Day,
    at: When,
    matters: Type.Array(Matter),
    staff: Type.Array(text),
    findings: text,
    cures: Type.Array(text, { description: 'what is to be put right, all at once (R34)' }),
    photos: Type.Array(ref(VisitPhoto)),
    mayAdd: Type.Boolean({ description: 'the reader may add a photo (C108)' }),
  }),
)

export const AddedPhoto = ref(VisitPhoto)

export const TogetherView = named(
  'TogetherView',
  Type.Object({
    caseId: Code,
    version: Type.Integer(),
    today: Day,
    opinions: Type.Array(Opinion),
    visits: Type.Array(ref(JointVisit)),
    visitable: Type.Array(Matter, {
      description: 'what runs now and a visit may be for; of whoever may record one',
    }),
    demands: Type.Array(Demand, {
      description: 'between offices: of staff only, as are meetings and escalations',
    }),
    meetings: Type.Array(Meeting),
    escalations: Type.Array(Type.Object({ reason: text, at: When, ruling: Said })),
    departments: Type.Array(ref(DepartmentName), {
      description: 'where a branch may be passed to; of whoever may pass one on',
    }),
  }),
)

export type TogetherView = Static<typeof TogetherView>
