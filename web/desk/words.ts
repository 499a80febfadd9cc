import type { KeptVerdict, lineHolders, Outcome, Queue } from '#engine/casework'
import type { DeliveryWay } from '#engine/form'

/** Keys of the desk's own texts for words that come from the API; the others are in web/ui/words.ts. Literal, so that the text check sees their use. */
export const queueNames: Record<Queue, string> = {
  intake: 'queue.intake',
  mark: 'queue.mark',
  correction: 'queue.correction',
  follow: 'queue.follow',
  department: 'queue.department',
  issue: 'queue.issue',
  delivery: 'queue.delivery',
  lead: 'queue.lead',
  late: 'queue.late',
}

/** C26 Whose lines a list shows. */
export const holderNames: Record<(typeof lineHolders)[number], string> = {
  mine: 'filter.mine',
  nobody: 'filter.nobody',
}

export const verdictNames: Record<KeptVerdict, string> = {
  fit: 'verdict.fit',
  missing: 'verdict.missing',
  unfit: 'verdict.unfit',
  waived: 'verdict.waived',
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
