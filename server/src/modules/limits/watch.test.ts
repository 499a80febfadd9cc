import { expect, test } from 'vitest'
import { timedRoundNames, timedRounds } from '#engine/casework'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { type Timed, timedHouse } from '../../../../tests/support/timed-house.ts'

const at = (clock: string, day = '2027-01-06') => `${day}T${clock}:00.000+08:00`
const sound = async (now: string) => now
const tenMinutes = timedRoundNames.filter((round) => timedRounds[round] === 10)

describeOnBothStores('C91 what should have run by the clock and did not', (store) => {
  const house = timedHouse(store)
  const { time, handIn } = house
  /** What a process sees at a moment that began just before it, unless it is said when. */
  const seen = async (now: string, { since = now, sure = sound } = {}) =>
    (await house.limits({ clock: () => now, since, sure }).late()).map(({ code, values }) => ({
      ...{ code, ...values },
    }))
  const sweep = (now: string, cases: Partial<Timed> = {}) => house.limits({ cases }).sweep(time(now))
  const late = (count: number | string, since = '2027-01-05') => ({
    ...{ code: 'alarm_timers_late', timer: 'deem', count, since },
  })

  test('C91 lines whose day is over for an hour and that nobody tried are told, how many and since when, until it ran', async () => {
    const [first = ''] = [await handIn(), await handIn(), await handIn('2026-12-29')]
    expect(await seen(at('00:59'))).toEqual([])
    expect(await seen(at('01:00'))).toEqual([late(2)])
    expect(await seen(at('01:00', '2027-01-07'))).toEqual([late(3)])
    const fails = {
      byTime: (...asked: Parameters<Timed['byTime']>) =>
        asked[0] === first ? Promise.reject(new Error('broken')) : house.timed().byTime(...asked),
    }
    await sweep(at('01:10'), fails)
    // It was tried, and has its own alarm when it fails too often (C32); when nobody tries it again it is late.
    expect(await seen(at('01:11'))).toEqual([])
    expect(await seen(at('02:19'))).toEqual([])
    expect(await seen(at('02:20'))).toEqual([late(1)])
    await sweep(at('02:30'))
    expect(await seen(at('02:30'))).toEqual([])
  })

  test('C91 a line that came with its day over has its turn first: it is late an hour after it came', async () => {
    await store().database.query(
      `insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, timer_on, thing_code, catalogue_version, query_code, applicant_label)
       values ($1, '00000000-0000-7000-8000-000000000001', 'intake', '', '', 'submitted', '2027-01-06T01:00:00Z', '2027-01-05', '2027-01-05', 't', 'v', '', '某')`,
      [house.division()],
    )
    expect(await seen(at('09:59'))).toEqual([])
    expect(await seen(at('10:00'))).toEqual([late(1)])
  })

  test('C91 a timer of no line that should have been taken again is told too', async () => {
    const caseId = await handIn()
    const broken = { byTime: () => Promise.reject(new Error('broken')) }
    await house.limits({ cases: broken }).reckon(time(at('09:30', '2026-12-29')))
    const now = at('10:40', '2026-12-29')
    expect(await seen(at('10:39', '2026-12-29'))).toEqual([])
    expect(await seen(now)).toEqual([
      { code: 'alarm_timers_late', timer: 'reckon', count: 1, since: '2026-12-29 09:40' },
    ])
    await house.limits().reckon(time(now))
    expect([caseId, await seen(now)]).toEqual([caseId, []])
  })

  test('C91 a runner that stands still is told by each of its rounds, and no longer when it ran', async () => {
    const runner = house.limits({ clock: () => at('09:00') })
    for (const round of timedRoundNames) await runner.ran(round)
    const since = at('08:00')
    expect(await seen(at('09:30'), { since })).toEqual([])
    expect(await seen(at('09:31'), { since })).toEqual(
      tenMinutes.map((round) => ({ code: 'alarm_round_late', round, since: '2027-01-06 09:00' })),
    )
    // Above every page they stand in one line.
    const all = await house.limits({ clock: () => at('09:31'), since }).alarms()
    expect(all).toMatchObject([
      { code: 'alarm_rounds_late', values: { count: tenMinutes.length, since: '2027-01-06 09:00' } },
    ])
    // A process that has just begun gives them their turn.
    expect(await seen(at('09:31'))).toEqual([])
    await house.limits({ clock: () => at('09:32') }).ran('sweep')
    expect((await seen(at('09:33'), { since })).map((one) => 'round' in one && one.round)).toEqual(
      tenMinutes.filter((round) => round !== 'sweep'),
    )
  })

  test('C91 a round that goes on is alive, one that hangs is told', async () => {
    for (const _ of Array.from({ length: 3 })) await handIn()
    let [now, left] = [at('09:00'), 2]
    const slow: Partial<Timed> = {
      due: (...asked) => house.timed().due(asked[0], asked[1], asked[2], 1),
      byTime: (...asked) => {
        left -= 1
        now = at(left >= 0 ? '09:40' : '10:20')
        return left < 0 ? new Promise(() => undefined) : house.timed().byTime(...asked)
      },
    }
    const limits = house.limits({
      ...{ cases: slow, clock: () => now, since: at('08:00') },
      bounds: { seconds: 1_000_000, atOnce: 1 },
    })
    void limits.sweep(time(at('09:00')))
    const sweepLate = async () =>
      (await limits.late()).filter(({ values }) => values.round === 'sweep').map(({ values }) => values)
    await expect.poll(() => left).toBe(-1)
    expect(await sweepLate()).toEqual([{ round: 'sweep', since: '2027-01-06 09:40' }])
  })

  test('C91 K22 a clock that jumped is told by K22 alone; what was late before is late still', async () => {
    await handIn()
    const runner = house.limits({ clock: () => at('09:00', '2027-01-05') })
    for (const round of timedRoundNames) await runner.ran(round)
    const jumped = { since: at('08:00', '2027-01-05'), sure: async () => at('09:05', '2027-01-05') }
    expect(await seen(at('09:00', '2027-02-05'), jumped)).toEqual([])
    const before = await seen(at('09:00', '2027-02-05'), { ...jumped, sure: async () => at('01:00') })
    expect(before.filter(({ code }) => code === 'alarm_timers_late')).toEqual([late(1)])
    // When somebody said that it is right, nothing is hidden.
    const right = await seen(at('09:00', '2027-02-05'), { since: jumped.since })
    expect(right[0]).toEqual(late(1))
    expect(right.length).toBe(1 + timedRoundNames.length)
  })

  test('C91 a look costs the same however many lines are over, and needs no scan; so does a page of a round', async () => {
    const { database } = store()
    await database.query(
      `insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, timer_on, thing_code, catalogue_version, query_code, applicant_label)
       select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'intake', '', '', 'submitted', '2026-12-01T00:00:00Z', '2026-12-08', '2026-12-08', 't', 'v', '', '某'
       from generate_series(1, 20000) n`,
      [house.division()],
    )
    await database.query(
      `insert into case_timer (division_code, case_id, timer, tries, begun_at, next_at, code)
       select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'reckon', case when n < 2000 then 3 else 1 end, '2026-12-08', '2026-12-08', 'accident' from generate_series(1, 20000) n`,
      [house.division()],
    )
    await database.script('analyze task_queue, case_timer')
    const texts: { text: string; values: readonly unknown[] }[] = []
    const watched = {
      ...database,
      query: <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => {
        texts.push({ text, values })
        return database.query<T>(text, values)
      },
    }
    const { timed } = await house.elsewhere(watched)
    const limits = house.limits({
      database: watched,
      cases: timed,
      clock: () => at('09:00'),
      since: at('09:00'),
    })
    texts.length = 0
    const told = await limits.alarms()
    expect(told.map(({ code, values }) => [code, values.count])).toEqual([
      ['alarm_cases_failing', '1000+'],
      ['alarm_timers_late', '1000+'],
      ['alarm_timers_late', '1000+'],
    ])
    await timed.due('intake', '2027-01-06', {
      caseId: '00000000-0000-7000-8000-000000015000',
      dueOn: '2026-12-08',
      since: '2026-12-01T00:00:00Z',
    })
    const read: { text: string; rows: number; scans: string[] }[] = []
    for (const { text, values } of texts.filter((one) =>
      /from (task_queue|case_timer|\(select)/.test(one.text),
    )) {
      const [row] = await database.query<Record<string, unknown>>(
        `explain (analyze, format json) ${text}`,
        values,
      )
      const plan = JSON.stringify(row)
      const rows = [...plan.matchAll(/"Actual Rows":\s*([\d.]+)/g)].map(([, count]) => Number(count))
      read.push({ text, rows: Math.max(...rows), scans: plan.match(/Seq Scan/g) ?? [] })
    }
    expect(read.length).toBeGreaterThan(4)
    expect(read.filter(({ rows, scans }) => rows > 1001 || scans.length)).toEqual([])
  })
})
