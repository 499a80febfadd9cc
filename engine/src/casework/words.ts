/** The closed lists of casework, and what a screen asks of one of their words. Nothing but words, so that a page of a person carries no rule it does not ask. */

/** Life of a case 办件. `decided`: every task has ended; `issued`: all results ready at the one window. */
export const caseStatuses = [
  'draft',
  'submitted',
  'correcting',
  'accepted',
  'decided',
  'issued',
  'completed',
  'refused',
  'withdrawn',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/**
 * Life of a task 分办件. `not_possible`: a prerequisite was denied (C7); `stopped`: it was withdrawn with its case, or by itself (C88); `partly`: granted
 * in part (C93).
 */
export const keptStatuses = [
  'waiting',
  'running',
  'granted',
  'partly',
  'denied',
  'not_possible',
  'stopped',
] as const
/** C92 `paused` is a running task on a day on which its clock stands: told by the day, never kept, so that no timer has to end it. */
export const taskStatuses = [...keptStatuses, 'paused'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** The lists desks work from. */
export const queues = [
  'intake',
  'mark',
  'correction',
  'follow',
  'department',
  'issue',
  'delivery',
  'lead',
  'late',
] as const
export type Queue = (typeof queues)[number]
export const isQueue = (word: string): word is Queue => queues.some((queue) => queue === word)

export const verdicts = ['fit', 'missing', 'unfit'] as const
export type Verdict = (typeof verdicts)[number]
/** C127 What the window keeps of a paper: what it found, or that it asks for it no more. */
export const keptVerdicts = [...verdicts, 'waived'] as const
export type KeptVerdict = (typeof keptVerdicts)[number]
/** Found fit, or C127 waived: nobody has to bring it any more. */
export const isEnough = (verdict: KeptVerdict | undefined): boolean =>
  verdict === 'fit' || verdict === 'waived'
/** How a department ends its task (C7). */
export const outcomes = ['granted', 'denied', 'partly'] as const
export type Outcome = (typeof outcomes)[number]
/** C104 Who demands an answer. */
export const demandLevels = ['lead', 'joint'] as const
/** C110 Who is told that a branch runs late, in this order: the officer's section, the head, the department that leads, the joint team. */
export const lateLevels = ['section', 'head', 'lead', 'joint'] as const
export type LateLevel = (typeof lateLevels)[number]
/** C111 What a notice of supervision asks for. */
export const noticeAsks = ['decide_or_answer'] as const
/** C106 How many of the bodies asked must answer. */
export const opinionModes = ['all', 'any', 'some'] as const
/** C100 What a department says of its part before acceptance. */
export const markVerdicts = ['fit', 'objects'] as const
/** C97 What a check after a grant on a promise finds. */
export const promiseOutcomes = ['kept', 'broken'] as const
/** C96 A case is refused at the window, or its acceptance is withdrawn because a deferred paper did not come. */
export const refusalKinds = ['refused', 'acceptance_withdrawn'] as const
/** C95 Given up by the person, or closed because a correction was not answered. */
export const withdrawalKinds = ['asked', 'unanswered'] as const
/** Why a person came: to hand in, to collect, or for a reason somebody wrote down. */
export const visitCauses = ['handing_in', 'collecting', 'other'] as const

export const taskEnded = (status: TaskStatus): boolean =>
  status !== 'waiting' && status !== 'running' && status !== 'paused'
/** C93 What releases the tasks behind it and gives a result: a grant, in part or whole. */
export const isGrant = (status: TaskStatus): boolean => status === 'granted' || status === 'partly'

/** What a case is to the person whose it is. */
const standings = {
  draft: 'draft',
  correcting: 'needs_you',
  submitted: 'under_way',
  accepted: 'under_way',
  decided: 'under_way',
  issued: 'under_way',
  completed: 'ended',
  refused: 'ended',
  withdrawn: 'ended',
} as const satisfies Record<CaseStatus, string>
export type Standing = (typeof standings)[CaseStatus]

/** C13 What waits for the person, what they have begun, what is under way, what has ended: in this order they are shown. */
export const standingOrder: readonly Standing[] = ['needs_you', 'draft', 'under_way', 'ended']
export const standingOf = (status: CaseStatus): Standing => standings[status]

/** C4 Tasks begin with acceptance: before it every one of them waits for it, and for nothing else. */
export const tasksBegun = (status: CaseStatus): boolean =>
  status !== 'draft' && status !== 'submitted' && status !== 'correcting'

/** Single steps within a stage; a case has dozens of them and they hide the turning points. */
const singleSteps: ReadonlySet<string> = new Set([
  'draft_saved',
  'file_attached',
  'file_removed',
  'facts_fetched',
  'material_checked',
  'task_started',
  'late_told',
])
/** C14 The turning points of a case are told at once, its single steps on demand; what is new is a turning point. */
export const isTurningPoint = ({ type }: { readonly type: string }): boolean => !singleSteps.has(type)
