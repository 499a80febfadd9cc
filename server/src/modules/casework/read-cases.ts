import { type Light, noticeEdition } from '#engine/calendar'
import {
  allSections,
  type CaseOrder as CaseAct,
  daysOfLight,
  failCasework,
  fitsNarrowing,
  type LineCount,
  type LinePlace,
  mayMove,
  mostFirst,
  type Narrowing,
  queuesOf,
  readPlace,
  sectionShown,
  seesNames,
  textOverList,
  writePlace,
} from '#engine/casework'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { lightOf } from '#modules/calendar'
import { departmentName, matterNamed, thingNamed } from '#modules/catalogue'
import { createDerived } from '#platform/derived'
import type { CaseworkParts, HeldCase } from './keep-case.ts'
import {
  deepest,
  type ListedRow,
  type ListFilter,
  type ListPage,
  mostFound,
  mostOfThing,
} from './list-store.ts'
import type { QueueCount, QueueRow } from './read-schemas.ts'

const pageSize = 50

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
      order: 'due',
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

type Claims = Awaited<ReturnType<CaseworkParts['claims']['ofCases']>>

const rowView = async (
  parts: CaseworkParts,
  row: ListedRow,
  { claims, reader, now }: { readonly claims: Claims; readonly reader: string; readonly now: string },
): Promise<QueueRow> => {
  const catalogue = await parts.catalogue.ofVersion(row.catalogueVersion)
  const claim = claims.find(
    (one) => one.caseId === row.caseId && one.queue === row.queue && one.task === row.task,
  )
  return {
    caseId: row.caseId,
    queryCode: row.queryCode ?? '',
    thing: thingNamed(catalogue, row.thing),
    applicantName: row.label,
    // C100 What a department looks at before acceptance is a part of the case, no single matter.
    task:
      row.task && row.queue !== 'mark'
        ? {
            matter: row.task,
            ...matterNamed(catalogue, row.task),
            // C111 What runs late is named by whose it is, not by whose list it stands in.
            department: departmentName(catalogue, row.queue === 'late' ? row.status : (row.department ?? '')),
          }
        : null,
    section: row.section || null,
    status: row.queue === 'late' ? 'running' : row.status,
    since: row.since,
    dueOn: row.dueOn,
    ...lightOf(row.since, row.dueOn, now),
    provisional: mayMove(row.dueOn),
    missing: (row.missing ?? []).map(({ material, name }) => ({
      name,
      nameEn: catalogue.material.get(material)?.name_en ?? name,
    })),
    claim: claim
      ? {
          ...{ holder: claim.holder, since: claim.since, until: claim.until, givenBy: claim.givenBy },
          isMine: claim.holder.id === reader,
        }
      : null,
  }
}

type QueuePage = { rows: QueueRow[]; total: number; more: boolean; next: string | null }
const queuePages = createDerived<ListPage, QueuePage>(4)

export type QueueAsked = Narrowing & { readonly after?: string; readonly text?: string }

/** C26 Lines somebody has, or that nobody has, by their keys. */
const heldLines = async (
  { claims }: CaseworkParts,
  { held }: Pick<Narrowing, 'held'>,
  { division, queue, department }: Pick<ListFilter, 'division' | 'queue' | 'department'>,
  { actor, now }: Context,
): Promise<Pick<ListFilter, 'only' | 'but'>> => {
  if (!held) return {}
  const lines = await (held === 'mine'
    ? claims.ofHolder(division, queue, actor.id, now)
    : claims.ofList(division, queue, department ?? '', now))
  const keys = { cases: lines.map(({ caseId }) => caseId), tasks: lines.map(({ task }) => task) }
  return held === 'mine' ? { only: keys } : { but: keys }
}

/** The list of an actor that may see it, and what a text typed over it means. */
const listOf = async (parts: CaseworkParts, queue: string, asked: QueueAsked, context: Context) => {
  const { actor } = context
  const { text = '', order = 'due' } = asked
  const mine = queuesOf(actor).find((entry) => entry.queue === queue)
  if (!mine) return refuse(failCasework('not_yours', { who: queue }))
  const whole = seesNames(actor, mine.queue)
  const people = whole ? await parts.people.find(actor.division, text, mostFound) : undefined
  const meant = textOverList(text, parts.catalogue.current.catalogue.things)
  const list = { division: actor.division, queue, department: departmentOf(queue, mine.department) }
  const own =
    queue === 'department' && actor.role === 'department_officer' ? await parts.sectionOf(actor) : null
  const filter: ListFilter = {
    ...list,
    ...(queue === 'department' && { section: sectionShown(asked.section, own) }),
    order,
    ...(await heldLines(parts, asked, list, context)),
    search: meant && { ...meant, people: people ?? [] },
  }
  return ok({ filter, whole, people })
}

/** So many lines are looked through for one page, in so many steps: whoever turns on looks further. */
const [stepLines, mostSteps] = [1_000, 5]
const firstOf = (day: string): LinePlace => ({
  ...{ dueOn: day, since: '-infinity', task: '' },
  caseId: '00000000-0000-0000-0000-000000000000',
})

type Walked = ListPage & { readonly last: LinePlace | undefined }

