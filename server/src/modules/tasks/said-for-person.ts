import { actNamed, actsOfApplicant, type CaseOrder, type CaseState } from '#engine/casework'
import type { Context } from '#engine/kernel'

/** C21 The trail says for whom a clerk acted, by the name as lists show it (X2). */
export const saidForPerson = (state: CaseState, type: CaseOrder['type'], { actor: { role } }: Context) => {
  const called = actNamed(type)?.called
  if (role !== 'window_clerk' || !state.handledBy || !called || !actsOfApplicant.has(type)) return {}
  const { applicantLabel: label } = state
  return { zh: `在柜台替${label}办理：${called.zh}`, en: `At the counter for ${label}: ${called.en}` }
}
