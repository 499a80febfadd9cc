import { xmlName } from './process.ts'
import type { Bounds, Drawing, Process, ProcessFlow, ProcessNode } from './process-types.ts'
import { element, type Xml, xmlText } from './xml.ts'

const feel = 'https://www.omg.org/spec/DMN/20191111/FEEL/'

const documentation = (text: string | undefined): Xml[] =>
  text ? [element('bpmn:documentation', {}, text)] : []

const nodeElement = (node: ProcessNode, flows: readonly ProcessFlow[]): Xml => {
  const [incoming, outgoing] = [
    flows.filter(({ to }) => to === node.id),
    flows.filter(({ from }) => from === node.id),
  ]
  const bypass = outgoing.find((flow) => flow.bypass)
  return element(`bpmn:${node.kind}`, { id: node.id, name: node.name, default: bypass?.id }, [
    ...documentation(node.documentation),
    ...incoming.map(({ id }) => element('bpmn:incoming', {}, id)),
    ...outgoing.map(({ id }) => element('bpmn:outgoing', {}, id)),
  ])
}

const flowElement = ({ id, from, to, condition }: ProcessFlow): Xml =>
  element('bpmn:sequenceFlow', { id, sourceRef: from, targetRef: to }, [
    ...(condition === undefined
      ? []
      : [
          element(
            'bpmn:conditionExpression',
            { 'xsi:type': 'bpmn:tFormalExpression', language: feel },
            condition,
          ),
        ]),
  ])

const laneId = (lane: string): string => `Lane_${xmlName(lane)}`

const processElement = ({ id, name, documentation: text, lanes, nodes, flows }: Process): Xml =>
  element('bpmn:process', { id, name, isExecutable: 'false' }, [
    ...documentation(text),
    element(
      'bpmn:laneSet',
      { id: `LaneSet_${id}` },
      lanes.map((lane) =>
        element(
          'bpmn:lane',
          { id: laneId(lane.id), name: lane.name },
          nodes
            .filter((node) => node.lane === lane.id)
            .map((node) => element('bpmn:flowNodeRef', {}, node.id)),
        ),
      ),
    ),
    ...nodes.map((node) => nodeElement(node, flows)),
    ...flows.map(flowElement),
  ])

const bounds = ({ x, y, width, height }: Bounds): Xml => element('dc:Bounds', { x, y, width, height })

const shape = (id: string, at: Bounds, more: Record<string, string> = {}, label?: Bounds): Xml =>
  element('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: id, ...more }, [
    bounds(at),
    ...(label ? [element('bpmndi:BPMNLabel', {}, [bounds(label)])] : []),
  ])

const diagramElement = (process: Process, drawing: Drawing, participant: string): Xml =>
  element('bpmndi:BPMNDiagram', { id: `Diagram_${process.id}` }, [
    element('bpmndi:BPMNPlane', { id: `Plane_${process.id}`, bpmnElement: `Collaboration_${process.id}` }, [
      shape(participant, drawing.pool, { isHorizontal: 'true' }),
      ...process.lanes.map(({ id }) =>
        shape(laneId(id), drawing.lanes.get(id) as Bounds, { isHorizontal: 'true' }),
      ),
      ...process.nodes.map(({ id, kind }) =>
        shape(
          id,
          drawing.nodes.get(id) as Bounds,
          kind === 'exclusiveGateway' ? { isMarkerVisible: 'true' } : {},
          drawing.labels.get(id),
        ),
      ),
      ...process.flows.map(({ id }) =>
        element(
          'bpmndi:BPMNEdge',
          { id: `${id}_di`, bpmnElement: id },
          (drawing.flows.get(id) ?? []).map(({ x, y }) => element('di:waypoint', { x, y })),
        ),
      ),
    ]),
  ])

/** BPMN 2.0 (ISO/IEC 19510) with diagram interchange, as text. Ids come from the codes: the same plan gives the same file. */
export const bpmnText = (process: Process, drawing: Drawing): string => {
  const participant = `Participant_${process.id}`
  return xmlText(
    element(
      'bpmn:definitions',
      {
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
        'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
        'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
        'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
        id: `Definitions_${process.id}`,
        name: process.name,
        targetNamespace: 'urn:onevisit:bpmn',
        exporter: 'OneVisit',
      },
      [
        element('bpmn:collaboration', { id: `Collaboration_${process.id}` }, [
          element('bpmn:participant', { id: participant, name: process.name, processRef: process.id }),
        ]),
        processElement(process),
        diagramElement(process, drawing, participant),
      ],
    ),
  )
}
