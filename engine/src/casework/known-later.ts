import { certainly, dayBefore } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import { agreedUntil } from './agreed-day.ts'
import { type LaterField, type LaterMarks, noMarks } from './later-marks.ts'
import { matterOf } from './row-branches.ts'
import { type CaseState, waitsFor } from './state.ts'
import { isEnough, taskEnded } from './words.ts'

/** C117–C119 What the person said there will be only later: which of it may be, what still misses, which branches wait for it, and when they are told. */

/**
 * C119 How often the person is told, and the working days between: the days the office has for its own answer (C2). More often presses whom
 * nobody can help, less often lets a branch lie for a month unseen.
 */
const laterBounds = { told: 3, days: 5 } as const

/** A paper or a field that was marked, as both are looked at. */
export type LaterItem = {
  /** The paper, or the field, by its id. */
  readonly id: string
  readonly kind: 'paper' | 'field'
  /** Matters that read it. */
  readonly matters: readonly string[]
  readonly asked: readonly string[]
  readonly leftAt: string | null
  readonly cameAt: string | null
}

export const laterMarks = ({ later }: Pick<CaseState, 'later'>): LaterMarks => later ?? noMarks

const readersOf = ({ plan }: CaseState, material: string): readonly string[] =>
  plan.requirements.find((row) => row.material === material)?.askedBy.map(({ matter }) => matter) ?? []

const itemsOf = (state: CaseState): LaterItem[] => {
  const { papers, fields } = laterMarks(state)
  return [
    ...papers.map(({ material, ...mark }) => ({
      ...{ id: material, kind: 'paper' as const, matters: readersOf(state, material), ...mark },
    })),
    ...fields.map(({ element, ...mark }) => ({ id: element, kind: 'field' as const, ...mark })),
  ]
}

/** What a paper or a field is called in Chinese, as every name in a refusal is. */
export const nameOf = (state: CaseState, { id, kind }: Pick<LaterItem, 'id' | 'kind'>): string =>
  (kind === 'paper'
    ? state.plan.requirements.find(({ material }) => material === id)?.name
    : state.later?.fields.find(({ element }) => element === id)?.name) ?? id

/** C117 The first matter that cannot wait for it: it starts with the acceptance, because it has nothing before it (R05). */
export const neededNow = (state: CaseState, matters: readonly string[]): string | undefined =>
  state.plan.matters.find(
    ({ code, prerequisites }) => matters.includes(matterOf(code)) && prerequisites.length === 0,
  )?.code

/** C117 Papers that only matters read which start later. */
export const papersMayWait = (state: CaseState): string[] =>
  state.plan.requirements.flatMap(({ material, askedBy }) =>
    neededNow(
      state,
      askedBy.map(({ matter }) => matter),
    ) === undefined
      ? [material]
      : [],
  )

const isThere = (state: CaseState, { id, kind }: LaterItem): boolean =>
  kind === 'paper'
    ? state.attachments.some(({ material }) => material === id) || isEnough(state.checks[id]?.verdict)
    : state.recorded.some(({ elements }) => elements.includes(id))

/** C117 A mark holds as long as nothing reads it that starts at once: until acceptance an answer may change that. */
const holds = (state: CaseState, { matters }: LaterItem): boolean =>
  state.acceptedAt !== null || neededNow(state, matters) === undefined

/** C118 What was marked, may wait and is not there. */
export const laterMissing = (state: CaseState): LaterItem[] =>
  itemsOf(state).filter((item) => item.matters.length > 0 && holds(state, item) && !isThere(state, item))

/** C118 Papers nobody has to hand in now. */
export const papersLater = (state: CaseState): ReadonlySet<string> =>
  new Set(laterMissing(state).flatMap(({ id, kind }) => (kind === 'paper' ? [id] : [])))

/** C118 What a branch that waits needs and has not: it does not start before. */
export const awaits = (state: CaseState, matter: string): LaterItem[] =>
  state.later ? laterMissing(state).filter(({ matters }) => matters.includes(matterOf(matter))) : []

/** C118 Fields that were marked and may be answered: as long as a matter that reads them is open. */
export const fieldsAwaited = (state: CaseState): LaterField[] => {
  if (state.status !== 'accepted') return []
  const open = state.tasks.flatMap(({ matter, status }) => (taskEnded(status) ? [] : [matterOf(matter)]))
  return laterMarks(state)
    .fields.filter(({ matters }) => matters.some((code) => open.includes(code)))
    .map(({ element, name, nameEn, matters, required }) => ({
      ...{ element, name, nameEn, required },
      matters: [...matters],
    }))
}

/** C118 Branches that wait for nothing but what the person has to bring. */
const heldUp = (state: CaseState): string[] =>
  state.status === 'accepted'
    ? state.tasks.flatMap(({ matter, status }) =>
        status === 'waiting' && waitsFor(state, matter).length === 0 ? [matterOf(matter)] : [],
      )
    : []

/** C119 What is wanted now: a branch waits for it and for no other. */
export const laterWanted = (state: CaseState): LaterItem[] => {
  if (!state.later) return []
  const held = heldUp(state)
  return laterMissing(state).filter(({ matters }) => matters.some((code) => held.includes(code)))
}

/** C119 The first day of the next step of what is wanted: told again, or at last left to the window; null where nothing is left to be told. */
const nextDay = ({ asked, leftAt }: LaterItem): string | null => {
  const last = asked.at(-1)
  return last === undefined || leftAt !== null ? null : agreedUntil(chinaDay(last), laterBounds.days)
}

/** C119 What is to be told on a day: again, or to the window because it was told often enough. */
export const laterDue = (state: CaseState, today: string): { again: LaterItem[]; left: LaterItem[] } => {
  const due = laterWanted(state).filter((item) => (nextDay(item) ?? '9') <= today)
  return {
    again: due.filter(({ asked }) => asked.length < laterBounds.told),
    left: due.filter(({ asked }) => asked.length >= laterBounds.told),
  }
}

/** C119 The day that must be over before the next of it is told; null where nothing is. */
export const laterTimer = (state: CaseState): string | null => {
  const [next] = laterWanted(state)
    .flatMap((item) => nextDay(item) ?? [])
    .toSorted()
  return next === undefined ? null : certainly(dayBefore(next))
}

/** C119 What the window has to ask for, since when. */
export const laterLeft = (state: CaseState): LaterItem[] =>
  laterWanted(state).filter(({ leftAt }) => leftAt !== null)

/** C118 Whether a branch began only when something came that it had waited for. */
export const waitedFor = (state: CaseState, matter: string): boolean =>
  itemsOf(state).some(({ matters, cameAt }) => cameAt !== null && matters.includes(matterOf(matter)))
