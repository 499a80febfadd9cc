import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { stepsOf } from './bpmn.ts'
import { draw } from './draw.ts'
import { processOf } from './process.ts'
import type { Bounds, Drawing, Point, Process, ProcessFlow, ProcessNode } from './process-types.ts'
import { wrap } from './wrap.ts'
import { element, type Xml, xmlText } from './xml.ts'

export type DrawingLanguage = 'zh' | 'en'

const ink = '#1b1f24'
const soft = '#525a64'
const line = '#8b939d'
const hair = '#dde1e6'
const blue = '#1452a8'
const wash = '#f5f6f8'
const font =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
const size = 14
const leading = 18
/** Names of lanes stand level to the left of the pool: turned by a quarter, Chinese cannot be read. */
const margin = 132

const named = ({ name, nameEn }: { name?: string; nameEn?: string }, language: DrawingLanguage): string =>
  (language === 'en' ? (nameEn ?? name) : name) ?? ''

const words = (
  lines: readonly string[],
  x: number,
  middle: number,
  more: Record<string, string> = {},
): Xml[] =>
  lines.map((text, index) =>
    element(
      'text',
      {
        x,
        y: middle - (lines.length * leading) / 2 + leading * (index + 0.72),
        'font-size': size,
        fill: ink,
        'text-anchor': 'middle',
        ...more,
      },
      text,
    ),
  )

const centre = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height / 2 })

const gatewayShape = (at: Bounds, kind: ProcessNode['kind']): Xml[] => {
  const { x, y } = centre(at)
  const half = at.width / 2
  const arm = 9
  const sign =
    kind === 'parallelGateway'
      ? `M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}`
      : `M${x - 7} ${y - 7}L${x + 7} ${y + 7}M${x + 7} ${y - 7}L${x - 7} ${y + 7}`
  return [
    element('path', {
      d: `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`,
      fill: '#fff',
      stroke: soft,
      'stroke-width': 1.5,
    }),
    element('path', { d: sign, stroke: soft, 'stroke-width': 2.5, fill: 'none' }),
  ]
}

const nodeShape = (node: ProcessNode, { nodes, labels }: Drawing, language: DrawingLanguage): Xml[] => {
  const at = nodes.get(node.id) as Bounds
  const { x, y } = centre(at)
  const name = named(node, language)
  if (node.kind === 'userTask')
    return [
      element('rect', { ...at, rx: 6, fill: '#fff', stroke: node.matter ? blue : soft, 'stroke-width': 1.5 }),
      ...words(wrap(name, (at.width - 14) / size, 4), x, y),
    ]
  const label = labels.get(node.id)
  const caption = label
    ? words(wrap(name, (label.width + 20) / (size - 2), 3), centre(label).x, label.y + leading, {
        'font-size': String(size - 2),
        fill: soft,
      })
    : []
  if (node.kind === 'startEvent' || node.kind === 'endEvent')
    return [
      element('circle', {
        cx: x,
        cy: y,
        r: at.width / 2,
        fill: '#fff',
        stroke: ink,
        'stroke-width': node.kind === 'endEvent' ? 4 : 1.5,
      }),
      ...caption,
    ]
  return [...gatewayShape(at, node.kind), ...caption]
}

/** A line with its arrow head; drawn as a path, as markers are not read by every program that takes SVG. */
const flowShape = ({ id, bypass }: ProcessFlow, { flows }: Drawing): Xml[] => {
  const points = flows.get(id) ?? []
  const [before, end] = points.slice(-2)
  if (!before || !end) return []
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)]
  const [back, side] = [9, 4.5]
  const corner = (turn: number) =>
    `${end.x - dx * back + dy * side * turn} ${end.y - dy * back + dx * side * turn}`
  return [
    element('path', {
      d: points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join(''),
      fill: 'none',
      stroke: line,
      'stroke-width': 1.5,
      'stroke-dasharray': bypass ? '5 4' : undefined,
    }),
    element('path', { d: `M${end.x} ${end.y}L${corner(1)}L${corner(-1)}Z`, fill: line }),
  ]
}

const laneShapes = (process: Process, { lanes, pool }: Drawing, language: DrawingLanguage): Xml[] =>
  process.lanes.flatMap((lane) => {
    const at = lanes.get(lane.id) as Bounds
    const middle = centre(at).y
    return [
      element('rect', {
        x: pool.x - margin,
        y: at.y,
        width: pool.width + margin,
        height: at.height,
        fill: lane.id === 'window' ? wash : '#fff',
        stroke: hair,
      }),
      ...words(wrap(named(lane, language), (margin + 20) / size, 5), pool.x - margin / 2 + 18, middle, {
        'font-weight': '600',
      }),
    ]
  })

const svgText = (process: Process, drawing: Drawing, language: DrawingLanguage, title: string): string => {
  const { pool } = drawing
  const [x, y] = [pool.x - margin - 1, pool.y - 1]
  const [width, height] = [pool.width + margin + 2, pool.height + 2]
  return xmlText(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `${x} ${y} ${width} ${height}`,
        width,
        height,
        role: 'img',
        'font-family': font,
      },
      [
        element('title', {}, title),
        element('rect', { x, y, width, height, fill: '#fff' }),
        ...laneShapes(process, drawing, language),
        ...process.flows.flatMap((flow) => flowShape(flow, drawing)),
        ...process.nodes.flatMap((node) => nodeShape(node, drawing, language)),
      ],
    ),
  )
}

/** G15 The same diagram as `toBpmn`, as a picture for people: same places, same order, no programme needed to see it. */
export const toSvg = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers | 'all',
  language: DrawingLanguage = 'zh',
): string => {
  const process = processOf(catalogue, thing, stepsOf(catalogue, thing, answers))
  const title = language === 'en' ? (thing.name_en ?? thing.name) : thing.name
  return svgText(process, draw(process), language, title)
}
