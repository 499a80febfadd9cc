import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { act, type CaseState } from '#engine/casework'
import { sampleAnswers } from '#engine/catalogue'
import type { Person } from '#engine/identity'
import type { Actor, Context } from '#engine/kernel'
import { readCatalogueFolder } from '../../../server/src/modules/catalogue/read-folder.ts'
import {
  type Answer,
  beginDraft,
  composeAgain,
  consentTo,
  type DataNeed,
  dataRun,
  disputeOutcome,
  draftedFor,
  fetchHold,
  formToHandIn,
  openNeeds,
  takeOutcomes,
  typeIntoDraft,
  type Vault,
  valueSourceSaid,
} from './index.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../catalogue/cixi'))
const thing = catalogue?.things[0]
if (!catalogue || !thing) throw new Error('the shipped catalogue does not import')
const answers = sampleAnswers(thing)
const on = { catalogue, catalogueVersion: 'v1', thing }
const person = {
  name: '张三',
  documentKind: 'resident_card' as const,
  idNumber: '11010519491231002X',
  phone: '13800138000',
}
const proved = { person, isProven: true }
const account: Person = {
  ...person,
  phoneVerifiedAt: '2026-09-28T09:00:00.000+08:00',
  realName: { how: 'registry', at: '2026-09-28T09:00:00.000+08:00', by: 'owner' },
}
const owner: Actor = { id: 'owner', name: '张三', role: 'applicant', division: '330282000000' }
const clerk: Actor = { ...owner, id: 'clerk', role: 'window_clerk' }
const now = '2026-09-28T09:30:00.000+08:00'
const by = (actor: Actor): Context => ({ now, actor, place: 'test' })

const begun = (actor = owner) => {
  const draft = beginDraft(on, answers, proved, { actor, caseId: 'k1' })
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems))
  const made = act(undefined, draft.value.act, by(actor))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { vault: draft.value.vault, state: made.value.state }
}
const stateAfter = (state: CaseState, order: Parameters<typeof act>[1]): CaseState => {
  const done = act(state, order, by(owner))
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value.state
}
const outcome = (need: DataNeed, answer: Answer, requestId: string) => ({
  ...{ need, answer, requestId, askedAt: now, milliseconds: 1 },
})
const down: Answer = { kind: 'down', detail: 'refused_connection' }
const found = (need: DataNeed, value: string): Answer => ({
  kind: 'found',
  facts: [
    ...need.elements.slice(0, 1).map(({ element }) => ({ element, value })),
    { element: 'bank_balance', value: '1' },
  ],
  document: null,
})
const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.ok ? ['allowed'] : result.problems?.map(({ code }) => code)

