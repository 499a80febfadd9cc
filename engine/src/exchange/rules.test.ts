import { describe } from 'vitest'
import { act, composeCase } from '#engine/casework'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { mask } from '#engine/form'
import type { Person } from '#engine/identity'
import type { Actor, Context, Role } from '#engine/kernel'
import { cixi } from '../../../tests/support/cixi.ts'
import { type Askers, testQuestions } from '../../../tests/support/rule-questions.ts'
import { fillFromFacts } from './fill-from-facts.ts'
import {
  type Answer,
  beginDraft,
  consentTo,
  type DataNeed,
  dataNeeds,
  dispute,
  draftedFor,
  fallbackMaterials,
  fetchHold,
  openNeeds,
  papersDrawn,
  readAnswer,
  valueSourceSaid,
} from './index.ts'

/** Cases of single rules about data that an official can read (`cases/rules/data`). */

const subject = '11010519491231002X'
const now = '2026-10-16T09:30:00.000+08:00'
const person = {
  name: '张三',
  documentKind: 'resident_card' as const,
  idNumber: subject,
  phone: '13800138000',
}
const account: Person = {
  ...person,
  phoneVerifiedAt: now,
  realName: { how: 'registry', at: now, by: 'owner' },
}
const owner: Actor = { id: 'owner', name: '张三', role: 'applicant', division: '330282000000' }
const context: Context = { now, actor: owner, place: 'portal' }
const shape = { nameEn: 'x', options: [] }
const need: DataNeed = {
  ...{ department: 'gaj', departmentName: '公安局', departmentNameEn: 'Public Security Bureau' },
  ...{ material: 'identity_card', materialName: '身份证', materialNameEn: 'Identity card' },
  elements: [
    { ...shape, element: 'id_number', name: '身份证号码', type: 'id_number' },
    { ...shape, element: 'gender', name: '性别', type: 'enum', options: ['男', '女'] },
    { ...shape, element: 'height', name: '身高', type: 'number' },
  ],
  document: true,
  ...{ matters: ['m1'], subject: 'person', purpose: '办理〈开饭店〉', basis: '第七条' },
}
const paper = {
  ...{ title: '身份证', number: '1', issuedOn: '2016-01-01', validUntil: '2036-01-01' },
  ...{ contentType: 'application/pdf', sha256: 'a'.repeat(64), url: '/departments/gaj/document' },
}
const named = { self: subject, numbers: new Set([subject]), names: new Set(['张三']) }

const thingOf = (code: string): OneThing => {
  const thing = cixi().thing.get(code)
  if (!thing) throw new Error(code)
  return thing
}
const codeOf = (answer: Answer, disputedAt: string | null = null): string | null => {
  const because = fallbackMaterials([{ need, answer, disputedAt }])[0]?.because
  return because && 'code' in because ? because.code : null
}

type Told = { readonly fields?: object; readonly validUntil?: string; readonly document?: null }
const answered = ({ fields = { gender: '女' }, validUntil, document, ...more }: Told) => {
  const answer = readAnswer(
    {
      ...{ department: 'gaj', material: 'identity_card', subject, fields },
      document: document === null ? null : { ...paper, ...(validUntil && { validUntil }) },
      ...more,
    },
    need,
    { subject, today: '2026-10-16', named },
  )
  return {
    kind: answer.kind,
    ...(answer.kind === 'found' && { facts: answer.facts.map(({ element }) => element) }),
    asksForPaper: codeOf(answer),
  }
}

const needsOf = ({ thing: code, sources = true }: { thing: string; sources?: boolean }) => {
  const thing = thingOf(code)
  const found = dataNeeds(plan(cixi(), thing, sampleAnswers(thing), { sources }), cixi())
  return {
    count: found.length,
    purpose: found.every(({ purpose }) => purpose === `办理〈${thing.name}〉`),
    basis: found.every(({ basis }) => basis.startsWith('《浙江省保障“最多跑一次”改革规定》第七条；')),
    once: new Set(found.map(({ material }) => material)).size === found.length,
  }
}

