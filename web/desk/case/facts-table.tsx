import { Empty, Table } from 'antd'
import type { CaseView, FetchedFact } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { outcomeKeys } from '../../ui/words.ts'

/** X1 Which data was asked of whom, for what purpose, on which basis, and what came of it. */
export const FactsTable = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  return (
    <Table<FetchedFact>
      size="small"
      rowKey="requestId"
      pagination={false}
      dataSource={view.fetched}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('facts.empty')} /> }}
      expandable={{
        expandedRowRender: (fact) => (
          <p className="quiet">
            {fact.purpose} · {fact.basis}
          </p>
        ),
      }}
      columns={[
        {
          title: t('column.department'),
          render: (_, fact) => pick(fact.department.name, fact.department.nameEn),
        },
        { title: t('facts.paper'), render: (_, fact) => pick(fact.materialName, fact.materialNameEn) },
        {
          title: t('facts.outcome'),
          render: (_, fact) => (
            <>
              {t(outcomeKeys[fact.outcome] ?? fact.outcome)}
              {fact.disputedAt && (
                <b className="seal"> {t('facts.disputed', { reason: fact.disputeReason ?? '' })}</b>
              )}
            </>
          ),
        },
        { title: t('facts.at'), render: (_, fact) => formatInstant(fact.askedAt, language) },
      ]}
    />
  )
}
