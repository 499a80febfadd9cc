import { box, type Figure, fitted, label, line } from './figure-parts.ts'
import { palette } from './palette.ts'

const [width, height, street] = [160, 100, 14]
const [middle, centre] = [width / 2, height / 2]
const pavement = palette.line

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
  const stretch = isAcross ? 1 : 0.72
  const at = (left: number, out: number) => ({
    x: middle + fy * left * stretch + fx * out,
    y: centre - fx * left * stretch + fy * out,
  })
  const houseAt = (left: number) => {
    const { x, y } = at(left, -13)
    const [wide, deep] = isAcross ? [34, 22] : [34, 24]
    return { x: x - wide / 2, y: y - deep / 2, width: wide, height: deep, middleX: x, middleY: y }
  }
  return { at, houseAt, isAcross, isAhead: fx + fy > 0 }
}

const roads = ({ at, isAcross }: ReturnType<typeof pointsOf>, turn: number): Figure['boxes'] => {
  const [own, crossing] = [at(0, 17), at(turn * 64, 0)]
  const flat = (y: number) => box(0, y - street / 2, width, street, { fill: pavement })
  const upright = (x: number) => box(x - street / 2, 0, street, height, { fill: pavement })
  return isAcross ? [flat(own.y), upright(crossing.x)] : [upright(own.x), flat(crossing.y)]
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
  const { at, houseAt, isAcross, isAhead } = points
  const turn = side === '左' ? 1 : -1
  const own = houseAt(0)
  const [left, right] = besides(beside)
  const beyond = [
    { ...houseAt(38), said: left },
    { ...houseAt(-38), said: right },
  ].filter(({ said }) => said)
  const [door, step, onStreet, crossing] = [at(0, -2), at(0, 8), at(-turn * 30, 17), at(turn * 64, 0)]
  const away = isAcross
    ? { x: crossing.x, y: isAhead ? 16 : height - 16 }
    : { x: isAhead ? 30 : width - 30, y: crossing.y }
  return {
    width,
    height,
    said: `方位示意图：${shop}在${front}，门朝${faces}，站在门口朝外看，${side}手边是和${cross}的路口；隔壁：${beside}`,
    boxes: [
      ...roads(points, turn),
      ...beyond.map((one) => box(one.x, one.y, one.width, one.height, { fill: palette.paper })),
      box(own.x, own.y, own.width, own.height, { fill: palette.blueWash, isStrong: true }),
    ],
    lines: [
      line(door.x, door.y, step.x, step.y, { heads: 1 }),
      line(width - 5, 13, width - 5, 2, { heads: 1 }),
    ],
    labels: [
      fitted(own.middleX, own.middleY, shop, own.width - 2, { size: 3.8 }),
      ...beyond.map((one) => fitted(one.middleX, one.middleY, one.said, one.width - 2)),
      fitted(onStreet.x, onStreet.y, front, isAcross ? 60 : street - 1, { size: 3.8 }),
      fitted(away.x, away.y, cross, isAcross ? street - 1 : 40, { size: 3.8 }),
      label(width - 5, 16, '北', { size: 3.6 }),
      label(width / 2, height - 2, '示意图，不按比例；箭头是门的朝向', { size: 2.6 }),
    ],
  }
}
