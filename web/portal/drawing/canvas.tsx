import { type PointerEvent, useRef, useState } from 'react'
import { type StampKind, stampWords } from '#engine/catalogue'
import {
  type Drawing,
  type DrawingChange,
  extentOf,
  lineOf,
  metres,
  type Room,
  roomArea,
  type Stamp,
} from '#engine/drawings'
import { useSpeech } from '../../ui/language.tsx'

type Props = {
  readonly drawing: Drawing
  readonly selected: string | null
  readonly mayEdit: boolean
  readonly onSelect: (id: string) => void
  readonly onChange: (change: DrawingChange, joins: boolean) => void
}

type Point = { readonly x: number; readonly y: number }
type Drag = {
  readonly from: Point
  readonly moves: { readonly room: Room; readonly corner: boolean } | { readonly stamp: Stamp }
  begun: boolean
}

/** Here and not in the style sheet, which every first visit loads whole. */
const grab = { touchAction: 'none', cursor: 'grab' }
const noPointer = { pointerEvents: 'none' } as const
const leaves = {
  door: { stroke: 'var(--ink-soft)', strokeDasharray: '2 1' },
  exit: { stroke: 'var(--green)' },
  window: { stroke: 'var(--blue-soft)' },
}

/** Edges nearer than this many decimetres are drawn together. */
const snap = 3

const nearest = (value: number, edges: readonly number[]): number => {
  const near = edges.find((edge) => Math.abs(edge - value) <= snap)
  return near ?? Math.round(value)
}

const edgesOf = (rooms: readonly Room[], but: Room) => {
  const others = rooms.filter(({ id }) => id !== but.id)
  return {
    x: others.flatMap(({ x, width }) => [x, x + width]),
    y: others.flatMap(({ y, depth }) => [y, y + depth]),
  }
}

/** Where a dragged room comes to lie: its left and upper edges, else its right and lower ones, meet those of others. */
const movedTo = (rooms: readonly Room[], room: Room, by: Point): Room => {
  const edges = edgesOf(rooms, room)
  const place = (at: number, length: number, near: readonly number[]) => {
    const first = nearest(at, near)
    return first === Math.round(at) ? nearest(at + length, near) - length : first
  }
  return {
    ...room,
    x: place(room.x + by.x, room.width, edges.x),
    y: place(room.y + by.y, room.depth, edges.y),
  }
}

const sizedTo = (rooms: readonly Room[], room: Room, by: Point): Room => {
  const edges = edgesOf(rooms, room)
  return {
    ...room,
    width: nearest(room.x + room.width + by.x, edges.x) - room.x,
    depth: nearest(room.y + room.depth + by.y, edges.y) - room.y,
  }
}

/** Moves what is dragged; the first change of a drag is a step, the rest of it joins that. */
const useDrag = ({ drawing, mayEdit, onSelect, onChange }: Props) => {
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  // The frame stands still while something is dragged: what is under the finger stays there.
  const [frame, setFrame] = useState<ReturnType<typeof extentOf> | null>(null)
  const at = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM()?.inverse()
    const point = matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix) : null
    return { x: point?.x ?? 0, y: point?.y ?? 0 }
  }
  const begin = (moves: Drag['moves'], select: string) => (event: PointerEvent) => {
    onSelect(select)
    if (!mayEdit) return
    event.stopPropagation()
    svg.current?.setPointerCapture(event.pointerId)
    drag.current = { from: at(event), moves, begun: false }
    setFrame(extentOf(drawing))
  }
  const move = (event: PointerEvent) => {
    const held = drag.current
    if (!held) return
    const now = at(event)
    const by = { x: now.x - held.from.x, y: now.y - held.from.y }
    if (!held.begun && Math.abs(by.x) < 1 && Math.abs(by.y) < 1) return
    const { moves } = held
    const change: DrawingChange =
      'stamp' in moves
        ? { put: 'stamp', value: { ...moves.stamp, x: moves.stamp.x + by.x, y: moves.stamp.y + by.y } }
        : {
            put: 'room',
            value: moves.corner
              ? sizedTo(drawing.rooms, moves.room, by)
              : movedTo(drawing.rooms, moves.room, by),
          }
    onChange(change, held.begun)
    held.begun = true
  }
  const end = () => {
    drag.current = null
    setFrame(null)
  }
  return { svg, frame, begin, move, end }
}

