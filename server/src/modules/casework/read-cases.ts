import { type Light, noticeEdition } from '#engine/calendar'
import {
  type CaseEvent,
  type CaseState,
  caseExpectedBy,
  countThings,
  doneForPerson,
  failCasework,
  mayMove,
  type Narrowing,
  namesOf,
  narrowLines,
  queuesOf,
  sayEvent,
  seesNames,
  taskClock,
  taskEnded,
  textOverList,
  tidyQueryCode,
  toldByCode,
} from '#engine/casework'
import { maskPerson } from '#engine/form'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { lightOf } from '#modules/calendar'
import { departmentName, named, thingNamed } from '#modules/catalogue'
import { createDerived } from '#platform/derived'
import { createInHand } from '#platform/in-hand'
import type { CaseworkParts } from './keep-case.ts'
import { deepest, type ListedRow, type ListFilter, type ListPage, mostFound } from './list-store.ts'
import type { CaseSummary, ProgressView, QueueCount, QueueRow, TimelineEntry } from './read-schemas.ts'

const pageSize = 50

const summaryOf = async (parts: CaseworkParts, state: CaseState): Promise<CaseLine> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  return {
    caseId: state.caseId,
    queryCode: state.queryCode,
    thing: thingNamed(catalogue, state.plan.thing),
    status: state.status,
    submittedAt: state.submittedAt,
    tasksDone: state.tasks.filter(({ status }) => taskEnded(status)).length,
    tasksTotal: state.plan.matters.length,
    expectedBy: caseExpectedBy(state),
    provisional: mayMove(caseExpectedBy(state)),
    correctionDueOn: state.status === 'correcting' ? (state.corrections.at(-1)?.deadline ?? null) : null,
  }
}

/** Lines of "my cases" in memory, each of one version of a case: an agent's two hundred states are read once, then only what changed. */
type CaseLine = Omit<CaseSummary, 'updatedAt'>
type Mine = Awaited<ReturnType<CaseworkParts['lists']['mine']>>
const [mostLines, lineMilliseconds] = [10_000, 10 * 60_000]

/** Everybody's own cases, drafts first, the newest first among each. */
export const createListMine = (parts: CaseworkParts) => {
  const kept = createInHand<CaseLine>(mostLines, lineMilliseconds)
  const derived = createDerived<Mine, { cases: CaseSummary[] }>(1)
  const show = async (division: string, mine: Mine): Promise<{ cases: CaseSummary[] }> => {
    const keyOf = ({ caseId, version }: { caseId: string; version: number }) =>
      `${division} ${caseId} ${version} ${noticeEdition()}`
    const lines = new Map(mine.map((one) => [one.caseId, kept.get(keyOf(one))]))
    const away = mine.filter(({ caseId }) => !lines.get(caseId)).map(({ caseId }) => caseId)
    for (const state of away.length ? await parts.store.statesOf(division, away) : []) {
      const line = await summaryOf(parts, state)
      kept.keep(keyOf(state), line)
      lines.set(state.caseId, line)
    }
    const cases = mine.flatMap(({ caseId, updatedAt }) => {
      const line = lines.get(caseId)
      return line ? [{ ...line, updatedAt }] : []
    })
    return { cases: cases.sort((a, b) => Number(b.status === 'draft') - Number(a.status === 'draft')) }
  }
  return async ({ actor: { division, id } }: Context): Promise<Result<{ cases: CaseSummary[] }>> => {
    const mine = await parts.lists.mine({ division, applicantId: id })
    return ok(await derived(mine, [noticeEdition()], () => show(division, mine)))
  }
}

/** Whose lines an actor sees in a list: a line of the whole case has no department, a lead's list may be of all of them. */
const departmentOf = (queue: string, department: string | null): string | null =>
  department ?? (queue === 'lead' ? null : '')

