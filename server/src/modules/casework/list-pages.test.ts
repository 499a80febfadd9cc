import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createListStore, type ListedRow, type ListFilter } from './list-store.ts'

const division = '330282000000'
/** Enough that a plan which reads a whole list reads far more than any page; ONEVISIT_LINES=100000 looks at a hundred thousand. */
const grown = Number(process.env.ONEVISIT_LINES ?? 12_000)
const most = 1_200
const whole: ListFilter = { division, queue: 'intake', department: '', order: 'due' }
const place = ({ dueOn, since, caseId, task }: ListedRow) => ({ dueOn, since, caseId, task })

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

describeOnBothStores('C26 a list of many lines', (store) => {
  const lists = () => createListStore(store().database)
  beforeAll(async () => {
    const { database } = store()
    await database.query(
      `insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, thing_code, catalogue_version, query_code, applicant_label)
       select $1, ('00000000-0000-7000-8000-' || lpad((n / 2)::text, 12, '0'))::uuid, q.queue, 'm' || n % 2, '', 's',
         '2026-10-01T08:00:00Z'::timestamptz + (n * 7919 % 5000) * interval '1 minute',
         case when n % 10 = 0 then null else '2026-10-01'::date + n * 31 % 90 end, 't' || n % 40, 'v', '', '张*'
       from generate_series(1, $2::integer) n, (values ('intake'), ('lead')) q(queue)`,
      [division, grown],
    )
    await database.query('analyze task_queue')
  })

  test.each(['due', 'newest'] as const)(
    'read on from page to page, %s, every line comes once and in order',
    async (order) => {
      const filter = { ...whole, order }
      const seen: ListedRow[] = []
      for (let after: ReturnType<typeof place> | undefined; ; ) {
        const page = await lists().page({ filter, after, size: 1_000, counts: true })
        expect(page.lines).toBe(1_001)
        seen.push(...page.rows)
        const last = page.rows.at(-1)
        if (!page.further || !last) break
        after = place(last)
      }
      expect(new Set(seen.map(({ caseId, task }) => `${caseId} ${task}`)).size).toBe(grown)
      const keys = seen.map(({ dueOn, since, caseId, task }) =>
        [...(order === 'due' ? [dueOn ?? '9'] : []), since, caseId, task].join(' '),
      )
      const sorted = keys.toSorted()
      expect(keys).toEqual(order === 'due' ? sorted : sorted.toReversed())
    },
  )

  test('only what somebody has, and all but that; a line that moved does not hold a page up', async () => {
    const first = await lists().page({ filter: whole, size: 50 })
    const keys = {
      cases: first.rows.slice(0, 3).map(({ caseId }) => caseId),
      tasks: first.rows.slice(0, 3).map(({ task }) => task),
    }
    const mine = await lists().page({ filter: { ...whole, only: keys }, size: 50 })
    expect([mine.rows, mine.lines, mine.further]).toEqual([first.rows.slice(0, 3), 3, false])
    const others = await lists().page({ filter: { ...whole, but: keys }, size: 50 })
    expect(others.rows.slice(0, 47)).toEqual(first.rows.slice(3))
    const gone = { ...place(first.rows[9] as ListedRow), caseId: v7() }
    expect((await lists().page({ filter: whole, after: gone, size: 5 })).rows.length).toBe(5)
    const none = { cases: [], tasks: [] }
    expect((await lists().page({ filter: { ...whole, only: none }, size: 5 })).rows).toEqual([])
    expect((await lists().page({ filter: { ...whole, but: none }, size: 5 })).rows).toHaveLength(5)
  })

  test('no page reads more than its own lines and what is counted, wherever it stands', async () => {
    const { database } = store()
    const read: [string, number][] = []
    const measured = createListStore({
      query: database.query,
      prepared: async (name, text, values) => {
        const [row] = await database.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `explain (analyze, format json) ${text}`,
          values,
        )
        const plan = row?.['QUERY PLAN'][0]?.Plan
        const scans = plan ? nodesOf(plan).filter((node) => node['Relation Name'] === 'task_queue') : []
        const rows = scans.map(
          (node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
        )
        read.push([name, Math.max(...rows)])
        return [{ text: JSON.stringify({ rows: [], lines: 0 }) }] as never
      },
    })
    const middle = place((await lists().page({ filter: whole, size: 6_000 })).rows.at(-1) as ListedRow)
    const keys = { cases: [middle.caseId], tasks: [middle.task] }
    const search = { things: ['t3'], code: undefined, people: [] }
    for (const department of ['', null])
      for (const order of ['due', 'newest'] as const)
        for (const after of [undefined, middle])
          for (const more of [{}, { but: keys }, { only: keys }, ...(order === 'due' ? [{ search }] : [])]) {
            const queue = department === null ? 'lead' : 'intake'
            await measured.page({ filter: { ...whole, ...more, queue, department, order }, after, size: 50 })
          }
    expect(read.filter(([, rows]) => rows > most)).toEqual([])
    expect(read.length).toBe(28)
  })

  test('lines are counted by one thing, each to its bound', async () => {
    const known = Array.from({ length: 40 }, (_, index) => `t${index}`).filter((code) => code !== 't39')
    const counts = await lists().things({ ...whole, department: null, queue: 'lead' }, [...known, 'none'])
    expect(counts).toHaveLength(40)
    expect(counts[0]).toEqual({ thing: 't0', count: 201, version: undefined })
    // What was withdrawn is counted to the end of its lines.
    expect(counts.at(-1)).toEqual({ thing: 't39', count: 201, version: 'v' })
    const few = await lists().things(whole, ['t1'])
    expect(few.map(({ thing }) => thing).sort()).toEqual(Array.from({ length: 40 }, (_, n) => `t${n}`).sort())
    expect(await lists().things({ ...whole, department: 'nobody' }, known)).toEqual([])
  })
})