const found: Answer = { kind: 'found', facts: [{ element: 'gender', value: '女' }], document: paper }
const disputed = ({ reason, outcome = 'found' }: { reason: string; outcome?: 'found' | 'down' }) => {
  const request = { requestId: 'r', department: 'gaj', material: 'identity_card', disputedAt: null, outcome }
  const done = dispute(request, reason, context)
  return done.ok
    ? {
        task: done.value.department,
        asksForPaper: codeOf(found, now),
        fills: fillFromFacts({}, [{ requestId: 'r', answer: found, disputedAt: now }]).values,
      }
    : { refused: done.problems[0]?.code }
}

const begun = (by: Person) => {
  const drafted = draftedFor(owner, by, undefined)
  if (!drafted.ok) throw new Error('a draft is anybody’s')
  const thing = thingOf('bianlidian')
  const on = { catalogue: cixi(), catalogueVersion: 'v1', thing }
  const draft = beginDraft(on, sampleAnswers(thing), drafted.value, { actor: owner, caseId: 'k1' })
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems))
  const made = act(undefined, draft.value.act, context)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { vault: draft.value.vault, state: made.value.state }
}

type Asked = {
  readonly realName?: boolean
  readonly agreed?: boolean
  readonly typedNumber?: string
  readonly documentKind?: Person['documentKind']
}
const heldBy = ({ realName = true, agreed = true, typedNumber, documentKind = 'resident_card' }: Asked) => {
  const { vault, state } = begun(account)
  const all = openNeeds(cixi(), state, vault).map(({ material }) => material)
  const done = act(state, consentTo(cixi(), state, vault, all), context)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  const values = { ...vault.values, ...(typedNumber && { legal_rep_id_number: typedNumber }) }
  return fetchHold(
    agreed ? done.value.state : state,
    { ...vault, values },
    { ...account, documentKind, ...(realName ? {} : { realName: null }) },
  )
}

const withTexts = ({ thing: code, material, used }: { thing: string; material: string; used: boolean }) => {
  const thing = thingOf(code)
  const { casePlan } = composeCase(cixi(), thing, sampleAnswers(thing), [], used ? [material] : [])
  return {
    asked: casePlan.requirements.some((one) => one.material === material),
    drawn: papersDrawn(casePlan, { [material]: { said: {}, edits: {}, used } } as never).includes(material),
  }
}

const askers: Askers = {
  needs: needsOf,
  masked: (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).map(([type, value]) => [type, mask(value, type as Parameters<typeof mask>[1])]),
    ),
  answer: answered,
  fallback: (answer: Answer) => fallbackMaterials([{ need, answer }])[0]?.because,
  dispute: disputed,
  said: (roles: readonly Role[]) =>
    roles.map((role) => (valueSourceSaid('answer', { role }).zh.startsWith('您') ? '您' : '申请人')),
  fill: ({ typed, found: facts }: Record<'typed' | 'found', Record<string, string>>) =>
    fillFromFacts(typed, [
      {
        requestId: 'r1',
        answer: {
          ...found,
          facts: Object.entries(facts).map(([element, value]) => ({ element, value })),
        },
      },
    ]).values,
  hold: heldBy,
  'begins with': ({ realName }: { realName: boolean }) => {
    const { values } = begun(realName ? account : { ...account, realName: null }).vault
    return {
      legal_rep_name: values.legal_rep_name ?? null,
      legal_rep_id_number: values.legal_rep_id_number ?? null,
    }
  },
  'drafted for': (typed: { idNumber: string; phone: string }) => {
    const clerk: Actor = { ...owner, id: 'clerk', role: 'window_clerk' }
    const done = draftedFor(clerk, undefined, { ...person, ...typed })
    return done.ok ? [] : done.problems.map(({ place }) => place)
  },
  'papers with texts': withTexts,
}

describe('rules an official can read', () => {
  testQuestions('data', askers)
})
