import { type StampKind, stampWords } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { areaOf, type Drawing, type Room } from './drawing.ts'

/** What a paper wants of its drawing. */
export type DrawingWanted = {
  readonly stamps: readonly StampKind[]
  /** Square metres the form says; null where it says none. */
  readonly area: number | null
}

export type DrawingFault = {
  readonly code: 'empty' | 'unnamed' | 'overlap' | 'no_exit' | 'apart' | 'stamp_missing' | 'area_differs'
  /** The rooms it is about, by id; none where it is about the whole. */
  readonly rooms: readonly string[]
  /** With one of these it cannot be taken; the others are told and left to the person. */
  readonly stops: boolean
  readonly said: Said
}

/** Beyond this share the drawing and the form do not speak of the same place. */
const tolerated = 0.1

const overlap = (a: Room, b: Room): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.depth && b.y < a.y + a.depth

/** Side by side with a wall in common, not only a corner. */
const touch = (a: Room, b: Room): boolean => {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.depth, b.y + b.depth) - Math.max(a.y, b.y)
  return (across === 0 && down > 0) || (down === 0 && across > 0) || (across > 0 && down > 0)
}

const fault = (
  code: DrawingFault['code'],
  stops: boolean,
  zh: string,
  en: string,
  rooms: readonly string[] = [],
): DrawingFault => ({ code, stops, said: { zh, en }, rooms })

/** What a room is called where it has no name yet. */
const called = ({ rooms }: Drawing, room: Room): Said => {
  const number = rooms.indexOf(room) + 1
  const name = room.name.trim()
  return name ? { zh: `“${name}”`, en: `“${name}”` } : { zh: `第 ${number} 间`, en: `room ${number}` }
}

const overlaps = (drawing: Drawing): DrawingFault[] =>
  drawing.rooms.flatMap((a, index) =>
    drawing.rooms.slice(index + 1).flatMap((b) => {
      if (!overlap(a, b)) return []
      const [one, other] = [called(drawing, a), called(drawing, b)]
      return [
        fault(
          'overlap',
          true,
          `${one.zh}和${other.zh}叠在一起了，移开一间或者改小。`,
          `${one.en} and ${other.en} lie on each other: move one, or make it smaller.`,
          [a.id, b.id],
        ),
      ]
    }),
  )

/** Rooms that cannot be walked to from the first, because no wall joins them. */
const apart = (drawing: Drawing): DrawingFault[] => {
  const [first, ...rest] = drawing.rooms
  if (!first) return []
  const reached = new Set([first])
  for (let grew = true; grew; ) {
    grew = false
    for (const room of rest)
      if (!reached.has(room) && [...reached].some((one) => touch(one, room))) {
        reached.add(room)
        grew = true
      }
  }
  return rest
    .filter((room) => !reached.has(room))
    .map((room) => {
      const { zh, en } = called(drawing, room)
      return fault(
        'apart',
        false,
        `${zh}和别的房间没有挨着，看看位置对不对。`,
        `${en} touches no other room: is it where it should be?`,
        [room.id],
      )
    })
}

const hasExit = ({ openings, stamps }: Drawing): boolean =>
  openings.some(({ kind }) => kind === 'exit') || stamps.some(({ stamp }) => stamp === 'exit')

const missing = (drawing: Drawing, { stamps }: DrawingWanted): DrawingFault[] =>
  stamps
    .filter((wanted) => wanted !== 'exit' && !drawing.stamps.some(({ stamp }) => stamp === wanted))
    .map((wanted) => {
      const { zh, en } = stampWords[wanted]
      return fault(
        'stamp_missing',
        false,
        `还没有标${zh}。店里有就标上；真的没有就不用标。`,
        `No ${en.toLowerCase()} is marked yet. Mark it if there is one; leave it if there is none.`,
      )
    })

/** F57 What is wrong with a drawing, or worth a look: what stops it first. */
export const drawingFaults = (drawing: Drawing, wanted: DrawingWanted): readonly DrawingFault[] => {
  if (drawing.rooms.length === 0) return [fault('empty', true, '还没有画房间。', 'No room is drawn yet.')]
  const unnamed = drawing.rooms.filter(({ name }) => name.trim() === '')
  const area = areaOf(drawing)
  const differs = wanted.area !== null && Math.abs(area - wanted.area) > wanted.area * tolerated
  return [
    ...unnamed.map((room) => {
      const { zh, en } = called(drawing, room)
      return fault('unnamed', true, `${zh}还没有写做什么用。`, `What is ${en} used for? Give it a name.`, [
        room.id,
      ])
    }),
    ...overlaps(drawing),
    ...(hasExit(drawing)
      ? []
      : [
          fault(
            'no_exit',
            true,
            '还没有画出口：在一面墙上加一个“出口”。',
            'There is no way out yet: add an exit in a wall.',
          ),
        ]),
    ...apart(drawing),
    ...missing(drawing, wanted),
    ...(differs
      ? [
          fault(
            'area_differs',
            false,
            `图上一共 ${area.toFixed(1)} 平方米，表里写的是 ${wanted.area} 平方米，差了一成多。看看哪个不对。`,
            `The drawing has ${area.toFixed(1)} m², the form says ${wanted.area} m²: more than a tenth apart. Which is right?`,
          ),
        ]
      : []),
  ]
}
