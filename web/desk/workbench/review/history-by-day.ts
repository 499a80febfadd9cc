import { chinaDay } from '#engine/kernel'
import type { VersionEventView } from '../../../../contract/client.ts'

type HistoryLine = { readonly event: VersionEventView; readonly times: number }
export type HistoryDay = { readonly day: string; readonly lines: readonly HistoryLine[] }

/**
 * Events as they come (newest first), by day. Drafts are saved as people type: saves of one part by one person that follow each
 * other are one line, with how often.
 */
export const historyByDay = (events: readonly VersionEventView[]): readonly HistoryDay[] => {
  const days: { day: string; lines: HistoryLine[] }[] = []
  for (const event of events) {
    const day = chinaDay(event.at)
    if (days.at(-1)?.day !== day) days.push({ day, lines: [] })
    const lines = days.at(-1)?.lines ?? []
    const last = lines.at(-1)
    const again = last && event.type === 'save' && last.event.type === 'save' && last.event.zh === event.zh
    if (again) lines[lines.length - 1] = { event: last.event, times: last.times + 1 }
    else lines.push({ event, times: 1 })
  }
  return days
}
