const eightHours = 8 * 3_600_000

/**
 * K17 The legal day of an instant: the day of Asia/Shanghai, whatever offset it is written with. China has had no summer time
 * since 1991, so eight hours are enough. `instant` is ISO 8601 with an offset or Z; a bare day is that day.
 */
export const chinaDay = (instant: string): string => {
  // The platform's own clock writes +08:00; a bare day has nothing to shift.
  if (instant.length === 10 || instant.endsWith('+08:00')) return instant.slice(0, 10)
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) throw new Error(`no instant: ${instant}`)
  return new Date(moment + eightHours).toISOString().slice(0, 10)
}
