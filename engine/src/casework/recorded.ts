import { chinaDay } from '#engine/kernel'
import type { AfterField, AfterKind } from './after-field.ts'
import { agreedUntil } from './agreed-day.ts'
import { fieldsAwaited } from './known-later.ts'
import { matterOf } from './row-branches.ts'
import type { CaseState } from './state.ts'

/** What of the fields that come after hand-in (D9) is recorded in a case, and what is still open. */

/** Who recorded a field last; undefined while nobody has. */
const recordOf = ({ recorded }: CaseState, element: string) =>
  recorded.findLast(({ elements }) => elements.includes(element))

const isRunning = ({ tasks, status }: CaseState, { matters }: AfterField): boolean =>
  status === 'accepted' &&
  tasks.some((task) => task.status === 'running' && matters.includes(matterOf(task.matter)))

const ofKind = ({ plan: { afterwards } }: CaseState, kind: AfterKind): AfterField[] =>
  afterwards.filter((field) => field.kind === kind)

/** C84 What the inspector of a matter records: all of its fields but those another matter's inspector has recorded already. */
export const siteFields = (state: CaseState, code: string): AfterField[] => {
  const matter = matterOf(code)
  return ofKind(state, 'on_site').filter(
    ({ element, matters }) =>
      matters.includes(matter) && (recordOf(state, element)?.matter ?? matter) === matter,
  )
}

/** C86 What the person is asked now, answered or not: the fields of every matter that runs; C118 and what they said they would know later. */
export const laterAsked = (state: CaseState): AfterField[] => [
  ...ofKind(state, 'later').filter((field) => isRunning(state, field)),
  ...fieldsAwaited(state).map((field) => ({ ...field, kind: 'later' as const })),
]

/** C86 Of it what nobody has answered yet. */
const laterOpen = (state: CaseState): AfterField[] =>
  laterAsked(state).filter(({ element }) => !recordOf(state, element))

/** C86 Since when the person is asked: the first of the matters that started; null while nothing is open. */
const laterSince = (state: CaseState): string | null => {
  const matters = new Set(laterOpen(state).flatMap((field) => field.matters))
  const started = state.tasks.flatMap(({ matter, status, startedAt }) =>
    status === 'running' && startedAt !== null && matters.has(matterOf(matter)) ? [startedAt] : [],
  )
  return started.sort()[0] ?? null
}

/** C85 What a matter's form requires and nobody has recorded or answered. */
export const unrecorded = (state: CaseState, code: string): AfterField[] =>
  state.plan.afterwards.filter(
    ({ element, matters, required }) =>
      required && matters.includes(matterOf(code)) && !recordOf(state, element),
  )

/** C86 Working days the person is asked before they are reminded. */
const reminderDays = 3

/** C86 How many fields the person is asked now, since when, and whether they are reminded; null where there are none. It moves no clock. */
export const laterAsks = (
  state: CaseState,
  now: string,
): { readonly open: number; readonly since: string; readonly isOverdue: boolean } | null => {
  const since = laterSince(state)
  if (since === null) return null
  const isOverdue = chinaDay(now) > agreedUntil(chinaDay(since), reminderDays)
  return { open: laterOpen(state).length, since, isOverdue }
}
