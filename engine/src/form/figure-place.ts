import { palette } from '#engine/kernel'
import { box, type Figure, fitted, label, line } from './figure-parts.ts'

const [width, height, street] = [160, 102, 14]
/** The map alone: north and the note stand beside and below it. */
const map = { width: 144, height: 92 }
const [middle, centre] = [map.width / 2, map.height / 2]
const pavement = palette.line

/** How far along the street, and how long and deep a house is, where the street lies across the sheet and where it stands upright. */
const laid = {
  across: { neighbour: 33, crossing: 62, house: [30, 22] },
  upright: { neighbour: 19, crossing: 38, house: [36, 16] },
} as const

/** Where a door that faces so looks, on paper with north above. */
const ahead = { 东: [1, 0], 南: [0, 1], 西: [-1, 0], 北: [0, -1] } as const
type Compass = keyof typeof ahead
const isCompass = (text: string | undefined): text is Compass =>
  text !== undefined && Object.hasOwn(ahead, text)

type Value = (blank: string) => string | undefined
type Place = {
  readonly shop: string
  readonly front: string
  readonly cross: string
  readonly faces: Compass
  readonly side: string
  readonly beside: string
}

const readPlace = (value: Value): Place | null => {
  const [shop, faces, side] = [value('shop'), value('doorFaces'), value('crossSide')]
  const [front, cross, beside] = [value('frontStreet'), value('crossStreet'), value('neighbours')]
  return shop && front && cross && side && beside && isCompass(faces)
    ? { shop, front, cross, faces, side, beside }
    : null
}

/** Left and right neighbour out of what was said of both; one alone stands on the left. */
const besides = (said: string): readonly [left: string, right: string] => {
  const [left = '', right = ''] = said.split(/[、，,；;]/).map((one) => one.trim())
  return [left, right]
}

/** A point by how far left of the door and how far out of it, as who stands in it and looks out has them. */
const pointsOf = (faces: Compass) => {
  const [fx, fy] = ahead[faces]
  const isAcross = fx === 0
  const sizes = isAcross ? laid.across : laid.upright
  const at = (left: number, out: number) => ({
    x: middle + fy * left + fx * out,
    y: centre - fx * left + fy * out,
  })
  const [wide, deep] = sizes.house
  const houseAt = (left: number) => {
    const { x, y } = at(left, -2 - (isAcross ? deep : wide) / 2)
    return { x: x - wide / 2, y: y - deep / 2, width: wide, height: deep, middleX: x, middleY: y }
  }
  return { at, houseAt, isAcross, isAhead: fx + fy > 0, ...sizes }
}

const roads = ({ at, isAcross, crossing }: ReturnType<typeof pointsOf>, turn: number): Figure['boxes'] => {
  const [own, other] = [at(0, 17), at(turn * crossing, 0)]
  const flat = (y: number) => box(0, y - street / 2, map.width, street, { fill: pavement, edge: 0 })
  const upright = (x: number) => box(x - street / 2, 0, street, map.height, { fill: pavement, edge: 0 })
  return isAcross ? [flat(own.y), upright(other.x)] : [upright(own.x), flat(other.y)]
}

/**
 * F67 Where a shop lies, north above, not to scale: its street, the crossing to the left or right of who stands in its door and
 * looks out, and what is beside it.
 */
export const drawPlace = (value: Value): Figure | null => {
  const place = readPlace(value)
  if (!place) return null
  const { shop, front, cross, faces, side, beside } = place
  const points = pointsOf(faces)
  const { at, houseAt, isAcross, isAhead, neighbour, crossing } = points
  const turn = side === '左' ? 1 : -1
  const own = houseAt(0)
  const [left, right] = besides(beside)
  const beyond = [
    { ...houseAt(neighbour), said: left },
    { ...houseAt(-neighbour), said: right },
  ].filter(({ said }) => said)
  const [door, step] = [at(0, -2), at(0, 8)]
  const [onStreet, other] = [at(-turn * (isAcross ? 30 : 20), 17), at(turn * crossing, 0)]
  const away = isAcross
    ? { x: other.x, y: isAhead ? 14 : map.height - 14 }
    : { x: isAhead ? 24 : map.width - 24, y: other.y }
  return {
    width,
    height,
    said: `方位示意图：${shop}在${front}，门朝${faces}，站在门口朝外看，${side}手边是和${cross}的路口；隔壁：${beside}`,
    boxes: [
      ...roads(points, turn),
      ...beyond.map((one) => box(one.x, one.y, one.width, one.height, { fill: palette.paper })),
      box(own.x, own.y, own.width, own.height, { fill: palette.blueWash, edge: 0.4 }),
    ],
    lines: [
      line(door.x, door.y, step.x, step.y, { heads: 1 }),
      line(width - 7, 16, width - 7, 3, { heads: 1 }),
    ],
    labels: [
      fitted(own.middleX, own.middleY, shop, own.width - 2, { size: 4.4 }),
      ...beyond.map((one) => fitted(one.middleX, one.middleY, one.said, one.width - 2, { size: 4 })),
      fitted(onStreet.x, onStreet.y, front, isAcross ? 60 : street - 1, { size: 4.4 }),
      fitted(away.x, away.y, cross, isAcross ? street - 1 : 40, { size: 4.4 }),
      label(width - 7, 20, '北', { size: 4.4 }),
      label(middle, height - 4, '示意图，不按比例；箭头是门的朝向', { size: 3.4 }),
    ],
  }
}
