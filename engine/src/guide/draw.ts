import { rowsOf } from './draw-rows.ts'
import type { Bounds, Drawing, Point, Process, ProcessFlow, ProcessNode } from './process-types.ts'

const task = { width: 150, height: 80 }
const gateway = { width: 50, height: 50 }
const event = { width: 36, height: 36 }
const gap = 30
const track = 14
const header = 30
const origin = { x: 160, y: 80 }
const windowHeight = 130

const sizeOf = ({ kind }: ProcessNode) => {
  if (kind === 'userTask') return task
  return kind === 'startEvent' || kind === 'endEvent' ? event : gateway
}

const sides = ['before', 'split', 'task', 'merge', 'after'] as const

/** Left to right positions: one column a level, in it one place a side, before it the channel where lines go up and down. */
type Columns = {
  readonly left: (column: number, side: ProcessNode['side']) => number
  readonly channel: (column: number) => number
  readonly openingLeft: number
  readonly closingLeft: number
}

const columnsOf = (process: Process, count: number, tracks: ReadonlyMap<number, number>): Columns => {
  const openings = process.nodes.filter(({ side }) => side === 'opening')
  const openingLeft = origin.x + 2 * header + gap
  let x = openingLeft + openings.reduce((sum, node) => sum + sizeOf(node).width + gap, 0)
  const channels: number[] = []
  const places = new Map<string, number>()
  for (let column = 0; column <= count; column += 1) {
    channels.push(x)
    x += (tracks.get(column) ?? 0) * track + gap
    const here = process.nodes.filter(({ matter }) => matter && process.levels.get(matter) === column)
    const stands = (side: ProcessNode['side']) => here.some((one) => one.side === side)
    // The words of a condition hang to the left of its gateway: over the channel they would be struck through.
    if (stands('split') && !stands('before')) x += 60
    for (const side of sides) {
      const node = here.find((one) => one.side === side)
      if (!node) continue
      places.set(`${column} ${side}`, x)
      x += sizeOf(node).width + gap
    }
  }
  return {
    left: (column, side) => places.get(`${column} ${side}`) ?? x,
    channel: (column) => channels[column] ?? x,
    openingLeft,
    closingLeft: x,
  }
}

const lanesOf = (process: Process, heights: ReadonlyMap<string, number>, row: number, width: number) => {
  const lanes = new Map<string, Bounds>()
  let y = origin.y
  for (const { id } of process.lanes) {
    const height = id === 'window' ? windowHeight : Math.max(windowHeight, (heights.get(id) ?? 1) * row + 20)
    lanes.set(id, { x: origin.x + header, y, width: width - header, height })
    y += height
  }
  return { lanes, height: y - origin.y }
}

type Places = {
  readonly middle: (node: ProcessNode) => number
  readonly columnOf: (node: ProcessNode) => number
}

/** Lines that meet in one join share one track, lines of one source share another. */
const trackKey = (flow: ProcessFlow, target: ProcessNode): string =>
  target.side === 'before' || target.side === 'closing' ? `to ${flow.to}` : `from ${flow.from}`

const tracksOf = (
  process: Process,
  nodes: ReadonlyMap<string, ProcessNode>,
  { columnOf, middle }: Places,
) => {
  const channels = new Map<number, string[]>()
  for (const flow of process.flows) {
    const [from, to] = [nodes.get(flow.from), nodes.get(flow.to)]
    if (!from || !to || columnOf(from) === columnOf(to) || middle(from) === middle(to)) continue
    const keys = channels.get(columnOf(to)) ?? []
    const key = trackKey(flow, to)
    channels.set(columnOf(to), keys.includes(key) ? keys : [...keys, key])
  }
  return channels
}

