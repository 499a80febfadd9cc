import { useQuery } from '@tanstack/react-query'
import { Empty, Table } from 'antd'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

/** How the data sources do: what ran on data, what failed and became paper again (X1). */
export const SourcesPage = () => {
  const { t, pick } = useSpeech()
  const { data, error, isLoading } = useQuery({
    queryKey: ['sources'],
    queryFn: () => call('listSources', {}),
  })
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.sources')}</h1>
      <p className="quiet">{t('sources.explain')}</p>
      <RefusalNote error={error} />
      <Table
        size="small"
        loading={isLoading}
        rowKey={(row) => row.department.id}
        dataSource={data?.sources ?? []}
        pagination={false}
        locale={{
          emptyText: data ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sources.empty')} />
          ) : (
            ' '
          ),
        }}
        columns={[
          {
            title: t('column.department'),
            render: (_: unknown, row) => pick(row.department.name, row.department.nameEn),
          },
          { title: t('sources.asked'), dataIndex: 'asked', align: 'right' as const },
          { title: t('sources.found'), dataIndex: 'found', align: 'right' as const },
          { title: t('sources.notFound'), dataIndex: 'notFound', align: 'right' as const },
          { title: t('sources.failed'), dataIndex: 'failed', align: 'right' as const },
          { title: t('sources.disputed'), dataIndex: 'disputed', align: 'right' as const },
          { title: t('sources.median'), dataIndex: 'medianMilliseconds', align: 'right' as const },
        ]}
      />
    </main>
  )
}
