import type { LinePlace, ListLine, Queue } from '#engine/casework'
import type { Database } from '#platform/database'
import { createValues, type Values } from '#platform/statement-values'
import { createTextReads } from '#platform/text-reads'

/** The lines of a case `r` in the lists. */
export const linesOfCase = `(select json_agg(json_build_object('queue', q.queue, 'task', q.task, 'department', nullif(q.department, ''), 'status', q.status, 'since', q.since,
       'dueOn', q.due_on, 'timerOn', q.timer_on, 'thing', q.thing_code, 'catalogueVersion', q.catalogue_version, 'queryCode', nullif(q.query_code, ''),
       'label', q.applicant_label, 'missing', q.missing))
     from task_queue q where q.division_code = r.division_code and q.case_id = r.case_id)`

export type ListedRow = ListLine & { readonly caseId: string; readonly section: string }
type LineKeys = { readonly cases: readonly string[]; readonly tasks: readonly string[] }
export type ListFilter = {
  readonly division: string
  readonly queue: string
  /** Whose lines: a department's, '' for lines of the whole case, null for the lead's lines of every department. */
  readonly department: string | null
  readonly order: 'due' | 'newest'
  readonly section?: string | undefined
  /** C26 Only these lines, or all but these: what somebody has, what nobody has. */
  readonly only?: LineKeys | undefined
  readonly but?: LineKeys | undefined
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

/** A list is counted to this depth; it is read to its end. */
export const deepest = 1_000
/** Codes and people are looked for to this many cases, lines of one one thing counted to so many. */
export const [mostFound, mostOfThing] = [200, 200]
/** One things that were withdrawn side by side are looked for to this many. */
const mostRounds = 100

const dueOf = `coalesce(q.due_on, 'infinity'::date)`
const columns = `case_id as "caseId", queue, task, nullif(department, '') as department, status, since, to_char(due_on, 'YYYY-MM-DD') as "dueOn",
  thing_code as thing, catalogue_version as "catalogueVersion", nullif(query_code, '') as "queryCode", applicant_label as label, missing, section`

/** C26 Each order has an index of its own, so that reading on from a line costs the same wherever it stands. */
const orders = {
  due: { by: `${dueOf}, q.since, q.case_id, q.task`, sign: '>' },
  newest: { by: 'q.since desc, q.case_id desc, q.task desc', sign: '<' },
} as const

type Add = Values['add']

const cursorOf = (after: LinePlace, order: ListFilter['order'], add: Add): string => {
  const { by, sign } = orders[order]
  const key = [
    ...(order === 'due' ? [add(after.dueOn ?? 'infinity', 'date')] : []),
    add(after.since, 'timestamptz'),
    add(after.caseId, 'uuid'),
    add(after.task, 'text'),
  ]
  return ` and (${by.replaceAll(' desc', '')}) ${sign} (${key.join(', ')})`
}

const keysOf = ({ cases, tasks }: LineKeys, add: Add): string =>
  `unnest(${add([...cases], 'uuid[]')}, ${add([...tasks], 'text[]')})`

type Whose = Pick<ListFilter, 'division' | 'queue' | 'department' | 'section'>
/** The lines of a list of a division, all of them. */
const linesIn = ({ queue, department, section }: Whose, add: Add): string =>
  department === null
    ? `q.queue = 'lead'`
    : `q.queue = ${add(queue, 'text')} and q.department = ${add(department, 'text')}${section === undefined ? '' : ` and q.section <> '' and q.section = ${add(section, 'text')}`}`

/** The lines of a list in its order, after a line, at most so many. */
const sourceOf = (filter: ListFilter, limit: number, after: LinePlace | undefined, add: Add): string => {
  const { division, order, only, but, search } = filter
  const here = add(division, 'text')
  const list = linesIn(filter, add)
  const without = but ? ` and (q.case_id, q.task) not in (select * from ${keysOf(but, add)})` : ''
  const scope = `q.division_code = ${here} and ${list}${without}${after ? cursorOf(after, order, add) : ''}`
  const base = only
    ? `${keysOf(only, add)} k(case_id, task) join task_queue q on q.division_code = ${here} and q.case_id = k.case_id and q.task = k.task`
    : 'task_queue q'
  const few = `order by ${orders[order].by} limit ${limit}`
  if (!search) return `select q.* from ${base} where ${scope} ${few}`
  const things = add([...search.things], 'text[]')
  const [begins, ends] = [add(search.code?.begins ?? null, 'text'), add(search.code?.ends ?? null, 'text')]
  // Lines of some one things, and of cases whose code begins or ends with a text or whose person is meant.
  const found = `
  select l.* from unnest(${things}) t(thing) cross join lateral (
    select q.* from ${base} where ${scope} and q.thing_code = t.thing ${few}) l
  union all
  select q.* from (
    (select case_id from case_record where division_code = ${here} and query_code >= ${begins} and query_code < ${begins} || '~' limit ${mostFound})
    union
    (select case_id from case_record where division_code = ${here} and query_code is not null and reverse(query_code) >= reverse(${ends}) and reverse(query_code) < reverse(${ends}) || '~' limit ${mostFound})
    union
    (select unnest(${add([...search.people], 'uuid[]')}))
  ) c join (select q.* from ${base} where ${scope}) q on q.case_id = c.case_id
  where q.thing_code <> all(${things})`
  return found
}

/** Texts are alike for all who ask alike, so that a store plans each once. */
const nameOf = (what: string, filter: ListFilter): string =>
  [
    ...[what, filter.department === null ? 'of_all' : 'of_one', filter.order],
    ...(['section', 'only', 'but', 'search'] as const).filter((one) => filter[one] !== undefined),
  ].join('_')

export type ListPage = {
  readonly rows: readonly ListedRow[]
  /** How many lines the whole list has, to one more than the deepest. */
  readonly lines: number
  /** There are lines after these. */
  readonly further: boolean
}
type PageAsked = {
  readonly filter: ListFilter
  readonly after?: LinePlace | undefined
  readonly size: number
  /** How many lines the whole list has is asked too: of a first page it always is. */
  readonly counts?: boolean
}
type PageText = { readonly rows: readonly ListedRow[]; readonly lines: number | null }

const pageOf = (text: string, { size }: PageAsked): ListPage => {
  const { rows, lines } = JSON.parse(text) as PageText
  return {
    rows: rows.slice(0, size).map((row) => ({ ...row, since: new Date(row.since).toISOString() })),
    lines: lines ?? rows.length,
    further: rows.length > size,
  }
}

/** A first page with nothing after it is the whole list: only of another the lines are counted. */
const pageText = ({ filter, after, size, counts }: PageAsked, add: Add): string => {
  const source = sourceOf(filter, size + 1, after, add)
  const count = () =>
    `(select count(*) from (select 1 from (${sourceOf(filter, deepest + 1, undefined, add)}) q limit ${deepest + 1}) l)`
  const lines = after ? (counts ? count() : 'null') : `case when count(*) > ${size} then ${count()} end`
  return `with p as (select ${columns} from (${source}) q order by ${orders[filter.order].by} limit ${size + 1})
   select json_build_object('rows', coalesce(json_agg(p), '[]'::json), 'lines', ${lines})::text as text
   from p`
}

const lightsText = (filter: ListFilter, add: Add): string =>
  `select coalesce(json_agg(g), '[]'::json)::text as text from (
     select date_trunc('hour', since, 'UTC') as since, to_char(due_on, 'YYYY-MM-DD') as "dueOn", count(*) as count
     from (${sourceOf(filter, deepest + 1, undefined, add)}) q group by 1, 2 order by 1, 2) g`

/** C26 How many lines of which one thing, each counted to so many by its index. */
const thingsText = (list: Whose, things: readonly string[], add: Add): string => {
  const division = add(list.division, 'text')
  return `select t.thing, (select count(*) from (select 1 from task_queue q
     where q.division_code = ${division} and ${linesIn(list, add)} and q.thing_code = t.thing limit ${mostOfThing + 1}) l) as count
   from unnest(${add([...things], 'text[]')}) t(thing)`
}

/** What comes next in that index after each of these and is none of them: what was withdrawn has lines to their end. */
const furtherThingsText = (list: Whose, known: readonly string[], add: Add): string => {
  const [things, division] = [add([...known], 'text[]'), add(list.division, 'text')]
  return `select distinct on (f.thing) f.thing, f.version from unnest(${things} || ''::text) t(thing)
   cross join lateral (select q.thing_code as thing, q.catalogue_version as version from task_queue q
     where q.division_code = ${division} and ${linesIn(list, add)} and q.thing_code > t.thing order by q.thing_code limit 1) f
   where f.thing <> all(${things})`
}

type Mine = { readonly caseId: string; readonly version: number; readonly updatedAt: string }
const mineOf = (text: string): readonly Mine[] =>
  (JSON.parse(text) as Mine[]).map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).toISOString() }))