const placeNodes = (
  process: Process,
  columns: Columns,
  { middle, columnOf }: Places,
): Map<string, Bounds> => {
  const placed = new Map<string, Bounds>()
  let [opening, closing] = [columns.openingLeft, columns.closingLeft]
  for (const node of process.nodes) {
    const size = sizeOf(node)
    const y = middle(node) - size.height / 2
    if (node.side === 'opening') {
      placed.set(node.id, { x: opening, y, ...size })
      opening += size.width + gap
    } else if (node.side === 'closing') {
      placed.set(node.id, { x: closing, y, ...size })
      closing += size.width + gap
    } else placed.set(node.id, { x: columns.left(columnOf(node), node.side), y, ...size })
  }
  return placed
}

const centre = ({ x, width }: Bounds): number => x + width / 2

const bypassLine = (from: Bounds, to: Bounds): Point[] => {
  const above = from.y + from.height / 2 - task.height / 2 - 12
  return [
    { x: centre(from), y: from.y },
    { x: centre(from), y: above },
    { x: centre(to), y: above },
    { x: centre(to), y: to.y },
  ]
}

const lineOf = (from: Bounds, to: Bounds, x: number): Point[] => {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 }
  const end = { x: to.x, y: to.y + to.height / 2 }
  return start.y === end.y ? [start, end] : [start, { x, y: start.y }, { x, y: end.y }, end]
}

const labelsOf = (process: Process, placed: ReadonlyMap<string, Bounds>): Map<string, Bounds> =>
  new Map(
    process.nodes.flatMap((node): [string, Bounds][] => {
      const at = placed.get(node.id)
      if (!at || !node.name || node.kind === 'userTask') return []
      const y = at.y + at.height + 4
      // A condition is wider than its gateway; it hangs to the left, where no task stands.
      return node.kind === 'exclusiveGateway'
        ? [[node.id, { x: at.x + at.width - 110, y, width: 110, height: 28 }]]
        : [[node.id, { x: centre(at) - 35, y, width: 70, height: 28 }]]
    }),
  )

/** G10 Lays a process out: lanes below each other, steps from left to right, lines only in channels and along free rows. */
export const draw = (process: Process): Drawing => {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]))
  const laneOf = new Map(process.nodes.flatMap(({ matter, lane }) => (matter ? [[matter, lane]] : [])))
  const { rows, heights, columns: count } = rowsOf(process, laneOf)
  const row = process.nodes.some(({ kind }) => kind === 'exclusiveGateway') ? 140 : 110
  const { lanes: heightsOnly } = lanesOf(process, heights, row, 0)
  const places: Places = {
    middle: ({ lane, matter }) => {
      const { y, height } = heightsOnly.get(lane) ?? { y: 0, height: windowHeight }
      const used = matter ? (heights.get(lane) ?? 1) * row : height
      return y + (height - used) / 2 + (matter ? ((rows.get(matter) ?? 0) + 0.5) * row : used / 2)
    },
    columnOf: ({ matter, side }) =>
      matter ? (process.levels.get(matter) ?? 0) : side === 'opening' ? -1 : count,
  }
  const channels = tracksOf(process, nodes, places)
  const columns = columnsOf(
    process,
    count,
    new Map([...channels].map(([column, keys]) => [column, keys.length])),
  )
  const placed = placeNodes(process, columns, places)
  const width = Math.max(...[...placed.values()].map((at) => at.x + at.width)) + gap * 2 - origin.x
  const { lanes, height } = lanesOf(process, heights, row, width)
  const flows = new Map(
    process.flows.map((flow): [string, Point[]] => {
      const [from, to] = [placed.get(flow.from) as Bounds, placed.get(flow.to) as Bounds]
      if (flow.bypass) return [flow.id, bypassLine(from, to)]
      const target = nodes.get(flow.to) as ProcessNode
      const column = places.columnOf(target)
      const index = Math.max(0, channels.get(column)?.indexOf(trackKey(flow, target)) ?? 0)
      return [flow.id, lineOf(from, to, columns.channel(column) + index * track)]
    }),
  )
  return {
    pool: { ...origin, width, height },
    lanes,
    nodes: placed,
    labels: labelsOf(process, placed),
    flows,
  }
}
