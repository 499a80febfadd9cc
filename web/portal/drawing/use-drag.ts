import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Drawing, type DrawingChange, extentOf, type Room, type Stamp } from '#engine/drawings'

export type CanvasProps = {
  readonly drawing: Drawing
  readonly selected: string | null
  readonly mayEdit: boolean
  readonly onSelect: (id: string) => void
  readonly onChange: (change: DrawingChange, joins: boolean) => void
  /** Takes the last change back: the drag it came from turned out to be something else. */
  readonly onTakeBack: () => void
}

type Point = { readonly x: number; readonly y: number }
type Drag = {
  readonly pointer: number
  readonly from: Point
  readonly moves: { readonly room: Room; readonly corner: boolean } | { readonly stamp: Stamp }
  begun: boolean
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

/**
 * The page stays while something is dragged. A browser asks `touch-action` of the picture as a whole, never of a part: said there, it
 * would take the scrolling from every finger.
 */
const useHold = (svg: RefObject<SVGSVGElement | null>, drag: RefObject<Drag | null>) =>
  useEffect(() => {
    const picture = svg.current
    const stay = (event: TouchEvent) => {
      if (drag.current && event.touches.length === 1 && event.cancelable) event.preventDefault()
    }
    picture?.addEventListener('touchmove', stay, { passive: false })
    return () => picture?.removeEventListener('touchmove', stay)
  }, [svg, drag])

const changeOf = ({ rooms }: Drawing, moves: Drag['moves'], by: Point): DrawingChange => {
  if ('stamp' in moves) {
    const { stamp } = moves
    return { put: 'stamp', value: { ...stamp, x: stamp.x + by.x, y: stamp.y + by.y } }
  }
  return {
    put: 'room',
    value: moves.corner ? sizedTo(rooms, moves.room, by) : movedTo(rooms, moves.room, by),
  }
}

/**
 * Moves what is dragged; the first change of a drag is a step, the rest of it joins that. A finger drags only what was chosen before:
 * one that comes to scroll the page moves nothing.
 */
export const useDrag = ({ drawing, selected, mayEdit, onSelect, onChange, onTakeBack }: CanvasProps) => {
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  useHold(svg, drag)
  // The frame stands still while something is dragged: what is under the finger stays there.
  const [frame, setFrame] = useState<ReturnType<typeof extentOf> | null>(null)
  const at = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM()?.inverse()
    const point = matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix) : null
    return { x: point?.x ?? 0, y: point?.y ?? 0 }
  }
  const begin = (moves: Drag['moves'], select: string) => (event: PointerEvent) => {
    // A second finger makes it another gesture than a drag.
    if (drag.current) return takeBack()
    onSelect(select)
    if (!mayEdit || (event.pointerType === 'touch' && select !== selected)) return
    event.stopPropagation()
    svg.current?.setPointerCapture(event.pointerId)
    drag.current = { pointer: event.pointerId, from: at(event), moves, begun: false }
    setFrame(extentOf(drawing))
  }
  const move = (event: PointerEvent) => {
    const held = drag.current
    if (held?.pointer !== event.pointerId) return
    const now = at(event)
    const by = { x: now.x - held.from.x, y: now.y - held.from.y }
    if (!held.begun && Math.abs(by.x) < 1 && Math.abs(by.y) < 1) return
    onChange(changeOf(drawing, held.moves, by), held.begun)
    held.begun = true
  }
  const end = () => {
    drag.current = null
    setFrame(null)
  }
  /** The browser took the gesture, or another finger came: nothing stays moved half-way. */
  const takeBack = () => {
    if (drag.current?.begun) onTakeBack()
    end()
  }
  const release = (event: PointerEvent) => {
    if (drag.current?.pointer === event.pointerId) end()
  }
  const lose = (event: PointerEvent) => {
    if (drag.current?.pointer === event.pointerId) takeBack()
  }
  const another = () => {
    if (drag.current) takeBack()
  }
  return { svg, frame, begin, move, release, lose, another }
}
