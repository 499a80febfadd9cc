import { chinaDay } from '#engine/kernel'

/** The calendar day in China, some days from now, as YYYY-MM-DD. */
export const dayInChina = (later = 0, now = new Date()): string =>
  chinaDay(new Date(now.getTime() + later * 86_400_000).toISOString())
