import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Context, Role } from '#engine/kernel'
import type { CasePlan, CaseRequirement } from './case-plan.ts'
import { act, available, type CaseState, type Command, evolveAll, queueRows, queuesOf, sightOf, taskClock } from './index.ts'

const requirement = (material: string, necessity: '必要' | '可容缺', ...askers: string[]): CaseRequirement => ({ material, name: material, form: '复印件', copies: 1, necessity, askedBy: askers.map((matter) => ({ matter, asNamed: material })), because: null })
const matter = (code: string, department: string, prerequisites: string[] = [], promisedDays = 5) => ({ code, name: code, department, prerequisites, statutoryDays: 20, promisedDays, excludedDays: 0, start: 0, end: promisedDays, result: { name: `${code}证`, kind: '许可证', material: null, validYears: 5 } })

/** licence → food, hygiene; fire stands alone. Departments a, b, c; a leads. */
const plan: CasePlan = {
  thing: 't',
  name: '开店',
  lead: 'a',
  matters: [matter('licence', 'a'), matter('food', 'a', ['licence']), matter('hygiene', 'b', ['licence', 'food']), matter('fire', 'c')],
  requirements: [requirement('lease', '必要', 'licence', 'fire'), requirement('map', '可容缺', 'hygiene')],
  dropped: [],
  answers: {},
  figures: { materials: { before: 9, after: 2 }, fields: { before: 9, after: 5, prefilled: 1 }, days: { sequential: 80, promised: 15 }, visits: { before: 5, after: 0 } },
}

const actor = (role: Role, id: string = role, department?: string): Actor => ({ id, name: id, role, division: '330282000000', ...(department ? { department } : {}) })
const cast: Record<string, Actor> = { owner: actor('applicant', 'owner'), stranger: actor('applicant', 'stranger'), clerk: actor('window_clerk'), a: actor('department_officer', 'oa', 'a'), b: actor('department_officer', 'ob', 'b'), c: actor('department_officer', 'oc', 'c'), lead: actor('lead_department', 'la', 'a'), issuer: actor('issue_window'), joint: actor('joint_team'), admin: actor('administrator') }
const by = (who: string, day = '2026-09-28'): Context => ({ now: `${day}T09:30:00.000+08:00`, actor: cast[who] as Actor, place: 'test' })

const draft: Command = { type: 'create_draft', caseId: 'k1', applicantId: 'owner', applicantLabel: '张*', onBehalf: false, catalogueVersion: 'v1', plan }
const attach = (material: string, attachmentId = `f-${material}`): Command => ({ type: 'attach', attachmentId, material, fileHash: 'h', fileName: 'a.pdf', mediaType: 'application/pdf', size: 1 })
const submit: Command = { type: 'submit', queryCode: '0928-AAAA-BBBB', idempotencyKey: 'key', consent: true, formDigest: 'd', formRevision: 0 }
const check = (material: string, verdict: 'fit' | 'missing' | 'unfit', reason: string | null = null): Command => ({ type: 'check_material', material, verdict, reason })
const grant = (code: string): Command => ({ type: 'decide_task', matter: code, outcome: 'granted', reason: null, basis: null, resultNumber: null, validUntil: null })
const deny = (code: string, reason: string | null = '不符合条件', basis: string | null = '食品安全法 第三十五条'): Command => ({ type: 'decide_task', matter: code, outcome: 'denied', reason, basis, resultNumber: null, validUntil: null })
const correction: Command = { type: 'request_correction', items: [{ material: 'lease', name: '租赁合同', wrong: '缺页', cure: '补齐' }], deadline: null }

type Step = [who: string, command: Command, day?: string]
const run = (...steps: Step[]): CaseState => {
  let state: CaseState | undefined
  for (const [who, command, day] of steps) {
    const result = act(state, command, by(who, day))
    if (!result.ok) throw new Error(`${who} ${command.type}: ${JSON.stringify(result.problems)}`)
    state = result.value.state
  }
  return state as CaseState
}
const refused = (state: CaseState | undefined, who: string, command: Command, day?: string): string[] => {
  const result = act(state, command, by(who, day))
  return result.ok ? ['allowed'] : result.problems.map(({ code }) => code)
}
const submitted: Step[] = [['owner', draft], ['owner', attach('lease')], ['owner', submit]]
const accepted: Step[] = [...submitted, ['clerk', check('lease', 'fit')], ['clerk', check('map', 'missing')], ['clerk', { type: 'accept' }]]
const decided: Step[] = [...accepted, ['a', grant('licence')], ['a', grant('food')], ['b', grant('hygiene')], ['c', grant('fire')]]
const statuses = (state: CaseState) => Object.fromEntries(state.tasks.map(({ matter: code, status }) => [code, status]))

