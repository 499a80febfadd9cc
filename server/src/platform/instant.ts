/** China has one time zone and no summer time, so instants are written with its fixed offset. */
const offsetMilliseconds = 8 * 60 * 60 * 1000

/** The present instant as ISO 8601 in Chinese standard time, e.g. 2026-10-16T09:30:00.000+08:00. The edge's clock: the engine only gets its value. */
export const instantInChina = (now: Date = new Date()): string =>
  new Date(now.getTime() + offsetMilliseconds).toISOString().replace('Z', '+08:00')

/** What time it is, as `instantInChina` writes it. A rehearsal has one of its own. */
export type Clock = () => string
