import { useQuery } from '@tanstack/react-query'
import type { AfterwardsView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import { LaterAnswers } from './later-answers.tsx'
import { SiteVisit } from './site-visit.tsx'

/** What of a case gets its value after hand-in; undefined until it is read. */
export const useAfterwards = (caseId: string, version: number | undefined) =>
  useQuery({
    queryKey: ['afterwards', caseId, version],
    queryFn: () => call('getAfterwards', { params: { caseId } }),
    enabled: version !== undefined,
    placeholderData: (before) => before,
  })

/** What one may record now stands first. */
const inOrder = (visits: AfterwardsView['visits']) =>
  visits.toSorted((a, b) => Number(b.mayRecord) - Number(a.mayRecord))

/** 现场查验, and what the applicant is asked when it can be known (C84, C86). */
export const AfterHandIn = ({ view, done }: ActOn) => {
  const { data, error } = useAfterwards(view.caseId, view.version)
  if (!data) return <RefusalNote error={error} />
  return (
    <>
      {inOrder(data.visits).map((visit) => (
        <SiteVisit
          key={`${visit.matter} ${visit.records.length}`}
          {...{ view, done, visit }}
          where={data.where}
          today={data.today}
        />
      ))}
      <LaterAnswers key={data.later.asks?.open ?? 0} {...{ view, done }} after={data} />
    </>
  )
}
