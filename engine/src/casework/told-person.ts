import type { Said } from '#engine/kernel'
import type { CaseNames } from './acts/vocabulary.ts'
import { type CaseEvent, sayEvent } from './case.ts'

/** What offices say to each other on the way to a decision: the person reads what comes of it, in a notice or a decision. */
const betweenOffices: ReadonlySet<CaseEvent['type']> = new Set([
  'part_marked',
  'answer_demanded',
  'demand_answered',
  'case_escalated',
  'escalation_ruled',
  'meeting_called',
  'meeting_recorded',
])

/**
 * C10 What the person whose case it is reads of an event; undefined where it is between offices only. Of an opinion they read who is asked and until
 * when, not what was asked or answered.
 */
export const sayToPerson = (event: CaseEvent, names: CaseNames): Said | undefined => {
  if (betweenOffices.has(event.type)) return undefined
  if (event.type === 'opinion_asked') {
    const { matter, bodies, until } = event.data
    return {
      zh: `“${names.matter(matter).zh}”正在征求${bodies.join('、')}的意见，最迟 ${until}`,
      en: `“${names.matter(matter).en}”: ${bodies.join(', ')} are asked for their opinion, by ${until}`,
    }
  }
  if (event.type === 'opinion_given') {
    const { matter, body } = event.data
    return {
      zh: `“${names.matter(matter).zh}”：${body}已经答复意见`,
      en: `“${names.matter(matter).en}”: ${body} has given its opinion`,
    }
  }
  return sayEvent(event, names)
}
