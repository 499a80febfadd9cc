import type { CaseStatus, PublicCaseStatus, TaskStatus } from '#engine/casework'
import type { DeliveryWay } from '#engine/form'

/** Keys of shared texts for words that come from the API. Literal, so that the text check sees their use. */
export const caseStatusKeys: Record<string, string> = {
  draft: 'status.draft',
  submitted: 'status.submitted',
  correcting: 'status.correcting',
  accepted: 'status.accepted',
  decided: 'status.decided',
  issued: 'status.issued',
  completed: 'status.completed',
  refused: 'status.refused',
  withdrawn: 'status.withdrawn',
} satisfies Record<CaseStatus, string>

/** C35 What a query code alone tells. */
export const publicCaseStatusKeys: Record<PublicCaseStatus, string> = {
  submitted: 'status.submitted',
  correcting: 'status.correcting',
  accepted: 'status.accepted',
  decided: 'status.decided',
  issued: 'status.issued',
  completed: 'status.completed',
  ended: 'status.ended',
}

export const taskStatusKeys: Record<TaskStatus | 'ended', string> = {
  waiting: 'task.waiting',
  running: 'task.running',
  paused: 'task.paused',
  granted: 'task.granted',
  partly: 'task.partly',
  denied: 'task.denied',
  not_possible: 'task.not_possible',
  stopped: 'task.stopped',
  ended: 'task.ended',
}

export const lightKeys: Record<string, string> = {
  green: 'light.green',
  amber: 'light.amber',
  red: 'light.red',
  overdue: 'light.overdue',
}

/** Why a paper need not be handed in (D5), as it is read: what departments have already comes first, people look for it first. */
const reasonsRead = {
  data_source: 'reason.data_source',
  one_form: 'reason.one_form',
  result_of_matter: 'reason.result_of_matter',
  same_material: 'reason.same_material',
  same_fact: 'reason.same_fact',
  generated: 'reason.generated',
  commitment: 'reason.commitment',
  no_legal_basis: 'reason.no_legal_basis',
} as const
export const reasonKeys: Record<string, string> = reasonsRead
export const reasonOrder = Object.keys(reasonsRead) as readonly (keyof typeof reasonsRead)[]

export const paperFormKeys: Record<string, string> = {
  original: 'paper.original',
  copy: 'paper.copy',
  electronic: 'paper.electronic',
}

export const deliveryKeys: Record<DeliveryWay, string> = {
  courier: 'delivery.courier',
  counter: 'delivery.counter',
  electronic: 'delivery.electronic',
}

export const outcomeKeys: Record<string, string> = {
  found: 'outcome.found',
  not_found: 'outcome.not_found',
  slow: 'outcome.slow',
  down: 'outcome.down',
  nonsense: 'outcome.nonsense',
}

export const roleKeys: Record<string, string> = {
  applicant: 'role.applicant',
  window_clerk: 'role.window_clerk',
  department_officer: 'role.department_officer',
  department_head: 'role.department_head',
  lead_department: 'role.lead_department',
  issue_window: 'role.issue_window',
  joint_team: 'role.joint_team',
  administrator: 'role.administrator',
  system: 'role.system',
}

/** Where something was done, when it was not done at a window; windows have a name of their own. */
const placeKeys: Record<string, string> = {
  portal: 'place.online',
  desk: 'place.desk',
  system: 'role.system',
}

export const sayPlace = (place: string, t: (key: string) => string): string => {
  const key = placeKeys[place]
  return key ? t(key) : place
}
