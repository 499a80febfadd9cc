const eightHours = 8 * 3_600_000
const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/**
 * K17 The legal day of an instant: the day of Asia/Shanghai, whatever offset it is written with. China has had no summer time
 * since 1991, so eight hours are enough. `instant` is ISO 8601 with an offset or Z (without one the day would depend on the
 * machine: that is an accident); a bare day is that day.
 */
export const chinaDay = (instant: string): string => {
  // The platform's own clock writes +08:00; a bare day has nothing to shift.
  if (instant.length === 10 || instant.endsWith('+08:00')) return instant.slice(0, 10)
  const moment = written.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(moment)) throw new Error(`no instant with an offset: ${instant}`)
  return new Date(moment + eightHours).toISOString().slice(0, 10)
}
