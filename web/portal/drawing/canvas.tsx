import type { PointerEvent } from 'react'
import { type StampKind, stampWords } from '#engine/catalogue'
import { type Drawing, extentOf, lineOf, metres, type Room, roomArea } from '#engine/drawings'
import { useSpeech } from '../../ui/language.tsx'
import { type CanvasProps, useDrag } from './use-drag.ts'

const grab = { cursor: 'grab' }
const noPointer = { pointerEvents: 'none' } as const
const leaves = {
  door: { stroke: 'var(--ink-soft)', strokeDasharray: '2 1' },
  exit: { stroke: 'var(--green)' },
  window: { stroke: 'var(--blue-soft)' },
}

/** The plan as it stands. Everything it does is also in the list beside it, which is the way for keys and readers. */
export const Canvas = (props: CanvasProps) => {
  const { drawing, selected, mayEdit } = props
  const { t } = useSpeech()
  const { svg, frame, begin, move, release, lose, another } = useDrag(props)
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
      onPointerDown={another}
      onPointerUp={release}
      onPointerCancel={lose}
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
            isSelected={room.id === selected}
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
  readonly isSelected: boolean
  readonly onGrab: (event: PointerEvent) => void
}
const StampShape = ({ kind, x, y, unit, isSelected, onGrab }: StampProps) => {
  const { pick } = useSpeech()
  const { mark, zh, en } = stampWords[kind]
  return (
    <g style={isSelected ? grab : undefined} onPointerDown={onGrab}>
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
