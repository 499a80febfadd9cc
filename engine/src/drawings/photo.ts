/** A picture as a browser hands it out: four bytes a point, row after row. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: ArrayLike<number> }
export type PhotoDoubt = 'small' | 'dark' | 'blurred'

/** Below these a picture is seldom of use; how they were found stands in docs/photo-checks.md. */
const [leastSide, leastLight, leastSlope] = [1000, 45, 0.25]
/** Points of the longer side at which a picture is looked at; smaller ones as they are. */
const lookedAt = 1600
/** Sides of a square looked at by itself, and the range of light below which nothing stands in it. */
const [square, leastRange] = [64, 50]

const lightOf = ({ width, height, data }: Pixels): Float32Array => {
  const light = new Float32Array(width * height)
  for (let at = 0; at < light.length; at += 1)
    light[at] =
      0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0)
  return light
}

const mean = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0
  return values.length ? sum / values.length : 0
}

/** The value that one in a hundred is above (from the top) or below (from the bottom). */
const hundredth = (counts: Uint32Array, from: 'top' | 'bottom'): number => {
  let left = (square * square) / 100
  for (let step = 0; step < counts.length; step += 1) {
    const at = from === 'top' ? counts.length - 1 - step : step
    left -= counts[at] ?? 0
    if (left < 0) return at
  }
  return 0
}

type Slopes = { readonly across: number; readonly down: number }

/** How steep the steepest edges of one square are, as a share of its whole range of light; nothing where nothing stands in it. */
const slopesOf = (light: Float32Array, width: number, left: number, top: number): Slopes | undefined => {
  const [levels, across, down] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)]
  const count = (counts: Uint32Array, value: number) => {
    const at = Math.min(255, Math.floor(Math.abs(value)))
    counts[at] = (counts[at] ?? 0) + 1
  }
  for (let y = top; y < top + square; y += 1)
    for (let x = left; x < left + square; x += 1) {
      const at = y * width + x
      const here = light[at] ?? 0
      count(levels, here)
      count(across, (light[at + 1] ?? here) - here)
      count(down, (light[at + width] ?? here) - here)
    }
  const range = hundredth(levels, 'top') - hundredth(levels, 'bottom')
  return range < leastRange
    ? undefined
    : { across: hundredth(across, 'top') / range, down: hundredth(down, 'top') / range }
}

/** What a fifth of the squares are above. */
const ofTheSharpest = (values: readonly number[]): number =>
  values.toSorted((a, b) => b - a)[Math.floor(values.length / 5)] ?? 0

/**
 * F70 How sharp what stands in a picture is, from 0 to 1: its steepest edges, square by square, in the direction that is less steep (a
 * hand that moves blurs one direction only). Paper without anything on it does not count; neither does how much stands on it.
 */
const sharpnessOf = (light: Float32Array, width: number, height: number): number => {
  const squares: Slopes[] = []
  for (let top = 0; top + square < height; top += square)
    for (let left = 0; left + square < width; left += square)
      squares.push(...[slopesOf(light, width, left, top) ?? []].flat())
  return Math.min(
    ofTheSharpest(squares.map(({ across }) => across)),
    ofTheSharpest(squares.map(({ down }) => down)),
  )
}

/**
 * F59, F70 What makes a photo worth another look: too small (`longest` is its longer side before it was made smaller for looking), too
 * dark, blurred. Told, never refused: who took it knows better what is on it.
 */
export const photoDoubts = (seen: Pixels, longest: number): readonly PhotoDoubt[] => {
  const light = lightOf(seen)
  const isDark = mean(light) < leastLight
  return [
    ...(longest < leastSide ? (['small'] as const) : []),
    ...(isDark ? (['dark'] as const) : []),
    // In the dark nothing has edges: one word is enough.
    ...(!isDark && sharpnessOf(light, seen.width, seen.height) < leastSlope ? (['blurred'] as const) : []),
  ]
}

type Size = { readonly width: number; readonly height: number }

const within = (most: number, width: number, height: number): Size => {
  const share = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/** F59 Sides of a picture that is sent: at most 2,000 points, its shape as it was. */
export const sentSize = (width: number, height: number): Size => within(2000, width, height)

/** F70 Sides at which a picture is looked at. */
export const seenSize = (width: number, height: number): Size => within(lookedAt, width, height)
