/** Keys of the texts for words that come from the API. Kept as literals so that the text check sees their use. */
export const queueNames: Record<string, string> = {
  intake: 'queue.intake',
  correction: 'queue.correction',
  department: 'queue.department',
  issue: 'queue.issue',
  delivery: 'queue.delivery',
  lead: 'queue.lead',
}

export const roleNames: Record<string, string> = {
  window_clerk: 'role.window_clerk',
  department_officer: 'role.department_officer',
  lead_department: 'role.lead_department',
  issue_window: 'role.issue_window',
  joint_team: 'role.joint_team',
  administrator: 'role.administrator',
  applicant: 'role.applicant',
}

export const caseStatusNames: Record<string, string> = {
  draft: 'status.draft',
  submitted: 'status.submitted',
  correcting: 'status.correcting',
  accepted: 'status.accepted',
  decided: 'status.decided',
  issued: 'status.issued',
  completed: 'status.completed',
  refused: 'status.refused',
  withdrawn: 'status.withdrawn',
}

export const taskStatusNames: Record<string, string> = {
  waiting: 'task.waiting',
  released: 'task.released',
  granted: 'task.granted',
  denied: 'task.denied',
  not_possible: 'task.not_possible',
  stopped: 'task.stopped',
}

export const lightNames: Record<string, string> = {
  green: 'light.green',
  amber: 'light.amber',
  red: 'light.red',
  overdue: 'light.overdue',
}

export const verdictNames: Record<string, string> = {
  fit: 'verdict.fit',
  missing: 'verdict.missing',
  unfit: 'verdict.unfit',
}

export const methodNames: Record<string, string> = {
  courier: 'method.courier',
  counter: 'method.counter',
  electronic: 'method.electronic',
}

export const paperForms: Record<string, string> = {
  原件: 'form.original',
  复印件: 'form.copy',
  电子: 'form.electronic',
}

export const outcomeNames: Record<string, string> = {
  found: 'outcome.found',
  not_found: 'outcome.not_found',
  slow: 'outcome.slow',
  down: 'outcome.down',
  nonsense: 'outcome.nonsense',
}

/** Acts of the audit trail: the commands of casework, and looking. */
export const actNames: Record<string, string> = {
  look: 'act.look',
  create_draft: 'act.create_draft',
  save_draft: 'act.save_draft',
  attach: 'act.attach',
  detach: 'act.detach',
  fetch_facts: 'act.fetch_facts',
  dispute_fact: 'act.dispute_fact',
  submit: 'act.submit',
  check_material: 'act.check_material',
  accept: 'act.accept',
  deem_accepted: 'act.deem_accepted',
  request_correction: 'act.request_correction',
  allow_correction: 'act.allow_correction',
  resubmit: 'act.resubmit',
  refuse: 'act.refuse',
  decide_task: 'act.decide_task',
  issue: 'act.issue',
  deliver: 'act.deliver',
  withdraw: 'act.withdraw',
  record_visit: 'act.record_visit',
}
