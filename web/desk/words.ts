import type { CaseOrder, lineHolders, Outcome, Queue, Verdict } from '#engine/casework'
import type { DeliveryWay } from '#engine/form'

/** Keys of the desk's own texts for words that come from the API; the others are in web/ui/words.ts. Literal, so that the text check sees their use. */
export const queueNames: Record<Queue, string> = {
  intake: 'queue.intake',
  mark: 'queue.mark',
  correction: 'queue.correction',
  department: 'queue.department',
  issue: 'queue.issue',
  delivery: 'queue.delivery',
  lead: 'queue.lead',
}

/** C26 Whose lines a list shows. */
export const holderNames: Record<(typeof lineHolders)[number], string> = {
  mine: 'filter.mine',
  nobody: 'filter.nobody',
}

export const verdictNames: Record<Verdict, string> = {
  fit: 'verdict.fit',
  missing: 'verdict.missing',
  unfit: 'verdict.unfit',
}

/** How a department ends its task. */
export const decisionNames: Record<Outcome, string> = {
  granted: 'decide.granted',
  partly: 'decide.partly',
  denied: 'decide.denied',
}

export const methodNames: Record<DeliveryWay, string> = {
  courier: 'method.courier',
  counter: 'method.counter',
  electronic: 'method.electronic',
}

export const paperForms: Record<string, string> = {
  original: 'form.original',
  copy: 'form.copy',
  electronic: 'form.electronic',
}

/** Every act on a case: one without a name does not compile. */
const caseActNames: Record<CaseOrder['type'], string> = {
  create_draft: 'act.create_draft',
  save_draft: 'act.save_draft',
  attach: 'act.attach',
  detach: 'act.detach',
  give_consent: 'act.give_consent',
  take_consent_back: 'act.take_consent_back',
  see_identity: 'act.see_identity',
  fetch_facts: 'act.fetch_facts',
  dispute_fact: 'act.dispute_fact',
  submit: 'act.submit',
  check_material: 'act.check_material',
  accept: 'act.accept',
  deem_accepted: 'act.deem_accepted',
  reckon_again: 'act.reckon_again',
  correction: 'act.correction',
  allow_correction: 'act.allow_correction',
  resubmit: 'act.resubmit',
  refuse: 'act.refuse',
  settle_question: 'act.settle_question',
  record_site: 'act.record_site',
  answer_later: 'act.answer_later',
  decide: 'act.decide',
  issue: 'act.issue',
  deliver: 'act.deliver',
  choose_delivery: 'act.choose_delivery',
  withdraw: 'act.withdraw',
  withdraw_row: 'act.withdraw_row',
  commit: 'act.commit',
  take_commitment_back: 'act.take_commitment_back',
  mark: 'act.mark',
  skip: 'act.skip',
  transfer: 'act.transfer',
  take_back: 'act.take_back',
  demand: 'act.demand',
  answer_demand: 'act.answer_demand',
  escalate: 'act.escalate',
  rule: 'act.rule',
  call_meeting: 'act.call_meeting',
  record_meeting: 'act.record_meeting',
  ask_opinion: 'act.ask_opinion',
  give_opinion: 'act.give_opinion',
  visit_site: 'act.visit_site',
  pause: 'act.pause',
  resume: 'act.resume',
  exclude: 'act.exclude',
  extend: 'act.extend',
  extend_joint: 'act.extend_joint',
  check: 'act.check',
  cure: 'act.cure',
  revoke: 'act.revoke',
  run_out_correction: 'act.run_out_correction',
  run_out_deferred: 'act.run_out_deferred',
  close_unanswered: 'act.close_unanswered',
  withdraw_acceptance: 'act.withdraw_acceptance',
  visit: 'act.visit',
}

/** Acts of the audit trail: on a case, looking, and sharing out the work. */
export const actNames: Record<string, string> = {
  ...caseActNames,
  look: 'act.look',
  search_person: 'act.search_person',
  'claim.take': 'act.claim.take',
  'claim.give': 'act.claim.give',
  'claim.release': 'act.claim.release',
  // As the audit trail was written before the words became one vocabulary.
  request_correction: 'act.correction',
  decide_task: 'act.decide',
  record_visit: 'act.visit',
}
