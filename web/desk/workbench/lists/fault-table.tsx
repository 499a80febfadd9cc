import { Table } from 'antd'
import type { UploadedList } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'

type Fault = UploadedList['faults'][number]

/** Every fault at its cell; the same stand in the workbook that can be downloaded. */
export const FaultTable = ({ list }: { list: UploadedList }) => {
  const { t, language } = useSpeech()
  const rows = list.faults.map((fault, index) => ({ ...fault, number: index + 1 }))
  const several = new Set(list.faults.map(({ sheet }) => sheet)).size > 1
  return (
    <section className="list-part">
      <h2>{t('list.faults')}</h2>
      {list.faultCount > rows.length && (
        <p className="quiet">{t('list.faultsFirst', { shown: rows.length, count: list.faultCount })}</p>
      )}
      <Table<Fault & { number: number }>
        size="small"
        rowKey="number"
        dataSource={rows}
        pagination={{ pageSize: 100, hideOnSinglePage: true }}
        scroll={{ x: 560 }}
        rowClassName="plain-row"
        columns={[
          { title: t('list.fault.number'), dataIndex: 'number', width: 64, align: 'right' },
          ...(several ? [{ title: t('list.fault.sheet'), dataIndex: 'sheet', width: 160 }] : []),
          {
            title: t('list.fault.cell'),
            width: 88,
            render: (_: unknown, { cell }: Fault) => <b className="code">{cell}</b>,
          },
          { title: t('list.fault.what'), render: (_: unknown, fault: Fault) => fault[language] },
        ]}
      />
    </section>
  )
}