describe('rules', () => {
  test('C1 handing in needs consent and every 必要 paper; deferrable ones may follow', () => {
    const state = run(['owner', draft])
    expect(refused(state, 'owner', submit)).toEqual(['material_missing'])
    expect(refused(run(['owner', draft], ['owner', attach('lease')]), 'owner', { ...submit, consent: false } as Command)).toEqual(['consent_needed'])
    expect(run(...submitted).status).toBe('submitted')
  })
  test('C2 K14 accepted by the passing of five working days, as of the intake day', () => {
    const state = run(...submitted)
    expect(refused(state, 'admin', { type: 'deem_accepted' }, '2026-10-10')).toEqual(['not_now'])
    const deemed = run(...submitted, ['admin', { type: 'deem_accepted' }, '2026-10-11'])
    expect(deemed).toMatchObject({ status: 'accepted', deemed: true, acceptedAt: '2026-09-28T09:30:00.000+08:00' })
    const licence = deemed.tasks.find((task) => task.matter === 'licence')
    expect(licence && taskClock(deemed, licence, '2026-10-12').dueOn).toBe('2026-10-10')
  })
  test('C3 one correction; a second one needs the joint team', () => {
    const once = run(...submitted, ['clerk', correction], ['owner', attach('lease', 'f2'), '2026-09-29'], ['owner', { type: 'resubmit', formDigest: 'd', formRevision: 0 }, '2026-09-29'])
    expect(once).toMatchObject({ status: 'submitted' })
    expect(refused(once, 'clerk', correction)).toEqual(['second_correction'])
    const allowed = act(once, { type: 'allow_correction', reason: '新发现的问题' }, by('joint'))
    expect(allowed.ok && refused(allowed.value.state, 'clerk', correction)).toEqual(['allowed'])
  })
  test('C3 what was asked must be there before handing in again; what was fit stays fit', () => {
    const asked = run(...submitted, ['clerk', check('map', 'missing')], ['clerk', correction])
    expect(refused(asked, 'owner', { type: 'resubmit', formDigest: 'd', formRevision: 0 })).toEqual(['correction_unanswered'])
    const again = run(...submitted, ['clerk', check('map', 'missing')], ['clerk', check('lease', 'unfit', '缺页')], ['clerk', correction], ['owner', attach('lease', 'f2'), '2026-09-29'], ['owner', { type: 'resubmit', formDigest: 'd', formRevision: 0 }, '2026-09-29'])
    expect(Object.keys(again.checks)).toEqual(['map'])
  })
  test('C4 acceptance releases what waits for nothing; a grant releases the next', () => {
    expect(statuses(run(...accepted))).toEqual({ licence: 'released', food: 'waiting', hygiene: 'waiting', fire: 'released' })
    expect(statuses(run(...accepted, ['a', grant('licence')]))).toEqual({ licence: 'granted', food: 'released', hygiene: 'waiting', fire: 'released' })
    expect(refused(run(...accepted), 'b', grant('hygiene'))).toEqual(['task_waits'])
  })
  test('C4 nothing is accepted before every paper is looked at and fit or deferrable', () => {
    expect(refused(run(...submitted), 'clerk', { type: 'accept' })).toEqual(['unchecked_material', 'unchecked_material'])
    expect(refused(run(...submitted, ['clerk', check('lease', 'missing')], ['clerk', check('map', 'fit')]), 'clerk', { type: 'accept' })).toEqual(['unfit_material'])
    expect(refused(run(...submitted), 'clerk', check('lease', 'unfit'))).toEqual(['reason_needed'])
    expect(refused(run(...submitted), 'clerk', check('passport', 'fit'))).toEqual(['material_unknown'])
  })
  test('C7 a denial needs reason and basis; what depends on it is not possible, the rest goes on', () => {
    const state = run(...accepted)
    expect(refused(state, 'a', deny('licence', ' '))).toEqual(['reason_needed'])
    expect(refused(state, 'a', deny('licence', '理由', null))).toEqual(['basis_needed'])
    const after = run(...accepted, ['a', deny('licence')])
    expect(statuses(after)).toEqual({ licence: 'denied', food: 'not_possible', hygiene: 'not_possible', fire: 'released' })
    expect(run(...accepted, ['a', deny('licence')], ['c', grant('fire')]).status).toBe('decided')
  })
  test('C8 C12 results leave together, and not before a deferred paper is in', () => {
    expect(refused(run(...accepted), 'issuer', { type: 'issue' })).toEqual(['not_now'])
    expect(refused(run(...decided), 'issuer', { type: 'issue' })).toEqual(['deferred_missing'])
    const issued = run(...decided, ['owner', attach('map')], ['issuer', { type: 'issue' }])
    expect(issued.status).toBe('issued')
    const courier = { type: 'deliver', method: 'courier', courierCompany: null, courierNumber: null, collector: null } as const
    expect(refused(issued, 'issuer', courier)).toEqual(['courier_number_needed'])
    expect(refused(issued, 'issuer', { ...courier, method: 'counter' })).toEqual(['collector_needed'])
    const done = run(...decided, ['owner', attach('map')], ['issuer', { type: 'issue' }], ['issuer', { ...courier, courierCompany: '邮政', courierNumber: 'E1' }])
    expect(done).toMatchObject({ status: 'completed', visits: [] })
  })
  test('R01 a counter hand-in and a counter hand-out are one visit each; online and courier none', () => {
    const counter = run(['clerk', { ...draft, onBehalf: true, applicantId: 'represented:k1' } as Command], ['clerk', submit])
    expect(counter.visits).toHaveLength(1)
    expect(counter.handledBy?.id).toBe('window_clerk')
  })
  test('C9 every event carries actor, time and place; no version is lost', () => {
    const result = act(run(...submitted), check('lease', 'fit'), by('clerk'))
    expect(result.ok && result.value.events).toMatchObject([{ type: 'material_checked', at: '2026-09-28T09:30:00.000+08:00', actor: { id: 'window_clerk', role: 'window_clerk' }, place: 'test' }])
  })
  test('C10 who sees what', () => {
    const state = run(...accepted)
    const seen = Object.fromEntries(Object.entries(cast).map(([name, who]) => [name, sightOf(state, who).sees]))
    expect(seen).toEqual({ owner: 'whole', stranger: 'nothing', clerk: 'whole', a: 'part', b: 'part', c: 'part', lead: 'whole', issuer: 'whole', joint: 'whole', admin: 'nothing' })
    const part = sightOf(state, cast.b as Actor)
    expect(part.sees === 'part' && [[...part.matters], [...part.materials]]).toEqual([['hygiene'], ['map']])
    const before = run(...submitted)
    expect([sightOf(before, cast.a as Actor).sees, sightOf(run(['owner', draft]), cast.clerk as Actor).sees]).toEqual(['nothing', 'nothing'])
  })
  test('C10 a department decides only its own matters', () => {
    expect(refused(run(...accepted), 'c', grant('licence'))).toEqual(['not_yours'])
    expect(refused(run(...accepted), 'lead', grant('licence'))).toEqual(['not_yours'])
    expect(refused(run(...accepted), 'a', grant('nothing'))).toEqual(['task_unknown'])
    expect(refused(run(...accepted, ['a', grant('licence')]), 'a', grant('licence'))).toEqual(['task_done'])
  })
  test('R16 a refusal needs reasons and may name the right office; withdrawing stops open tasks', () => {
    expect(refused(run(...submitted), 'clerk', { type: 'refuse', reason: '', rightOffice: null })).toEqual(['reason_needed'])
    expect(run(...submitted, ['clerk', { type: 'refuse', reason: '不归本县', rightOffice: '余姚市' }]).status).toBe('refused')
    expect(statuses(run(...accepted, ['a', grant('licence')], ['owner', { type: 'withdraw', reason: '不开了' }]))).toEqual({ licence: 'granted', food: 'stopped', hygiene: 'stopped', fire: 'stopped' })
  })
  test('queues: intake first, then departments and the lead, then issue and delivery', () => {
    const queues = (...steps: Step[]) => queueRows(run(...steps), '2026-09-28T10:00:00.000+08:00').map(({ queue, task, department }) => [queue, task, department].filter(Boolean).join(' '))
    expect(queues(['owner', draft])).toEqual([])
    expect(queues(...submitted)).toEqual(['intake', 'lead a'])
    expect(queues(...accepted)).toEqual(['department licence a', 'department fire c', 'lead a'])
    expect(queues(...decided)).toEqual(['issue', 'lead a'])
    expect(queuesOf(cast.b as Actor)).toEqual([{ queue: 'department', department: 'b' }])
  })
})