export const countQueues = async (
  parts: CaseworkParts,
  { actor, now }: Context,
): Promise<Result<{ queues: QueueCount[] }>> => {
  const counted = queuesOf(actor).map(async ({ queue, department }): Promise<QueueCount> => {
    const groups = await parts.lists.lights({
      division: actor.division,
      queue,
      department: departmentOf(queue, department),
    })
    const total = groups.reduce((sum, { count }) => sum + count, 0)
    const count = (light: Light) =>
      groups
        .filter(({ since, dueOn }) => lightOf(since, dueOn, now).light === light)
        .reduce((sum, group) => sum + group.count, 0)
    return {
      queue,
      count: Math.min(total, deepest),
      more: total > deepest,
      amber: count('amber'),
      red: count('red'),
      overdue: count('overdue'),
    }
  })
  return ok({ queues: await Promise.all(counted) })
}

const rowView = async (parts: CaseworkParts, row: ListedRow, now: string): Promise<QueueRow> => {
  const catalogue = await parts.catalogue.ofVersion(row.catalogueVersion)
  return {
    caseId: row.caseId,
    queryCode: row.queryCode ?? '',
    thing: thingNamed(catalogue, row.thing),
    applicantName: row.label,
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
    provisional: mayMove(row.dueOn),
    missing: (row.missing ?? []).map(({ material, name }) => ({
      name,
      nameEn: catalogue.material.get(material)?.name_en ?? name,
    })),
  }
}

type QueuePage = { rows: QueueRow[]; total: number; more: boolean }
const queuePages = createDerived<ListPage, QueuePage>(4)

export type QueueAsked = Narrowing & { readonly page?: number; readonly text?: string }

/** The list of an actor that may see it, and what a text typed over it means. */
const listOf = async (parts: CaseworkParts, queue: string, text: string, { actor }: Context) => {
  const mine = queuesOf(actor).find((entry) => entry.queue === queue)
  if (!mine) return refuse(failCasework('not_yours', { who: queue }))
  const whole = seesNames(actor, mine.queue)
  const people = whole ? await parts.people.find(actor.division, text, mostFound) : undefined
  const meant = textOverList(text, parts.catalogue.current.catalogue.things)
  const filter: ListFilter = {
    division: actor.division,
    queue,
    department: departmentOf(queue, mine.department),
    search: meant && { ...meant, people: people ?? [] },
  }
  return ok({ filter, whole, people })
}

/** C26 A page of what is wanted: of a whole list from the store, of a narrowed one from its most urgent lines. */
const narrowedPage = async (
  { lists }: CaseworkParts,
  filter: ListFilter,
  { page = 1, thing, light, order }: QueueAsked,
  now: string,
): Promise<ListPage> => {
  if (!thing && !light && (order ?? 'due') === 'due') return lists.page({ filter, page, size: pageSize })
  // A one thing alone has an index: its lines are found however deep they lie.
  const search = filter.search ?? (thing ? { things: [thing], code: undefined, people: [] } : undefined)
  const all = await lists.page({ filter: { ...filter, search }, page: 1, size: deepest })
  const rows = narrowLines(
    all.rows,
    { thing, light, order },
    (row) => lightOf(row.since, row.dueOn, now).light,
  )
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), lines: rows.length }
}

export const listQueue = async (
  parts: CaseworkParts,
  queue: string,
  asked: QueueAsked,
  context: Context,
): Promise<Result<QueuePage>> => {
  const { actor, now } = context
  const list = await listOf(parts, queue, asked.text ?? '', context)
  if (!list.ok) return list
  const { filter, whole, people } = list.value
  const read = await narrowedPage(parts, filter, asked, now)
  // A row shows what stands in its line, names of the catalogue it stands on, and its light of the day.
  const shown = await queuePages(read, [chinaDay(now), String(whole), noticeEdition()], async () => {
    const caseIds = whole ? read.rows.map(({ caseId }) => caseId) : []
    const persons = await parts.people.named(actor.division, caseIds)
    return {
      rows: await Promise.all(
        read.rows.map((row) =>
          rowView(parts, { ...row, label: persons.get(row.caseId)?.name || row.label }, now),
        ),
      ),
      total: Math.min(read.lines, deepest),
      more: read.lines > deepest,
    }
  })
  if (people) {
    const named = people.filter((one) => shown.rows.some(({ caseId }) => caseId === one))
    await parts.audit.noteLooks(named, 'search', context)
    if ((asked.page ?? 1) === 1) await parts.audit.noteSearch(shown.total, context)
  }
  return ok(shown)
}

