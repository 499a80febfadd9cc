import { excludedDays, type Matter } from '#engine/catalogue'
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
 * The matters so that each comes after its prerequisites, otherwise in the given order; undefined when they wait for
 * each other in a circle (D8 refuses that before publication).
 */
export const inOrder = (matters: readonly Matter[]): Matter[] | undefined => {
  const codes = new Set(matters.map(({ code }) => code))
  const done = new Set<string>()
  const ordered: Matter[] = []
  while (ordered.length < matters.length) {
    const next = matters.filter(
      (matter) =>
        !done.has(matter.code) && prerequisitesWithin(matter, codes).every((code) => done.has(code)),
    )
    if (next.length === 0) return undefined
    for (const matter of next) {
      done.add(matter.code)
      ordered.push(matter)
    }
  }
  return ordered
}

/** D7 Each task as early as its prerequisites allow; slack is how many working days it may slip without moving the end. */
export const schedule = (
  matters: readonly Matter[],
  duration: Duration,
): { readonly length: number; readonly slots: ReadonlyMap<string, Slot> } => {
  // A circle has no schedule; its matters are taken in the given order so that a draft can still be looked at.
  const ordered = inOrder(matters) ?? matters
  const codes = new Set(matters.map(({ code }) => code))
  const ends = new Map<string, { start: number; end: number }>()
  for (const matter of ordered) {
    const start = Math.max(0, ...prerequisitesWithin(matter, codes).map((code) => ends.get(code)?.end ?? 0))
    ends.set(matter.code, { start, end: start + duration(matter) })
  }
  const length = Math.max(0, ...[...ends.values()].map(({ end }) => end))
  const latest = new Map<string, number>()
  for (const matter of [...ordered].reverse()) {
    const followers = ordered.filter((other) => prerequisitesWithin(other, codes).includes(matter.code))
    latest.set(
      matter.code,
      Math.min(length, ...followers.map((other) => (latest.get(other.code) ?? length) - duration(other))),
    )
  }
  const slots = new Map<string, Slot>()
  for (const [code, { start, end }] of ends) {
    const slack = (latest.get(code) ?? end) - end
    slots.set(code, { start, end, slack, critical: slack === 0 })
  }
  return { length, slots }
}