describe('cases an official can read', () => {
  const folder = join(import.meta.dirname, '../../../cases/casework')
  type Written = { name: string; given: { who: string; command: Command; day?: string }[]; then: { status: string; tasks?: Record<string, string> } }
  const written = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Written[])
  test.each(written.map((entry) => [entry.name, entry] as const))('%s', (_name, { given, then }) => {
    const state = run(['owner', draft], ...given.map(({ who, command, day }): Step => [who, command, day]))
    expect(state.status).toBe(then.status)
    if (then.tasks) expect(statuses(state)).toEqual(then.tasks)
  })
})

const payloads = (state: CaseState | undefined, command: string, target: string | undefined, pick: number): Command => {
  if (command === 'create_draft') return draft
  if (command === 'attach') return attach(target ?? 'lease', `f${pick}`)
  if (command === 'check_material') return pick % 5 === 0 ? check(target ?? '', 'unfit', '不清楚') : check(target ?? '', 'fit')
  if (command === 'decide_task') return pick % 4 === 0 ? deny(target ?? '') : grant(target ?? '')
  const plain: Record<string, Command> = {
    save_draft: { type: 'save_draft', plan: null, formRevision: (state?.formRevision ?? 0) + 1, formDigest: 'x' },
    detach: { type: 'detach', attachmentId: target ?? '' },
    fetch_facts: { type: 'fetch_facts', facts: [{ requestId: 'q', material: 'card', department: 'b', found: true }], plan },
    dispute_fact: { type: 'dispute_fact', requestId: target ?? '', reason: '不对', plan },
    submit, request_correction: correction, accept: { type: 'accept' }, issue: { type: 'issue' },
    refuse: { type: 'refuse', reason: '不归本处', rightOffice: null }, withdraw: { type: 'withdraw', reason: '不办了' },
    resubmit: { type: 'resubmit', formDigest: 'x', formRevision: state?.formRevision ?? 0 },
    allow_correction: { type: 'allow_correction', reason: '同意' }, record_visit: { type: 'record_visit', where: '大厅', why: '问' },
    deliver: { type: 'deliver', method: 'counter', courierCompany: null, courierNumber: null, collector: '张三' },
  }
  return plain[command] as Command
}

