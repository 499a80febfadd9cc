import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useNavigate } from 'react-router'
import { concerning } from '#engine/definition'
import type { VersionSummary } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useMyAccount } from '../../session.ts'
import { versionStatusKeys } from '../versions/version-words.ts'
import '../versions/versions.css'
import './review.css'

const mineKeys: Record<VersionSummary['mine'], string> = {
  waiting: 'review.mine.waiting',
  answered: 'review.mine.answered',
  none: 'review.mine.none',
}

/** 征求意见: the versions that concern the reader's department, those that wait for its answer first. */
export const ConsultationsPage = () => {
  const { t, pick, language } = useSpeech()
  const navigate = useNavigate()
  const me = useMyAccount()
  const { data, error, isLoading } = useQuery({
    queryKey: ['versions'],
    queryFn: () => call('listVersions', {}),
  })
  const rows = concerning(data?.versions ?? [], me?.department?.id ?? '')
  const open = ({ versionId }: VersionSummary) => navigate(`/workbench/versions/${versionId}/review`)
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t('nav.consultations')}</h1>
        <span className="quiet">{t('review.consultationsWhy')}</span>
      </div>
      <RefusalNote error={error} />
      <Table
        size="small"
        rowKey="versionId"
        loading={isLoading}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 860 }}
        locale={{ emptyText: data ? t('review.consultationsNone') : ' ' }}
        onRow={(row) => ({ onClick: () => open(row) })}
        columns={[
          {
            title: t('review.thing'),
            render: (_: unknown, row: VersionSummary) => (
              <a
                href={`/desk/workbench/versions/${row.versionId}/review`}
                onClick={(event) => {
                  event.preventDefault()
                  open(row)
                }}
              >
                {pick(row.name, row.nameEn)} · {t('version.number', { number: row.number })}
              </a>
            ),
          },
          {
            title: t('review.stage'),
            width: 160,
            render: (_: unknown, row: VersionSummary) => (
              <span className={`status status-${row.status}`}>{t(versionStatusKeys[row.status] ?? '')}</span>
            ),
          },
          {
            title: t('review.myAnswer'),
            width: 180,
            render: (_: unknown, row: VersionSummary) => (
              <>
                <span className={row.mine === 'waiting' ? 'light light-amber' : 'quiet'}>
                  {t(mineKeys[row.mine])}
                </span>
                {(row.available.includes('sign_cut') || row.available.includes('sign_field_cut')) && (
                  <span className="light light-amber">{t('review.cutsWait')}</span>
                )}
              </>
            ),
          },
          {
            title: t('version.consultationUntil'),
            width: 160,
            render: (_: unknown, row: VersionSummary) =>
              row.consultationUntil ? formatDay(row.consultationUntil, language) : '—',
          },
          {
            title: t('review.leadTitle'),
            width: 240,
            render: (_: unknown, row: VersionSummary) =>
              row.lead ? pick(row.lead.name, row.lead.nameEn) : '—',
          },
        ]}
      />
    </main>
  )
}
