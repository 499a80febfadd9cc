import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Table } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { TrainingTotals } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useSession } from '../../session.ts'
import { TrainingForm } from './training-form.tsx'
import { kindKeys, stateKeys } from './training-words.ts'
import './trainings.css'

const Totals = ({ totals }: { totals: TrainingTotals }) => {
  const { t } = useSpeech()
  const figures = [
    [t('training.held'), totals.held],
    [t('training.planned'), totals.planned],
    [t('training.persons'), totals.persons],
    [t('training.departments'), totals.departments],
    [t('training.questions'), totals.questions],
    [t('training.unanswered'), totals.unanswered],
    [t('training.rows'), totals.rows],
  ] as const
  return (
    <dl className="training-totals">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Trainings and working days on site, with what came of them. The bulletin of 2017 counts four. */
export const TrainingsPage = () => {
  const { t, language } = useSpeech()
  const { me } = useSession()
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const { data, error, isLoading } = useQuery({
    queryKey: ['trainings'],
    queryFn: () => call('listTrainings', {}),
  })
  const keeps = me?.permissions.includes('training.keep')
  return (
    <main className="desk-main desk-wide trainings">
      <div className="page-head">
        <h1>{t('nav.trainings')}</h1>
        {keeps && (
          <Button type="primary" className="training-new" onClick={() => setMaking(true)}>
            {t('training.new')}
          </Button>
        )}
      </div>
      <RefusalNote error={error} />
      {data && <Totals totals={data.totals} />}
      {making && (
        <TrainingForm
          onClose={() => setMaking(false)}
          onDone={(id) => navigate(`/workbench/trainings/${id}`)}
        />
      )}
      <Table
        size="small"
        loading={isLoading}
        rowKey="trainingId"
        dataSource={data?.trainings ?? []}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('training.empty')} />,
        }}
        onRow={({ trainingId }) => ({ onClick: () => navigate(`/workbench/trainings/${trainingId}`) })}
        columns={[
          {
            title: t('training.day'),
            width: 150,
            render: (_: unknown, row) => formatDay(row.heldOn, language),
          },
          {
            title: t('training.kind'),
            width: 110,
            render: (_: unknown, row) => t(kindKeys[row.kind] ?? row.kind),
          },
          {
            title: t('training.topic'),
            render: (_: unknown, row) => (
              <a
                href={`/desk/workbench/trainings/${row.trainingId}`}
                onClick={(event) => {
                  event.preventDefault()
                  navigate(`/workbench/trainings/${row.trainingId}`)
                }}
              >
                {row.topic}
              </a>
            ),
          },
          { title: t('training.place'), dataIndex: 'place' },
          {
            title: t('training.state'),
            width: 90,
            render: (_: unknown, row) => t(stateKeys[row.state] ?? row.state),
          },
          { title: t('training.persons'), dataIndex: 'persons', width: 80, align: 'right' as const },
          { title: t('training.departments'), dataIndex: 'departments', width: 90, align: 'right' as const },
          { title: t('training.questions'), dataIndex: 'questions', width: 90, align: 'right' as const },
          { title: t('training.rows'), dataIndex: 'rows', width: 110, align: 'right' as const },
        ]}
      />
    </main>
  )
}
