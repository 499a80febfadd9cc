import { palette } from '#engine/kernel'
import { box, type Figure, fitted, label, lengthOf, line } from './figure-parts.ts'

/** Of what a sign and its letters can be; the words are those the model text offers. */
const colours: Readonly<Record<string, string>> = {
  白: palette.paper,
  黑: palette.ink,
  红: palette.seal,
  黄: palette.paintYellow,
  蓝: palette.blue,
  绿: palette.green,
  灰: palette.lineStrong,
  木色: palette.paintWood,
  金: palette.paintGold,
}
const colourOf = (word: string): string => colours[word] ?? palette.paper

type Value = (blank: string) => string | undefined
type Sign = {
  readonly text: string
  readonly ground: string
  readonly letters: string
  /** Metres. */
  readonly length: number
  readonly height: number
  readonly bottom: number
  readonly front: number
}

const readSign = (value: Value): Sign | null => {
  const [text, ground, letters] = [value('signText'), value('signGround'), value('signLetters')]
  const metresOf = (blank: string): number => Number(value(blank) ?? Number.NaN)
  const [length, height] = [metresOf('signLength'), metresOf('signHeight')]
  const [bottom, front] = [metresOf('signBottom'), metresOf('frontWidth')]
  return text && ground && letters && [length, height, bottom, front].every((one) => one > 0)
    ? { text, ground, letters, length, height, bottom, front }
    : null
}

const metres = (value: number): string => `${Math.round(value * 100) / 100} m`

const scales = [10, 20, 25, 50, 100, 200, 500]
const [room, tallest, edge] = [120, 105, 16]
const person = 1.7

/** Where everything stands on paper, to the first scale at which the front fits. */
const layOut = ({ length, height, bottom, front }: Sign) => {
  const top = Math.max(bottom + height, person) + 0.3
  const scale = scales.find((one) => (front * 1000) / one <= room && (top * 1000) / one <= tallest) ?? 1000
  const on = (value: number) => (value * 1000) / scale
  const earth = on(top) + 12
  const left = edge
  return {
    scale,
    on,
    earth,
    left,
    right: left + on(front),
    wall: on(top),
    sign: {
      x: left + on((front - length) / 2),
      y: earth - on(bottom + height),
      width: on(length),
      height: on(height),
    },
    personX: left + Math.min(on(0.6), on(front) / 4),
  }
}
type Layout = ReturnType<typeof layOut>

const measures = ({ on, earth, left, right, sign, personX }: Layout): Figure['lines'] => {
  const [end, foot] = [sign.x + sign.width, sign.y + sign.height]
  return [
    line(4, earth, right + edge, earth),
    line(sign.x, sign.y - 4, end, sign.y - 4, { heads: 2 }),
    line(right + 4, sign.y, right + 4, foot, { heads: 2 }),
    line(right + 4, foot, right + 4, earth, { heads: 2 }),
    line(end, foot, right + 6, foot, { isDashed: true }),
    line(end, sign.y, right + 6, sign.y, { isDashed: true }),
    line(left, earth + 6, right, earth + 6, { heads: 2 }),
    line(personX, earth, personX, earth - on(person), { heads: 2, isDashed: true }),
  ]
}

const words = (said: Sign, { on, earth, left, right, sign, personX, scale }: Layout): Figure['labels'] => {
  const { text, letters, length, height, bottom, front } = said
  const size = Math.min(sign.height * 0.62, (sign.width * 0.92) / Math.max(lengthOf(text), 1))
  const [middle, centre] = [sign.x + sign.width / 2, sign.y + sign.height / 2]
  return [
    label(middle, centre, text, { size, fill: colourOf(letters) }),
    label(middle, sign.y - 7, metres(length)),
    label(right + 6, centre, metres(height), { anchor: 'start' }),
    label(right + 6, (sign.y + sign.height + earth) / 2, metres(bottom), { anchor: 'start' }),
    fitted(
      (left + right) / 2,
      earth + 9.5,
      `门面宽 ${metres(front)}，招牌左右各留 ${metres((front - length) / 2)}`,
      80,
    ),
    label(personX + 1, earth - on(person) - 3, '人高 1.7 m', { size: 3.2, anchor: 'start' }),
    label(4, earth + 17, `比例 1:${scale}（按原大打印）`, { size: 3.4, anchor: 'start' }),
  ]
}

/** F67 A sign on its front, seen from the street: its words and colours, its length, height, place and height above the ground. */
export const drawSign = (value: Value): Figure | null => {
  const said = readSign(value)
  if (!said) return null
  const laid = layOut(said)
  const { left, earth, right, wall, on, sign, scale } = laid
  const { text, ground, letters, length, height, bottom, front } = said
  return {
    width: Math.max(right + edge + 8, 90),
    height: earth + 22,
    said: `店招效果和位置图，比例 1:${scale}：“${text}”，${ground}底${letters}字，长 ${metres(length)}，高 ${metres(height)}，下沿离地 ${metres(bottom)}，门面宽 ${metres(front)}`,
    boxes: [
      box(left, earth - wall, on(front), wall, { fill: palette.wash }),
      box(sign.x, sign.y, sign.width, sign.height, { fill: colourOf(ground), edge: 0.4 }),
    ],
    lines: measures(laid),
    labels: words(said, laid),
  }
}
