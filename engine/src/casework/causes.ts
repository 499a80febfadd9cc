import { chinaDay, type Said } from '#engine/kernel'
import type { CaseEvent } from './case.ts'

/** C126 Which documents an act causes, and what the applicant is told. The documents themselves are made elsewhere; here stands only that they are due. */

/** rules.md section 7, by code. */
export const dueDocumentKinds = {
  receipt: { zh: '收件凭证', en: 'receipt' },
  transfer_slip: { zh: '物料流转凭证', en: 'slip for papers that move between counter and departments' },
  acceptance_notice: { zh: '受理通知书', en: 'notice of acceptance' },
  correction_notice: { zh: '补正告知书', en: 'correction notice' },
  deferral_notice: { zh: '容缺受理通知书', en: 'notice of acceptance with papers to follow' },
  commitment_letter: { zh: '告知承诺书', en: 'letter of the promise' },
  refusal_decision: { zh: '不予受理决定书', en: 'decision not to accept' },
  acceptance_withdrawal: { zh: '撤销受理通知书', en: 'notice that the acceptance is withdrawn' },
  special_procedure_notice: { zh: '特别程序告知书', en: 'notice of a special procedure' },
  extension_notice: { zh: '延长期限告知书', en: 'notice of a longer limit' },
  hearing_notice: { zh: '听证告知书', en: 'notice of a hearing' },
  site_record: { zh: '现场核查记录', en: 'record of the visit on site' },
  grant_decision: { zh: '准予决定书', en: 'decision that grants' },
  denial_decision: { zh: '不予许可决定书', en: 'decision that denies' },
  revocation_decision: { zh: '撤销许可决定书', en: 'decision that revokes a grant' },
  termination_notice: { zh: '终止办理告知书', en: 'notice that handling ended' },
  withdrawal_notice: { zh: '撤回（视为撤回）告知书', en: 'notice of withdrawal' },
  supervision_notice: { zh: '催办（督办）单', en: 'notice of supervision' },
  opinion_request: { zh: '征求意见函', en: 'request for an opinion' },
  meeting_record: { zh: '会商纪要', en: 'record of a meeting' },
  delivery_receipt: { zh: '送达回证', en: 'proof of delivery' },
  archive_list: { zh: '归档目录', en: 'list of what is archived' },
} as const satisfies Record<string, Said>
export type DueDocumentKind = keyof typeof dueDocumentKinds

type Causes = Partial<Record<CaseEvent['type'], readonly DueDocumentKind[]>>
const always: Causes = {
  submitted: ['receipt'],
  papers_received: ['transfer_slip'],
  resubmitted: ['receipt'],
  committed: ['commitment_letter'],
  correction_requested: ['correction_notice'],
  refused: ['refusal_decision', 'archive_list'],
  closed_unanswered: ['withdrawal_notice', 'archive_list'],
  acceptance_withdrawn: ['acceptance_withdrawal', 'archive_list'],
  withdrawn: ['withdrawal_notice', 'archive_list'],
  row_withdrawn: ['withdrawal_notice'],
  task_not_possible: ['termination_notice'],
  days_excluded: ['special_procedure_notice'],
  task_extended: ['extension_notice'],
  joint_limit_extended: ['extension_notice'],
  site_recorded: ['site_record'],
  joint_visit: ['site_record'],
  case_escalated: ['supervision_notice'],
  answer_demanded: ['supervision_notice'],
  supervision_noticed: ['supervision_notice'],
  opinion_asked: ['opinion_request'],
  meeting_recorded: ['meeting_record'],
  task_skipped: ['termination_notice'],
  task_transferred: ['transfer_slip'],
  task_granted: ['grant_decision'],
  task_partly_granted: ['grant_decision', 'denial_decision'],
  task_denied: ['denial_decision'],
  grant_revoked: ['revocation_decision'],
  delivered_early: ['delivery_receipt'],
  delivered: ['delivery_receipt', 'archive_list'],
}

/** The documents one event makes due. */
export const documentsOfEvent = (event: CaseEvent): readonly DueDocumentKind[] => {
  // R11 What time accepts nobody writes a notice of; R12 with papers that may follow it is another one.
  if (event.type === 'accepted') {
    if (event.data.deemed) return []
    return Object.keys(event.data.deferred).length
      ? ['acceptance_notice', 'deferral_notice']
      : ['acceptance_notice']
  }
  // R27 Whoever is heard is told when and where.
  if (event.type === 'task_paused')
    return event.data.procedure === 'hearing'
      ? ['special_procedure_notice', 'hearing_notice']
      : ['special_procedure_notice']
  return always[event.type] ?? []
}

/** Stay in the house: offices write them to each other, or for the file. */
const insideKinds: ReadonlySet<DueDocumentKind> = new Set([
  'transfer_slip',
  'supervision_notice',
  'opinion_request',
  'meeting_record',
  'archive_list',
])
/** C10 Whether the person whose case it is gets a document. */
export const isForPerson = (kind: DueDocumentKind): boolean => !insideKinds.has(kind)

/** The kinds of documents that are due, each once, in the order they came up. */
export const documentsOf = (events: readonly CaseEvent[]): DueDocumentKind[] => [
  ...new Set(events.flatMap(documentsOfEvent)),
]

