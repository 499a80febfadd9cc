import type { ListLine } from '#engine/casework'
import type { Database } from '#platform/database'

export type ListedRow = ListLine & { readonly caseId: string }
export type ListFilter = {
  readonly division: string
  readonly queue: string
  /** Whose lines: a department's, '' for lines of the whole case, null for the lead's lines of every department. */
  readonly department: string | null
  /** What a text may mean; undefined lists everything. */
  readonly search?: { readonly things: readonly string[]; readonly code: string | undefined } | undefined
}
export type LightGroup = {
  readonly since: string
  readonly dueOn: string | null
  readonly count: number
}

/** A list is looked through to this depth and counted to it: whoever has more open lines searches, or works the first ones off. */
export const deepest = 1_000
/** Codes are looked for to this many cases. */
const mostCodes = 200

const order = 'due_on, since, case_id'
const columns = `case_id as "caseId", queue, task, nullif(department, '') as department, status, since, to_char(due_on, 'YYYY-MM-DD') as "dueOn",
  thing_code as thing, catalogue_version as "catalogueVersion", nullif(query_code, '') as "queryCode", applicant_label as label, missing`

/** The lines of a list; each way has an index in the very order, so the first ones cost the same however many follow. */
const scope = (department: string | null): string =>
  department === null
    ? `q.division_code = $1 and q.queue = 'lead' and $2::text = 'lead' and $3::text is null`
    : 'q.division_code = $1 and q.queue = $2 and q.department = $3'

const all = (department: string | null): string =>
  `select q.* from task_queue q where ${scope(department)} order by ${order} limit $4`

/** Lines of some one things, and of cases whose code begins or ends with a text. */
const found = (department: string | null): string => `
  select l.* from unnest($5::text[]) t(thing) cross join lateral (
    select q.* from task_queue q where ${scope(department)} and q.thing_code = t.thing order by ${order} limit $4) l
  union all
  select q.* from (
    (select case_id from case_record where division_code = $1 and query_code >= $6 and query_code < $6 || '~' limit ${mostCodes})
    union
    (select case_id from case_record where division_code = $1 and query_code is not null and reverse(query_code) >= reverse($6) and reverse(query_code) < reverse($6) || '~' limit ${mostCodes})
  ) c join task_queue q on q.division_code = $1 and q.case_id = c.case_id
  where ${scope(department)} and q.thing_code <> all($5::text[])`

const kindOf = ({ department, search }: ListFilter) =>
  `${department === null ? 'of_all' : 'of_one'}${search ? '_found' : ''}`

const sourceOf = ({ department, search }: ListFilter): string => (search ? found : all)(department)

const parametersOf = ({ division, queue, department, search }: ListFilter, limit: number): unknown[] => [
  division,
  queue,
  department,
  limit,
  ...(search ? [[...search.things], search.code ?? null] : []),
]

/** The SQL of the lists: a page first, by an index in its order, and nothing of the cases themselves. */
export const createListStore = ({ prepared }: Pick<Database, 'prepared'>) => ({
  page: async (filter: ListFilter, page: number, size: number): Promise<ListedRow[]> => {
    const offset = (page - 1) * size
    const rows = await prepared<ListedRow & { since: Date | string }>(
      `list_page_${kindOf(filter)}`,
      `select ${columns} from (${sourceOf(filter)}) q order by ${order} limit ${size} offset $4::integer - ${size}`,
      parametersOf(filter, offset + size),
    )
    return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }))
  },
  /** How many lines, to one more than the deepest. */
  count: async (filter: ListFilter): Promise<number> => {
    const [row] = await prepared<{ lines: string }>(
      `list_count_${kindOf(filter)}`,
      `select count(*) as lines from (select 1 from (${sourceOf(filter)}) q limit $4) l`,
      parametersOf(filter, deepest + 1),
    )
    return Number(row?.lines ?? 0)
  },
  /** The most urgent lines by the hour they began in and their last day: a day of China begins with an hour. */
  lights: async (filter: ListFilter): Promise<LightGroup[]> => {
    const rows = await prepared<{ since: Date | string; dueOn: string | null; count: string }>(
      `list_lights_${kindOf(filter)}`,
      `select date_trunc('hour', since, 'UTC') as since, to_char(due_on, 'YYYY-MM-DD') as "dueOn", count(*) as count
       from (${sourceOf(filter)}) q group by 1, 2`,
      parametersOf(filter, deepest + 1),
    )
    return rows.map(({ since, dueOn, count }) => ({
      since: new Date(since).toISOString(),
      dueOn,
      count: Number(count),
    }))
  },
})
export type ListStore = ReturnType<typeof createListStore>
