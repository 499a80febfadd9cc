import { useQuery } from '@tanstack/react-query'
import { Modal, Segmented, Table } from 'antd'
import { useState } from 'react'
import type { WordingRow } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { pickOf, type Settling, wordingsKey } from './use-settling.ts'
import { percent, type RowFilter } from './wording-words.ts'

/** Shares of belief for materials; likeness of a label, which is lower throughout, for data elements. */
const levels = { material: [0.99, 0.95, 0.9, 0.8], element: [0.9, 0.8, 0.7, 0.6] } as const
const mostAtOnce = 500

type Props = { readonly filter: RowFilter; readonly settling: Settling; readonly onClose: () => void }

/** Every open wording the product is this sure of, shown before anything is confirmed; single ones can be left out. */
export const BulkConfirm = ({ filter, settling, onClose }: Props) => {
  const { t, pick, language } = useSpeech()
  const [sure, setSure] = useState<number>(levels[filter.noun][1])
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const { noun, department, text } = filter
  const query = {
    ...{ noun, show: 'open' as const, sure, size: mostAtOnce },
    ...(department ? { department } : {}),
    ...(text ? { text } : {}),
  }
  const { data, error, isFetching } = useQuery({
    queryKey: [...wordingsKey, 'bulk', query],
    queryFn: () => call('listWordings', { query }),
  })
  const rows = data?.rows ?? []
  const keyOf = (row: WordingRow) => `${row.matter.code} ${row.wording}`
  const chosen = rows.filter((row) => !leftOut.has(keyOf(row)))
  const confirm = () =>
    settling.settle.mutate(
      {
        picks: chosen.flatMap((row) => {
          const [best] = row.proposals
          return best ? [pickOf(row, best.canonical.id)] : []
        }),
        told: t('wording.settledMany', { count: chosen.length }),
      },
      { onSuccess: onClose },
    )
  return (
    <Modal
      open
      width={880}
      title={t('wording.bulk')}
      okText={t('wording.confirmMany', { count: chosen.length })}
      okButtonProps={{ disabled: !chosen.length || isFetching, loading: settling.settle.isPending }}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="wording-bar">
        <span>{t('wording.sure')}</span>
        <Segmented
          aria-label={t('wording.sure')}
          value={sure}
          onChange={(value) => {
            setSure(value)
            setLeftOut(new Set())
          }}
          options={levels[noun].map((value) => ({
            value,
            label: percent(value),
          }))}
        />
      </div>
      <RefusalNote error={error ?? settling.settle.error} />
      <Table<WordingRow>
        size="small"
        rowKey={keyOf}
        dataSource={rows}
        loading={isFetching}
        pagination={false}
        scroll={{ y: 420 }}
        locale={{ emptyText: data ? t('wording.noneSure') : ' ' }}
        rowSelection={{
          selectedRowKeys: chosen.map(keyOf),
          onChange: (keys) => setLeftOut(new Set(rows.map(keyOf).filter((key) => !keys.includes(key)))),
        }}
        columns={[
          {
            title: t('wording.column.wording'),
            render: (_, row) => (
              <>
                {row.wording}
                <div className="quiet small">{pick(row.matter.name, row.matter.nameEn)}</div>
              </>
            ),
          },
          {
            title: t('wording.column.proposed'),
            render: (_, { proposals: [best] }) =>
              best && (
                <>
                  <b>{pick(best.canonical.name, best.canonical.nameEn)}</b>{' '}
                  <span className="wording-score">{percent(best.score)}</span>
                  <div className="quiet small">{best.why[language]}</div>
                </>
              ),
          },
        ]}
      />
      {data && data.total > mostAtOnce && (
        <p className="quiet">{t('wording.bulkFirst', { count: mostAtOnce, total: data.total })}</p>
      )}
    </Modal>
  )
}