/** What the applicant is told, by code. */
export const noticeKinds = {
  received: { zh: '已收件', en: 'handed in' },
  correction: { zh: '一次性告知补正', en: 'correction asked once' },
  correction_over: { zh: '补正期限已过', en: 'the day for the correction is over' },
  accepted: { zh: '已受理', en: 'accepted' },
  deferral: { zh: '容缺材料要补齐', en: 'papers that must follow' },
  later_wanted: { zh: '以后才有的现在要了', en: 'what comes later is wanted now' },
  deferral_over: { zh: '容缺期限已过', en: 'the day of papers that must follow is over' },
  special_procedure: { zh: '进入特别程序', en: 'a special procedure began' },
  resumed: { zh: '恢复计时', en: 'the limit runs again' },
  extension: { zh: '延长期限', en: 'a longer limit' },
  decision: { zh: '作出决定', en: 'a decision' },
  check: { zh: '承诺核查结果', en: 'what the check of a promise found' },
  promise_open: { zh: '恢复告知承诺资格', en: 'the way of the promise is open again' },
  refused: { zh: '不予受理、撤销受理', en: 'not accepted, or acceptance withdrawn' },
  ended: { zh: '撤回、视为撤回、终止', en: 'withdrawn or ended' },
  issued: { zh: '已出件', en: 'results are ready' },
  delivered: { zh: '已送达', en: 'results were handed over' },
} as const satisfies Record<string, Said>
export type NoticeKind = keyof typeof noticeKinds

export type Notice = { readonly kind: NoticeKind; readonly on: string; readonly items: readonly object[] }
type Told = readonly [kind: NoticeKind, items: readonly object[]]

const matterKinds: Partial<Record<CaseEvent['type'], NoticeKind>> = {
  task_paused: 'special_procedure',
  days_excluded: 'special_procedure',
  task_resumed: 'resumed',
  task_extended: 'extension',
  task_granted: 'decision',
  task_partly_granted: 'decision',
  task_denied: 'decision',
  task_not_possible: 'ended',
  grant_revoked: 'decision',
  promise_checked: 'check',
  promise_cured: 'check',
  promise_restored: 'promise_open',
  row_withdrawn: 'ended',
  task_stopped: 'ended',
  task_skipped: 'ended',
}
const outcomes: Partial<Record<CaseEvent['type'], string>> = {
  task_granted: 'granted',
  task_partly_granted: 'partly',
  task_denied: 'denied',
  grant_revoked: 'revoked',
}

const deferredItems = (deferred: Readonly<Record<string, string>>) =>
  Object.entries(deferred).map(([material, until]) => ({ material, until }))

const laterItems = ({
  materials,
  fields,
  round,
}: {
  readonly materials: readonly string[]
  readonly fields: readonly { readonly element: string }[]
  readonly round: number
}) => [
  ...materials.map((material) => ({ material, round })),
  ...fields.map(({ element }) => ({ field: element, round })),
]

const said = (value: unknown): boolean => value !== null && value !== undefined

type Item = Extract<CaseEvent, { readonly type: 'correction_requested' }>['data']['items'][number]
const itemTold = ({ material, element, name, wrong, cure }: Item) => ({
  ...(material !== null && { material }),
  ...(element !== null && { field: element }),
  ...{ name, reason: wrong, cure },
})

/** What one event tells, with what it is about. */
const toldBy = (event: CaseEvent): readonly Told[] => {
  switch (event.type) {
    case 'submitted':
    case 'resubmitted':
      return [['received', []]]
    case 'correction_requested':
      return [
        [
          'correction',
          [...event.data.items.map(itemTold), ...event.data.questions.map((question) => ({ question }))],
        ],
      ]
    case 'accepted': {
      const deferred = deferredItems(event.data.deferred)
      return [['accepted', []], ...(deferred.length ? [['deferral', deferred] as const] : [])]
    }
    case 'correction_ran_out':
      return [['correction_over', []]]
    case 'later_asked':
      return [['later_wanted', laterItems(event.data)]]
    case 'deferred_ran_out':
      return [['deferral_over', event.data.materials.map((material) => ({ material }))]]
    case 'joint_limit_extended':
      return [['extension', [{ days: event.data.days, reason: event.data.reason }]]]
    case 'refused':
    case 'acceptance_withdrawn':
      return [['refused', [{ reason: event.data.reason }]]]
    case 'withdrawn':
    case 'closed_unanswered':
      return [['ended', [{ reason: event.data.reason }]]]
    case 'issued':
    case 'issued_early':
      return [['issued', event.data.results.map(({ matter, number }) => ({ matter, number }))]]
    case 'delivered':
    case 'delivered_early':
      return [['delivered', [{ way: event.data.method }]]]
    default:
      return ofMatter(event)
  }
}

const ofMatter = (event: CaseEvent): readonly Told[] => {
  const kind = matterKinds[event.type]
  if (!kind || !('matter' in event.data)) return []
  const outcome = outcomes[event.type]
  const { result: _result, ...facts } = event.data as Readonly<Record<string, unknown>>
  const told = Object.entries(facts).filter(([, value]) => said(value))
  return [[kind, [{ ...Object.fromEntries(told), ...(outcome && { outcome }) }]]]
}

/** The notices of a case in order: one entry each, with what it is about. */
export const noticesOf = (events: readonly CaseEvent[]): Notice[] =>
  events.flatMap((event) => toldBy(event).map(([kind, items]) => ({ kind, on: chinaDay(event.at), items })))
