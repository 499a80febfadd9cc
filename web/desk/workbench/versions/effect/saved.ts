/** How much less, as people read it: `−71%`, `+5%`, empty when nothing changed or there was nothing before. */
export const saved = (before: number, after: number): string => {
  if (before <= 0) return ''
  const percent = Math.round((100 * (after - before)) / before)
  if (percent === 0) return ''
  return percent < 0 ? `−${-percent}%` : `+${percent}%`
}
