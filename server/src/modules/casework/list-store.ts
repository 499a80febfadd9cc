import type { ListLine } from '#engine/casework'
import type { Database } from '#platform/database'
import { createSameText } from '#platform/same-text'
import { createSharedReads } from '#platform/shared-reads'

/** The lines of a case `r` in the lists. */
export const linesOfCase = `(select json_agg(json_build_object('queue', q.queue, 'task', q.task, 'department', nullif(q.department, ''), 'status', q.status, 'since', q.since,
       'dueOn', q.due_on, 'thing', q.thing_code, 'catalogueVersion', q.catalogue_version, 'queryCode', nullif(q.query_code, ''),
       'label', q.applicant_label, 'missing', q.missing))
     from task_queue q where q.division_code = r.division_code and q.case_id = r.case_id)`

export type ListedRow = ListLine & { readonly caseId: string }
export type ListFilter = {
  readonly division: string
  readonly queue: string
  /** Whose lines: a department's, '' for lines of the whole case, null for the lead's lines of every department. */
  readonly department: string | null
  /** What a text may mean; undefined lists everything. */
  readonly search?:
    | {
        readonly things: readonly string[]
        readonly code: { readonly begins: string; readonly ends: string } | undefined
        /** Cases whose person is meant (C22). */
        readonly people: readonly string[]
      }
    | undefined
}
export type LightGroup = {
  readonly since: string
  readonly dueOn: string | null
  readonly count: number
}

/** A list is looked through to this depth and counted to it: whoever has more open lines searches, or works the first ones off. */
export const deepest = 1_000
/** Codes and people are looked for to this many cases. */
export const mostFound = 200

const order = 'due_on, since, case_id'
const columns = `case_id as "caseId", queue, task, nullif(department, '') as department, status, since, to_char(due_on, 'YYYY-MM-DD') as "dueOn",
  thing_code as thing, catalogue_version as "catalogueVersion", nullif(query_code, '') as "queryCode", applicant_label as label, missing`

/** The lines of a list; each way has an index in the very order, so the first ones cost the same however many follow. */
const scope = (department: string | null): string =>
  department === null
    ? `q.division_code = $1 and q.queue = 'lead' and $2::text = 'lead' and $3::text is null`
    : 'q.division_code = $1 and q.queue = $2 and q.department = $3'

const all = (department: string | null, limit: string): string =>
  `select q.* from task_queue q where ${scope(department)} order by ${order} limit ${limit}`

/** Lines of some one things, and of cases whose code begins or ends with a text. */
const found = (department: string | null, limit: string): string => `
  select l.* from unnest($5::text[]) t(thing) cross join lateral (
    select q.* from task_queue q where ${scope(department)} and q.thing_code = t.thing order by ${order} limit ${limit}) l
  union all
  select q.* from (
    (select case_id from case_record where division_code = $1 and query_code >= $6 and query_code < $6 || '~' limit ${mostFound})
    union
    (select case_id from case_record where division_code = $1 and query_code is not null and reverse(query_code) >= reverse($7) and reverse(query_code) < reverse($7) || '~' limit ${mostFound})
    union
    (select unnest($8::uuid[]))
  ) c join task_queue q on q.division_code = $1 and q.case_id = c.case_id
  where ${scope(department)} and q.thing_code <> all($5::text[])`

const kindOf = ({ department, search }: ListFilter) =>
  `${department === null ? 'of_all' : 'of_one'}${search ? '_found' : ''}`

const sourceOf = ({ department, search }: ListFilter, limit = '$4::integer'): string =>
  (search ? found : all)(department, limit)

const parametersOf = ({ division, queue, department, search }: ListFilter, limit: number): unknown[] => [
  division,
  queue,
  department,
  limit,
  ...(search
    ? [[...search.things], search.code?.begins ?? null, search.code?.ends ?? null, [...search.people]]
    : []),
]

export type ListPage = {
  readonly rows: readonly ListedRow[]
  /** How many lines there are, to one more than the deepest. */
  readonly lines: number
}
type PageAsked = { readonly filter: ListFilter; readonly page: number; readonly size: number }
type PageText = { readonly rows: readonly ListedRow[]; readonly lines: number | null }

const pageOf = (text: string, { page, size }: PageAsked): ListPage => {
  const { rows, lines } = JSON.parse(text) as PageText
  return {
    rows: rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() })),
    lines: lines ?? (page - 1) * size + rows.length,
  }
}

/** A page that is not full is the last one: only for another the lines are counted. */
const pageText = (filter: ListFilter, size: number): string =>
  `with p as (select ${columns} from (${sourceOf(filter)}) q order by ${order} limit ${size} offset $4::integer - ${size})
   select json_build_object('rows', coalesce(json_agg(p), '[]'::json), 'lines',
     case when count(*) = ${size} or (count(*) = 0 and $4::integer > ${size})
       then (select count(*) from (select 1 from (${sourceOf(filter, String(deepest + 1))}) q limit ${deepest + 1}) l) end)::text as text
   from p`

