import type { Drawing, Opening, Room, Stamp } from './drawing.ts'
import { longestRoom } from './drawing.ts'

/** One thing that is done to a drawing. What names a room that is not there changes nothing. */
export type DrawingChange =
  | { readonly put: 'room'; readonly value: Room }
  | { readonly put: 'opening'; readonly value: Opening }
  | { readonly put: 'stamp'; readonly value: Stamp }
  | { readonly remove: 'room' | 'opening' | 'stamp'; readonly id: string }
  | { readonly north: Drawing['north'] }

const between = (least: number, most: number, value: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? Math.round(value) : least))

const wallOf = (room: Room, { side }: Pick<Opening, 'side'>): number =>
  side === 'top' || side === 'bottom' ? room.width : room.depth

const onGrid = (room: Room): Room => ({
  ...room,
  x: between(-2000, 4000, room.x),
  y: between(-2000, 4000, room.y),
  width: between(1, longestRoom, room.width),
  depth: between(1, longestRoom, room.depth),
})

/** An opening stays within its wall, a stamp within its room, however they are changed. */
const within = (room: Room, opening: Opening): Opening => {
  const wall = wallOf(room, opening)
  const width = between(1, wall, opening.width)
  return { ...opening, width, at: between(0, wall - width, opening.at) }
}
const inside = (room: Room, stamp: Stamp): Stamp => ({
  ...stamp,
  x: between(0, room.width, stamp.x),
  y: between(0, room.depth, stamp.y),
})

const put = <T extends { readonly id: string }>(list: readonly T[], value: T): T[] =>
  list.some(({ id }) => id === value.id)
    ? list.map((one) => (one.id === value.id ? value : one))
    : [...list, value]

const without = <T extends { readonly id: string }>(list: readonly T[], gone: string): T[] =>
  list.filter(({ id }) => id !== gone)

const putRoom = (drawing: Drawing, value: Room): Drawing => {
  const room = onGrid(value)
  const own = ({ room: of }: { readonly room: string }) => of === room.id
  return {
    ...drawing,
    rooms: put(drawing.rooms, room),
    openings: drawing.openings.map((one) => (own(one) ? within(room, one) : one)),
    stamps: drawing.stamps.map((one) => (own(one) ? inside(room, one) : one)),
  }
}

const removed = (drawing: Drawing, what: 'room' | 'opening' | 'stamp', id: string): Drawing => {
  if (what === 'opening') return { ...drawing, openings: without(drawing.openings, id) }
  if (what === 'stamp') return { ...drawing, stamps: without(drawing.stamps, id) }
  // What stood in a room goes with it.
  return {
    ...drawing,
    rooms: without(drawing.rooms, id),
    openings: drawing.openings.filter(({ room }) => room !== id),
    stamps: drawing.stamps.filter(({ room }) => room !== id),
  }
}

/** F57 The drawing after one change: on the grid, openings within their walls, stamps within their rooms. */
export const changeDrawing = (drawing: Drawing, change: DrawingChange): Drawing => {
  if ('north' in change) return { ...drawing, north: change.north }
  if ('remove' in change) return removed(drawing, change.remove, change.id)
  if (change.put === 'room') return putRoom(drawing, change.value)
  const room = drawing.rooms.find(({ id }) => id === change.value.room)
  if (!room) return drawing
  return change.put === 'opening'
    ? { ...drawing, openings: put(drawing.openings, within(room, change.value)) }
    : { ...drawing, stamps: put(drawing.stamps, inside(room, change.value)) }
}

/** What was drawn, with the way back and forth. */
export type DrawingHistory = {
  readonly now: Drawing
  readonly before: readonly Drawing[]
  readonly after: readonly Drawing[]
}
const mostSteps = 200

export const historyOf = (now: Drawing): DrawingHistory => ({ now, before: [], after: [] })

/** Several changes in one go, such as a drag, are one step: `joins` says that it goes on. */
export const stepOn = (history: DrawingHistory, now: Drawing, joins = false): DrawingHistory =>
  joins ? { ...history, now } : { now, before: [...history.before, history.now].slice(-mostSteps), after: [] }

export const undo = (history: DrawingHistory): DrawingHistory => {
  const last = history.before.at(-1)
  return last
    ? { now: last, before: history.before.slice(0, -1), after: [history.now, ...history.after] }
    : history
}

export const redo = (history: DrawingHistory): DrawingHistory => {
  const [next, ...after] = history.after
  return next ? { now: next, before: [...history.before, history.now], after } : history
}
