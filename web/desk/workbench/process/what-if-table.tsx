import { InputNumber, Table } from 'antd'
import type { PlanView } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'

type Props = {
  readonly plan: PlanView
  readonly promises: Readonly<Record<string, number>>
  readonly onChange: (matter: string, days: number | null) => void
}

/** One row a matter: what the law allows, what is promised, and what it could be. Rows that set the pace come first. */
export const WhatIfTable = ({ plan, promises, onChange }: Props) => {
  const { t, pick } = useSpeech()
  const rows = [...plan.matters].sort((a, b) => a.slack - b.slack || b.promisedDays - a.promisedDays)
  return (
    <Table
      size="small"
      rowKey="code"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 640 }}
      rowClassName={(row) => (row.code in promises ? 'process-changed' : '')}
      columns={[
        {
          title: t('process.matter'),
          render: (_: unknown, row) => (
            <>
              {pick(row.name, row.nameEn)}
              {row.critical && <span className="status process-mark">{t('process.critical')}</span>}
              <div className="quiet">{pick(row.department.name, row.department.nameEn)}</div>
            </>
          ),
        },
        { title: t('process.statutory'), dataIndex: 'statutoryDays', align: 'right' as const },
        { title: t('process.excluded'), dataIndex: 'excludedDays', align: 'right' as const },
        { title: t('process.promised'), dataIndex: 'promisedDays', align: 'right' as const },
        {
          title: t('process.committed'),
          align: 'right' as const,
          render: (_: unknown, { commitment }) =>
            commitment ? (
              <span title={pick(commitment.conditions, commitment.conditionsEn)}>{commitment.days}</span>
            ) : (
              '—'
            ),
        },
        { title: t('process.slack'), dataIndex: 'slack', align: 'right' as const },
        {
          title: t('process.whatIf'),
          width: 150,
          render: (_: unknown, row) => (
            <InputNumber
              size="small"
              min={0}
              max={row.statutoryDays}
              precision={0}
              value={promises[row.code] ?? row.promisedDays}
              aria-label={t('process.whatIfOf', { matter: pick(row.name, row.nameEn) })}
              onChange={(days) => onChange(row.code, days === row.promisedDays ? null : days)}
            />
          ),
        },
      ]}
    />
  )
}
