import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Input, Table } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { QueueRow } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { exportRows } from '../export-rows.ts'
import { LightMark } from '../light.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import { queueNames } from '../words.ts'

const pageSize = 50
type Queue = 'intake' | 'correction' | 'department' | 'issue' | 'delivery' | 'lead'

const useColumns = () => {
  const { t, pick, language } = useSpeech()
  return [
    { title: t('column.applicant'), dataIndex: 'applicantName', width: 90 },
    {
      title: t('column.thing'),
      render: (_: unknown, row: QueueRow) => <b>{pick(row.thing.name, row.thing.nameEn)}</b>,
    },
    {
      title: t('column.task'),
      render: (_: unknown, row: QueueRow) =>
        row.task ? pick(row.task.name, row.task.nameEn) : t(caseStatusKeys[row.status] ?? row.status),
    },
    {
      title: t('column.missing'),
      render: (_: unknown, row: QueueRow) =>
        row.missing.length ? (
          <span title={row.missing.map(({ name, nameEn }) => pick(name, nameEn)).join('\n')}>
            {t('queue.missing', {
              count: row.missing.length,
              first: pick(row.missing[0]?.name ?? '', row.missing[0]?.nameEn ?? ''),
            })}
          </span>
        ) : (
          <span className="quiet">—</span>
        ),
    },
    {
      title: t('column.since'),
      width: 150,
      render: (_: unknown, row: QueueRow) => formatInstant(row.since, language),
    },
    {
      title: t('column.due'),
      width: 150,
      render: (_: unknown, row: QueueRow) => (row.dueOn ? formatDay(row.dueOn, language) : '—'),
    },
    {
      title: t('column.light'),
      width: 150,
      render: (_: unknown, row: QueueRow) => <LightMark light={row.light} remaining={row.remaining} />,
    },
    { title: t('column.code'), dataIndex: 'queryCode', width: 140, className: 'code' },
  ]
}

/** A clerk's list: who, which one thing, what is missing, how long left. J and K move, Enter opens. */
export const QueuePage = () => {
  const { queue = 'intake' } = useParams()
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const [at, setAt] = useState(0)
  const { data, error, isLoading } = useQuery({
    queryKey: ['queue', queue, page, text],
    queryFn: () => call('listQueue', { params: { queue: queue as Queue }, query: { page, text } }),
    refetchInterval: 15_000,
  })
  const rows = data?.rows ?? []
  const columns = useColumns()
  const open = (row: QueueRow | undefined) =>
    row && navigate(`/cases/${row.caseId}?queue=${queue}${row.task ? `&task=${row.task.matter}` : ''}`)
  useKeys({
    j: () => setAt(Math.min(at + 1, rows.length - 1)),
    k: () => setAt(Math.max(at - 1, 0)),
    enter: () => open(rows[at]),
  })
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t(queueNames[queue] ?? queue)}</h1>
        <span className="quiet">{t('queue.total', { count: data?.total ?? 0 })}</span>
        <Input.Search
          className="page-search"
          aria-label={t('queue.search')}
          placeholder={t('queue.search')}
          allowClear
          onSearch={(value) => {
            setText(value)
            setPage(1)
          }}
        />
        <Button onClick={() => exportRows(rows, t)} disabled={rows.length === 0}>
          {t('queue.export')}
        </Button>
      </div>
      <RefusalNote error={error} />
      <Table<QueueRow>
        size="small"
        rowKey={(row) => `${row.caseId} ${row.task?.matter ?? ''}`}
        columns={columns}
        dataSource={rows}
        loading={isLoading}
        sticky
        scroll={{ x: 1000 }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('queue.empty')} /> }}
        pagination={{
          current: page,
          pageSize,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
        rowClassName={(_row, index) => (index === at ? 'row-at' : '')}
        onRow={(row, index) => ({
          onClick: () => open(row),
          onFocus: () => setAt(index ?? 0),
          tabIndex: 0,
          onKeyDown: (event) => event.key === 'Enter' && open(row),
        })}
      />
      <p className="quiet keys-hint">{t('queue.keys')}</p>
    </main>
  )
}
