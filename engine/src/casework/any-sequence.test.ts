import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import { act, available, awaits, type CaseOrder, type CaseState, evolveAll, siteFields } from './index.ts'
import {
  accepted,
  afterDraft,
  attach,
  by,
  cast,
  check,
  correction,
  decided,
  deny,
  draft,
  fleetAccepted,
  fleetBranches,
  fleetDraft,
  grant,
  later,
  openDraft,
  plan,
  run,
  type Step,
  settle,
  site,
  submit,
  submitted,
  withdrawRow,
} from './test-cases.ts'
import { enter } from './test-entries.ts'

/** What moves a limit, and what comes of a promise. */
const byLaw = (
  state: CaseState | undefined,
  type: string,
  matter: string,
  pick: number,
): CaseOrder | undefined => {
  const basis = '行政许可法第四十五条'
  const orders: Record<string, CaseOrder> = {
    commit: { type: 'commit', matters: ['fire'] },
    take_commitment_back: { type: 'take_commitment_back', matters: ['fire'] },
    pause: {
      ...{ type: 'pause', matter, basis, until: pick % 2 ? '2026-10-20' : null },
      procedure: state?.plan.matters.find(({ code }) => code === matter)?.procedures[0] ?? 'hearing',
    },
    resume: { type: 'resume', matter },
    exclude: { type: 'exclude', matter, days: 1 + (pick % 3), basis, reason: '等鉴定' },
    extend: { type: 'extend', matter, days: 1 + (pick % 10), reason: '案情复杂' },
    extend_joint: { type: 'extend_joint', days: 5, reason: '一起评审' },
    check: { type: 'check', matter, outcome: pick % 2 ? 'broken' : 'kept' },
    cure: { type: 'cure', matter },
    mark:
      pick % 3
        ? { type: 'mark', matter, verdict: 'fit' }
        : { type: 'mark', matter, verdict: 'objects', items: [objection(state, matter)] },
    skip: { type: 'skip', matter, reason: '不用办' },
    transfer: { type: 'transfer', matter, to: pick % 2 ? 'b' : 'c', reason: '职责划转' },
    take_back: { type: 'take_back', matter, reason: '对方没有职权' },
    demand: { type: 'demand', matter, reason: '快到期', until: '2026-10-08' },
    answer_late: { type: 'answer_late', matter, answer: '三天内办结', until: '2026-10-12' },
    answer_demand: { type: 'answer_demand', matter, answer: '明天办' },
    call_meeting: { type: 'call_meeting', on: '2026-09-28', where: '三楼', about: '标准不一' },
    record_meeting: { type: 'record_meeting', outcome: '一致', agreed: pick % 2 === 0 },
    rule: { type: 'rule', ruling: '照办' },
    ask_opinion: {
      ...{ type: 'ask_opinion', matter, question: '能否接管', until: '2026-10-08' },
      bodies: ['甲', '乙'],
      mode: 'any',
    },
    give_opinion: { type: 'give_opinion', matter, body: '甲', agrees: true },
    visit_site: { type: 'visit_site', matters: runningIn(state), staff: ['1', '2'], findings: '符合' },
    photograph: {
      ...{ type: 'photograph', visit: Number(matter) || 0, attachmentId: `p${pick}`, fileHash: `${pick}` },
      ...{ fileName: 'a.jpg', mediaType: pick % 5 ? 'image/jpeg' : 'application/pdf', size: 9 },
    },
    issue: pick % 3 ? { type: 'issue' } : { type: 'issue', early: earlyOf(state) },
  }
  return orders[type]
}

const objection = (state: CaseState | undefined, matter: string) => {
  const paper = state?.plan.requirements.find(({ askedBy }) => askedBy.some((one) => one.matter === matter))
  return { material: paper?.material ?? null, name: '材料', wrong: '缺页', cure: '补齐' }
}
const runningIn = (state: CaseState | undefined): string[] =>
  (state?.tasks ?? []).flatMap(({ matter, status }) => (status === 'running' ? [matter] : []))