describe('a draft', () => {
  test('C17 does not begin while a question that decides is unanswered', () => {
    expect(codesOf(beginDraft(on, {}, proved, { actor: owner, caseId: 'k1' }))).toEqual(['plan_undecided'])
  })
  test('C19 is an applicant’s own, or of the person a clerk names', () => {
    expect(begun().state).toMatchObject({ applicantId: 'owner', applicantLabel: '张*', handledBy: null })
    expect(begun(clerk).state).toMatchObject({ applicantId: 'represented:k1', handledBy: { id: 'clerk' } })
    expect(draftedFor(owner, undefined, undefined)).toEqual({
      ok: true,
      value: {
        person: { name: '张三', documentKind: 'resident_card', idNumber: '', phone: '' },
        isProven: false,
      },
    })
    expect(draftedFor(owner, account, { ...person, name: '李四' })).toEqual({ ok: true, value: proved })
    expect(codesOf(draftedFor(clerk, undefined, undefined))).toEqual(['reason_needed'])
    expect(draftedFor(clerk, undefined, person)).toEqual({ ok: true, value: proved })
    const wrong = draftedFor(clerk, undefined, { ...person, idNumber: '110105194912310021', phone: '1' })
    expect(!wrong.ok && wrong.problems.map(({ place }) => place)).toEqual(['idNumber', 'phone'])
  })
  test('X7 only the applicant is told “yours”', () => {
    for (const kind of ['answer', 'account'] as const) {
      expect(valueSourceSaid(kind, { role: 'applicant' }).zh).toMatch(/^您/)
      for (const role of ['window_clerk', 'department_officer', 'issue_window', 'joint_team'] as const)
        expect(valueSourceSaid(kind, { role })).toMatchObject({
          zh: expect.stringMatching(/^申请人/),
          en: expect.stringMatching(/^the applicant/),
        })
    }
  })
  test('X7 begins with what the answers and the account say, in the fields it has', () => {
    const { vault, state } = begun()
    const { plan } = composeAgain(catalogue, state, vault)
    const elements = plan.form.map(({ element }) => element)
    expect(vault.values).toMatchObject({ legal_rep_name: '张三', legal_rep_id_number: person.idNumber })
    expect(vault.sources.legal_rep_name).toEqual({ kind: 'account' })
    expect(Object.keys(vault.values).filter((element) => !elements.includes(element))).toEqual([])
    expect(new Set(Object.values(vault.sources).map(({ kind }) => kind))).toEqual(
      new Set(['account', 'answer']),
    )
  })
  test('C18 what another device saved meanwhile is neither written over nor handed in unseen', () => {
    const { vault, state } = begun()
    const newer = { ...state, formRevision: 3 }
    expect(codesOf(typeIntoDraft(catalogue, newer, vault, { revision: 2 }, '2026-09-28'))).toEqual([
      'revision_old',
    ])
    expect(codesOf(formToHandIn(catalogue, newer, vault, { revision: 2, today: '2026-09-28' }))).toEqual([
      'revision_old',
    ])
  })
  test('C18 a wrong value is kept and told; it is not handed in', () => {
    const { vault, state } = begun()
    const values = { legal_rep_phone: '12' }
    const typed = typeIntoDraft(catalogue, state, vault, { revision: 0, values }, '2026-09-28')
    if (!typed.ok) throw new Error('a draft takes any value')
    expect(typed.value).toMatchObject({ plan: null, faults: [{ place: 'legal_rep_phone' }] })
    expect(typed.value.vault.values.legal_rep_phone).toBe('12')
    expect(typed.value.vault.sources.legal_rep_phone).toBeUndefined()
    const handed = formToHandIn(catalogue, state, typed.value.vault, { revision: 0, today: '2026-09-28' })
    expect(!handed.ok && handed.problems.map(({ place }) => place)).toContain('legal_rep_phone')
  })
  test('C18 answers to the questions of another version change nothing in a draft', () => {
    const { vault, state } = begun()
    const saved = (askedBy: string) =>
      codesOf(typeIntoDraft(catalogue, state, vault, { revision: 0, answers, askedBy }, '2026-09-28'))
    expect(saved('of today')).toEqual(['answers_older'])
    expect(saved(state.catalogueVersion)).toEqual(['allowed'])
  })
  test('C16 new answers make a new plan, the same ones in another order the same', () => {
    const { vault, state } = begun()
    const turned = Object.fromEntries(Object.entries(answers).reverse())
    const typed = typeIntoDraft(catalogue, state, vault, { revision: 0, answers: turned }, '2026-09-28')
    expect(typed.ok && typed.value.plan).toEqual(state.plan)
    expect(
      codesOf(
        typeIntoDraft(catalogue, state, vault, { revision: 0, answers: { nothing: true } }, '2026-09-28'),
      ),
    ).not.toEqual(['allowed'])
  })
})

