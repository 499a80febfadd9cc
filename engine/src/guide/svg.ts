import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { plan } from '#engine/composer'
import type { Language } from '#engine/kernel'
import { palette } from '#engine/kernel'
import { stepsOf } from './bpmn.ts'
import { draw } from './draw.ts'
import { type Pace, paceOf } from './pace.ts'
import { processOf } from './process.ts'
import type { Bounds, Drawing, Point, Process, ProcessFlow, ProcessNode } from './process-types.ts'
import { wrap } from './wrap.ts'
import { element, type Xml, xmlText } from './xml.ts'

const { ink, inkSoft: soft, lineStrong: line, line: hair, blue, wash, paper } = palette
const font =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
const size = 14
const leading = 18
/** Names of lanes stand level to the left of the pool: turned by a quarter, Chinese cannot be read. */
const margin = 132

const named = ({ name, nameEn }: { name?: string; nameEn?: string }, language: Language): string =>
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
      fill: paper,
      stroke: soft,
      'stroke-width': 1.5,
    }),
    element('path', { d: sign, stroke: soft, 'stroke-width': 2.5, fill: 'none' }),
  ]
}

const taskShape = (node: ProcessNode, at: Bounds, language: Language, pace: Pace): Xml[] => {
  const { x, y } = centre(at)
  const paced = pace.get(node.matter ?? '')
  const [stroke, width] = paced?.critical ? [ink, 3] : [node.matter ? blue : soft, 1.5]
  const lines = wrap(named(node, language), (at.width - 14) / size, paced ? 3 : 4)
  const days = paced
    ? words([paced.days[language]], x, y + 28, { 'font-size': String(size - 3), fill: soft })
    : []
  return [
    element('rect', { ...at, rx: 6, fill: paper, stroke, 'stroke-width': width }),
    ...words(lines, x, paced ? y - 9 : y),
    ...days,
  ]
}

type Look = { readonly language: Language; readonly pace: Pace }

const nodeShape = (node: ProcessNode, { nodes, labels }: Drawing, { language, pace }: Look): Xml[] => {
  const at = nodes.get(node.id) as Bounds
  const { x, y } = centre(at)
  const name = named(node, language)
  if (node.kind === 'userTask') return taskShape(node, at, language, pace)
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
        fill: paper,
        stroke: ink,
        'stroke-width': node.kind === 'endEvent' ? 4 : 1.5,
      }),
      ...caption,
    ]
  return [...gatewayShape(at, node.kind), ...caption]
}

/** A line with its arrow head; drawn as a path, as markers are not read by every program that takes SVG. */
const flowShape = ({ id, bypass }: ProcessFlow, { flows }: Drawing, critical: boolean): Xml[] => {
  const [stroke, width] = critical ? [ink, 2.5] : [line, 1.5]
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
      stroke,
      'stroke-width': width,
      'stroke-dasharray': bypass ? '5 4' : undefined,
    }),
    element('path', { d: `M${end.x} ${end.y}L${corner(1)}L${corner(-1)}Z`, fill: stroke }),
  ]
}

const laneShapes = (process: Process, { lanes, pool }: Drawing, language: Language): Xml[] =>
  process.lanes.flatMap((lane) => {
    const at = lanes.get(lane.id) as Bounds
    const middle = centre(at).y
    return [
      element('rect', {
        x: pool.x - margin,
        y: at.y,
        width: pool.width + margin,
        height: at.height,
        fill: lane.id === 'window' ? wash : paper,
        stroke: hair,
      }),
      ...words(wrap(named(lane, language), (margin + 20) / size, 5), pool.x - margin / 2 + 18, middle, {
        'font-weight': '600',
      }),
    ]
  })

/** Lines between two matters that set the pace. */
const criticalFlows = ({ nodes, flows }: Process, pace: Pace): ReadonlySet<string> => {
  const critical = new Set(nodes.filter(({ matter }) => pace.get(matter ?? '')?.critical).map(({ id }) => id))
  return new Set(flows.filter(({ from, to }) => critical.has(from) && critical.has(to)).map(({ id }) => id))
}

const svgText = (process: Process, drawing: Drawing, look: Look, title: string): string => {
  const critical = criticalFlows(process, look.pace)
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
        element('rect', { x, y, width, height, fill: paper }),
        ...laneShapes(process, drawing, look.language),
        // Strong lines last: where several share a track, the one that sets the pace is seen.
        ...process.flows
          .toSorted((one, other) => Number(critical.has(one.id)) - Number(critical.has(other.id)))
          .flatMap((flow) => flowShape(flow, drawing, critical.has(flow.id))),
        ...process.nodes.flatMap((node) => nodeShape(node, drawing, look)),
      ],
    ),
  )
}

const none: Pace = new Map()

type SvgOptions = {
  readonly language?: Language
  /** G17 With each matter's days, and what sets the pace drawn strongly; of one scenario only. */
  readonly paced?: boolean
}

/** G15 The same diagram as `toBpmn`, as a picture for people: same places, same order, no programme needed to see it. */
export const toSvg = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers | 'all',
  { language = 'zh', paced = false }: SvgOptions = {},
): string => {
  const process = processOf(catalogue, thing, stepsOf(catalogue, thing, answers))
  const title = language === 'en' ? (thing.name_en ?? thing.name) : thing.name
  const pace = paced && answers !== 'all' ? paceOf(plan(catalogue, thing, answers), catalogue.matter) : none
  return svgText(process, draw(process), { language, pace }, title)
}
