import { papersApart, withCodes } from '#engine/catalogue'
import { eventSchemaOf, recordOf, type Stored } from '#engine/kernel'
import { caseHappenings } from './case.ts'
import { CaseState } from './state.ts'

/** How cases and their events are stored, and how every format ever released is read. */

type Row = Record<string, unknown>
const rows = (list: unknown): Row[] => (Array.isArray(list) ? (list as Row[]) : [])

/** Format 1 wrote two Chinese words where an act happened; a window always stood there by its own name. */
const placeCode = (place: unknown): unknown =>
  place === '网上' ? 'portal' : place === '工作台' ? 'desk' : place

const causes: Readonly<Record<string, string>> = { 窗口收件: 'handing_in', 窗口领取: 'collecting' }

/** Format 1 told in Chinese why a person came. */
const visitOf = ({ why, where, ...rest }: Row): Row => {
  const cause = causes[String(why)]
  return cause
    ? { ...rest, where: placeCode(where), cause, reason: null }
    : { ...rest, where, cause: 'other', reason: why }
}

/** Format 1: a running task was `released`. */
const taskOf = ({ releasedAt, status, ...task }: Row): Row => ({
  ...task,
  status: status === 'released' ? 'running' : status,
  startedAt: releasedAt,
})

/** Format 1: the words of the catalogue's closed lists stood in the plan. */
const planOf = (plan: unknown): unknown =>
  plan && { ...(plan as Row), requirements: rows((plan as Row).requirements).map(withCodes) }

const stateFrom1 = (older: Stored): Stored => ({
  ...older,
  plan: planOf(older.plan),
  tasks: rows(older.tasks).map(taskOf),
  visits: rows(older.visits).map(visitOf),
})

const eventFrom1 = (older: Stored): Stored => {
  const data = older.data as Row
  const event = {
    ...older,
    place: placeCode(older.place),
    data: 'plan' in data ? { ...data, plan: planOf(data.plan) } : data,
  }
  if (older.type === 'task_released') return { ...event, type: 'task_started' }
  return older.type === 'visit_recorded' ? { ...event, data: visitOf(data) } : event
}

/** Format 2: why a paper is asked for after all was a sentence in both languages. It stays what it was. */
const toldOf = ({ because, ...requirement }: Row): Row => ({
  ...requirement,
  because: because ? { told: because } : null,
})

/**
 * A plan is a row of its own without a number: an act that left the plan alone wrote a case of format 2 over a plan of format 1, so
 * its words are read as codes here too.
 */
const planFrom2 = (plan: unknown): unknown => {
  const coded = planOf(plan) as Row | null
  return coded && { ...coded, requirements: rows(coded.requirements).map(toldOf) }
}

const stateFrom2 = (older: Stored): Stored => ({ ...older, plan: planFrom2(older.plan) })

const eventFrom2 = (older: Stored): Stored => {
  const data = older.data as Row
  return 'plan' in data ? { ...older, data: { ...data, plan: planFrom2(data.plan) } } : older
}

/** Format 3: nobody was asked how the results come to them. */
const stateFrom3 = (older: Stored): Stored => ({ ...older, way: null })

const eventFrom3 = (older: Stored): Stored =>
  older.type === 'submitted' || older.type === 'resubmitted'
    ? { ...older, data: { ...(older.data as Row), way: null } }
    : older

/** Format 4 asked sources without anybody's consent, and nobody noted whose card was seen. */
const stateFrom4 = (older: Stored): Stored => ({ ...older, consent: null, identitySeen: null })

/** Format 5 knew no notices that came later. */
const stateFrom5 = (older: Stored): Stored => ({ ...older, datesMoved: null })

/** Format 6 knew no answer but what somebody knew. */
const planFrom6 = (plan: unknown): unknown => plan && { ...(plan as Row), unsettled: [] }

const stateFrom6 = (older: Stored): Stored => ({
  ...older,
  plan: planFrom6(older.plan),
  corrections: rows(older.corrections).map((correction) => ({ ...correction, questions: [] })),
  settled: [],
  owedFields: [],
})

/** Format 7 wrote the name of the clerk; the account says it (KE8). */
const stateFrom7 = (older: Stored): Stored => ({
  ...older,
  handledBy: older.handledBy && { id: (older.handledBy as Row).id },
})

/** Format 8 had no matter that a row has by itself (C54). */
const withoutBranches = (older: Stored): Stored => older

/** Format 10 left what is recorded on site or known later out of a case; such a case goes on without (D2). */
const planFrom10 = (plan: unknown): unknown => plan && { ...(plan as Row), afterwards: [] }
const stateFrom10 = (older: Stored): Stored => ({ ...older, plan: planFrom10(older.plan), recorded: [] })

/**
 * Format 11 knew no clock that stood, no promise, no part of a grant and no early hand-out. Its limits ran with the planned days of excluded
 * procedures (K19 came later): such a case keeps the dates it was told, and nothing stops its clock besides.
 */