const lightsOf = (text: string): readonly LightGroup[] =>
  (JSON.parse(text) as LightGroup[]).map((group) => ({
    ...group,
    since: new Date(group.since).toISOString(),
  }))

/** Lists of people's own cases are many and short. */
const mostMine = 1_000

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

const first = { caseId: '00000000-0000-0000-0000-000000000000', dueOn: '-infinity', since: '-infinity' }
type DueLine = Readonly<typeof first>
/** What is done to cases by the clock. */
const byTheClock = ({ query }: Pick<Database, 'query'>) => ({
  /** C90 Lines by which time does something to their case, their day for it before a day, after one of them, the longest over first. */
  due: (division: string, queue: string, day: string, after = first, most = 100): Promise<DueLine[]> =>
    query<DueLine>(
      `select case_id as "caseId", to_char(timer_on, 'YYYY-MM-DD') as "dueOn", since::text as since from task_queue q
       where division_code = $1 and queue = $2 and timer_on < $3::date
         and (timer_on, q.since, case_id) > ($5::date, $6::timestamptz, $7::uuid)
       order by timer_on, q.since, case_id limit $4`,
      [division, queue, day, most, after.dueOn, after.since, after.caseId],
    ),
  /** K21 Cases with a day in some list, in the order of their ids. */
  open: async (division: string, after: string | null, most: number): Promise<string[]> =>
    (
      await query<{ caseId: string }>(
        `select distinct case_id as "caseId" from task_queue
         where division_code = $1 and case_id > $2::uuid and due_on is not null order by case_id limit $3`,
        [division, after ?? first.caseId, most],
      )
    ).map((row) => row.caseId),
})

