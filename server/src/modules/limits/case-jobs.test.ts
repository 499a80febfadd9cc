import { expect, test } from 'vitest'
import { openDatabase } from '#platform/database'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { type Timed, timedHouse } from '../../../../tests/support/timed-house.ts'

const never = () => new Promise<never>(() => undefined)
/** Nobody waits for one that never ends: its process is taken for dead. */
const dead = { seconds: 1_000_000, atOnce: 1 }
const at = (clock: string, day = '2027-01-06') => `${day}T${clock}:00.000+08:00`

describeOnBothStores('C90 timers of cases', (store) => {
  const house = timedHouse(store)
  const { limits, time, handIn, view, events } = house
  const waiting = () =>
    store().database.query<{ caseId: string; timer: string; tries: number; code: string }>(
      'select case_id as "caseId", timer, tries, code from case_timer where division_code = $1 order by case_id',
      [house.division()],
    )
  const doing = (caseId: string, what: () => ReturnType<Timed['byTime']>): Partial<Timed> => ({
    byTime: (one, ...rest) => (one === caseId ? what() : house.timed().byTime(one, ...rest)),
  })
  const acceptances = async (caseId: string) =>
    (await events(caseId)).filter(({ body }) => body.includes('"accepted"')).length

  test('C90 one that hangs has its time and is left behind; the others are done meanwhile, and it waits longer each time', async () => {
    const [first = '', second = '', third = ''] = [await handIn(), await handIn(), await handIn()].toSorted()
    const hangs = { cases: doing(first, never), bounds: { seconds: 2, atOnce: 1 } }
    const done = await limits(hangs).sweep(time(at('00:10')))
    expect(done.accepted).toEqual([second, third])
    expect(done.failed).toEqual([{ job: 'deem', caseId: first, code: 'timed_out', tries: 1, alarm: false }])
    const again = async (clock: string) => (await limits(hangs).sweep(time(at(clock)))).failed
    expect(await again('00:19')).toEqual([])
    expect(await again('00:20')).toMatchObject([{ tries: 2 }])
    expect(await again('00:39')).toEqual([])
    expect(await again('00:40')).toMatchObject([{ tries: 3, alarm: true }])
    expect(await waiting()).toEqual([{ caseId: first, timer: 'deem', tries: 3, code: 'timed_out' }])
    expect((await limits().sweep(time(at('01:20')))).accepted).toEqual([first])
    expect(await waiting()).toEqual([])
  })

  test('C90 a case that ends its process is not the first again: the others are done at the next start, it alone waits', async () => {
    const cases = [await handIn(), await handIn(), await handIn()].toSorted()
    const [first = '', killer = '', third = ''] = cases
    const began: string[] = []
    const kills = {
      cases: doing(killer, () => {
        began.push(killer)
        return never()
      }),
      bounds: dead,
    }
    void limits(kills).sweep(time(at('00:10')))
    await expect.poll(() => began).toEqual([killer])
    // All three were taken by the one that is gone. The next one begins with each of them alone.
    expect((await limits(kills).sweep(time(at('00:11')))).accepted).toEqual([])
    void limits(kills).sweep(time(at('00:20')))
    await expect.poll(() => began).toEqual([killer, killer])
    expect((await limits(kills).sweep(time(at('00:21')))).accepted).toEqual([third])
    expect(await waiting()).toEqual([{ caseId: killer, timer: 'deem', tries: 2, code: '' }])
    expect((await view(killer, '2027-01-06')).status).toBe('submitted')
    expect((await limits().sweep(time(at('00:40')))).accepted).toEqual([killer])
    expect(await Promise.all(cases.map(acceptances))).toEqual([1, 1, 1])
    expect([first, await waiting()]).toEqual([cases[0], []])
  })

  test('C90 two processes at the same moment do each once; one that does it a second time is refused by the act', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => handIn()))
    const { databaseUrl, data } = store()
    // Only on PostgreSQL there can be a second process.
    const opened = databaseUrl ? await openDatabase({ databaseUrl, data }) : undefined
    const other = opened?.ok ? await house.elsewhere(opened.value) : house.casework()
    const both = [limits(), limits({ cases: other.timed })]
    const done = await Promise.all(both.map((one) => one.sweep(time(at('00:10')))))
    expect(done.flatMap(({ failed }) => failed)).toEqual([])
    expect(done.flatMap(({ accepted }) => accepted).toSorted()).toEqual(cases.toSorted())
    // Past the jobs: both at one case, each as it saw it.
    const late = await handIn()
    const order = () => ({ type: 'deem_accepted' }) as const
    const twice = await Promise.all(
      [house.timed(), other.timed].map((timed) => timed.byTime(late, order, time(at('00:10')))),
    )
    expect(twice.map((one) => (one.ok ? 'done' : one.problems[0]?.code)).toSorted()).toEqual([
      'done',
      'not_now',
    ])
    expect(new Set(await Promise.all([...cases, late].map(acceptances)))).toEqual(new Set([1]))
    if (opened?.ok) await opened.value.close()
  })

  test('C90 what somebody answered meanwhile is tried no more', async () => {
    const caseId = await handIn()
    const broken = { cases: doing(caseId, () => Promise.reject(new Error('broken'))) }
    await limits(broken).sweep(time(at('00:10')))
    expect(await waiting()).toMatchObject([{ caseId, code: 'accident' }])
    const order = () => ({ type: 'deem_accepted' }) as const
    await house.timed().byTime(caseId, order, time(at('00:15')))
    expect(await limits().sweep(time(at('00:20')))).toMatchObject({ accepted: [], ranOut: [], failed: [] })
    expect(await waiting()).toEqual([])
  })
})
