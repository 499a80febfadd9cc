import { Segmented } from 'antd'
import { useState } from 'react'
import type { VersionRemark, VersionView } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RemarkItem } from './remark-item.tsx'
import { type RemarkFilter, remarksShown } from './remarks.ts'

const filterKeys: Record<RemarkFilter, string> = {
  open: 'review.filter.open',
  all: 'review.filter.all',
  department: 'review.kind.department',
  public: 'review.kind.public',
  office: 'review.kind.office',
  training: 'review.kind.training',
}

type RemarkListProps = {
  readonly view: VersionView
  readonly refresh: () => void
  readonly nameOf: (row: string) => string
  /** Where the row can be changed; '' shows its name only. */
  readonly linkOf: (remark: VersionRemark) => string
}

/** Every remark with its row and its answer, the unanswered first. */
export const RemarkList = ({ view, refresh, nameOf, linkOf }: RemarkListProps) => {
  const { t } = useSpeech()
  const [filter, setFilter] = useState<RemarkFilter>('all')
  const shown = remarksShown(view.remarks, filter)
  const counted = (one: RemarkFilter) => remarksShown(view.remarks, one).length
  const filters = (Object.keys(filterKeys) as RemarkFilter[]).filter(
    (one) => one === 'all' || one === filter || counted(one) > 0,
  )
  return (
    <section className="version-block" aria-labelledby="remarks">
      <div className="block-head">
        <h2 id="remarks">{t('review.remarks')}</h2>
        {view.remarks.length > 0 && (
          <Segmented
            size="small"
            aria-label={t('review.filter')}
            value={filter}
            onChange={setFilter}
            options={filters.map((value) => ({ value, label: `${t(filterKeys[value])} ${counted(value)}` }))}
          />
        )}
      </div>
      {view.remarks.length === 0 && <p className="quiet">{t('review.noRemarks')}</p>}
      <ul className="remarks">
        {shown.map((remark) => (
          <RemarkItem
            key={remark.id}
            remark={remark}
            view={view}
            refresh={refresh}
            row={nameOf(remark.row)}
            link={linkOf(remark)}
          />
        ))}
      </ul>
    </section>
  )
}
