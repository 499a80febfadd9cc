import type { PlanMatter, PlanView } from '../../../../contract/client.ts'

/** Sizes of the picture in pixels; a name of twelve characters fits a box on two lines. */
export const box = { width: 196, height: 76, gapX: 56, gapY: 16, lane: 36 }

type PlacedBox = { readonly id: string; readonly x: number; readonly y: number }
type PlacedLane = { readonly department: string; readonly y: number; readonly height: number }
type Line = { readonly from: string; readonly to: string; readonly critical: boolean }
export type Picture = {
  readonly boxes: readonly PlacedBox[]
  readonly lanes: readonly PlacedLane[]
  readonly lines: readonly Line[]
  readonly width: number
}

/** How many steps stand before a matter: its column. Prerequisites outside the plan do not apply (D4). */
const columnsOf = (matters: readonly PlanMatter[]): ReadonlyMap<string, number> => {
  const known = new Map(matters.map((matter) => [matter.code, matter]))
  const columns = new Map<string, number>()
  const column = (code: string, seen: ReadonlySet<string>): number => {
    const ready = columns.get(code)
    if (ready !== undefined) return ready
    const before = (known.get(code)?.prerequisites ?? []).filter((one) => known.has(one) && !seen.has(one))
    const found = before.length
      ? 1 + Math.max(...before.map((one) => column(one, new Set([...seen, code]))))
      : 0
    columns.set(code, found)
    return found
  }
  for (const { code } of matters) column(code, new Set())
  return columns
}

/** Lanes by department in the order they first act, steps from left to right, boxes of one step below each other. */
export const layoutProcess = ({ matters }: Pick<PlanView, 'matters'>): Picture => {
  const columns = columnsOf(matters)
  const departments = [...new Set(matters.map(({ department }) => department.id))]
  const lanes: PlacedLane[] = []
  const boxes: PlacedBox[] = []
  let top = 0
  for (const department of departments) {
    const own = matters.filter((matter) => matter.department.id === department)
    const filled = new Map<number, number>()
    for (const { code } of own) {
      const column = columns.get(code) ?? 0
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      boxes.push({
        id: code,
        x: column * (box.width + box.gapX),
        y: top + box.lane + row * (box.height + box.gapY),
      })
    }
    const rows = Math.max(1, ...filled.values())
    const height = box.lane + rows * (box.height + box.gapY)
    lanes.push({ department, y: top, height })
    top += height
  }
  const critical = new Set(matters.filter((matter) => matter.critical).map(({ code }) => code))
  const known = new Set(matters.map(({ code }) => code))
  const lines = matters.flatMap(({ code, prerequisites }) =>
    prerequisites
      .filter((from) => known.has(from))
      .map((from) => ({ from, to: code, critical: critical.has(from) && critical.has(code) })),
  )
  const last = Math.max(0, ...columns.values())
  return { boxes, lanes, lines, width: (last + 1) * (box.width + box.gapX) - box.gapX }
}
