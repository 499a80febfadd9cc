import type { Process } from './process-types.ts'

type Placed = { readonly code: string; readonly from: number; readonly to: number }

/**
 * Which row of its department's lane each matter stands in. A matter keeps its row as far as its last follower (or the end),
 * because its line runs there: no line ever passes under another task. Only a follower may stand at the end of that line.
 */
export const rowsOf = (process: Process, laneOf: ReadonlyMap<string, string>) => {
  const columns = Math.max(-1, ...process.levels.values()) + 1
  const rows = new Map<string, number>()
  const heights = new Map<string, number>()
  const lanes = new Map<string, Placed[][]>()
  const ordered = [...process.levels].sort(([, a], [, b]) => a - b)
  for (const [code, level] of ordered) {
    const followers = process.followers.get(code) ?? []
    const to = Math.max(
      ...(followers.length ? followers.map((one) => process.levels.get(one) ?? 0) : [columns]),
    )
    const lane = laneOf.get(code) ?? ''
    const taken = lanes.get(lane) ?? []
    const fits = (row: readonly Placed[]) =>
      row.every(
        (other) =>
          other.to < level || (other.to === level && process.followers.get(other.code)?.includes(code)),
      )
    // A follower first tries its own forerunner's row: a straight line reads best.
    const straight = taken.findIndex(
      (row) => fits(row) && row.some((other) => process.followers.get(other.code)?.includes(code)),
    )
    const free = straight >= 0 ? straight : taken.findIndex(fits)
    const row = free >= 0 ? free : taken.length
    taken[row] = [...(taken[row] ?? []), { code, from: level, to }]
    lanes.set(lane, taken)
    rows.set(code, row)
    heights.set(lane, taken.length)
  }
  return { rows, heights, columns }
}