const earlyOf = (state: CaseState | undefined): string[] =>
  (state?.tasks ?? []).flatMap(({ matter, status }) => (status === 'granted' ? [matter] : []))

const payloads = (
  state: CaseState | undefined,
  command: string,
  target: string | undefined,
  pick: number,
): CaseOrder => {
  if (command === 'create_draft') return [draft, openDraft, afterDraft, fleetDraft][pick % 4] as CaseOrder
  if (command === 'attach') return attach(target ?? 'lease', `f${pick}`)
  if (command === 'check_material')
    return pick % 5 === 0 ? check(target ?? '', 'unfit', '不清楚') : check(target ?? '', 'fit')
  if (command === 'record_site')
    return site(
      target ?? '',
      state ? siteFields(state, target ?? '').map(({ element }) => element) : [],
      pick % 2 ? '又去看过' : null,
    )
  if (command === 'decide')
    return pick % 4 === 0
      ? deny(target ?? '')
      : pick % 7 === 0
        ? ({ ...grant(target ?? ''), outcome: 'partly', reason: '只准一层' } as CaseOrder)
        : grant(target ?? '')
  const law = byLaw(state, command, target ?? '', pick)
  if (law) return law
  const plain: Record<string, CaseOrder> = {
    save_draft: {
      type: 'save_draft',
      plan: null,
      formRevision: (state?.formRevision ?? 0) + 1,
      formDigest: 'x',
    },
    detach: { type: 'detach', attachmentId: target ?? '' },
    fetch_facts: {
      type: 'fetch_facts',
      facts: [{ requestId: 'q', material: 'card', department: 'b', found: true }],
      plan,
    },
    waive_paper: { type: 'waive_paper', material: target ?? '', reason: '已核验' },
    dispute_fact: { type: 'dispute_fact', requestId: target ?? '', reason: '不对', plan },
    give_consent: {
      type: 'give_consent',
      materials: ['card'],
      asks: [{ material: 'card', department: 'b', purpose: '办理〈甲〉', basis: '第七条' }],
    },
    see_identity: { type: 'see_identity', documentKind: 'resident_card' },
    // A form without a way of delivery comes as often as not.
    submit: {
      ...submit,
      way: pick % 2 ? 'counter' : null,
      // C54 As the server makes it where a list has rows of its own.
      ...(state?.plan.matters.some(({ code }) => code === 'permit') && { branches: fleetBranches }),
    } as CaseOrder,
    choose_delivery: {
      type: 'choose_delivery',
      method: 'electronic',
      way: 'electronic',
      formDigest: 'y',
      formRevision: (state?.formRevision ?? 0) + 1,
    },
    correction: correction,
    accept: { type: 'accept' },
    issue: { type: 'issue' },
    refuse: { type: 'refuse', reason: '不归本处', rightOffice: null },
    withdraw_row: withdrawRow(target ?? '', true),
    withdraw: { type: 'withdraw', reason: '不办了', signed: true },
    resubmit: {
      type: 'resubmit',
      formDigest: 'x',
      formRevision: state?.formRevision ?? 0,
      way: pick % 2 ? 'counter' : null,
    },
    allow_correction: { type: 'allow_correction', reason: '同意' },
    answer_later: later('bank'),
    known_later: { type: 'known_later', materials: [pick % 4 ? 'map' : 'lease'] },
    take_later_back: { type: 'take_later_back', materials: ['map'] },
    enter_elsewhere: enter(target ?? '', `A${pick}`, pick % 2 ? '抄错了' : undefined),
    settle_question: settle(pick % 2 === 0),
    visit: { type: 'visit', where: '大厅', reason: '问' },
    deliver: {
      type: 'deliver',
      method: 'counter',
      courierCompany: null,
      courierNumber: null,
      collector: '张三',
    },
  }
  return plain[command] ?? ({ type: command, reason: '因故' } as CaseOrder)
}

