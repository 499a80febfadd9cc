import { useQuery } from '@tanstack/react-query'
import { chinaDay } from '#engine/kernel'
import type { CaseView, TogetherView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'

/** What departments do with each other about a case, as of the version that is on the screen; the one before stays to be read meanwhile. */
export const useTogether = (caseId: string, version: number | undefined) =>
  useQuery({
    queryKey: ['together', caseId, version],
    queryFn: () => call('getTogether', { params: { caseId } }),
    enabled: version !== undefined,
    placeholderData: (before: TogetherView | undefined) => before,
  })

export const targetsOf = ({ available }: Pick<CaseView, 'available'>, act: string): readonly string[] =>
  available.find((entry) => entry.act === act)?.targets ?? []

/** Whether there is anything for the tab to tell. */
export const somethingIn = ({ opinions, visits, demands, meetings, escalations }: TogetherView): number =>
  opinions.length + visits.length + demands.length + meetings.length + escalations.length

/** A day some days after another, both as YYYY-MM-DD. */
export const dayAfter = (day: string, days: number): string =>
  chinaDay(new Date(Date.parse(`${day}T12:00:00+08:00`) + days * 86_400_000).toISOString())

/** What was typed one a line. */
export const linesOf = (typed: string): string[] =>
  typed
    .split(/\n|；|;/)
    .map((line) => line.trim())
    .filter(Boolean)
