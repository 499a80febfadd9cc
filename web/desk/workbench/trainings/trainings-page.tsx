import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { TrainingSummary } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useSession } from '../../session.ts'
import { NewTraining } from './new-training.tsx'
import { TotalsLine } from './totals-line.tsx'
import { trainingKindKeys, trainingStateKeys } from './training-words.ts'
import './trainings.css'

/** 培训与现场办公: sessions for the departments, what came of them, and the totals the bulletin reports. */
export const TrainingsPage = () => {
  const { t, language } = useSpeech()
  const navigate = useNavigate()
  const { me } = useSession()
  const [making, make] = useState(false)
  const { data, error, isLoading } = useQuery({
    queryKey: ['trainings'],
    queryFn: () => call('listTrainings', {}),
  })
  const keeps = me?.permissions.includes('training.keep') ?? false
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t('nav.trainings')}</h1>
        <span className="head-buttons no-print">
          <Button onClick={() => window.print()}>{t('training.print')}</Button>
          {keeps && (
            <Button type="primary" onClick={() => make(true)}>
              {t('training.new')}
            </Button>
          )}
        </span>
      </div>
      <RefusalNote error={error} />
      {data && <TotalsLine totals={data.totals} />}
      {making && <NewTraining onClose={() => make(false)} />}
      <Table
        size="small"
        rowKey="trainingId"
        loading={isLoading}
        dataSource={data?.trainings ?? []}
        scroll={{ x: 880 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: data ? t(keeps ? 'training.noneKeep' : 'training.none') : ' ' }}
        onRow={(row) => ({ onClick: () => navigate(`/workbench/trainings/${row.trainingId}`) })}
        columns={[
          {
            title: t('training.day'),
            width: 150,
            render: (_: unknown, row: TrainingSummary) => formatDay(row.heldOn, language),
          },
          {
            title: t('training.kind'),
            width: 110,
            render: (_: unknown, row: TrainingSummary) => t(trainingKindKeys[row.kind]),
          },
          {
            title: t('training.topic'),
            render: (_: unknown, row: TrainingSummary) => (
              <>
                <Link to={`/workbench/trainings/${row.trainingId}`}>{row.topic}</Link>
                {row.state !== 'held' && (
                  <span className="training-state">{t(trainingStateKeys[row.state])}</span>
                )}
                <div className="quiet">
                  {row.place} · {row.trainer}
                </div>
              </>
            ),
          },
          { title: t('training.totals.departments'), dataIndex: 'departments', width: 100, align: 'right' },
          { title: t('training.totals.persons'), dataIndex: 'persons', width: 80, align: 'right' },
          {
            title: t('training.totals.questions'),
            width: 130,
            align: 'right',
            render: (_: unknown, row: TrainingSummary) => (
              <>
                {row.questions}
                {row.unanswered > 0 && (
                  <span className="light light-amber training-open">
                    {t('training.unanswered', { count: row.unanswered })}
                  </span>
                )}
              </>
            ),
          },
          { title: t('training.totals.rows'), dataIndex: 'rows', width: 100, align: 'right' },
        ]}
      />
    </main>
  )
}