describe('any sequence of allowed commands', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...Object.keys(cast)), fc.nat(99), fc.nat(99)), {
    maxLength: 60,
  })

  test('C8 never hands in without a way of delivery, never loses a task, never issues before every decision, never decides a waiting task, and replays to the same state', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        let state: CaseState | undefined
        const events = []
        for (const [who, pick, aim] of steps) {
          const options = available(state, cast[who] as Actor).filter(
            (entry) => !(who === 'stranger' && entry.act === 'create_draft'),
          )
          const option = options[pick % Math.max(1, options.length)]
          if (!option) continue
          const command = payloads(
            state,
            option.act,
            option.targets[aim % Math.max(1, option.targets.length)],
            aim,
          )
          const context = command.type === 'create_draft' ? by('owner') : by(who)
          const result = act(state, command, context)
          if (!result.ok) continue
          events.push(...result.value.events)
          const next = result.value.state
          if (next.submittedAt) expect(next.way).not.toBeNull()
          if (state?.submittedAt)
            expect(next.tasks.map((task) => task.matter)).toEqual(next.plan.matters.map(({ code }) => code))
          if (state?.acceptedAt)
            expect(next.tasks.map((task) => task.matter)).toEqual(
              expect.arrayContaining(state.tasks.map((task) => task.matter)),
            )
          // C49 C51 By a person only what is settled is accepted, and nothing leaves while something is not.
          if (next.acceptedAt && !next.deemed) expect(next.plan.unsettled).toEqual([])
          if (next.issuedAt) expect(next.plan.unsettled).toEqual([])
          if (next.status === 'issued' && state?.status !== 'issued')
            expect(
              next.tasks.every(
                ({ matter, status }) =>
                  ['granted', 'denied', 'not_possible'].includes(status) ||
                  // C88 A part whose row was withdrawn, or that could not go on without one.
                  (status === 'stopped' && /~|yard/.test(matter)),
              ),
            ).toBe(true)
          // C118 What waits for a paper does not run, and whatever runs has all it reads.
          for (const { matter, status } of next.acceptedAt ? next.tasks : [])
            if (
              status === 'running' &&
              state?.tasks.find((one) => one.matter === matter)?.status === 'waiting'
            )
              expect(awaits(next, matter)).toEqual([])
          // C88 Withdrawing rows alone never empties a case.
          if (command.type === 'withdraw_row')
            expect(next.tasks.some(({ status }) => status !== 'stopped')).toBe(true)
          if (command.type === 'decide')
            expect(state?.tasks.find((task) => task.matter === command.matter)?.status).toBe('running')
          expect(next.version).toBe(events.length)
          state = next
        }
        expect(evolveAll(undefined, events)).toEqual(state)
        expect(JSON.parse(JSON.stringify(state ?? null))).toEqual(state ?? null)
      }),
      { numRuns: 300 },
    )
  })

  test('W1 whatever is not available is refused, and leaves the case as it was', () => {
    const kinds = [
      'save_draft',
      'submit',
      'check_material',
      'accept',
      'correction',
      'refuse',
      'decide',
      'issue',
      'deliver',
      'choose_delivery',
      'withdraw',
      'resubmit',
      'allow_correction',
      'visit',
      'settle_question',
      'record_site',
      'answer_later',
      'withdraw_row',
    ]
    const stages: Step[][] = [
      [['owner', draft]],
      submitted,
      accepted,
      decided,
      [...submitted, ['clerk', correction]],
      fleetAccepted,
    ]
    for (const steps of stages) {
      const state = run(...steps)
      const before = JSON.stringify(state)
      for (const [name, who] of Object.entries(cast)) {
        const may = new Set(available(state, who).map((entry) => entry.act))
        for (const kind of kinds.filter((one) => !may.has(one))) {
          expect([name, kind, act(state, payloads(state, kind, 'licence', 1), by(name)).ok]).toEqual([
            name,
            kind,
            false,
          ])
        }
      }
      expect(JSON.stringify(state)).toBe(before)
    }
  })
})
