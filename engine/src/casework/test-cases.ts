import type { Actor, Context, Role } from '#engine/kernel'
import type { CasePlan, CaseRequirement } from './case-plan.ts'
import { act, type CaseOrder, type CaseState } from './index.ts'

const requirement = (
  material: string,
  necessity: 'required' | 'deferrable',
  ...askers: string[]
): CaseRequirement => ({
  material,
  name: material,
  form: 'copy',
  copies: 1,
  necessity,
  askedBy: askers.map((matter) => ({ matter, asNamed: material })),
  because: null,
})
const matter = (code: string, department: string, prerequisites: string[] = [], promisedDays = 5) => ({
  code,
  name: code,
  department,
  prerequisites,
  statutoryDays: 20,
  promisedDays,
  excludedDays: 0,
  start: 0,
  end: promisedDays,
  result: { name: `${code}证`, kind: '许可证', material: null, validYears: 5 },
  ...{ procedures: [], commitment: null },
})

const after = (
  element: string,
  name: string,
  kind: 'on_site' | 'later',
  ...matters: string[]
): CasePlan['afterwards'][number] => ({ element, name, nameEn: element, kind, matters, required: true })

/** licence → food, hygiene; fire stands alone. Departments a, b, c; a leads. */
export const plan: CasePlan = {
  thing: 't',
  name: '开店',
  lead: 'a',
  matters: [
    matter('licence', 'a'),
    matter('food', 'a', ['licence']),
    matter('hygiene', 'b', ['licence', 'food']),
    matter('fire', 'c'),
  ],
  requirements: [
    requirement('lease', 'required', 'licence', 'fire'),
    requirement('map', 'deferrable', 'hygiene'),
  ],
  dropped: [],
  answers: {},
  unsettled: [],
  afterwards: [],
  figures: {
    materials: { before: 9, after: 2 },
    fields: { before: 9, after: 5, prefilled: 1 },
    days: { sequential: 80, promised: 15 },
    visits: { before: 5, after: 0 },
  },
}

/** The same, of a person who does not know where their water goes: if into the sewer, a permit and a drawing come besides. */
export const openPlan: CasePlan = {
  ...plan,
  answers: { drains: 'unknown' },
  unsettled: [{ question: 'drains', ask: '水排到污水管里吗？', askEn: 'Does the water go to the sewer?' }],
}
export const settledPlan = (drains: boolean): CasePlan => ({
  ...plan,
  answers: { drains },
  matters: drains ? [...plan.matters, matter('drainage', 'c')] : plan.matters,
  requirements: drains
    ? [...plan.requirements, requirement('drawing', 'required', 'drainage')]
    : plan.requirements,
})

const actor = (role: Role, id: string = role, department?: string): Actor => ({
  id,
  name: id,
  role,
  division: '330282000000',
  ...(department ? { department } : {}),
})
export const cast: Record<string, Actor> = {
  owner: actor('applicant', 'owner'),
  stranger: actor('applicant', 'stranger'),
  clerk: actor('window_clerk'),
  clerk2: actor('window_clerk', 'clerk2'),
  a: actor('department_officer', 'oa', 'a'),
  b: actor('department_officer', 'ob', 'b'),
  c: actor('department_officer', 'oc', 'c'),
  lead: actor('department_officer', 'la', 'a'),
  issuer: actor('issue_window'),
  joint: actor('joint_team'),
  admin: actor('administrator'),
}
export const by = (who: string, day = '2026-09-28'): Context => ({
  now: `${day}T09:30:00.000+08:00`,
  actor: cast[who] as Actor,
  place: 'test',
})

export const draft: CaseOrder = {
  type: 'create_draft',
  caseId: 'k1',
  applicantId: 'owner',
  applicantLabel: '张*',
  onBehalf: false,
  catalogueVersion: 'v1',
  plan,
}
/** Begun with a question that the owner cannot answer. */
export const openDraft = { ...draft, plan: openPlan } as CaseOrder
export const settle = (
  answer: boolean,
  owedFields: { element: string; name: string; nameEn: string }[] = [],
) =>
  ({
    type: 'settle_question',
    question: 'drains',
    answer,
    reason: '和申请人一起打电话问过排水管理处',
    plan: settledPlan(answer),
    owedFields,
  }) as const satisfies CaseOrder
/**
 * A fleet of three: licence → a permit and behind it a plate for each vehicle; the yard waits for the permits of all of them. The photo is asked
 * for by the plates alone.
 */
const fleetPlan: CasePlan = {
  ...plan,
  matters: [
    matter('licence', 'a'),
    matter('permit', 'b', ['licence']),
    matter('plate', 'c', ['permit']),
    matter('yard', 'c', ['permit']),
  ],
  requirements: [requirement('lease', 'required', 'licence'), requirement('photo', 'deferrable', 'plate')],
}
export const fleetDraft = { ...draft, plan: fleetPlan } as CaseOrder
const vehicles = ['1', '2', '3']
/** C54 As the server makes them of the rows at hand-in. */
export const fleetBranches: CasePlan['matters'] = [
  matter('licence', 'a'),
  ...vehicles.map((row) => matter(`permit~${row}`, 'b', ['licence'])),
  ...vehicles.map((row) => matter(`plate~${row}`, 'c', [`permit~${row}`])),
  matter(
    'yard',
    'c',
    vehicles.map((row) => `permit~${row}`),
  ),
]
export const fleetAtCounter = { ...fleetDraft, applicantId: 'represented:k1', onBehalf: true } as CaseOrder
export const withdrawRow = (part: string, signed?: boolean): CaseOrder => ({
  ...{ type: 'withdraw_row', matter: part, reason: '这辆车卖掉了' },
  ...(signed !== undefined && { signed }),
})
/** The same, begun by a clerk for a person without an account. */
export const counterDraft = { ...draft, applicantId: 'represented:k1', onBehalf: true } as CaseOrder
/**
 * The same, of a plan that leaves something to the visit and to later: how many exits there are both hygiene and fire want to have counted;
 * the bank of the shop is known once there is a licence.
 */
