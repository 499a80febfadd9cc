import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import { sentence } from '#engine/kernel'
import { withYears } from './far-days.ts'
import {
  act,
  available,
  type CaseOrder,
  type CaseState,
  caseStatuses,
  fieldsSeen,
  hindrances,
  isTurningPoint,
  lineChanges,
  linesOf,
  queueRows,
  queuesOf,
  readOrder,
  seesDelivery,
  sightOf,
  standingOf,
  standingOrder,
  taskClock,
  tasksBegun,
  unseenChange,
} from './index.ts'
import {
  accepted,
  attach,
  begins,
  by,
  cast,
  check,
  correction,
  counterDraft,
  decided,
  deny,
  draft,
  grant,
  refused,
  run,
  type Step,
  settle,
  statuses,
  submit,
  submitted,
} from './test-cases.ts'

describe('rules', () => {
  test('C1 handing in needs consent and every 必要 paper; deferrable ones may follow', () => {
    const state = run(['owner', draft])
    expect(refused(state, 'owner', submit)).toEqual(['material_missing'])
    expect(
      refused(run(['owner', draft], ['owner', attach('lease')]), 'owner', {
        ...submit,
        consent: false,
      } as CaseOrder),
    ).toEqual(['consent_needed'])
    expect(run(...submitted).status).toBe('submitted')
  })
  test('C2 K14 accepted by the passing of five working days, as of the intake day', () => {
    const state = run(...submitted)
    expect(refused(state, 'admin', { type: 'deem_accepted' }, '2026-10-10')).toEqual(['not_now'])
    const deemed = run(...submitted, ['admin', { type: 'deem_accepted' }, '2026-10-11'])
    expect(deemed).toMatchObject({
      status: 'accepted',
      deemed: true,
      acceptedAt: '2026-09-28T09:30:00.000+08:00',
    })
    const licence = deemed.tasks.find((task) => task.matter === 'licence')
    expect(licence && taskClock(deemed, licence, '2026-10-12').dueOn).toBe('2026-10-10')
  })
  test('C3 one correction; a second one needs the joint team', () => {
    const once = run(
      ...submitted,
      ['clerk', correction],
      ['owner', attach('lease', 'f2'), '2026-09-29'],
      ['owner', { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'courier' }, '2026-09-29'],
    )
    expect(once).toMatchObject({ status: 'submitted' })
    expect(refused(once, 'clerk', correction)).toEqual(['second_correction'])
    const allowed = act(once, { type: 'allow_correction', reason: '新发现的问题' }, by('joint'))
    expect(allowed.ok && refused(allowed.value.state, 'clerk', correction)).toEqual(['allowed'])
  })
  test('C3 what was asked must be there before handing in again; what was fit stays fit', () => {
    const asked = run(...submitted, ['clerk', check('map', 'missing')], ['clerk', correction])
    expect(
      refused(asked, 'owner', { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'courier' }),
    ).toEqual(['correction_unanswered'])
    const again = run(
      ...submitted,
      ['clerk', check('map', 'missing')],
      ['clerk', check('lease', 'unfit', '缺页')],
      ['clerk', correction],
      ['owner', attach('lease', 'f2'), '2026-09-29'],
      ['owner', { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'courier' }, '2026-09-29'],
    )
    expect(Object.keys(again.checks)).toEqual(['map'])
  })
  test('C4 acceptance releases what waits for nothing; a grant releases the next', () => {
    expect(statuses(run(...accepted))).toEqual({
      licence: 'running',
      food: 'waiting',
      hygiene: 'waiting',
      fire: 'running',
    })
    expect(statuses(run(...accepted, ['a', grant('licence')]))).toEqual({
      licence: 'granted',
      food: 'running',
      hygiene: 'waiting',
      fire: 'running',
    })
    expect(refused(run(...accepted), 'b', grant('hygiene'))).toEqual(['task_waits'])
  })
  test('C4 nothing is accepted before every paper is looked at and fit or deferrable', () => {
    expect(refused(run(...submitted), 'clerk', { type: 'accept' })).toEqual([
      'unchecked_material',
      'unchecked_material',
    ])
    expect(
      refused(
        run(...submitted, ['clerk', check('lease', 'missing')], ['clerk', check('map', 'fit')]),
        'clerk',
        { type: 'accept' },
      ),
    ).toEqual(['unfit_material'])
    expect(refused(run(...submitted), 'clerk', check('lease', 'unfit'))).toEqual(['reason_needed'])
    expect(refused(run(...submitted), 'clerk', check('passport', 'fit'))).toEqual(['material_unknown'])
  })
  test('C5 the light runs on the promised limit, the statutory date stands beside it, the day of release is not counted', () => {
    const state = run(...accepted)
    const licence = state.tasks.find((task) => task.matter === 'licence')
    const told = licence && taskClock(state, licence, '2026-10-09')
    expect(told).toMatchObject({
      dueOn: '2026-10-10',
      statutoryDueOn: '2026-10-30',
      remaining: 1,
      light: 'red',
    })
  })
  test('C7 a denial needs reason and basis; what depends on it is not possible, the rest goes on', () => {
    const state = run(...accepted)
    expect(refused(state, 'a', deny('licence', ' '))).toEqual(['reason_needed'])
    expect(refused(state, 'a', deny('licence', '理由', null))).toEqual(['basis_needed'])
    const after = run(...accepted, ['a', deny('licence')])
    expect(statuses(after)).toEqual({
      licence: 'denied',
      food: 'not_possible',
      hygiene: 'not_possible',
      fire: 'running',
    })
    expect(run(...accepted, ['a', deny('licence')], ['c', grant('fire')]).status).toBe('decided')
  })
  test('C3 C12 agreed dates run over the turn of the year though its holidays are not known yet; papers nobody asks for are refused', () => {
    const late = run(...accepted.slice(0, -1), ['clerk', { type: 'accept' }, '2026-12-28'])
    expect(late.deferred).toEqual({ map: '2027-01-12' })
    const asked = run(...submitted, ['clerk', correction, '2026-12-28'])
    expect(asked.corrections.at(-1)?.deadline).toBe('2027-01-12')
    const items = [{ material: 'passport', name: '护照', wrong: '缺', cure: '补' }]
    expect(refused(run(...submitted), 'clerk', { ...correction, items } as CaseOrder)).toEqual([
      'material_unknown',
    ])
  })
  test('C3 C7 a day that cannot be meant is refused: a deadline or a validity that is over, or beyond any measure', () => {
    for (const deadline of ['0001-01-01', '2026-09-01', '2027-12-31', '9999-12-31'])
      expect(refused(run(...submitted), 'clerk', { ...correction, deadline } as CaseOrder)).toEqual([
        'deadline_wrong',
      ])
    const state = run(...accepted)
    const until = (validUntil: string) => ({ ...grant('licence'), validUntil }) as CaseOrder
    for (const day of ['0001-01-01', '2026-09-01', '9999-12-31'])
      expect(refused(state, 'a', until(day))).toEqual(['valid_until_wrong'])
    expect(run(...accepted, ['a', until('2096-09-01')]).tasks[0]?.result?.validUntil).toBe('2096-09-01')
    expect([withYears('2028-02-29', 5), withYears('2028-02-29', 4)]).toEqual(['2033-02-28', '2032-02-29'])
  })
  test('C8 C12 results leave together, and not before a deferred paper is in', () => {
    expect(refused(run(...accepted), 'issuer', { type: 'issue' })).toEqual(['not_now'])
    expect(sentence({ code: 'not_now', values: { status: 'accepted' } }, 'zh')).toContain('已受理，正在办')
    expect(refused(run(...decided), 'issuer', { type: 'issue' })).toEqual(['deferred_missing'])
    const issued = run(...decided, ['owner', attach('map')], ['issuer', { type: 'issue' }])
    expect(issued.status).toBe('issued')
    const courier = {
      type: 'deliver',
      method: 'courier',
      courierCompany: null,
      courierNumber: null,
      collector: null,
    } as const
    expect(refused(issued, 'issuer', courier)).toEqual(['courier_number_needed'])
    expect(refused(issued, 'issuer', { ...courier, method: 'counter' })).toEqual(['collector_needed'])
    const done = run(
      ...decided,
      ['owner', attach('map')],
      ['issuer', { type: 'issue' }],
      ['issuer', { ...courier, courierCompany: '邮政', courierNumber: 'E1' }],
    )
    expect(done).toMatchObject({ status: 'completed', visits: [] })
  })
  test('C25 an act on the whole case counts only on the version that was seen; one part stands for itself', () => {
    const state = run(...accepted)
    const codes = (type: CaseOrder['type'], seen: number | undefined) =>
      unseenChange(state, { type }, seen)?.code
    for (const type of ['accept', 'correction', 'refuse', 'issue', 'deliver', 'withdraw'] as const) {
      expect(codes(type, state.version - 1)).toBe('changed_meanwhile')
      expect([codes(type, state.version), codes(type, undefined)]).toEqual([undefined, undefined])
    }
    for (const type of ['decide', 'check_material', 'attach', 'visit'] as const)
      expect(codes(type, state.version - 1)).toBeUndefined()
    // The same decision twice is one decision; the next matter is another one.
    const once = run(...accepted, ['a', grant('licence')])
    expect(refused(once, 'a', grant('licence'))).toEqual(['task_done'])
  })
  test('W1 why an act that asks for nothing would be refused is told before it is tried', () => {
    const codes = (steps: Step[], who: string, name: string) =>
      hindrances(run(...steps), name, by(who)).map(({ code, place }) => [code, place])
    expect(codes(submitted, 'clerk', 'accept')).toEqual([
      ['unchecked_material', 'materials.lease'],
      ['unchecked_material', 'materials.map'],
    ])
    const looked: Step[] = [...submitted, ['clerk', check('lease', 'fit')], ['clerk', check('map', 'fit')]]
    expect(codes(looked, 'clerk', 'accept')).toEqual([])
    expect(codes(decided, 'issuer', 'issue')).toEqual([['deferred_missing', 'materials.map']])
    expect(codes(decided, 'issuer', 'visit')).toEqual([])
  })
  test('C8 no case is handed in without a way of delivery; it may change until the results are issued', () => {
    const ready = run(['owner', draft], ['owner', attach('lease')])
    expect(refused(ready, 'owner', { ...submit, way: null } as CaseOrder)).toEqual(['delivery_needed'])
    expect(run(...submitted).way).toBe('courier')
    const corrected = run(...submitted, ['clerk', correction], ['owner', attach('lease', 'f2'), '2026-09-29'])
    expect(
      refused(corrected, 'owner', { type: 'resubmit', formDigest: 'd', formRevision: 0, way: null }),
    ).toEqual(['delivery_needed'])
    const other = {
      type: 'choose_delivery',
      method: 'counter',
      recipient: '李四',
      way: 'counter',
      formDigest: 'e',
      formRevision: 1,
    } as const
    const changed = act(run(...accepted), other, by('owner'))
    if (!changed.ok) throw new Error('the person may choose another way')
    expect(changed.value.state).toMatchObject({ way: 'counter', formDigest: 'e', formRevision: 1 })
    expect(changed.value.events.map(({ data }) => data)).toEqual([
      { way: 'counter', formDigest: 'e', formRevision: 1 },
    ])
    expect(refused(run(...accepted), 'stranger', other)).toEqual(['not_now'])
    const issued = run(...decided, ['owner', attach('map')], ['issuer', { type: 'issue' }])
    expect(refused(issued, 'owner', other)).toEqual(['not_now'])
    expect(refused(run(['owner', draft]), 'owner', other)).toEqual(['not_now'])
  })
  test('C8 a courier’s number is letters and digits, whatever keyboard typed it', () => {
    const issued = run(...decided, ['owner', attach('map')], ['issuer', { type: 'issue' }])
    const sent = (courierNumber: string) => {
      const done = act(
        issued,
        { type: 'deliver', method: 'courier', courierCompany: '邮政', courierNumber },
        by('issuer'),
      )
      return done.ok ? done.value.state.delivery?.courierNumber : done.problems.map(({ code }) => code)
    }
    expect(sent(' ｅa１２３ 456-789cn ')).toBe('EA123456789CN')
    expect(sent('1090123456789')).toBe('1090123456789')
    expect(sent('号码见面单')).toEqual(['courier_number_wrong'])
    expect(sent('https://x/1?2')).toEqual(['courier_number_wrong'])
    expect(sent(' - ')).toEqual(['courier_number_needed'])
  })
  test('R01 a counter hand-in and a counter hand-out are one visit each; online and courier none', () => {
    const counter = run(
      ['clerk', { ...draft, onBehalf: true, applicantId: 'represented:k1' } as CaseOrder],
      ['clerk', submit],
    )
    expect(counter.visits).toHaveLength(1)
    expect(counter.handledBy?.id).toBe('window_clerk')
  })
  test('C9 every event carries actor, time and place; no version is lost', () => {
    const result = act(run(...submitted), check('lease', 'fit'), by('clerk'))
    expect(result.ok && result.value.events).toMatchObject([
      {
        type: 'material_checked',
        at: '2026-09-28T09:30:00.000+08:00',
        actor: { id: 'window_clerk', role: 'window_clerk' },
        place: 'test',
      },
    ])
  })
  test('C10 who sees what', () => {
    const state = run(...accepted)
    const seen = Object.fromEntries(
      Object.entries(cast).map(([name, who]) => [name, sightOf(state, who).sees]),
    )
    expect(seen).toEqual({
      owner: 'whole',
      stranger: 'nothing',
      clerk: 'whole',
      clerk2: 'whole',
      a: 'whole',
      b: 'part',
      c: 'part',
      lead: 'whole',
      issuer: 'whole',
      joint: 'whole',
      admin: 'nothing',
    })
    const part = sightOf(state, cast.b as Actor)
    expect(part.sees === 'part' && [[...part.matters], [...part.materials]]).toEqual([['hygiene'], ['map']])
    const before = run(...submitted)
    expect([
      sightOf(before, cast.b as Actor).sees,
      sightOf(run(['owner', draft]), cast.clerk as Actor).sees,
    ]).toEqual(['part', 'nothing'])
  })
  test('C10 a draft given up stays its applicant’s: it was never handed in to anybody', () => {
    const given = run(['owner', draft], ['owner', { type: 'withdraw', reason: '不办了' }])
    expect(given.status).toBe('withdrawn')
    const seen = Object.entries(cast).filter(([, who]) => sightOf(given, who).sees !== 'nothing')
    expect(seen.map(([name]) => name)).toEqual(['owner'])
    expect(refused(given, 'clerk', { type: 'visit', where: '大厅', reason: '问' })).toEqual(['not_now'])
    const atCounter = run(['clerk', counterDraft], ['clerk', { type: 'withdraw', reason: '材料不全' }])
    expect(sightOf(atCounter, cast.clerk as Actor).sees).toBe('whole')
    const seenAtCounter = Object.entries(cast).filter(([, who]) => sightOf(atCounter, who).sees !== 'nothing')
    expect(seenAtCounter.map(([name]) => name)).toEqual(['clerk', 'clerk2'])
  })
  test('C10 a department decides only its own matters', () => {
    expect(refused(run(...accepted), 'c', grant('licence'))).toEqual(['not_yours'])
    expect(refused(run(...accepted), 'lead', grant('fire'))).toEqual(['not_yours'])
    expect(refused(run(...accepted), 'a', grant('nothing'))).toEqual(['task_unknown'])
    expect(refused(run(...accepted, ['a', grant('licence')]), 'a', grant('licence'))).toEqual(['task_done'])
  })
  test('R16 a refusal needs reasons and may name the right office; withdrawing stops open tasks', () => {
    expect(refused(run(...submitted), 'clerk', { type: 'refuse', reason: '', rightOffice: null })).toEqual([
      'reason_needed',
    ])
    expect(
      run(...submitted, ['clerk', { type: 'refuse', reason: '不归本县', rightOffice: '余姚市' }]).status,
    ).toBe('refused')
    expect(
      statuses(run(...accepted, ['a', grant('licence')], ['owner', { type: 'withdraw', reason: '不开了' }])),
    ).toEqual({ licence: 'granted', food: 'stopped', hygiene: 'stopped', fire: 'stopped' })
  })
  test('C8 results are due out ten working days after the last decision, that day told on the line', () => {
    const last = decided.at(-1)
    if (!last) throw new Error('nothing decided')
    const state = run(...decided.slice(0, -1), [last[0], last[1], '2026-11-02'])
    const [line] = queueRows(state, '2026-11-03T10:00:00.000+08:00')
    expect(line).toMatchObject({
      queue: 'issue',
      since: '2026-11-02T09:30:00.000+08:00',
      dueOn: '2026-11-16',
    })
  })

  test('queues: intake first, then departments and the lead, then issue and delivery', () => {
    const queues = (...steps: Step[]) =>
      queueRows(run(...steps), '2026-09-28T10:00:00.000+08:00').map(({ queue, task, department }) =>
        [queue, task, department].filter(Boolean).join(' '),
      )
    expect(queues(['owner', draft])).toEqual([])
    expect(queues(...submitted)).toEqual(['intake', 'mark a a', 'mark b b', 'mark c c', 'lead a'])
    expect(queues(...accepted)).toEqual(['follow', 'department licence a', 'department fire c', 'lead a'])
    expect(queues(...decided)).toEqual(['issue', 'follow', 'lead a'])
    expect(queuesOf(cast.b as Actor)).toEqual([
      { queue: 'department', department: 'b' },
      { queue: 'mark', department: 'b' },
      { queue: 'lead', department: 'b' },
      { queue: 'late', department: 'b' },
    ])
  })
  test('C4 tasks have begun once a case is past acceptance, not before', () => {
    expect(caseStatuses.filter((status) => !tasksBegun(status))).toEqual(['draft', 'submitted', 'correcting'])
  })
  test('C10 a department reads the fields its own matters ask for; one that leads the others masked', () => {
    const form = [
      { element: 'name', askedBy: ['licence', 'hygiene'] },
      { element: 'area', askedBy: ['fire'] },
    ]
    const seen = (who: string) => {
      const sight = sightOf(run(...accepted), cast[who] as Actor)
      if (sight.sees === 'nothing') throw new Error(`${who} sees nothing`)
      const { only, open } = fieldsSeen(sight, { form })
      return [only && [...only], open && [...open]]
    }
    expect(seen('b')).toEqual([['name'], ['name']])
    expect(seen('a')).toEqual([undefined, ['name']])
    expect(seen('joint')).toEqual([undefined, []])
    expect(seen('owner')).toEqual([undefined, undefined])
  })
  test('C10 to whom and where the results go is read by the person and the windows only', () => {
    const state = run(...accepted)
    const readers = Object.entries(cast).filter(([, who]) => seesDelivery(sightOf(state, who), who))
    expect(readers.map(([name]) => name)).toEqual(['owner', 'clerk', 'clerk2', 'issuer'])
  })
  test('C13 every status has its group; what waits for the person comes first', () => {
    const groups = Object.groupBy(caseStatuses, standingOf)
    expect(standingOrder.map((standing) => [standing, groups[standing]])).toEqual([
      ['needs_you', ['correcting']],
      ['draft', ['draft']],
      ['under_way', ['submitted', 'accepted', 'decided', 'issued']],
      ['ended', ['completed', 'refused', 'withdrawn']],
    ])
  })
  test('C14 single steps are left for the full story; whatever is new is told', () => {
    const main = [
      'draft_created',
      'file_attached',
      'submitted',
      'material_checked',
      'task_granted',
      'a_new_one',
    ]
    expect(main.filter((type) => isTurningPoint({ type }))).toEqual([
      'draft_created',
      'submitted',
      'task_granted',
      'a_new_one',
    ])
  })
  test('C15 a line of the window says which papers hold the case up; other lists and other lines say none', () => {
    const missing = (...steps: Step[]) =>
      linesOf(run(...steps), '2026-09-28T10:00:00.000+08:00').map(({ queue, missing: papers }) => [
        queue,
        papers?.map(({ material }) => material) ?? null,
      ])
    expect(missing(...submitted)).toEqual([
      ['intake', ['map']],
      ['mark', null],
      ['mark', null],
      ['mark', null],
      ['lead', null],
    ])
    const found: Step[] = [...submitted, ['clerk', check('lease', 'unfit', '缺页')]]
    expect(missing(...found, ['clerk', check('map', 'fit')])[0]).toEqual(['intake', ['lease']])
    expect(missing(...found, ['clerk', correction])[0]).toEqual(['correction', ['lease', 'map']])
    expect(missing(...submitted, ['clerk', check('map', 'fit')])[0]).toEqual(['intake', null])
    expect(missing(...accepted)[1]).toEqual(['department', null])
  })
  test('C15 only lines that say something else are put anew, and those that ended go', () => {
    const now = '2026-09-28T10:00:00.000+08:00'
    const [before, after] = [
      linesOf(run(...accepted), now),
      linesOf(run(...accepted, ['a', grant('licence')]), now),
    ]
    const { lines, gone } = lineChanges(before, after)
    expect([lines.map(({ task }) => task), gone.map(({ task }) => task)]).toEqual([['food'], ['licence']])
    const asStored = after.map((line) => ({ ...line, since: new Date(line.since).toISOString() }))
    expect(lineChanges(asStored, after)).toEqual({ lines: [], gone: [] })
  })
})

