import { Segmented } from 'antd'
import { useState } from 'react'
import type { DraftRow, VersionRemark, VersionView } from '../../../../contract/client.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useMyAccount } from '../../session.ts'
import type { VersionTabProps } from '../versions/version-tab-props.ts'
import { DepartmentRow } from './department-row.tsx'
import { DepartmentSteps } from './department-steps.tsx'
import { LeadBox } from './lead-box.tsx'
import { RemarkList } from './remark-list.tsx'
import { remarksByRow } from './remarks.ts'
import { StageLine } from './stage-line.tsx'
import { useRows } from './use-rows.ts'

type Shown = 'mine' | 'all'

/** The rows a department is asked about: its matters, their requirements and cuts; the basics where it leads. */
const isMine = (row: DraftRow, department: string): boolean => row.department?.id === department

const Asked = ({ view }: { view: VersionView }) => {
  const { t, language } = useSpeech()
  const until = view.consultationUntil ? formatDay(view.consultationUntil, language) : ''
  const text = {
    waiting: t('review.asked.waiting', { day: until }),
    answered: t('review.asked.answered', { day: until }),
    none: t('review.asked.none'),
  }[view.mine]
  return <p className={view.mine === 'waiting' ? 'asked asked-waiting' : 'asked'}>{text}</p>
}

/** For a department: the draft read-only, its own rows marked, a remark or a signature on the exact row. */
export const DepartmentReview = ({ view, refresh }: VersionTabProps) => {
  const { t } = useSpeech()
  const me = useMyAccount()
  const department = me?.department?.id ?? ''
  const { rows, nameOf, error } = useRows(view)
  const [shown, show] = useState<Shown>('mine')
  const byRow = remarksByRow(view.remarks)
  const mine = rows.filter((row) => isMine(row, department))
  const listed = shown === 'mine' ? mine : rows
  const linkOf = ({ row }: VersionRemark): string =>
    row ? `/workbench/versions/${view.versionId}/review?row=${encodeURIComponent(row)}` : ''
  return (
    <div className="review">
      <div className="review-main">
        <StageLine view={view} />
        {view.status !== 'discarded' && <Asked view={view} />}
        <RefusalNote error={error} />
        <section className="version-block" aria-labelledby="rows">
          <div className="block-head">
            <h2 id="rows">{t('review.rows')}</h2>
            <Segmented<Shown>
              size="small"
              aria-label={t('review.rowsShown')}
              value={shown}
              onChange={show}
              options={[
                { value: 'mine', label: t('review.rowsMine', { count: mine.length }) },
                { value: 'all', label: t('review.rowsAll', { count: rows.length }) },
              ]}
            />
          </div>
          {listed.length === 0 && <p className="quiet">{t('review.rowsNone')}</p>}
          <ul className="draft-rows">
            {listed.map((row) => (
              <DepartmentRow
                key={row.row}
                row={row}
                mine={isMine(row, department)}
                remarks={byRow.get(row.row) ?? []}
                view={view}
                refresh={refresh}
              />
            ))}
          </ul>
        </section>
        <LeadBox view={view} refresh={refresh} />
        <RemarkList view={view} refresh={refresh} nameOf={nameOf} linkOf={linkOf} />
      </div>
      <DepartmentSteps view={view} refresh={refresh} department={department} />
    </div>
  )
}
