import type { VersionRemark } from '../../../../contract/client.ts'
import { useMyAccount } from '../../session.ts'
import { placeOf } from '../versions/version-places.ts'
import type { VersionTabProps } from '../versions/version-tab-props.ts'
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
  const linkOf = ({ row }: VersionRemark): string => (placeOf(row).row ? rowAddress(view.versionId, row) : '')
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
