import type { ListLine } from '#engine/casework'
import type { Database } from '#platform/database'
import { createInHand } from '#platform/in-hand'
import { createSharedReads } from '#platform/shared-reads'

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

const all = (department: string | null, limit: string): string =>
  `select q.* from task_queue q where ${scope(department)} order by ${order} limit ${limit}`

/** Lines of some one things, and of cases whose code begins or ends with a text. */
const found = (department: string | null, limit: string): string => `
  select l.* from unnest($5::text[]) t(thing) cross join lateral (
    select q.* from task_queue q where ${scope(department)} and q.thing_code = t.thing order by ${order} limit ${limit}) l
  union all
  select q.* from (
    (select case_id from case_record where division_code = $1 and query_code >= $6 and query_code < $6 || '~' limit ${mostCodes})
    union
    (select case_id from case_record where division_code = $1 and query_code is not null and reverse(query_code) >= reverse($6) and reverse(query_code) < reverse($6) || '~' limit ${mostCodes})
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
  ...(search ? [[...search.things], search.code ?? null] : []),
]

/** A page as the store wrote it down: equal text, the same page. */
type PageText = { readonly rows: string; readonly lines: string | null }
export type ListPage = {
  readonly rows: readonly ListedRow[]
  /** How many lines there are, to one more than the deepest. */
  readonly lines: number
}
type PageAsked = { readonly filter: ListFilter; readonly page: number; readonly size: number }

const pageOf = ({ rows, lines }: PageText, { page, size }: PageAsked): ListPage => {
  const read = JSON.parse(rows) as ListedRow[]
  return {
    rows: read.map((row) => ({ ...row, since: new Date(row.since).toISOString() })),
    lines: lines === null ? (page - 1) * size + read.length : Number(lines),
  }
}

/** A page that is not full is the last one: only for another the lines are counted. */
const pageText = (filter: ListFilter, size: number): string =>
  `with p as (select ${columns} from (${sourceOf(filter)}) q order by ${order} limit ${size} offset $4::integer - ${size})
   select coalesce(json_agg(p)::text, '[]') as rows,
     case when count(*) = ${size} or (count(*) = 0 and $4::integer > ${size})
       then (select count(*) from (select 1 from (${sourceOf(filter, String(deepest + 1))}) q limit ${deepest + 1}) l) end as lines
   from p`

/** Pages that were looked at last, for as long as they are asked for and stay the same. */
const [mostPages, pageMilliseconds] = [200, 5 * 60_000]

/** Reads pages by an index in their order, and nothing of the cases themselves; a page that did not change is the same object again. */
const createPages = ({ prepared }: Pick<Database, 'prepared'>) => {
  const kept = createInHand<{ readonly text: PageText; readonly page: ListPage }>(mostPages, pageMilliseconds)
  const read = async (key: string, asked: PageAsked): Promise<ListPage> => {
    const { filter, page, size } = asked
    const [text] = await prepared<PageText>(
      `list_page_${kindOf(filter)}`,
      pageText(filter, size),
      parametersOf(filter, page * size),
    )
    if (!text) throw new Error('a page without an answer')
    const known = kept.get(key)
    if (known?.text.rows === text.rows && known.text.lines === text.lines) return known.page
    const made = pageOf(text, asked)
    kept.keep(key, { text, page: made })
    return made
  }
  const shared = createSharedReads<PageAsked, ListPage>(async (key, [asked, ...alike]) => {
    const page = asked && (await read(key, asked))
    return new Map([asked, ...alike].flatMap((one) => (one && page ? [[one, page] as const] : [])))
  })
  return async (asked: PageAsked): Promise<ListPage> =>
    (await shared(JSON.stringify(asked), asked)) ?? { rows: [], lines: 0 }
}

/** The SQL of the lists. */
export const createListStore = ({ prepared }: Pick<Database, 'prepared'>) => ({
  page: createPages({ prepared }),
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