const matterFrom11 = (matter: Row): Row => {
  const [promised, statutory, excluded] = [
    matter.promisedDays,
    matter.statutoryDays,
    matter.excludedDays,
  ].map(Number) as [number, number, number]
  return {
    ...matter,
    ...{ promisedDays: promised + excluded, statutoryDays: statutory + excluded, excludedDays: 0 },
    ...{ procedures: [], commitment: null },
  }
}
const planFrom11 = (plan: unknown): unknown =>
  plan && { ...(plan as Row), matters: rows((plan as Row).matters).map(matterFrom11) }
const itemsFrom11 = (items: unknown): Row[] => rows(items).map((item) => ({ ...item, element: null }))
const kindOf = (ended: unknown, kind: string): unknown => ended && { kind, ...(ended as Row) }

const stateFrom11 = (older: Stored): Stored => ({
  ...older,
  plan: planFrom11(older.plan),
  tasks: rows(older.tasks).map((task) => ({
    ...task,
    pauses: [],
    extension: null,
    check: null,
    transfers: [],
  })),
  corrections: rows(older.corrections).map((one) => ({
    ...one,
    items: itemsFrom11(one.items),
    ranOutAt: null,
  })),
  demands: [],
  meetings: [],
  escalations: [],
  opinions: [],
  siteVisits: [],
  overdue: [],
  marks: {},
  touched: [],
  committed: [],
  jointExtension: null,
  early: [],
  refusal: kindOf(older.refusal, 'refused'),
  withdrawal: kindOf(older.withdrawal, 'asked'),
})

/** Format 12 knew no photos of a visit, and told a taking back like any passing on, and nobody by itself that a branch runs late. */
const stateFrom12 = (older: Stored): Stored => ({
  ...older,
  tasks: rows(older.tasks).map((task) => ({
    ...task,
    transfers: rows(task.transfers).map((one) => ({ ...one, isBack: false })),
  })),
  siteVisits: rows(older.siteVisits).map((visit) => ({ ...visit, photos: [] })),
  late: [],
})

/** Format 13 knew no paper that is had only later, no way of the promise that is closed, nobody who acts for somebody absent. */
const stateFrom13 = (older: Stored): Stored => older

export const caseRecord = recordOf({
  noun: 'case',
  zh: '办件',
  schema: CaseState,
  upgrades: [
    stateFrom1,
    stateFrom2,
    stateFrom3,
    stateFrom4,
    stateFrom5,
    stateFrom6,
    stateFrom7,
    withoutBranches,
    papersApart,
    stateFrom10,
    stateFrom11,
    stateFrom12,
    stateFrom13,
  ],
})

/** Format 4 knew no consent and no document seen; what it wrote is as it was. */
const eventFrom4 = (older: Stored): Stored => older

const eventFrom5 = (older: Stored): Stored => {
  const data = older.data as Row
  if (older.type === 'correction_requested') return { ...older, data: { ...data, questions: [] } }
  return 'plan' in data ? { ...older, data: { ...data, plan: planFrom6(data.plan) } } : older
}

/** Format 6 wrote the name of whoever acted; only reading leaves it out, the text stays as it is chained. */
const eventFrom6 = (older: Stored): Stored => {
  const { name: _name, ...actor } = older.actor as Row
  return { ...older, actor }
}

/** Format 7 moved no day of a hand-out. */
const eventFrom7 = (older: Stored): Stored => older

/** Format 10 asked nobody why a matter was granted without a record. */
const eventFrom10 = (older: Stored): Stored => {
  const data = older.data as Row
  if (older.type === 'task_granted') return { ...older, data: { ...data, unrecorded: null } }
  return 'plan' in data ? { ...older, data: { ...data, plan: planFrom10(data.plan) } } : older
}

/** Format 11 withdrew a case whole, and no row of it alone (C88). */
const withdrawnWhole = (older: Stored): Stored => older

const eventFrom12 = (older: Stored): Stored => {
  const data = older.data as Row
  if (older.type === 'correction_requested')
    return { ...older, data: { ...data, items: itemsFrom11(data.items) } }
  if (older.type === 'submitted' && 'branches' in data)
    return { ...older, data: { ...data, branches: (planFrom11({ matters: data.branches }) as Row).matters } }
  return 'plan' in data ? { ...older, data: { ...data, plan: planFrom11(data.plan) } } : older
}

/** Format 13 knew nobody who acts for another, and told no document that an act rests on. */
const eventFrom13 = (older: Stored): Stored => older

/** An event's text is hashed as it was written: it is upgraded on reading only and never written again. */
export const caseEventRecord = recordOf({
  noun: 'case event',
  zh: '办件经过',
  schema: eventSchemaOf(caseHappenings),
  upgrades: [
    eventFrom1,
    eventFrom2,
    eventFrom3,
    eventFrom4,
    eventFrom5,
    eventFrom6,
    eventFrom7,
    withoutBranches,
    papersApart,
    eventFrom10,
    withdrawnWhole,
    eventFrom12,
    eventFrom13,
  ],
})
