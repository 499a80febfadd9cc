import { type Static, Type } from '@sinclair/typebox'
import { queues, taskStatuses } from '#engine/casework'
import { deliveryWays } from '#engine/form'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName, Provisional } from '../catalogue/schemas.ts'
import { CaseStatus, Light } from './schemas.ts'

const Code = Type.String()
const When = Type.String({ description: 'ISO 8601 instant' })
const Day = Type.String({ description: 'YYYY-MM-DD' })

export const QueueName = oneOf(...queues)

export const QueueCount = named(
  'QueueCount',
  Type.Object({
    queue: QueueName,
    count: Type.Integer(),
    more: Type.Boolean({ description: 'there are more than were counted' }),
    amber: Type.Integer(),
    red: Type.Integer(),
    overdue: Type.Integer(),
  }),
)

export const QueueRow = named(
  'QueueRow',
  Type.Object({
    caseId: Code,
    queryCode: Type.String(),
    thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
    applicantName: Type.String(),
    task: nullable(
      Type.Object({
        matter: Code,
        name: Type.String(),
        nameEn: Type.String(),
        department: ref(DepartmentName),
      }),
    ),
    status: Type.String(),
    since: When,
    dueOn: nullable(Day),
    remaining: nullable(Type.Integer()),
    light: nullable(Light),
    provisional: Provisional,
    missing: Type.Array(Type.Object({ name: Type.String(), nameEn: Type.String() }), {
      description: 'materials not yet there or not fit',
    }),
  }),
)

export const TimelineEntry = named(
  'TimelineEntry',
  Type.Object({
    sequence: Type.Integer(),
    type: Type.String(),
    at: When,
    place: Type.String(),
    actor: Type.Object({ name: Type.String(), role: Type.String(), department: nullable(Type.String()) }),
    forPerson: nullable(
      Type.String({ description: 'the person without an account for whom a clerk did it (C21)' }),
    ),
    zh: Type.String(),
    en: Type.String(),
  }),
)

export const ProgressView = named(
  'ProgressView',
  Type.Object(
    {
      queryCode: Code,
      thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
      status: CaseStatus,
      submittedAt: When,
      expectedBy: nullable(Day),
      provisional: Provisional,
      tasks: Type.Array(
        Type.Object({
          name: Type.String(),
          nameEn: Type.String(),
          department: ref(DepartmentName),
          status: oneOf(...taskStatuses),
          expectedBy: nullable(Day),
          light: nullable(Light),
          provisional: Provisional,
        }),
      ),
      way: nullable(oneOf(...deliveryWays)),
      delivery: nullable(
        Type.Object({
          method: oneOf(...deliveryWays),
          courierCompany: nullable(Type.String()),
          courierNumber: nullable(Type.String()),
        }),
      ),
    },
    { description: 'What a query code alone may see: no personal data.' },
  ),
)

export type QueueCount = Static<typeof QueueCount>
export type QueueRow = Static<typeof QueueRow>
export type TimelineEntry = Static<typeof TimelineEntry>
export type ProgressView = Static<typeof ProgressView>