/** Pages and counts of lists, each statement with its values as it names them. */
const ofLists = (prepared: Database['prepared']) => ({
  page: createTextReads((asked: PageAsked) => {
    const { values, add } = createValues()
    const text = pageText(asked, add)
    return prepared(
      `${nameOf('list_page', asked.filter)}${asked.after ? '_after' : ''}${asked.counts ? '_counts' : ''}_${asked.size}`,
      text,
      values,
    )
  }, pageOf),
  /** The most urgent lines by the hour they began in and their last day: a day of China begins with an hour. */
  lights: createTextReads((filter: ListFilter) => {
    const { values, add } = createValues()
    const text = lightsText(filter, add)
    return prepared(nameOf('list_lights', filter), text, values)
  }, lightsOf),
  /** Each one thing of a list, in the catalogue (`known`) or withdrawn from it: then with a version it stands in. */
  things: async (list: Whose, known: readonly string[]) => {
    const ask = <Row>(what: string, text: (add: Add) => string) => {
      const { values, add } = createValues()
      const sql = text(add)
      return prepared<Row & object>(`${what}_${list.department === null ? 'all' : 'one'}`, sql, values)
    }
    const gone = new Map<string, string>()
    for (let [round, found] = [0, 1]; found > 0 && round < mostRounds; round += 1) {
      const further = await ask<{ thing: string; version: string }>('list_things_further', (add) =>
        furtherThingsText(list, [...known, ...gone.keys()], add),
      )
      for (const { thing, version } of further) gone.set(thing, version)
      found = further.length
    }
    const rows = await ask<{ thing: string; count: string }>('list_things', (add) =>
      thingsText(list, [...known, ...gone.keys()], add),
    )
    return rows
      .map(({ thing, count }) => ({ thing, count: Number(count), version: gone.get(thing) }))
      .filter(({ count }) => count > 0)
  },
})

/** The SQL of the lists: by an index in their order, and nothing of the cases themselves. What did not change is the same object again. */
export const createListStore = ({ prepared, query }: Pick<Database, 'prepared' | 'query'>) => ({
  ...byTheClock({ query }),
  /** The newest cases of a person, each by its version only. */
  mine: createTextReads(
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
  /** The lines a case has in the lists. */
  linesOf: (division: string, caseId: string) =>
    query<{ queue: Queue; task: string; department: string | null; section: string }>(
      `select queue, task, nullif(department, '') as department, section from task_queue where division_code = $1 and case_id = $2 order by queue, task`,
      [division, caseId],
    ),
  ...ofLists(prepared),
})
export type ListStore = ReturnType<typeof createListStore>
