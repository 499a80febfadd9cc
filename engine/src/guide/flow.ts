import type { Matter } from '#engine/catalogue'

/** Code → the codes it waits for, among the matters given. */
export type Waiting = ReadonlyMap<string, readonly string[]>

export const waitingOf = (matters: readonly Pick<Matter, 'code' | 'prerequisites'>[]): Waiting => {
  const codes = new Set(matters.map(({ code }) => code))
  return new Map(
    matters.map(({ code, prerequisites }) => [code, (prerequisites ?? []).filter((one) => codes.has(one))]),
  )
}

/** Everything a node waits for, at any distance. */
const reachOf = (waiting: Waiting, code: string): Set<string> => {
  const seen = new Set<string>()
  const open = [...(waiting.get(code) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(waiting.get(next) ?? []))
  }
  return seen
}

/** The matters that wait for themselves by way of others. */
export const circleOf = (matters: readonly Matter[]): Matter[] => {
  const waiting = waitingOf(matters)
  return matters.filter(({ code }) => reachOf(waiting, code).has(code))
}

/** Without the arcs that close a circle, taken in the given order: a draft with a circle can still be drawn. */
export const withoutCircles = (waiting: Waiting): Waiting => {
  const kept = new Map<string, string[]>([...waiting.keys()].map((code) => [code, []]))
  for (const [code, before] of waiting)
    for (const one of before) if (one !== code && !reachOf(kept, one).has(code)) kept.get(code)?.push(one)
  return kept
}

/** The fewest arcs that say the same order (transitive reduction). The order must be free of circles. */
export const reduced = (waiting: Waiting): Waiting =>
  new Map(
    [...waiting].map(([code, before]) => [
      code,
      before.filter((one) => !before.some((other) => other !== one && reachOf(waiting, other).has(one))),
    ]),
  )

/** Code → how many steps stand before it on the longest way. */
export const levelsOf = (waiting: Waiting): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>()
  const levelOf = (code: string): number => {
    const known = levels.get(code)
    if (known !== undefined) return known
    const level = Math.max(-1, ...(waiting.get(code) ?? []).map(levelOf)) + 1
    levels.set(code, level)
    return level
  }
  for (const code of waiting.keys()) levelOf(code)
  return levels
}
