/** A picture as a browser hands it out: four bytes a point, row after row. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: ArrayLike<number> }
export type PhotoDoubt = 'small' | 'dark' | 'blurred'

/** Below these a picture is seldom of use; measured on pictures 480 points wide. */
const [leastSide, leastLight, leastSharp] = [600, 45, 25]

const lightOf = ({ width, height, data }: Pixels): Float64Array => {
  const light = new Float64Array(width * height)
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

/** How much the light changes from point to point: the variance of the Laplacian. */
const sharpnessOf = (light: Float64Array, width: number, height: number): number => {
  const edges: number[] = []
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const around =
        (light[at - 1] ?? 0) + (light[at + 1] ?? 0) + (light[at - width] ?? 0) + (light[at + width] ?? 0)
      edges.push(around - 4 * (light[at] ?? 0))
    }
  const middle = mean(edges)
  return mean(edges.map((edge) => (edge - middle) ** 2))
}

/**
 * F59 What makes a photo worth another look: too small (`longest` is its longer side before it was made smaller for looking), too dark,
 * blurred. Told, never refused: who took it knows better what is on it.
 */
export const photoDoubts = (seen: Pixels, longest: number): readonly PhotoDoubt[] => {
  const light = lightOf(seen)
  const isDark = mean(light) < leastLight
  return [
    ...(longest < leastSide ? (['small'] as const) : []),
    ...(isDark ? (['dark'] as const) : []),
    // In the dark nothing has edges: one word is enough.
    ...(!isDark && sharpnessOf(light, seen.width, seen.height) < leastSharp ? (['blurred'] as const) : []),
  ]
}

/** F59 Sides of a picture that is sent: at most 2,000 points, its shape as it was. */
export const sentSize = (
  width: number,
  height: number,
): { readonly width: number; readonly height: number } => {
  const share = Math.min(1, 2000 / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}
