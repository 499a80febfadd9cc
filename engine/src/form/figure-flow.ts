import { box, type Figure, fitted, label, line } from './figure-parts.ts'

const [across, wide, high, gap, down] = [3, 46, 13, 14, 9]

/** F67 Steps from left to right, three in a row, joined by arrows; a new row begins again at the left. */
export const drawFlow = (steps: readonly string[]): Figure | null => {
  if (steps.length === 0) return null
  const at = (index: number) => ({
    x: (index % across) * (wide + gap),
    y: Math.floor(index / across) * (high + down),
  })
  const joined = steps.slice(1).flatMap((_, index) => {
    const [from, to] = [at(index), at(index + 1)]
    const middle = from.y + high / 2
    if (to.y === from.y) return [line(from.x + wide, middle, to.x, middle, { heads: 1 })]
    // Down and back to the left, in the room between two rows.
    const [turn, [start, end]] = [from.y + high + down / 2, [from.x + wide / 2, to.x + wide / 2]]
    return [
      line(start, from.y + high, start, turn),
      line(start, turn, end, turn),
      line(end, turn, end, to.y, { heads: 1 }),
    ]
  })
  return {
    width: across * wide + (across - 1) * gap,
    height: Math.ceil(steps.length / across) * (high + down) - down,
    said: `流程图：${steps.join(' → ')}`,
    boxes: steps.map((_, index) => box(at(index).x, at(index).y, wide, high, { edge: 0.4 })),
    lines: joined,
    labels: steps.flatMap((step, index) => {
      const { x, y } = at(index)
      return [
        label(x + 3, y + 3, String(index + 1), { size: 3 }),
        fitted(x + wide / 2, y + high / 2, step, wide - 10, { size: 4.4 }),
      ]
    }),
  }
}
