import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { roleKeys } from '../../ui/words.ts'
import { RefusalNote } from '../refusal.tsx'
import { actNames } from '../words.ts'

export const AuditPage = () => {
  const { t, language } = useSpeech()
  const [page, setPage] = useState(1)
  const { data, error, isLoading } = useQuery({
    queryKey: ['audit', page],
    queryFn: () => call('listAudit', { query: { page } }),
  })
  const rows = (data?.entries ?? []).map((entry, index) => ({ ...entry, key: `${page} ${index}` }))
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.audit')}</h1>
      <RefusalNote error={error} />
      <Table
        size="small"
        loading={isLoading}
        dataSource={rows}
        pagination={{
          current: page,
          pageSize: 50,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
        columns={[
          { title: t('audit.at'), width: 180, render: (_: unknown, row) => formatInstant(row.at, language) },
          {
            title: t('audit.who'),
            render: (_: unknown, row) => `${row.actorName} · ${t(roleKeys[row.actorRole] ?? row.actorRole)}`,
          },
          { title: t('audit.act'), render: (_: unknown, row) => t(actNames[row.act] ?? row.act) },
          { title: t('audit.place'), dataIndex: 'place' },
          {
            title: t('audit.case'),
            render: (_: unknown, row) =>
              row.caseId ? <Link to={`/cases/${row.caseId}`}>{row.caseId.slice(0, 8)}</Link> : '—',
          },
        ]}
      />
    </main>
  )
}
