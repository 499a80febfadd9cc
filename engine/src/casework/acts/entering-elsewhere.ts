import { Type } from '@sinclair/typebox'
import { chinaDay, nullable, ok, optional, type Problem, refuse } from '#engine/kernel'
import { minutesOf } from '../entered.ts'
import { failCasework } from '../problems.ts'
import { enteredIn, enteredOf, type OtherSystem } from '../retyping.ts'
import { failRetyping } from '../retyping-problems.ts'
import { matterOf } from '../row-branches.ts'
import type { CaseState } from '../state.ts'
import { minutesWorked, mostMinutes } from '../worked.ts'
import { act, asks, counted, happening, Line, openOn, trimmed, unended } from './vocabulary.ts'

/** C132 Typed again into the department's own system, and its number brought back. Nothing of it is asked of the person (R07). */

const Text = Type.String()
const Minutes = Type.Integer({ minimum: 1, maximum: mostMinutes })

/** What the server brings: how the matter is typed again; null where it is not marked. */
type Brought = { readonly system: Pick<OtherSystem, 'name' | 'number'> | null }

const enteredElsewhere = happening({
  type: 'entered_elsewhere',
  schema: Type.Object({
    ...{ matter: Text, system: Text, number: Text },
    /** Minutes as counted from opening to pasting back, and as the officer put them right. */
    ...{ counted: Type.Integer(), said: nullable(Type.Integer()), reason: nullable(Text) },
  }),
  apply: (state, { reason: _reason, ...entry }, { at, actor }) => ({
    ...state,
    entered: [...enteredIn(state), { ...entry, at, by: actor.id }],
  }),
  say: ({ matter, system, number, reason, ...took }, names) => {
    const [what, minutes] = [names.matter(matter), minutesOf(took)]
    const again = reason
      ? { zh: `，更正：${unended(reason)}`, en: `, put right: ${unended(reason)}` }
      : { zh: '', en: '' }
    return {
      zh: `“${what.zh}”又录进了“${system}”，编号 ${number}，用了 ${minutes} 分钟${again.zh}`,
      en: `“${what.en}” was typed again into “${system}”, number ${number}, ${counted(minutes, 'minute')}${again.en}`,
    }
  },
})

const typedFrom: ReadonlySet<CaseState['status']> = new Set(['accepted', 'decided', 'issued'])
const typedParts: ReadonlySet<string> = new Set(['running', 'granted', 'partly', 'denied'])

/** Branches of a department that are typed again: those that began and were not stopped. */
const ownBranches = (state: CaseState, department: string | undefined): string[] => {
  const own = new Set(
    state.plan.matters.filter((one) => one.department === department).map(({ code }) => code),
  )
  return state.tasks
    .filter(({ matter, status }) => own.has(matter) && typedParts.has(status))
    .map(({ matter }) => matter)
}

type Asked = { readonly matter: string; readonly number: string; readonly reason?: string | null }
type Took = { readonly openedAt: string; readonly seconds: number; readonly minutes?: number | null }

const nameOf = (state: CaseState, matter: string): string =>
  state.plan.matters.find(({ code }) => code === matter)?.name ?? matter

const numberFaults = (state: CaseState, { matter, number }: Asked, of: OtherSystem['number']): Problem[] => {
  const { called, least, most } = of
  const [text, place] = [number.trim(), 'number']
  if (!text) return [failRetyping('entry_number_empty', { called }, place)]
  const { length } = [...text]
  if (length < least || length > most)
    return [failRetyping('entry_number_length', { called, least, most, length }, place)]
  // Of each other branch the newest number counts: what was put right is free again.
  const twice = state.tasks.find(
    (task) => task.matter !== matter && enteredOf(state, task.matter)?.number === text,
  )
  return twice
    ? [failRetyping('entry_number_double', { number: text, matter: nameOf(state, twice.matter) }, place)]
    : []
}

/** C131 Nobody worked longer on it than has passed; a minute is left for clocks that differ. */
const timeFaults = (state: CaseState, { openedAt, seconds }: Took, now: string): Problem[] => {
  const [opened, stood] = [Date.parse(openedAt), (Date.parse(now) - Date.parse(openedAt)) / 1000]
  const isSound = opened >= Date.parse(state.submittedAt ?? now) - 60_000 && stood >= -60
  return isSound && seconds <= stood + 60 ? [] : [failRetyping('entry_time_wrong', {}, 'minutes')]
}

const enterElsewhere = act<Brought>()({
  type: 'enter_elsewhere',
  called: { zh: '记下别的系统的编号', en: 'Note the number of another system' },
  permission: 'task.decide',
  asked: asks({
    matter: Line(100),
    number: Line(100),
    openedAt: Type.String({ format: 'date-time' }),
    /** C131 Seconds worked between opening and pasting back, without what was idle. */
    seconds: Type.Integer({ minimum: 0, maximum: 30 * 86_400 }),
    /** What the officer puts right. */
    minutes: optional(Minutes),
    reason: optional(Line(1000)),
  }),
  example: {
    ...{ matter: 'scjgj-spjy', number: 'JY13302820012345' },
    ...{ openedAt: '2026-12-01T09:30:00+08:00', seconds: 240 },
  },
  open: (state, { role, department }) =>
    state && role === 'department_officer' && typedFrom.has(state.status)
      ? openOn(ownBranches(state, department))
      : undefined,
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor: { department, role } }) => {
    const planned = state.plan.matters.find(({ code }) => code === matter)
    if (!planned) return failCasework('task_unknown', { matter })
    return planned.department !== department || role !== 'department_officer'
      ? failCasework('not_yours', { who: planned.department })
      : undefined
  },
  decide: (state, { system, ...order }, { now }) => {
    const { matter, seconds, minutes } = order
    if (!system) return refuse(failRetyping('entry_not_marked', { matter: nameOf(state, matter) }))
    const [before, reason] = [enteredOf(state, matter), trimmed(order.reason)]
    const faults = [
      ...numberFaults(state, order, system.number),
      ...timeFaults(state, order, now),
      ...(before && !reason ? [failRetyping('entry_reason_needed', {}, 'reason')] : []),
    ]
    if (faults.length) return refuse(...faults)
    const measured = minutesWorked(seconds)
    return ok([
      enteredElsewhere.of({
        ...{ matter, system: system.name, number: order.number.trim(), counted: measured },
        said: minutes && minutes !== measured ? minutes : null,
        reason: before ? reason : null,
      }),
    ])
  },
})

/** C133 One more or one less of so many minutes, of a matter in a month. */
export type TallyChange = {
  readonly matter: string
  readonly department: string
  readonly system: string
  readonly month: string
  readonly minutes: number
  readonly cases: 1 | -1
}

/** C133 What an act changes in what is counted: the entry it made, and the one that takes the place of. */
export const tallyOf = (before: CaseState | undefined, after: CaseState): readonly TallyChange[] =>
  enteredIn(after)
    .slice(before ? enteredIn(before).length : 0)
    .flatMap((entry) => {
      const former = before && enteredOf(before, entry.matter)
      const department = after.plan.matters.find(({ code }) => code === entry.matter)?.department ?? ''
      const change = (of: typeof entry, cases: 1 | -1): TallyChange => ({
        ...{ matter: matterOf(of.matter), department, system: of.system },
        ...{ month: chinaDay(of.at).slice(0, 7), minutes: minutesOf(of), cases },
      })
      return [change(entry, 1), ...(former ? [change(former, -1)] : [])]
    })

export const enteringElsewhere = { acts: [enterElsewhere], happenings: [enteredElsewhere] } as const
