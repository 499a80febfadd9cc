import { caseActs, caseStatuses, dueDocumentKinds, noticeKinds, taskStatuses } from '#engine/casework'
import { saidCode, specialProcedures } from '#engine/catalogue'

/** PL9 What a script may say: every act with who does it and what it takes, and the codes of what comes out. */

/** Steps that the player writes itself; they are no acts of a script. */
const ownSteps: ReadonlySet<string> = new Set([
  ...['create_draft', 'save_draft', 'attach', 'detach', 'fetch_facts', 'dispute_fact'],
  ...['give_consent', 'take_consent_back', 'see_identity', 'check_material', 'record_site', 'answer_later'],
  'enter_elsewhere',
])

/** Where a script says it otherwise than an order of the API does. */
const written: Readonly<
  Record<string, { readonly by?: string; readonly fields: object; readonly example: object }>
> = {
  submit: {
    by: 'applicant | clerk',
    fields: { way: 'courier | counter | electronic (optional)' },
    example: {},
  },
  correction: {
    fields: { items: '[{material | field, reason, cure (optional)}]', until: 'day (optional)' },
    example: { items: [{ material: 'floor_plan', reason: '缺第二页' }], until: '2026-10-20' },
  },
  mark: {
    fields: {
      ...{ matter: 'code', verdict: 'fit | objects' },
      items: '[{material | field, reason, cure (optional)}], needed where it objects',
    },
    example: { matter: 'scjgj-spjy', verdict: 'fit' },
  },
  resubmit: {
    by: 'applicant | clerk',
    fields: { provided: '[material | field]' },
    example: { provided: ['floor_plan'] },
  },
  accept: {
    fields: { deferred: '{material: day} (optional)' },
    example: { deferred: { drainage_completion_report: '2026-10-20' } },
  },
  decide: {
    fields: {
      matter: 'code',
      row: 'where it has several',
      outcome: 'granted | denied | partly',
      reason: 'text',
      basis: 'text (optional)',
    },
    example: { matter: 'scjgj-spjy', outcome: 'granted' },
  },
  deliver: { fields: { way: 'courier | counter | electronic' }, example: { way: 'courier' } },
  issue: { fields: { early: '[matter] (optional)' }, example: { early: ['scjgj-spjy'] } },
}

const byPermission: Readonly<Record<string, string>> = {
  'case.draft': 'applicant | clerk (of a case handed in at the counter)',
  'case.withdraw': 'applicant | clerk (of a case handed in at the counter)',
  'case.check': 'clerk',
  'case.accept': 'clerk',
  'task.decide': 'officer:<department>',
  'task.extend': 'head:<department>',
  'case.lead': 'lead (demand also: joint)',
  'correction.approve': 'joint',
  'case.extend': 'joint',
  'case.issue': 'issue',
  'case.deliver': 'issue',
  'visit.record': 'clerk | issue',
}

type Shape = {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly minimum?: number
  readonly maximum?: number
}

/** What a field takes, in a word or two, as its own schema says it. */
const takes = ({ type, format, anyOf, items, minimum, maximum, ...shape }: Shape): string => {
  if ('const' in shape) return String(shape.const)
  if (anyOf) {
    const ways = anyOf.filter((one) => one.type !== 'null').map(takes)
    return [...new Set(ways)].join(' | ')
  }
  if (type === 'array') return `[${items ? takes(items) : ''}]`
  if (type === 'integer' || type === 'number')
    return minimum === undefined ? 'number' : `${minimum} to ${maximum ?? '…'}`
  return format === 'date' ? 'day' : type === 'string' ? 'text' : (type ?? 'anything')
}

const ofAsked = (asked: {
  readonly properties?: Record<string, object>
  readonly required?: readonly string[]
}) => ({
  ...Object.fromEntries(
    Object.entries(asked.properties ?? {}).map(([key, shape]) => [
      key,
      `${takes(shape)}${asked.required?.includes(key) ? '' : ' (optional)'}`,
    ]),
  ),
  // PL5 Whatever is done to one matter names its row where it has several.
  ...('matter' in (asked.properties ?? {}) && { row: 'text, where the matter has several' }),
})

const acts = () => [
  ...caseActs
    .filter(({ type, permission }) => permission !== null && !ownSteps.has(type))
    .map(({ type, permission, asked, called, example }) => ({
      act: type,
      called,
      by: written[type]?.by ?? byPermission[permission ?? ''] ?? permission,
      fields: written[type]?.fields ?? ofAsked(asked),
      example: { act: type, ...(written[type]?.example ?? example) },
    })),
  {
    act: 'provide',
    called: { zh: '补交材料', en: 'Bring a paper that was missing' },
    by: 'applicant | clerk',
    fields: { material: 'needed' },
    example: { act: 'provide', material: 'floor_plan' },
  },
]

/** The whole of it, as one JSON document. */
export const playSchema = () => ({
  file: {
    thing: 'code or name of a one thing',
    answers: '"sample", or {question: answer}',
    missing: '[material] that are not handed in at first (optional)',
    rows: '{list element: [{column: value}] or how many} (optional; one row where left out)',
    acts: '[{at: day or instant, by, act, …}], in the order of time; by "time" without act: time passes until at',
  },
  acts: acts(),
  procedures: Object.keys(specialProcedures).map((code) => ({
    code,
    ...saidCode(specialProcedures, code),
  })),
  statuses: { case: caseStatuses, branch: taskStatuses },
  documents: Object.entries(dueDocumentKinds).map(([code, called]) => ({ code, ...called })),
  notices: Object.entries(noticeKinds).map(([code, called]) => ({ code, ...called })),
  out: {
    steps: '[{at, by, act, ok, code?, why?, status}]',
    ...{ status: 'case', acceptedOn: 'day', deemed: 'boolean', jointDue: 'day', issueDue: 'day' },
    branches:
      '[{matter, row?, department, status, startedOn, promisedDue, statutoryDue, decidedOn, pausedDays, extendedDays, remaining, light, provisional}]',
    ...{ notices: '[{kind, on, items}]', documents: '[kind]', visits: 'number' },
  },
})
