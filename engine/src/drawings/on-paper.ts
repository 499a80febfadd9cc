import { type StampKind, stampWords } from '#engine/catalogue'
import { areaOf, type Drawing, metres, type Opening, type Room, roomArea } from './drawing.ts'

/** What of a sheet is left for the drawing itself, in millimetres, beside title, legend, dimensions and margins. */
const sheets = {
  a4: { width: 176, height: 178 },
  a3: { width: 380, height: 190 },
} as const
export type Sheet = keyof typeof sheets

/** F58 Tried in this order: the sheet everybody can print first, then the larger scale. */
const tried: readonly { readonly sheet: Sheet; readonly scale: number }[] = [
  { sheet: 'a4', scale: 50 },
  { sheet: 'a4', scale: 100 },
  { sheet: 'a3', scale: 100 },
  { sheet: 'a4', scale: 200 },
  { sheet: 'a3', scale: 200 },
  { sheet: 'a4', scale: 500 },
  { sheet: 'a3', scale: 500 },
  { sheet: 'a3', scale: 1000 },
  { sheet: 'a3', scale: 2000 },
]

/** Decimetres on the ground to millimetres on paper. */
const onSheet = (decimetres: number, scale: number): number => (decimetres * 100) / scale

export const extentOf = ({ rooms }: Pick<Drawing, 'rooms'>) => {
  const left = Math.min(...rooms.map(({ x }) => x))
  const top = Math.min(...rooms.map(({ y }) => y))
  return rooms.length === 0
    ? { left: 0, top: 0, width: 1, depth: 1 }
    : {
        left,
        top,
        width: Math.max(...rooms.map(({ x, width }) => x + width)) - left,
        depth: Math.max(...rooms.map(({ y, depth }) => y + depth)) - top,
      }
}

/** F58 The scale and sheet a drawing is printed at: the first on which all of it fits. */
export const fitOf = (drawing: Drawing): { readonly sheet: Sheet; readonly scale: number } => {
  const { width, depth } = extentOf(drawing)
  const fits = tried.find(
    ({ sheet, scale }) =>
      onSheet(width, scale) <= sheets[sheet].width && onSheet(depth, scale) <= sheets[sheet].height,
  )
  return fits ?? { sheet: 'a3', scale: 2000 }
}

/** Both ends of an opening, in decimetres of the drawing. */
export const lineOf = (room: Room, { side, at, width }: Opening) => {
  const across = side === 'top' || side === 'bottom'
  const x = side === 'right' ? room.x + room.width : room.x + (across ? at : 0)
  const y = side === 'bottom' ? room.y + room.depth : room.y + (across ? 0 : at)
  return { x1: x, y1: y, x2: across ? x + width : x, y2: across ? y : y + width }
}

/** Lengths of a bar that shows the scale: metres a step, so that five steps are 25 to 60 mm long. */
const stepOf = (scale: number): number => [1, 2, 5, 10, 20].find((step) => (step * 1000) / scale >= 5) ?? 20

/** F58 A drawing as it is set on paper: everything in millimetres from the drawing's own corner, at an exact scale. */
export const drawnOnPaper = (drawing: Drawing) => {
  const fit = fitOf(drawing)
  const { left, top, width, depth } = extentOf(drawing)
  const mm = (decimetres: number) => Math.round(onSheet(decimetres, fit.scale) * 1000) / 1000
  const byId = new Map(drawing.rooms.map((room) => [room.id, room]))
  const counts = new Map<StampKind, number>()
  for (const { stamp } of drawing.stamps) counts.set(stamp, (counts.get(stamp) ?? 0) + 1)
  const step = stepOf(fit.scale)
  return {
    ...fit,
    width: mm(width),
    depth: mm(depth),
    acrossSaid: `${metres(width)} m`,
    downSaid: `${metres(depth)} m`,
    area: areaOf(drawing).toFixed(1),
    north: { up: 0, right: 90, down: 180, left: 270 }[drawing.north],
    bar: { step: mm(step * 10), metres: step },
    rooms: drawing.rooms.map((room) => ({
      name: room.name.trim(),
      x: mm(room.x - left),
      y: mm(room.y - top),
      width: mm(room.width),
      depth: mm(room.depth),
      size: `${metres(room.width)} × ${metres(room.depth)} m`,
      area: `${roomArea(room).toFixed(1)} m²`,
    })),
    openings: drawing.openings.flatMap((opening) => {
      const room = byId.get(opening.room)
      if (!room) return []
      const { x1, y1, x2, y2 } = lineOf(room, opening)
      return [
        { kind: opening.kind, x1: mm(x1 - left), y1: mm(y1 - top), x2: mm(x2 - left), y2: mm(y2 - top) },
      ]
    }),
    stamps: drawing.stamps.flatMap(({ stamp, room: of, x, y }) => {
      const room = byId.get(of)
      return room ? [{ mark: stampWords[stamp].mark, x: mm(room.x + x - left), y: mm(room.y + y - top) }] : []
    }),
    legend: [...counts].map(([stamp, count]) => ({
      mark: stampWords[stamp].mark,
      name: stampWords[stamp].zh,
      count,
    })),
  }
}