/** C26 Lines under a light, or of a one thing where its index does not help: read on from a line until a page is full. */
const walk = async (
  { lists }: CaseworkParts,
  filter: ListFilter,
  { thing, light }: QueueAsked,
  after: LinePlace | undefined,
  now: string,
): Promise<Walked> => {
  const days = daysOfLight(filter.order === 'due' ? light : undefined, chinaDay(now))
  const rows: ListedRow[] = []
  let [at, further] = [after ?? (days.from === null ? undefined : firstOf(days.from)), true]
  for (let step = 0; step < mostSteps && further && rows.length <= pageSize; step += 1) {
    const page = await lists.page({ filter, after: at, size: stepLines })
    const before = page.rows.filter(({ dueOn }) => days.before === null || (dueOn ?? '9') < days.before)
    rows.push(
      ...before.filter((row) =>
        fitsNarrowing(row, { thing, light }, () => lightOf(row.since, row.dueOn, now).light),
      ),
    )
    further = page.further && before.length === page.rows.length
    at = page.rows.at(-1) ?? at
  }
  return { rows: rows.slice(0, pageSize), lines: rows.length, further, last: at }
}

type PageOf = {
  readonly page: ListPage
  readonly counted: LineCount
  readonly next: LinePlace | undefined
}

/** C26 A page of what is wanted: by an index where there is one, else walked to. What the first page counted comes with the place. */
const narrowedPage = async (
  parts: CaseworkParts,
  filter: ListFilter,
  asked: QueueAsked,
  place: (LinePlace & { readonly counted?: LineCount | undefined }) | undefined,
  now: string,
): Promise<PageOf> => {
  const { thing, light } = asked
  const { counted: known, ...line } = place ?? {}
  const after = place && (line as LinePlace)
  const byIndex = !light && (!thing || (filter.order === 'due' && !filter.search))
  if (byIndex) {
    const search = filter.search ?? (thing ? { things: [thing], code: undefined, people: [] } : undefined)
    const counts = place !== undefined && !known
    const page = await parts.lists.page({ filter: { ...filter, search }, after, size: pageSize, counts })
    const counted = known ?? { lines: Math.min(page.lines, deepest), more: page.lines > deepest }
    return { page, counted, next: page.further ? page.rows.at(-1) : undefined }
  }
  const here = await walk(parts, filter, asked, after, now)
  const begin = known || !after ? here : await walk(parts, filter, asked, undefined, now)
  const full = here.lines > here.rows.length
  return {
    page: here,
    counted: known ?? { lines: Math.min(begin.lines, deepest), more: begin.further },
    next: full ? here.rows.at(-1) : here.further ? here.last : undefined,
  }
}

export const listQueue = async (
  parts: CaseworkParts,
  queue: string,
  asked: QueueAsked,
  context: Context,
): Promise<Result<QueuePage>> => {
  const { actor, now } = context
  const list = await listOf(parts, queue, asked, context)
  if (!list.ok) return list
  const after = readPlace(asked.after)
  if (!after.ok) return after
  const { filter, whole, people } = list.value
  const { page: read, counted, next } = await narrowedPage(parts, filter, asked, after.value, now)
  const caseIds = read.rows.map(({ caseId }) => caseId)
  const claims = await parts.claims.ofCases(actor.division, caseIds, now)
  // A row shows what stands in its line, names of the catalogue it stands on, its light of the day, and who has it.
  const by = [chinaDay(now), String(whole), noticeEdition(), JSON.stringify(counted)]
  const held = claims.length ? [actor.id, JSON.stringify(claims)] : []
  const shown = await queuePages(read, [...by, ...held], async () => {
    const persons = await parts.people.named(actor.division, whole ? caseIds : [])
    const rows = read.rows.map((row) =>
      rowView(
        parts,
        { ...row, label: persons.get(row.caseId)?.name || row.label },
        { claims, reader: actor.id, now },
      ),
    )
    return {
      rows: await Promise.all(rows),
      ...{ total: counted.lines, more: counted.more },
      next: next ? writePlace(next, counted) : null,
    }
  })
  if (people) {
    const named = people.filter((one) => shown.rows.some(({ caseId }) => caseId === one))
    await parts.audit.noteLooks(named, 'search', context)
    if (!asked.after) await parts.audit.noteSearch(shown.total, context)
  }
  return ok(shown)
}

/** C26 How many lines of a list are of which one thing. */
export const countQueueThings = async (parts: CaseworkParts, queue: string, context: Context) => {
  const list = await listOf(parts, queue, { section: allSections }, context)
  if (!list.ok) return list
  const { catalogue } = parts.catalogue.current
  const codes = catalogue.things.map(({ code }) => code)
  const counts = await parts.lists.things(list.value.filter, codes)
  const named = mostFirst(counts).map(async ({ thing, count, version }) => ({
    ...thingNamed(version ? await parts.catalogue.ofVersion(version) : catalogue, thing),
    ...{ count: Math.min(count, mostOfThing), more: count > mostOfThing },
  }))
  return ok({ things: await Promise.all(named) })
}

/** How often what time does is decided anew when somebody was faster. */
const attempts = 8

/** For whoever does by the clock what no person asks for (C2, K21): one act on a case as it stands, given what its lists show. */
export const createByTime =
  ({ keep }: CaseworkParts, division: string) =>
  async (
    caseId: string,
    order: (lines: HeldCase['lines']) => CaseAct,
    context: Context,
  ): Promise<Result<unknown>> => {
    for (let attempt = 1; ; attempt += 1) {
      const held = await keep.load(division, caseId)
      if (!held) return refuse(failCasework('case_missing'))
      const done = await keep.act(held, { act: order(held.lines) }, context)
      if (done.ok || done.problems[0]?.code !== 'changed_meanwhile' || attempt === attempts) return done
    }
  }