/** The plan as it stands. Everything it does is also in the list beside it, which is the way for keys and readers. */
export const Canvas = (props: Props) => {
  const { drawing, selected, mayEdit } = props
  const { t } = useSpeech()
  const { svg, frame, begin, move, end } = useDrag(props)
  const { left, top, width, depth } = frame ?? extentOf(drawing)
  const rim = Math.max(width, depth) * 0.12 + 4
  const size = Math.max(width, depth) + 2 * rim
  const unit = size / 100
  return (
    <svg
      ref={svg}
      className="drawing-canvas"
      viewBox={`${left - rim} ${top - rim} ${width + 2 * rim} ${depth + 2 * rim}`}
      role="img"
      aria-label={t('drawing.picture', { count: drawing.rooms.length })}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {drawing.rooms.map((room) => (
        <RoomShape
          key={room.id}
          room={room}
          unit={unit}
          isSelected={room.id === selected}
          onGrab={begin({ room, corner: false }, room.id)}
        />
      ))}
      <Openings drawing={drawing} unit={unit} />
      {drawing.stamps.map((stamp) => {
        const room = drawing.rooms.find(({ id }) => id === stamp.room)
        return room ? (
          <StampShape
            key={stamp.id}
            kind={stamp.stamp}
            x={room.x + stamp.x}
            y={room.y + stamp.y}
            unit={unit}
            onGrab={begin({ stamp }, room.id)}
          />
        ) : null
      })}
      {mayEdit &&
        drawing.rooms
          .filter(({ id }) => id === selected)
          .map((room) => (
            <circle
              key={room.id}
              style={grab}
              fill="var(--blue)"
              fillOpacity={0.5}
              cx={room.x + room.width}
              cy={room.y + room.depth}
              r={unit * 4}
              onPointerDown={begin({ room, corner: true }, room.id)}
            />
          ))}
    </svg>
  )
}

type RoomProps = {
  readonly room: Room
  readonly unit: number
  readonly isSelected: boolean
  readonly onGrab: (event: PointerEvent) => void
}
const RoomShape = ({ room, unit, isSelected, onGrab }: RoomProps) => {
  const { x, y, width, depth, name } = room
  const middle = { x: x + width / 2, y: y + depth / 2 }
  const type = Math.min(unit * 3.6, (width / Math.max(4, [...name].length)) * 0.9, depth / 3)
  return (
    <g style={isSelected ? grab : undefined} onPointerDown={onGrab}>
      <rect
        {...{ x, y, width, height: depth }}
        strokeWidth={unit * 0.7}
        fill={isSelected ? 'var(--blue-wash)' : 'var(--paper)'}
        stroke={isSelected ? 'var(--blue)' : 'var(--ink)'}
      />
      <text {...middle} fontSize={type} textAnchor="middle" fontWeight={600} style={noPointer}>
        {name}
      </text>
      <text
        x={middle.x}
        y={middle.y + type * 1.2}
        fontSize={Math.min(type * 0.75, width / 13)}
        textAnchor="middle"
        fill="var(--ink-soft)"
        style={noPointer}
      >
        {`${metres(width)} × ${metres(depth)} m · ${roomArea(room).toFixed(1)} m²`}
      </text>
    </g>
  )
}

const Openings = ({ drawing, unit }: { drawing: Drawing; unit: number }) =>
  drawing.openings.map((opening) => {
    const room = drawing.rooms.find(({ id }) => id === opening.room)
    if (!room) return null
    const line = lineOf(room, opening)
    return (
      <g key={opening.id}>
        <line {...line} stroke="var(--paper)" strokeWidth={unit * 1.3} />
        <line
          {...line}
          {...leaves[opening.kind]}
          strokeWidth={unit * (opening.kind === 'exit' ? 1.6 : 0.9)}
        />
      </g>
    )
  })

type StampProps = {
  readonly kind: StampKind
  readonly x: number
  readonly y: number
  readonly unit: number
  readonly onGrab: (event: PointerEvent) => void
}
const StampShape = ({ kind, x, y, unit, onGrab }: StampProps) => {
  const { pick } = useSpeech()
  const { mark, zh, en } = stampWords[kind]
  return (
    <g style={grab} onPointerDown={onGrab}>
      <title>{pick(zh, en)}</title>
      <circle
        {...{ cx: x, cy: y, r: unit * 2.4 }}
        fill="var(--paper)"
        stroke="var(--blue)"
        strokeWidth={unit * 0.35}
      />
      <text
        x={x}
        y={y + unit * 1.1}
        fontSize={unit * 3}
        textAnchor="middle"
        fill="var(--blue)"
        fontWeight={600}
        style={noPointer}
      >
        {mark}
      </text>
    </g>
  )
}
