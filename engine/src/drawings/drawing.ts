import { Type } from '@sinclair/typebox'
import { stampKinds } from '#engine/catalogue'
import { type Data, oneOf, recordOf } from '#engine/kernel'

/** Lengths are whole decimetres: what is drawn lies on a grid of 0.1 m. Across runs to the right, down runs down the sheet. */
export const longestRoom = 1000
const mostRooms = 60
const mostParts = 300
const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40, pattern: '^[A-Za-z0-9_-]+$' })
const Place = Type.Integer({ minimum: -2000, maximum: 4000 })
const Length = Type.Integer({ minimum: 1, maximum: longestRoom })

export const Room = Type.Object(
  { id: Id, name: Type.String({ maxLength: 40 }), x: Place, y: Place, width: Length, depth: Length },
  closed,
)
export type Room = Data<typeof Room>

export const openingKinds = ['door', 'exit', 'window'] as const
export const sides = ['top', 'right', 'bottom', 'left'] as const

/** A door, a way out or a window in a wall of a room: so far from the left or upper end of that wall. */
export const Opening = Type.Object(
  {
    id: Id,
    kind: oneOf(openingKinds),
    room: Id,
    side: oneOf(sides),
    at: Type.Integer({ minimum: 0, maximum: longestRoom }),
    width: Length,
  },
  closed,
)
export type Opening = Data<typeof Opening>

/** Something that stands in a room: so far from its left and upper wall. */
export const Stamp = Type.Object(
  {
    id: Id,
    stamp: oneOf(stampKinds),
    room: Id,
    x: Type.Integer({ minimum: 0, maximum: longestRoom }),
    y: Type.Integer({ minimum: 0, maximum: longestRoom }),
  },
  closed,
)
export type Stamp = Data<typeof Stamp>

export const norths = ['up', 'right', 'down', 'left'] as const

/** Drawing 平面图: a floor plan as its person drew it; everything on paper is reckoned from this. */
export const Drawing = Type.Object(
  {
    north: oneOf(norths),
    rooms: Type.Array(Room, { maxItems: mostRooms }),
    openings: Type.Array(Opening, { maxItems: mostParts }),
    stamps: Type.Array(Stamp, { maxItems: mostParts }),
  },
  closed,
)
export type Drawing = Data<typeof Drawing>

/** As it is kept beside its case: the drawing and the file that was made of it, if it was taken. */
export const drawingRecord = recordOf({
  noun: 'drawing',
  zh: '平面图',
  schema: Type.Object({
    drawing: Drawing,
    taken: Type.Union([Type.Null(), Type.Object({ attachmentId: Type.String(), isSame: Type.Boolean() })]),
  }),
})

const nothingDrawn: Drawing = { north: 'up', rooms: [], openings: [], stamps: [] }

/** Decimetres to metres, as people write them. */
export const metres = (decimetres: number): string => (decimetres / 10).toFixed(1)

/** Square metres of one room. */
export const roomArea = ({ width, depth }: Pick<Room, 'width' | 'depth'>): number => (width * depth) / 100

/** F57 Square metres of all rooms. */
export const areaOf = ({ rooms }: Pick<Drawing, 'rooms'>): number =>
  rooms.reduce((sum, room) => sum + room.width * room.depth, 0) / 100

/** F57 A sensible start: one room a little wider than deep, of the area the form says; without one, 6 × 4 m. */
export const startOf = (area: number | null, name: string): Drawing => {
  const of = area !== null && area >= 1 && area <= 5000 ? area : 24
  const width = Math.max(1, Math.min(longestRoom, Math.round(Math.sqrt((of * 4) / 3) * 10)))
  const depth = Math.max(1, Math.min(longestRoom, Math.round((of * 100) / width)))
  return { ...nothingDrawn, rooms: [{ id: 'r1', name, x: 0, y: 0, width, depth }] }
}
