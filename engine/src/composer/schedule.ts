import { commitmentDays, excludedDays, type Matter } from '#engine/catalogue'
import { prerequisitesWithin } from './choose.ts'

export type Slot = {
  readonly start: number
  readonly end: number
  readonly slack: number
  readonly critical: boolean
}

export type Duration = (matter: Matter) => number
/** D7 A matter lasts its limit plus its special procedures that are excluded from the limit. */
export const promisedDuration: Duration = (matter) => matter.promised_days + excludedDays(matter)
export const statutoryDuration: Duration = (matter) => matter.statutory_days + excludedDays(matter)

/**
 * D17 A matter decided on a promise lasts one working day, or its own time where that is shorter: what looks at the matter (site, tests,
 * experts), excluded from the limit or not, comes after the decision.
 */
export const committedDuration =
  (allowed: (matter: Matter) => boolean): Duration =>
  (matter) =>
    allowed(matter) ? Math.min(commitmentDays, promisedDuration(matter)) : promisedDuration(matter)

type Within = ReadonlyMap<string, readonly string[]>

/** D4 The prerequisites of each matter that are among these matters. */
const within = (matters: readonly Matter[]): Within => {
  const codes = new Set(matters.map(({ code }) => code))
  return new Map(matters.map((matter) => [matter.code, prerequisitesWithin(matter, codes)]))
}

const ordered = (matters: readonly Matter[], before: Within): Matter[] | undefined => {
  const done = new Set<string>()
  const list: Matter[] = []
  let waiting = matters
  while (waiting.length > 0) {
    const next = waiting.filter(({ code }) => (before.get(code) ?? []).every((one) => done.has(one)))
    if (next.length === 0) return undefined
    for (const { code } of next) done.add(code)
    list.push(...next)
    waiting = waiting.filter(({ code }) => !done.has(code))
  }
  return list
}

/**
 * The matters so that each comes after its prerequisites, otherwise in the given order; undefined when they wait for
 * each other in a circle (D8 refuses that before publication).
 */
export const inOrder = (matters: readonly Matter[]): Matter[] | undefined => ordered(matters, within(matters))

/** D7 Each task as early as its prerequisites allow; slack is how many working days it may slip without moving the end. */
export const schedule = (
  matters: readonly Matter[],
  duration: Duration,
): { readonly length: number; readonly slots: ReadonlyMap<string, Slot> } => {
  const before = within(matters)
  // A circle has no schedule; its matters are taken in the given order so that a draft can still be looked at.
  const list = ordered(matters, before) ?? matters
  const ends = new Map<string, { start: number; end: number }>()
  for (const matter of list) {
    const start = Math.max(0, ...(before.get(matter.code) ?? []).map((code) => ends.get(code)?.end ?? 0))
    ends.set(matter.code, { start, end: start + duration(matter) })
  }
  const length = Math.max(0, ...[...ends.values()].map(({ end }) => end))
  const latest = new Map(list.map(({ code }) => [code, length]))
  for (const matter of [...list].reverse()) {
    const start = (latest.get(matter.code) ?? length) - duration(matter)
    for (const code of before.get(matter.code) ?? [])
      latest.set(code, Math.min(latest.get(code) ?? length, start))
  }
  const slots = new Map<string, Slot>()
  for (const [code, { start, end }] of ends) {
    const slack = (latest.get(code) ?? end) - end
    slots.set(code, { start, end, slack, critical: slack === 0 })
  }
  return { length, slots }
}
