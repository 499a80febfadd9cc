type Span = { readonly start: number; readonly end: number }

/** Where a bar stands, in percent of the whole plan. A plan that is done on the spot is one moment at the left. */
export const barPlace = ({ start, end }: Span, total: number): { left: number; width: number } =>
  total <= 0 ? { left: 0, width: 0 } : { left: (100 * start) / total, width: (100 * (end - start)) / total }

/** Days worth a mark: at most eight, in steps people count in. */
export const dayTicks = (total: number): number[] => {
  const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => total / candidate <= 7) ?? 200
  const ticks = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step)
  const last = ticks.at(-1) ?? 0
  // The end is always marked; a mark too near to it would be printed over.
  return last === total ? ticks : [...ticks.filter((day) => total - day >= step / 2), total]
}