describe('data runs', () => {
  const first = begun()
  const { vault } = first
  const everything = openNeeds(catalogue, first.state, vault).map(({ material }) => material)
  const state = stateAfter(first.state, consentTo(catalogue, first.state, vault, everything))
  const run = dataRun(catalogue, state, vault, account)
  if (!run) throw new Error('the shipped one thing asks sources')
  const need = run.needs.find(({ document, elements }) => document && elements.length > 0) as DataNeed
  const paper = (of: CaseState) => of.plan.requirements.find(({ material }) => material === need.material)
  const take = (before: Vault, of: CaseState, answer: Answer, requestId: string) =>
    takeOutcomes(catalogue, of, before, { outcomes: [outcome(need, answer, requestId)], askedBy: '张三' })

  test('C16 X8 a paper whose source is down is asked for with the reason; found later, it is not asked for any more', () => {
    expect(paper(state)).toBeUndefined()
    const failed = take(vault, state, down, 'r1')
    const then = stateAfter(state, failed.act)
    expect(paper(then)?.because).toEqual({ code: 'down', department: need.department })
    const later = take(failed.vault, then, found(need, '某值'), 'r2')
    expect(later.vault.outcomes.map(({ requestId }) => requestId)).toEqual(['r2'])
    expect(paper(stateAfter(then, later.act))).toBeUndefined()
    const again = dataRun(catalogue, then, later.vault, account)
    expect(again?.needs.map(({ material }) => material)).toEqual(
      run.needs.map(({ material }) => material).filter((material) => material !== need.material),
    )
  })
  test('X8 what is found fills fields of the form that are empty, and no others', () => {
    const element = need.elements[0]?.element ?? ''
    const empty = { ...vault, values: { ...vault.values, [element]: ' ' } }
    const filled = take(empty, state, found(need, '某值'), 'r1').vault
    expect([filled.values[element], filled.sources[element]]).toEqual([
      '某值',
      { kind: 'registry', requestId: 'r1' },
    ])
    expect([filled.values.bank_balance, filled.sources.bank_balance]).toEqual([undefined, undefined])
    const typed = { ...vault, values: { ...vault.values, [element]: '我的' } }
    expect(take(typed, state, found(need, '某值'), 'r1').vault.values[element]).toBe('我的')
  })
  test('X1 nobody to ask about, nothing is asked', () => {
    const nobody = { ...vault, person: { ...person, idNumber: '' }, values: {} }
    expect(dataRun(catalogue, state, nobody, undefined)).toBeNull()
    expect(dataRun(catalogue, state, { ...nobody, values: { uscc: 'u' } }, account)).toMatchObject({
      subjects: { idNumber: person.idNumber, uscc: 'u' },
    })
  })
  test('X6 a disputed fact is marked and its paper asked for; a fact that was not fetched cannot be disputed', () => {
    const taken = take(vault, state, found(need, '某值'), 'r1')
    const then = stateAfter(state, taken.act)
    const told = { requestId: 'r1', reason: '不对', now }
    const disputed = disputeOutcome(catalogue, then, taken.vault, told)
    if (!disputed.ok) throw new Error('a found fact may be disputed')
    expect(disputed.value.vault.outcomes).toMatchObject([{ disputedAt: now, disputeReason: '不对' }])
    expect(paper(stateAfter(then, disputed.value.act))?.because).toEqual({
      code: 'disputed',
      department: need.department,
    })
    expect(codesOf(disputeOutcome(catalogue, then, taken.vault, { ...told, requestId: 'r9' }))).toEqual([
      'fact_unknown',
    ])
  })
})