const lightsText = (filter: ListFilter): string =>
  `select coalesce(json_agg(g), '[]'::json)::text as text from (
     select date_trunc('hour', since, 'UTC') as since, to_char(due_on, 'YYYY-MM-DD') as "dueOn", count(*) as count
     from (${sourceOf(filter)}) q group by 1, 2 order by 1, 2) g`

type Mine = { readonly caseId: string; readonly version: number; readonly updatedAt: string }
const mineOf = (text: string): readonly Mine[] =>
  (JSON.parse(text) as Mine[]).map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).toISOString() }))

const lightsOf = (text: string): readonly LightGroup[] =>
  (JSON.parse(text) as LightGroup[]).map((group) => ({
    ...group,
    since: new Date(group.since).toISOString(),
  }))

/** What was looked at last, for as long as it is asked for and stays the same. */
const [mostTexts, mostMine, textMilliseconds] = [200, 1_000, 5 * 60_000]

/** A read that gives one text: shared by all who ask the same in one moment, and the same object again while the text is the same. */
const createTexts = <Asked, Value extends object>(
  ask: (asked: Asked) => Promise<{ text: string }[]>,
  read: (text: string, asked: Asked) => Value,
  most = mostTexts,
) => {
  const same = createSameText<Value>(most, textMilliseconds)
  const shared = createSharedReads<Asked, Value>(async (key, alike) => {
    const [asked] = alike
    const [row] = asked === undefined ? [] : await ask(asked)
    if (asked === undefined || !row) throw new Error('a list without an answer')
    const value = same(key, row.text, (text) => read(text, asked))
    return new Map(alike.map((one) => [one, value]))
  })
  return async (asked: Asked): Promise<Value> => {
    const value = await shared(JSON.stringify(asked), asked)
    if (value === undefined) throw new Error('a list without an answer')
    return value
  }
}

/** C42 Open drafts of an account, by one thing. */
const draftsOf =
  (query: Database['query']) =>
  async (division: string, applicantId: string): Promise<ReadonlyMap<string, number>> => {
    const rows = await query<{ thing: string; drafts: string }>(
      `select thing_code as thing, count(*) as drafts from case_record
       where division_code = $1 and applicant_id = $2 and status = 'draft' and query_code is null group by thing_code`,
      [division, applicantId],
    )
    return new Map(rows.map(({ thing, drafts }) => [thing, Number(drafts)]))
  }

/** What is done to cases by the clock. */
const byTheClock = ({ query }: Pick<Database, 'query'>) => ({
  /** C2 Cases whose answer was due before a day and that still wait for one, but for some, the longest waiting first. */
  unanswered: async (division: string, day: string, but: readonly string[]): Promise<string[]> =>
    (
      await query<{ caseId: string }>(
        `select case_id as "caseId" from task_queue
         where division_code = $1 and queue = 'intake' and department = '' and due_on < $2::date and case_id <> all($3::uuid[])
         order by due_on, since, case_id limit 500`,
        [division, day, [...but]],
      )
    ).map((row) => row.caseId),
  /** K21 Cases with a day in some list, in the order of their ids. */
  open: async (division: string, after: string | null, most: number): Promise<string[]> =>
    (
      await query<{ caseId: string }>(
        `select distinct case_id as "caseId" from task_queue
         where division_code = $1 and case_id > $2::uuid and due_on is not null order by case_id limit $3`,
        [division, after ?? '00000000-0000-0000-0000-000000000000', most],
      )
    ).map((row) => row.caseId),
})

/** The SQL of the lists: by an index in their order, and nothing of the cases themselves. What did not change is the same object again. */
export const createListStore = ({ prepared, query }: Pick<Database, 'prepared' | 'query'>) => ({
  ...byTheClock({ query }),
  /** The newest cases of a person, each by its version only. */
  mine: createTexts(
    ({ division, applicantId }: { readonly division: string; readonly applicantId: string }) =>
      prepared(
        'case_mine',
        `select coalesce(json_agg(m), '[]'::json)::text as text from (
           select case_id as "caseId", version, updated_at as "updatedAt" from case_record
           where division_code = $1 and applicant_id = $2 order by updated_at desc limit 200) m`,
        [division, applicantId],
      ),
    mineOf,
    mostMine,
  ),
  draftsOf: draftsOf(query),
  /** C22 Cases that were handed in or that a counter keeps, the oldest first. */
  after: async (division: string, caseId: string, most: number): Promise<string[]> =>
    (
      await query<{ caseId: string }>(
        `select case_id as "caseId" from case_record
         where division_code = $1 and case_id > $2::uuid and (query_code is not null or applicant_id like 'represented:%')
         order by case_id limit $3`,
        [division, caseId, most],
      )
    ).map((row) => row.caseId),
  page: createTexts(
    ({ filter, page, size }: PageAsked) =>
      prepared(
        `list_page_${kindOf(filter)}_${size}`,
        pageText(filter, size),
        parametersOf(filter, page * size),
      ),
    pageOf,
  ),
  /** The most urgent lines by the hour they began in and their last day: a day of China begins with an hour. */
  lights: createTexts(
    (filter: ListFilter) =>
      prepared(`list_lights_${kindOf(filter)}`, lightsText(filter), parametersOf(filter, deepest + 1)),
    lightsOf,
  ),
})
export type ListStore = ReturnType<typeof createListStore>
