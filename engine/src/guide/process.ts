import type { Catalogue, Matter, OneThing } from '#engine/catalogue'
import { levelsOf, reduced, type Waiting, waitingOf, withoutCircles } from './flow.ts'
import { departmentName } from './guide-materials.ts'
import type { Process, ProcessFlow, ProcessNode } from './process-types.ts'
import { taskDocumentation, thingDocumentation } from './task-documentation.ts'

/** An XML name of a catalogue code: other characters are written as their number, so two codes never share a name. */
export const xmlName = (text: string): string =>
  text.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`)

/** A matter of the process, with the FEEL text it depends on when the whole one thing is drawn. */
export type Step = { readonly matter: Matter; readonly when?: string }

type Order = {
  readonly waiting: Waiting
  readonly followers: ReadonlyMap<string, readonly string[]>
}

const orderOf = (steps: readonly Step[]): Order => {
  const waiting = reduced(withoutCircles(waitingOf(steps.map(({ matter }) => matter))))
  const codes = [...waiting.keys()]
  const followers = new Map(
    codes.map((code) => [code, codes.filter((other) => waiting.get(other)?.includes(code))]),
  )
  return { waiting, followers }
}

/** The whole condition stands on the flow; under the gateway there is room for three lines. */
const shortened = (text: string): string =>
  [...text].length > 44 ? `${[...text].slice(0, 43).join('')}…` : text

/** The nodes of one matter in the order a token passes them: join, choice, task, merge, fork; only those that are needed. */
const cellOf = (
  catalogue: Catalogue,
  { matter, when }: Step,
  { waiting, followers }: Order,
): ProcessNode[] => {
  const { code, department: lane } = matter
  const name = xmlName(code)
  const cell: ProcessNode[] = []
  const gateway = (side: ProcessNode['side'], id: string, kind: ProcessNode['kind'], label?: string) =>
    cell.push({ id: `${id}_${name}`, kind, lane, matter: code, side, ...(label && { name: label }) })
  if ((waiting.get(code)?.length ?? 0) > 1) gateway('before', 'Join', 'parallelGateway')
  if (when !== undefined) gateway('split', 'Split', 'exclusiveGateway', shortened(when))
  cell.push({
    id: `Task_${name}`,
    kind: 'userTask',
    name: matter.name,
    ...(matter.name_en !== undefined && { nameEn: matter.name_en }),
    documentation: taskDocumentation(catalogue, matter, waiting.get(code) ?? []),
    lane,
    matter: code,
    side: 'task',
  })
  if (when !== undefined) gateway('merge', 'Merge', 'exclusiveGateway')
  if ((followers.get(code)?.length ?? 0) > 1) gateway('after', 'Fork', 'parallelGateway')
  return cell
}

const flow = (from: ProcessNode, to: ProcessNode, more: Partial<ProcessFlow> = {}): ProcessFlow => ({
  id: `Flow_${from.id}_${to.id}`,
  from: from.id,
  to: to.id,
  ...more,
})

const cellFlows = (cell: readonly ProcessNode[], when: string | undefined): ProcessFlow[] => {
  const flows = cell.slice(1).map((node, index) => {
    const before = cell[index] as ProcessNode
    return flow(before, node, before.side === 'split' && when !== undefined ? { condition: when } : {})
  })
  const [split, merge] = [
    cell.find(({ side }) => side === 'split'),
    cell.find(({ side }) => side === 'merge'),
  ]
  return split && merge ? [...flows, flow(split, merge, { bypass: true })] : flows
}

const windowNode = (
  side: 'opening' | 'closing',
  id: string,
  kind: ProcessNode['kind'],
  name?: string,
  nameEn?: string,
): ProcessNode => ({ id, kind, lane: 'window', side, ...(name && { name }), ...(nameEn && { nameEn }) })

/** What the one window does before and after the departments (C1, C8). Gateways only where more than one way leaves or meets. */
const windowNodes = (roots: number, leaves: number) => ({
  opening: [
    windowNode('opening', 'Start', 'startEvent', '提交申请', 'Application'),
    windowNode('opening', 'Intake', 'userTask', '一窗收件、受理', 'One window: intake and acceptance'),
    ...(roots > 1 ? [windowNode('opening', 'Fork', 'parallelGateway')] : []),
  ],
  closing: [
    ...(leaves > 1 ? [windowNode('closing', 'Join', 'parallelGateway')] : []),
    windowNode('closing', 'Issue', 'userTask', '统一出件', 'Hand-out together'),
    windowNode('closing', 'Deliver', 'userTask', '送达', 'Delivery'),
    windowNode('closing', 'End', 'endEvent', '办结', 'Done'),
  ],
})

const chain = (nodes: readonly ProcessNode[]): ProcessFlow[] =>
  nodes.slice(1).map((node, index) => flow(nodes[index] as ProcessNode, node))

const lanesOf = (catalogue: Catalogue, steps: readonly Step[]): Process['lanes'] => [
  { id: 'window', name: '综合窗口', nameEn: 'The one window' },
  ...[...new Set(steps.map(({ matter }) => matter.department))].map((id) => {
    const { zh, en } = departmentName(catalogue, id)
    return { id, name: zh, ...(en !== undefined && { nameEn: en }) }
  }),
]

/** G8, G9 The process of some matters: window, departments in parallel as the prerequisites allow, window again. */
export const processOf = (catalogue: Catalogue, thing: OneThing, steps: readonly Step[]): Process => {
  const order = orderOf(steps)
  const codes = [...order.waiting.keys()]
  const roots = codes.filter((code) => !order.waiting.get(code)?.length)
  const leaves = codes.filter((code) => !order.followers.get(code)?.length)
  const { opening, closing } = windowNodes(roots.length, leaves.length)
  const cells = new Map(steps.map((step) => [step.matter.code, cellOf(catalogue, step, order)]))
  const [first, last] = [opening.at(-1) as ProcessNode, closing[0] as ProcessNode]
  const entry = (code: string) => cells.get(code)?.[0] as ProcessNode
  const exit = (code: string) => cells.get(code)?.at(-1) as ProcessNode
  const flows = [
    ...chain(opening),
    ...roots.map((code) => flow(first, entry(code))),
    ...steps.flatMap(({ matter, when }) => cellFlows(cells.get(matter.code) ?? [], when)),
    ...codes.flatMap((code) => (order.waiting.get(code) ?? []).map((one) => flow(exit(one), entry(code)))),
    ...leaves.map((code) => flow(exit(code), last)),
    ...(codes.length ? [] : [flow(first, last)]),
    ...chain(closing),
  ]
  return {
    id: `Process_${xmlName(thing.code)}`,
    name: thing.name,
    documentation: thingDocumentation(catalogue, thing),
    lanes: lanesOf(catalogue, steps),
    nodes: [...opening, ...[...cells.values()].flat(), ...closing],
    flows,
    levels: levelsOf(order.waiting),
    followers: order.followers,
  }
}