const afterPlan: CasePlan = {
  ...plan,
  afterwards: [
    after('exits', '安全出口数', 'on_site', 'hygiene', 'fire'),
    after('extinguishers', '灭火器数量', 'on_site', 'fire'),
    after('bank', '开户银行', 'later', 'food'),
    { ...after('opening', '开业日期', 'later', 'food'), required: false },
  ],
}
export const afterDraft = { ...draft, plan: afterPlan } as CaseOrder
/** How a case an official can read begins: by a clerk at the counter; by an owner who answers 不知道 to one question; with fields that come after hand-in; else by the owner. */
export const begins: Readonly<
  Record<'at_counter' | 'not_known' | 'afterwards' | 'by_owner' | 'with_rows' | 'with_rows_at_counter', Step>
> = {
  at_counter: ['clerk', counterDraft],
  not_known: ['owner', openDraft],
  afterwards: ['owner', afterDraft],
  by_owner: ['owner', draft],
  with_rows: ['owner', fleetDraft],
  with_rows_at_counter: ['clerk', fleetAtCounter],
}
/** As the server makes it of what was typed: the values stand in the form, the act says which. */
export const site = (code: string, elements: string[], reason: string | null = null): CaseOrder => ({
  ...{ type: 'record_site', matter: code, values: {}, absent: null, on: null, reason },
  ...{ elements, formDigest: 'after', formRevision: 7 },
})
export const later = (...elements: string[]): CaseOrder => ({
  ...{ type: 'answer_later', values: {} },
  ...{ elements, formDigest: 'after', formRevision: 8 },
})
export const attach = (material: string, attachmentId = `f-${material}`): CaseOrder => ({
  type: 'attach',
  attachmentId,
  material,
  fileHash: 'h',
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
})
export const submit: CaseOrder = {
  type: 'submit',
  queryCode: '0928-AAAA-BBBB',
  idempotencyKey: 'key',
  consent: true,
  formDigest: 'd',
  formRevision: 0,
  way: 'courier',
}
export const check = (
  material: string,
  verdict: 'fit' | 'missing' | 'unfit',
  reason: string | null = null,
): CaseOrder => ({ type: 'check_material', material, verdict, reason })
export const grant = (code: string): CaseOrder => ({
  type: 'decide',
  matter: code,
  outcome: 'granted',
  reason: null,
  basis: null,
  resultNumber: null,
  validUntil: null,
  unrecorded: null,
})
export const deny = (
  code: string,
  reason: string | null = '不符合条件',
  basis: string | null = '食品安全法 第三十五条',
): CaseOrder => ({
  type: 'decide',
  matter: code,
  outcome: 'denied',
  reason,
  basis,
  resultNumber: null,
  validUntil: null,
})
export const correction: CaseOrder = {
  type: 'correction',
  items: [{ material: 'lease', name: '租赁合同', wrong: '缺页', cure: '补齐' }],
  deadline: null,
}

export type Step = [who: string, command: CaseOrder, day?: string]
export const run = (...steps: Step[]): CaseState => {
  let state: CaseState | undefined
  for (const [who, command, day] of steps) {
    const result = act(state, command, by(who, day))
    if (!result.ok) throw new Error(`${who} ${command.type}: ${JSON.stringify(result.problems)}`)
    state = result.value.state
  }
  return state as CaseState
}
export const refused = (
  state: CaseState | undefined,
  who: string,
  command: CaseOrder,
  day?: string,
): string[] => {
  const result = act(state, command, by(who, day))
  return result.ok ? ['allowed'] : result.problems.map(({ code }) => code)
}
export const submitted: Step[] = [
  ['owner', draft],
  ['owner', attach('lease')],
  ['owner', submit],
]
export const accepted: Step[] = [
  ...submitted,
  ['clerk', check('lease', 'fit')],
  ['clerk', check('map', 'missing')],
  ['clerk', { type: 'accept' }],
]
export const decided: Step[] = [
  ...accepted,
  ['a', grant('licence')],
  ['a', grant('food')],
  ['b', grant('hygiene')],
  ['c', grant('fire')],
]
export const statuses = (state: CaseState) =>
  Object.fromEntries(state.tasks.map(({ matter: code, status }) => [code, status]))
export const fleetSubmitted: Step[] = [
  ['owner', fleetDraft],
  ['owner', attach('lease')],
  ['owner', { ...submit, branches: fleetBranches } as CaseOrder],
]
export const fleetAccepted: Step[] = [
  ...fleetSubmitted,
  ['clerk', check('lease', 'fit')],
  ['clerk', check('photo', 'missing')],
  ['clerk', { type: 'accept' }],
]
