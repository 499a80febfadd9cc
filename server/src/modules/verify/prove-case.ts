import {
  actsUntold,
  type CaseEvent,
  type CaseState,
  caseEventRecord,
  caseRecord,
  digestOfForm,
  linesNotOf,
  stateOfEvents,
  type TrailEntry,
} from '#engine/casework'
import { formRecord, type Vault } from '#engine/exchange'
import { fieldsApart } from '#engine/kernel'
import { digestOf, formPlace, planHashOf, type StoredCase } from '#modules/casework'
import { type BrokenLink, firstBroken } from '#platform/event-chain'
import type { Secret } from '#platform/secret'
import type { FindingKind } from './findings.ts'

/** C40 C41 One stored case against its own events. */

type Found = { readonly kind: FindingKind; readonly where: string }
const found = (kind: FindingKind, where = ''): Found => ({ kind, where })

const eventsOf = ({ events }: StoredCase): readonly CaseEvent[] | undefined => {
  const read: CaseEvent[] = []
  for (const { body } of events) {
    const event = asJson(body)
    const one = event === undefined ? undefined : caseEventRecord.readWhole(event)
    if (!one?.ok) return undefined
    read.push(one.value)
  }
  return read
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const columnsAskew = (row: StoredCase, state: CaseState): readonly string[] => {
  const today = row.state.format === caseRecord.format
  const columns = {
    version: row.version === state.version,
    status: row.status === state.status,
    query_code: row.queryCode === state.queryCode,
    applicant_id: row.applicantId === state.applicantId,
    thing_code: row.thing === state.plan.thing,
    catalogue_version: row.catalogueVersion === state.catalogueVersion,
    // A plan of an older format stands under the digest of what it was then.
    plan_hash: !today || row.planHash === planHashOf(state.plan),
  }
  return Object.entries(columns).flatMap(([name, right]) => (right ? [] : [name]))
}

/** The state the chain makes, and what of the record is otherwise. */
const againstEvents = (row: StoredCase, events: readonly CaseEvent[], daysStand: boolean) => {
  const made = stateOfEvents(events)
  if (!made) return { made, findings: [found('events_unreadable')] }
  const stored = caseRecord.readWhole(row.state)
  const fields = stored.ok ? fieldsApart(stored.value, made) : []
  const columns = columnsAskew(row, made)
  const lines = linesNotOf(made, row.lines ?? [], { now: events.at(-1)?.at ?? made.createdAt, daysStand })
  return {
    made,
    findings: [
      ...(stored.ok ? [] : [found('state_unreadable')]),
      ...(fields.length ? [found('state_differs', fields.join(', '))] : []),
      ...(columns.length ? [found('record_differs', columns.join(', '))] : []),
      ...(lines.length ? [found('lines_differ', lines.join(', '))] : []),
    ],
  }
}

const opened = ({ division, caseId, ciphertext }: StoredCase, secret: Secret): Vault | undefined => {
  try {
    const form = formRecord.readWhole(
      secret.open(formPlace(division, caseId), ciphertext ?? new Uint8Array()),
    )
    return form.ok ? form.value : undefined
  } catch {
    return undefined
  }
}

const againstForm = (row: StoredCase, events: readonly CaseEvent[], secret: Secret) => {
  if (!row.ciphertext) return { vault: undefined, findings: [found('form_missing')] }
  const vault = opened(row, secret)
  if (!vault) return { vault, findings: [found('form_shut')] }
  const wanted = digestOfForm(events)
  return {
    vault,
    findings: wanted === undefined || wanted === digestOf(vault) ? [] : [found('form_differs')],
  }
}

type Proved = {
  readonly broken: BrokenLink | undefined
  readonly findings: readonly Found[]
  /** What the rest is proved by: the state its events make, or where they make none, nothing. */
  readonly state: CaseState | undefined
  readonly vault: Vault | undefined
}

type Known = {
  readonly trail: readonly TrailEntry[]
  readonly secret: Secret | undefined
  /** K21 The lists of the division are due by the notices of this process. */
  readonly daysStand: boolean
}

/** Everything that can be said of a case from its own rows and the trail's; files and people are looked at with what it answers. */
export const proveCase = (row: StoredCase, { trail, secret, daysStand }: Known): Proved => {
  const broken = firstBroken(row, row.events)
  const events = eventsOf(row) ?? []
  // A chain that is broken makes no state to compare with: the break is what is told.
  const chained = broken ? undefined : againstEvents(row, events, daysStand)
  const form = secret ? againstForm(row, events, secret) : undefined
  const untold = actsUntold(events, trail)
  return {
    broken,
    state: chained?.made,
    vault: form?.vault,
    findings: [
      ...(broken ? [found(broken.fault, String(broken.sequence))] : []),
      ...(chained?.findings ?? []),
      ...(form?.findings ?? []),
      ...(untold.length
        ? [found('audit_missing', [...new Set(untold.map(({ act }) => act))].join(', '))]
        : []),
    ],
  }
}
