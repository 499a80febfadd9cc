import { type Draft, evolveVersion, type VersionEvent, type VersionState } from '#engine/definition'
import { actorRef, chinaDay } from '#engine/kernel'

type FieldChange = { readonly field: string; readonly before: string; readonly after: string }
/** One person's changes of a row on one day, the first state against the last. */
export type RowChange = {
  readonly row: string
  readonly at: string
  readonly name: string
  readonly fields: readonly FieldChange[]
}

const basicsKeys = [
  'name',
  'name_en',
  'audience',
  'zone',
  'lead_department',
  'lead_reason',
  'settled',
] as const

type Row = Readonly<Record<string, unknown>> | undefined

/** What a draft says in a row: `matters/code`, `matters/code/material`, `cuts/code/material`, `materials/id`, `questions/id`, `basics`, `said`. */
const rowOf = (draft: Draft, path: string): Row => {
  const [kind, key = '', material = ''] = path.split('/')
  if (kind === 'questions') return draft.questions?.find(({ id }) => id === key)
  if (kind === 'matters' && !material) return draft.matters.find(({ code }) => code === key)
  if (kind === 'matters' || kind === 'cuts')
    return draft.cuts.find((cut) => cut.matter === key && cut.material === material)
  if (kind === 'materials')
    return Object.fromEntries(
      draft.cuts.filter((cut) => cut.material === key).map((cut) => [cut.matter, cut]),
    )
  if (kind === 'basics') return Object.fromEntries(basicsKeys.map((name) => [name, draft[name]]))
  return kind === 'said' ? { also_said: draft.also_said, faq: draft.faq } : undefined
}

const said = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

const fieldsBetween = (before: Row, after: Row): FieldChange[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map((field) => ({ field, before: said(before?.[field]), after: said(after?.[field]) }))
    .filter((change) => change.before !== change.after)

type Step = { readonly at: string; readonly name: string; readonly before: Row; readonly after: Row }

const mergeSteps = (steps: readonly Step[]): Step[] => {
  const merged: Step[] = []
  for (const step of steps) {
    const last = merged.at(-1)
    const goesOn = last && last.name === step.name && chinaDay(last.at) === chinaDay(step.at)
    if (goesOn) merged.pop()
    merged.push(goesOn ? { ...step, before: last.before } : step)
  }
  return merged
}

/** When a question was asked, YYYY-MM-DD, and the instant it was noted. */
export type Asking = { readonly heldOn: string; readonly noted: string }

const follows = (at: string, { heldOn, noted }: Asking): boolean =>
  chinaDay(at) > heldOn || (chinaDay(at) === heldOn && Date.parse(at) > Date.parse(noted))

/**
 * TR5 How a row of a version changed after a question about it, oldest first. Drafts are saved as people type, so saves of one
 * person on one day are one change; what was undone again is none. `events` are all of one version, in order.
 */
export const changesOfRow = (
  events: readonly VersionEvent[],
  row: string,
  asking: Asking,
): readonly RowChange[] => {
  let state: VersionState | undefined
  const steps: Step[] = []
  for (const event of events) {
    const before: Row = state && rowOf(state.draft, row)
    state = evolveVersion(state, event)
    const after = rowOf(state.draft, row)
    if (event.type !== 'created' && follows(event.at, asking) && fieldsBetween(before, after).length)
      steps.push({ at: event.at, name: actorRef(event.actor), before, after })
  }
  return mergeSteps(steps)
    .map(({ at, name, before, after }) => ({ row, at, name, fields: fieldsBetween(before, after) }))
    .filter(({ fields }) => fields.length > 0)
}
