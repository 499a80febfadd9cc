import { Type } from '@sinclair/typebox'
import { after, chinaDay, nullable, ok, optional, type Problem, refuse } from '#engine/kernel'
import { fieldNames } from '../after-field.ts'
import { fieldsAwaited } from '../known-later.ts'
import { failCasework } from '../problems.ts'
import { laterAsked, siteFields } from '../recorded.ts'
import { failRecording } from '../recording-problems.ts'
import { matterOf } from '../row-branches.ts'
import type { CaseState } from '../state.ts'
import { withFields } from './later-what.ts'
import { starts } from './taking-in.ts'
import {
  act,
  asks,
  counted,
  Day,
  happening,
  isApplicantSide,
  Line,
  openOn,
  openWhen,
  trimmed,
  unended,
} from './vocabulary.ts'

/** C84 C86 What is known only after hand-in: what the inspector saw, and what the person can say only now. Values are in the form (X2); events say which. */

const Text = Type.String()
const Texts = Type.Array(Text)
/** Element → value, as the form takes them (F6). */
const Values = Type.Record(Line(100), Line(20_000))
const ofForm = { formDigest: Text, formRevision: Type.Integer() }

/** What the server brings: the values stand in the form already, judged (F66). */
type Brought = {
  readonly elements: readonly string[]
  readonly formDigest: string
  readonly formRevision: number
}

const recorded = (
  state: CaseState,
  one: CaseState['recorded'][number],
  form: { formDigest: string; formRevision: number },
): CaseState => ({
  ...state,
  ...form,
  recorded: [...state.recorded, one],
})

const siteRecorded = happening({
  type: 'site_recorded',
  schema: Type.Object({
    ...{ matter: Text, elements: Texts, absent: Texts },
    ...{ on: Text, reason: nullable(Text), ...ofForm },
  }),
  apply: (state, { formDigest, formRevision, ...record }, { at, actor }) =>
    recorded(state, { kind: 'on_site', ...record, at, by: actor.id }, { formDigest, formRevision }),
  say: ({ matter, elements, absent, on, reason }, names) => {
    const what = names.matter(matter)
    const none = absent.length
      ? { zh: `，现场没有的 ${absent.length} 项`, en: `, ${counted(absent.length, 'point')} not there` }
      : { zh: '', en: '' }
    const seen = elements.length - absent.length
    return reason
      ? {
          zh: `改了“${what.zh}”的现场查验记录（${on}）：${unended(reason)}`,
          en: `Changed the record of the site visit for “${what.en}” (${on}): ${unended(reason)}`,
        }
      : {
          zh: `“${what.zh}”现场查验过（${on}），记下 ${seen} 项${none.zh}`,
          en: `Site visit for “${what.en}” (${on}): ${counted(seen, 'point')} recorded${none.en}`,
        }
  },
})

const laterAnswered = happening({
  type: 'later_answered',
  schema: Type.Object({ elements: Texts, ...ofForm }),
  apply: (state, { formDigest, formRevision, elements }, { at, actor }) =>
    recorded(
      withFields(state, elements, at),
      { kind: 'later', matter: null, elements, absent: [], on: chinaDay(at), reason: null, at, by: actor.id },
      { formDigest, formRevision },
    ),
  say: ({ elements }) => ({
    zh: `补了以后才知道的 ${elements.length} 项`,
    en: `Answered ${counted(elements.length, 'point')} that could not be known before`,
  }),
})

/** Matters of a department that run, each once however many rows have it (C54). */
const ownRunning = (state: CaseState, department: string | undefined): string[] => {
  const own = new Set(
    state.plan.matters.filter((one) => one.department === department).map(({ code }) => code),
  )
  return [
    ...new Set(
      state.tasks
        .filter(({ matter, status }) => status === 'running' && own.has(matter))
        .map(({ matter }) => matterOf(matter)),
    ),
  ]
}

/** C84 A visit lies between hand-in and today. */
const dayFault = ({ submittedAt }: CaseState, on: string, today: string): Problem[] =>
  on > today || on < chinaDay(submittedAt ?? on) ? [failRecording('site_day_wrong', { day: on }, 'on')] : []

const recordSite = act<Brought>()({
  type: 'record_site',
  called: { zh: '记下现场查验', en: 'Record the site visit' },
  permission: 'task.decide',
  asked: asks({
    matter: Line(100),
    values: Values,
    /** Fields of which there is nothing at the place. */
    absent: optional(Type.Array(Line(100), { maxItems: 500 })),
    on: optional(Day),
    reason: optional(Line(1000)),
  }),
  example: { matter: 'scjgj-spjy', values: { premises_area: '118' }, on: '2026-12-01' },
  open: (state, { role, department }) => {
    if (state?.status !== 'accepted' || role !== 'department_officer') return undefined
    return openOn(ownRunning(state, department).filter((code) => siteFields(state, code).length > 0))
  },
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor: { department, role } }) => {
    const planned = state.plan.matters.find(({ code }) => matterOf(code) === matter)
    if (!planned) return failCasework('task_unknown', { matter })
    if (planned.department !== department || role !== 'department_officer')
      return failCasework('not_yours', { who: planned.department })
    return state.status === 'accepted' && siteFields(state, matter).length === 0
      ? failRecording('site_nothing', { matter: planned.name })
      : undefined
  },
  decide: (state, { matter, elements, formDigest, formRevision, ...order }, { now }) => {
    const left = siteFields(state, matter).filter(({ element }) => !elements.includes(element))
    if (left.length) return refuse(failRecording('site_not_whole', fieldNames(left), 'values'))
    const today = chinaDay(now)
    const on = order.on ?? today
    const isAgain = state.recorded.some((one) => one.matter === matter)
    const reason = trimmed(order.reason)
    const faults = [
      ...dayFault(state, on, today),
      ...(isAgain && !reason ? [failRecording('site_reason_needed', {}, 'reason')] : []),
    ]
    if (faults.length) return refuse(...faults)
    return ok([
      siteRecorded.of({
        ...{ matter, on, formDigest, formRevision },
        elements: [...elements],
        absent: elements.filter((element) => order.absent?.includes(element)),
        reason: isAgain ? reason : null,
      }),
    ])
  },
})

const answerLater = act<Brought>()({
  type: 'answer_later',
  called: { zh: '补上以后才知道的', en: 'Answer what could not be known before' },
  permission: 'case.draft',
  asked: asks({ values: Values }),
  example: { values: { bank_name: '宁波银行慈溪支行' } },
  open: (state, actor) =>
    openWhen(state !== undefined && isApplicantSide(state, actor) && laterAsked(state).length > 0),
  decide: (state, { elements, formDigest, formRevision }, { now }) => {
    if (!elements.length) return refuse(failRecording('later_empty', {}, 'values'))
    const own = [laterAnswered.of({ elements: [...elements], formDigest, formRevision })]
    // C118 The branch that waited for it begins that day.
    const goesOn = fieldsAwaited(state).some(({ element }) => elements.includes(element))
    return ok([...own, ...(goesOn ? starts(after(state, own, now)) : [])])
  },
})

export const recording = {
  acts: [recordSite, answerLater],
  happenings: [siteRecorded, laterAnswered],
} as const