/** C26 How many lines of a list are of which one thing, among the most urgent thousand. */
export const countQueueThings = async (parts: CaseworkParts, queue: string, context: Context) => {
  const list = await listOf(parts, queue, '', context)
  if (!list.ok) return list
  const { rows } = await parts.lists.page({ filter: list.value.filter, page: 1, size: deepest })
  const { catalogue } = parts.catalogue.current
  return ok({
    things: countThings(rows).map(({ thing, count }) => ({ ...thingNamed(catalogue, thing), count })),
  })
}

/** What a query code alone may see (C35): no personal data, no decision. */
const progressOf = async (parts: CaseworkParts, state: CaseState, now: string): Promise<ProgressView> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const told = toldByCode(state)
  const expectedBy = told.expects ? caseExpectedBy(state) : null
  return {
    queryCode: state.queryCode ?? '',
    thing: thingNamed(catalogue, state.plan.thing),
    status: told.status,
    submittedAt: state.submittedAt ?? '',
    expectedBy,
    provisional: mayMove(expectedBy),
    datesMoved: told.expects
      ? state.datesMoved && { ...state.datesMoved, notices: [...state.datesMoved.notices] }
      : null,
    tasks: state.tasks.map((task, place) => {
      const clock = taskClock(state, task, now)
      const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? ''
      return {
        ...named(catalogue.matter.get(task.matter), task.matter),
        department: departmentName(catalogue, department),
        status: told.tasks[place]?.status ?? 'waiting',
        expectedBy: clock.expectedBy,
        light: clock.light,
        provisional: clock.provisional,
      }
    }),
    way: state.way,
    delivery: state.delivery && { method: state.delivery.method },
  }
}

const progressViews = createDerived<CaseState, ProgressView>(1)

export const progress = async (
  parts: CaseworkParts,
  division: string,
  queryCode: string,
  now: string,
): Promise<Result<ProgressView>> => {
  const state = await parts.store.stateOfCode(division, tidyQueryCode(queryCode))
  if (!state?.submittedAt) return refuse(failCasework('case_missing'))
  return ok(await progressViews(state, [chinaDay(now), noticeEdition()], () => progressOf(parts, state, now)))
}

/** Events a department must not read: they speak of other departments' matters. */
const concerns = (event: CaseEvent, matters: ReadonlySet<string>): boolean =>
  !('matter' in event.data) || matters.has(event.data.matter)

export const timeline = async (
  parts: CaseworkParts,
  caseId: string,
  context: Context,
): Promise<Result<{ entries: TimelineEntry[]; lookedAt: { at: string; name: string; role: string }[] }>> => {
  const opened = await parts.keep.open(caseId, 'timeline', context)
  if (!opened.ok) return opened
  const { sight, state, vault } = opened.value
  const person = maskPerson(vault.person, sight.sees === 'whole' && sight.person)
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const names = namesOf(catalogue)
  const happened = await parts.store.happened(context.actor.division, caseId)
  const entries = happened.flatMap(({ sequence, event }) => {
    if (event.type === 'draft_saved' || (sight.sees === 'part' && !concerns(event, sight.matters))) return []
    const { name, role, department } = event.actor
    return [
      {
        sequence,
        type: event.type,
        at: event.at,
        place: event.place,
        actor: { name, role, department },
        forPerson: doneForPerson(event) ? person.name : null,
        ...sayEvent(event, names),
      },
    ]
  })
  const own = context.actor.role === 'applicant'
  return ok({ entries, lookedAt: own ? await parts.audit.looks(context.actor.division, caseId) : [] })
}
