import { useQuery } from '@tanstack/react-query'
import { Input, Table } from 'antd'
import { useState } from 'react'
import type { SystemRanks } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

type Row = SystemRanks['rows'][number]
/** What takes less than an hour is not rounded to nothing. */
const hours = (minutes: number): string => (minutes / 60).toFixed(minutes < 60 ? 2 : 1)

/** C133 Which link would save most of a month. */
export const Ranking = () => {
  const { t, pick } = useSpeech()
  const [month, setMonth] = useState<string>()
  const { data, error } = useQuery({
    queryKey: ['other-systems-ranking', month],
    queryFn: () => call('rankOtherSystems', { query: month ? { month } : {} }),
    placeholderData: (before) => before,
  })
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{t('retyping.ranking')}</h2>
      <p className="quiet">{t('retyping.rankingExplain')}</p>
      <label htmlFor="ranking-month">{t('retyping.month')}</label>{' '}
      <Input
        id="ranking-month"
        type="month"
        style={{ width: 180 }}
        value={month ?? data?.month ?? ''}
        onChange={(event) => /^\d{4}-\d{2}$/.test(event.target.value) && setMonth(event.target.value)}
      />
      <RefusalNote error={error} />
      {data && (
        <Table
          size="small"
          rowKey={(row: Row) => `${row.department.id} ${row.system}`}
          dataSource={[...data.rows]}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('retyping.none') }}
          columns={[
            {
              title: t('retyping.system'),
              render: (_: unknown, { system, department, matters }: Row) => (
                <>
                  {system}
                  <div className="quiet">
                    {pick(department.name, department.nameEn)}：
                    {matters.map((one) => pick(one.name, one.nameEn)).join('、')}
                  </div>
                </>
              ),
            },
            { title: t('retyping.cases'), dataIndex: 'cases', align: 'right' },
            { title: t('retyping.median'), dataIndex: 'median', align: 'right' },
            {
              title: t('retyping.saves'),
              align: 'right',
              render: (_: unknown, { saves }: Row) => hours(saves),
            },
          ]}
        />
      )}
    </section>
  )
}
