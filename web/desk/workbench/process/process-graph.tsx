import { Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useMemo } from 'react'
import type { PlanMatter, PlanView } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { box, layoutProcess } from './layout-process.ts'

type MatterNode = Node<{ matter: PlanMatter }, 'matter'>
type LaneNode = Node<{ name: string }, 'lane'>

const MatterBox = ({ data: { matter } }: NodeProps<MatterNode>) => {
  const { t, pick } = useSpeech()
  return (
    <div className={`process-box${matter.critical ? ' process-critical' : ''}`}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <b>{pick(matter.name, matter.nameEn)}</b>
      <span className="quiet">
        {t('process.boxDays', { promised: matter.promisedDays, statutory: matter.statutoryDays })}
        {matter.excludedDays > 0 && ` + ${t('process.boxExcluded', { days: matter.excludedDays })}`}
        {matter.critical && ` · ${t('process.critical')}`}
      </span>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
}

const LaneName = ({ data }: NodeProps<LaneNode>) => <div className="process-lane">{data.name}</div>

const nodeTypes = { matter: MatterBox, lane: LaneName }

/** Who acts after whom. The table and the Gantt below say the same in words and numbers. */
export const ProcessGraph = ({ plan }: { plan: PlanView }) => {
  const { pick, t } = useSpeech()
  const { nodes, edges, height } = useMemo(() => {
    const picture = layoutProcess(plan)
    const matters = new Map(plan.matters.map((matter) => [matter.code, matter]))
    const departments = new Map(plan.departments.map((one) => [one.id, pick(one.name, one.nameEn)]))
    const lanes: Node[] = picture.lanes.map(({ department, y, height: tall }) => ({
      id: `lane ${department}`,
      type: 'lane',
      position: { x: -16, y },
      data: { name: departments.get(department) ?? department },
      style: { width: picture.width + 32, height: tall },
      selectable: false,
      zIndex: -1,
    }))
    const boxes: Node[] = picture.boxes.map(({ id, x, y }) => ({
      id,
      type: 'matter',
      position: { x, y },
      data: { matter: matters.get(id) },
      style: { width: box.width, height: box.height },
    }))
    return {
      nodes: [...lanes, ...boxes],
      edges: picture.lines.map(({ from, to, critical }) => ({
        id: `${from} ${to}`,
        source: from,
        target: to,
        type: 'smoothstep',
        className: critical ? 'process-line-critical' : 'process-line',
      })),
      height: Math.min(
        560,
        Math.max(200, (picture.lanes.at(-1)?.y ?? 0) + (picture.lanes.at(-1)?.height ?? 0) + 32),
      ),
    }
  }, [plan, pick])
  return (
    <figure className="process-graph" style={{ height }} aria-label={t('process.graph')}>
      <ReactFlow
        key={plan.matters.map(({ code }) => code).join()}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.04 }}
        minZoom={0.3}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        preventScrolling={false}
        zoomOnScroll={false}
        proOptions={{ hideAttribution: false }}
      />
    </figure>
  )
}
