const two = (number: number): string => String(number).padStart(2, '0')

/**
 * 14:05, in Chinese standard time (eight hours east, without summer time). Reckoned: the browser's own formatter takes a slow phone a
 * tenth of a second to load.
 */
export const clockTime = (instant: string): string => {
  const minutes = Math.floor(Date.parse(instant) / 60_000) + 8 * 60
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
