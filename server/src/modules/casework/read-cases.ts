import { lightOfSpan } from '#engine/calendar'
import {
  type CaseEvent,
  type CaseState,
  caseEventRecord,
  caseExpectedBy,
  failCasework,
  namesOf,
  queuesOf,
  sayEvent,
  taskClock,
  taskEnded,
} from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { type Context, chinaDay, ok, type Result, readOrThrow, refuse } from '#engine/kernel'
import { departmentName, named } from '#modules/catalogue'
import type { ProgressView, QueueCount, QueueRow, TimelineEntry } from './list-schemas.ts'
import type { CaseSummary } from './schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import type { ListedRow } from './store.ts'

const pageSize = 50

const summaryOf = async (parts: CaseworkParts, state: CaseState, updatedAt: string): Promise<CaseSummary> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return {
    caseId: state.caseId,
    queryCode: state.queryCode,
    thing: { code: state.plan.thing, ...named(catalogue.thing.get(state.plan.thing), state.plan.thing) },
    status: state.status,
    updatedAt,
    submittedAt: state.submittedAt,
    tasksDone: state.tasks.filter(({ status }) => taskEnded(status)).length,
    tasksTotal: state.plan.matters.length,
    expectedBy: caseExpectedBy(state),
  }
}

export const listMine = async (
  parts: CaseworkParts,
  { actor }: Context,
): Promise<Result<{ cases: CaseSummary[] }>> => {
  const rows = await parts.store.listOf(actor.division, actor.id)
  const cases = await Promise.all(rows.map(({ state, updatedAt }) => summaryOf(parts, state, updatedAt)))
  return ok({ cases: cases.sort((a, b) => Number(b.status === 'draft') - Number(a.status === 'draft')) })
}

const lightOf = (since: string, dueOn: string | null, now: string) => {
  const light = dueOn === null ? undefined : lightOfSpan(chinaDay(since), dueOn, chinaDay(now))
  return light?.ok ? light.value : { light: null, remaining: null }
}

export const countQueues = async (
  parts: CaseworkParts,
  { actor, now }: Context,
): Promise<Result<{ queues: QueueCount[] }>> => {
  const mine = queuesOf(actor)
  const rows = await parts.store.dueDates(
    actor.division,
    mine.map(({ queue }) => queue),
    mine[0]?.department ?? null,
  )
  const queues = mine.map(({ queue }) => {
    const lights = rows
      .filter((row) => row.queue === queue)
      .map((row) => lightOf(row.since, row.dueOn, now).light)
    const count = (light: string) => lights.filter((one) => one === light).length
    return {
      queue,
      count: lights.length,
      amber: count('amber'),
      red: count('red'),
      overdue: count('overdue'),
    }
  })
  return ok({ queues })
}

/** What the clerk must look at: papers without a file, or found not fit. */
const missingOf = ({ queue, state }: ListedRow, catalogue: Catalogue): QueueRow['missing'] => {
  if (queue !== 'intake' && queue !== 'correction') return []
  const bad = state.plan.requirements.filter(({ material }) => {
    const verdict = state.checks[material]?.verdict
    return verdict ? verdict !== 'fit' : !state.attachments.some((file) => file.material === material)
  })
  return bad.map(({ material, name }) => ({
    name,
    nameEn: catalogue.material.get(material)?.name_en ?? name,
  }))
}

const rowView = async (parts: CaseworkParts, row: ListedRow, now: string): Promise<QueueRow> => {
  const { state } = row
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return {
    caseId: row.caseId,
    queryCode: state.queryCode ?? '',
    thing: { code: state.plan.thing, ...named(catalogue.thing.get(state.plan.thing), state.plan.thing) },
    applicantName: state.applicantLabel,
    task: row.task
      ? {
          matter: row.task,
          ...named(catalogue.matter.get(row.task), row.task),
          department: departmentName(catalogue, row.department ?? ''),
        }
      : null,
    status: row.status,
    since: row.since,
    dueOn: row.dueOn,
    ...lightOf(row.since, row.dueOn, now),
    missing: missingOf(row, catalogue),
  }
}

export const listQueue = async (
  parts: CaseworkParts,
  queue: string,
  query: { readonly page?: number; readonly text?: string },
  { actor, now }: Context,
): Promise<Result<{ rows: QueueRow[]; total: number }>> => {
  const mine = queuesOf(actor).find((entry) => entry.queue === queue)
  if (!mine) return refuse(failCasework('not_yours', { who: queue }))
  const { rows, total } = await parts.store.queue({
    division: actor.division,
    queue,
    department: mine.department,
    text: query.text ?? '',
    page: query.page ?? 1,
    size: pageSize,
  })
  return ok({ rows: await Promise.all(rows.map((row) => rowView(parts, row, now))), total })
}

/** What a query code alone may see: no personal data. */
export const progress = async (
  parts: CaseworkParts,
  division: string,
  queryCode: string,
  now: string,
): Promise<Result<ProgressView>> => {
  const loaded = await parts.store.loadByCode(division, queryCode.trim().toUpperCase())
  if (!loaded?.state.submittedAt) return refuse(failCasework('case_missing'))
  const { state } = loaded
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return ok({
    queryCode: state.queryCode ?? '',
    thing: { code: state.plan.thing, ...named(catalogue.thing.get(state.plan.thing), state.plan.thing) },
    status: state.status,
    submittedAt: state.submittedAt ?? '',
    expectedBy: caseExpectedBy(state),
    tasks: state.tasks.map((task) => {
      const clock = taskClock(state, task, now)
      const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? ''
      return {
        ...named(catalogue.matter.get(task.matter), task.matter),
        department: departmentName(catalogue, department),
        status: task.status,
        expectedBy: clock.expectedBy,
        light: clock.light,
      }
    }),
    delivery: state.delivery && {
      method: state.delivery.method,
      courierCompany: state.delivery.courierCompany,
      courierNumber: state.delivery.courierNumber,
    },
  })
}

/** Events a department must not read: they speak of other departments' matters. */
const concerns = (event: CaseEvent, matters: ReadonlySet<string>): boolean =>
  !('matter' in event.data) || matters.has(event.data.matter)

export const timeline = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<{ entries: TimelineEntry[]; lookedAt: { at: string; name: string; role: string }[] }>> => {
  const opened = await parts.access.open(caseId, context)
  if (!opened.ok) return opened
  const { sight, state } = opened.value
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const names = namesOf(catalogue)
  const links = await parts.store.events(context.actor.division, caseId)
  const entries = links.flatMap(({ sequence, body }) => {
    const event = readOrThrow(caseEventRecord.read(JSON.parse(body)))
    if (event.type === 'draft_saved' || (sight.sees === 'part' && !concerns(event, sight.matters))) return []
    const { name, role, department } = event.actor
    return [
      {
        sequence,
        type: event.type,
        at: event.at,
        place: event.place,
        actor: { name, role, department },
        ...sayEvent(event, names),
      },
    ]
  })
  const own = context.actor.role === 'applicant'
  return ok({ entries, lookedAt: own ? await parts.audit.looks(context.actor.division, caseId) : [] })
}