describe('cases an official can read', () => {
  const folder = join(import.meta.dirname, '../../../cases/casework')
  type Written = {
    name: string
    begun?: keyof typeof begins
    given: { who: string; command: CaseOrder; day?: string }[]
    then: {
      status: string
      tasks?: Record<string, string>
      lists?: { queue: string; missing?: string[] }[]
      /** Who may do what next, and on what. */
      may?: Record<string, Record<string, readonly string[]>>
      refuses?: { who: string; command: CaseOrder; code: string }[]
    }
  }
  /** An order as the server would make it of what a case writes: a settled question brings its plan. */
  const whole = (command: CaseOrder): CaseOrder => {
    const order = readOrder(command) as CaseOrder
    return order.type === 'settle_question' ? { ...settle(order.answer === true), ...order } : order
  }
  // Cases written before the words became one vocabulary say `released` where a task is running.
  const today = (tasks: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(tasks).map(([code, status]) => [code, status === 'released' ? 'running' : status]),
    )
  const mayOf = (state: CaseState, who: string) =>
    Object.fromEntries(available(state, cast[who] as Actor).map(({ act: name, targets }) => [name, targets]))
  const written = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Written[],
  )
  test.each(written.map((entry) => [entry.name, entry] as const))('%s', (_name, { begun, given, then }) => {
    const state = run(
      begins[begun ?? 'by_owner'],
      ...given.map(({ who, command, day }): Step => [who, whole(command), day]),
    )
    expect(state.status).toBe(then.status)
    if (then.tasks) expect(statuses(state)).toEqual(today(then.tasks))
    const lines = linesOf(state, '2026-09-28T10:00:00.000+08:00').map(({ queue, missing }) => ({
      queue,
      ...(missing ? { missing: missing.map(({ material }) => material) } : {}),
    }))
    if (then.lists) expect(lines).toEqual(then.lists)
    for (const [who, may] of Object.entries(then.may ?? {}))
      expect([who, mayOf(state, who)]).toEqual([who, may])
    for (const { who, command, code } of then.refuses ?? [])
      expect([who, refused(state, who, whole(command))]).toEqual([who, [code]])
  })
})
