import type { VersionRemark } from '../../../../contract/client.ts'
import { useMyAccount } from '../../session.ts'
import { type VersionTabProps, versionTabs } from '../versions/version-tabs.tsx'
import { HearingTable } from './hearing-table.tsx'
import { LeadBox } from './lead-box.tsx'
import { NextSteps } from './next-steps.tsx'
import { RemarkList } from './remark-list.tsx'
import { rowAddress } from './row-address.ts'
import { Seals } from './seals.tsx'
import { StageLine } from './stage-line.tsx'
import { useRows } from './use-rows.ts'

const reviewStatuses = ['review', 'listed', 'published', 'superseded']

/** For the joint team: who has answered, what was said, who leads, who has signed; what may happen next at the right. */
export const JointReview = ({ view, refresh }: VersionTabProps) => {
  const { rows, nameOf } = useRows(view)
  const me = useMyAccount()
  const linkOf = ({ row }: VersionRemark): string => {
    const address = rowAddress(view.versionId, row)
    const tab = address.split('/').at(-1)?.split('?')[0]
    return row && versionTabs.some(({ id }) => id === tab && id !== 'effect') ? address : ''
  }
  return (
    <div className="review">
      <div className="review-main">
        <StageLine view={view} />
        {reviewStatuses.includes(view.status) && <Seals view={view} />}
        <RemarkList view={view} refresh={refresh} nameOf={nameOf} linkOf={linkOf} />
        <HearingTable view={view} />
        <LeadBox key={me?.office ?? ''} view={view} refresh={refresh} />
        {!reviewStatuses.includes(view.status) && <Seals view={view} />}
      </div>
      <NextSteps view={view} rows={rows} refresh={refresh} />
    </div>
  )
}