describe('who is asked about', () => {
  const { vault, state } = begun()
  const needs = openNeeds(catalogue, state, vault)
  const all = needs.map(({ material }) => material)
  const agreed = stateAfter(state, consentTo(catalogue, state, vault, all))
  const other = { ...account, idNumber: '330299199001011239' }

  test('X10 nobody is asked about before name and phone are proved, and nobody but them', () => {
    expect(fetchHold(agreed, vault, account)).toBeNull()
    for (const unproved of [
      undefined,
      { ...account, realName: null },
      { ...account, phoneVerifiedAt: null },
      { ...account, phoneVerifiedAt: null, realName: null },
    ]) {
      expect(fetchHold(agreed, vault, unproved)).toBe('identity')
      expect(dataRun(catalogue, agreed, vault, unproved)).toBeNull()
    }
    expect(fetchHold(agreed, vault, other)).toBe('other_person')
    expect(dataRun(catalogue, agreed, vault, other)).toBeNull()
    const typed = { ...vault, values: { ...vault.values, legal_rep_id_number: other.idNumber } }
    expect(fetchHold(agreed, typed, account)).toBe('other_person')
    expect(dataRun(catalogue, agreed, typed, account)).toBeNull()
    const sameNumber = { ...account, documentKind: 'foreign_passport' as const }
    expect(fetchHold(agreed, vault, sameNumber)).toBe('other_person')
  })
  test('X10 C31 at the counter the clerk has seen the card before anybody agrees or is asked about', () => {
    const counter = begun(clerk)
    const give = consentTo(catalogue, counter.state, counter.vault, all)
    expect(fetchHold(counter.state, counter.vault, undefined)).toBe('card')
    expect(codesOf(act(counter.state, give, by(clerk)))).toEqual(['card_not_seen'])
    const seen = act(counter.state, { type: 'see_identity', documentKind: 'resident_card' }, by(clerk))
    if (!seen.ok) throw new Error('a clerk may see a card')
    expect(fetchHold(seen.value.state, counter.vault, undefined)).toBe('consent')
    const given = act(seen.value.state, give, by(clerk))
    if (!given.ok) throw new Error('the person may agree')
    expect(dataRun(catalogue, given.value.state, counter.vault, undefined)?.needs).toHaveLength(needs.length)
    const wrongKind = act(counter.state, { type: 'see_identity', documentKind: 'taiwan_permit' }, by(clerk))
    expect(wrongKind.ok && fetchHold(wrongKind.value.state, counter.vault, undefined)).toBe('card')
  })
  test('X11 C30 only what was agreed to is asked; without a word nothing is, and taken back nothing more', () => {
    expect(fetchHold(state, vault, account)).toBe('consent')
    expect(dataRun(catalogue, state, vault, account)).toBeNull()
    const [one] = all
    const some = stateAfter(state, consentTo(catalogue, state, vault, [one ?? '', 'of no plan']))
    expect(some.consent?.asks.map(({ material }) => material)).toEqual([one])
    expect(dataRun(catalogue, some, vault, account)?.needs.map(({ material }) => material)).toEqual([one])
    expect(codesOf(act(state, consentTo(catalogue, state, vault, ['of no plan']), by(owner)))).toEqual([
      'consent_to_nothing',
    ])
    const back = stateAfter(agreed, { type: 'take_consent_back' })
    expect(dataRun(catalogue, back, vault, account)).toBeNull()
    const changed = {
      ...agreed,
      consent: {
        at: now,
        asks: (agreed.consent?.asks ?? []).map((ask) => ({ ...ask, purpose: '办理〈别的事〉' })),
      },
    }
    expect(dataRun(catalogue, changed, vault, account)).toBeNull()
  })
  test('C30 the event of a consent holds no value of a person', () => {
    const given = act(state, consentTo(catalogue, state, vault, all), by(owner))
    const data = given.ok ? JSON.stringify(given.value.events.map(({ data: told }) => told)) : ''
    expect(data).toContain(all[0])
    for (const value of [person.name, person.idNumber, person.phone]) expect(data).not.toContain(value)
  })
  test('X12 nobody unproved is prefilled: their form begins with their answers only', () => {
    const drafted = draftedFor(owner, { ...account, realName: null }, undefined)
    if (!drafted.ok) throw new Error('a draft is anybody’s')
    const draft = beginDraft(on, answers, drafted.value, { actor: owner, caseId: 'k2' })
    expect(draft.ok && new Set(Object.values(draft.value.vault.sources).map(({ kind }) => kind))).toEqual(
      new Set(['answer']),
    )
    expect(draft.ok && draft.value.vault.values.legal_rep_id_number).toBeUndefined()
  })
})