describe('any sequence of allowed commands', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...Object.keys(cast)), fc.nat(99), fc.nat(99)), { maxLength: 60 })

  test('never loses a task, never issues before every decision, never decides a waiting task, and replays to the same state', () => {
    fc.assert(fc.property(moves, (steps) => {
      let state: CaseState | undefined
      const events = []
      for (const [who, pick, aim] of steps) {
        const options = available(state, cast[who] as Actor).filter(({ command }) => !(who === 'stranger' && command === 'create_draft'))
        const option = options[pick % Math.max(1, options.length)]
        if (!option) continue
        const command = payloads(state, option.command, option.targets[aim % Math.max(1, option.targets.length)], aim)
        const context = command.type === 'create_draft' ? by('owner') : by(who)
        const result = act(state, command, context)
        if (!result.ok) continue
        events.push(...result.value.events)
        const next = result.value.state
        if (state?.submittedAt) expect(next.tasks.map((task) => task.matter)).toEqual(plan.matters.map(({ code }) => code))
        if (next.status === 'issued' && state?.status !== 'issued') expect(next.tasks.every(({ status }) => ['granted', 'denied', 'not_possible'].includes(status))).toBe(true)
        if (command.type === 'decide_task') expect(state?.tasks.find((task) => task.matter === command.matter)?.status).toBe('released')
        expect(next.version).toBe(events.length)
        state = next
      }
      expect(evolveAll(undefined, events)).toEqual(state)
      expect(JSON.parse(JSON.stringify(state ?? null))).toEqual(state ?? null)
    }), { numRuns: 300 })
  })

  test('W1 whatever is not available is refused, and leaves the case as it was', () => {
    const kinds = ['save_draft', 'submit', 'check_material', 'accept', 'request_correction', 'refuse', 'decide_task', 'issue', 'deliver', 'withdraw', 'resubmit', 'allow_correction', 'record_visit']
    const stages: Step[][] = [[['owner', draft]], submitted, accepted, decided, [...submitted, ['clerk', correction]]]
    for (const steps of stages) {
      const state = run(...steps)
      const before = JSON.stringify(state)
      for (const [name, who] of Object.entries(cast)) {
        const may = new Set(available(state, who).map(({ command }) => command as string))
        for (const kind of kinds.filter((one) => !may.has(one))) {
          expect([name, kind, act(state, payloads(state, kind, 'licence', 1), by(name)).ok]).toEqual([name, kind, false])
        }
      }
      expect(JSON.stringify(state)).toBe(before)
    }
  })
})
