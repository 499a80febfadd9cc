import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Descriptions, Input, InputNumber, Popconfirm, Spin, Table } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { TrainingView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useSession } from '../../session.ts'
import { countOf, readNames } from './attendee-lines.ts'
import { QuestionForm } from './question-form.tsx'
import { QuestionItem } from './question-item.tsx'
import { TrainingForm } from './training-form.tsx'
import { kindKeys, stateKeys } from './training-words.ts'
import './trainings.css'

/** TR3 A department says who of its own came. */
const Attendance = ({ view, onDone }: { view: TrainingView; onDone: (view: TrainingView) => void }) => {
  const { t } = useSpeech()
  const { me } = useSession()
  const own = view.attendees.find(({ department }) => department.id === me?.account?.department?.id)
  const [names, setNames] = useState(own?.names.join('、') ?? '')
  const [count, setCount] = useState<number | null>(own?.count ?? null)
  const confirm = useMutation({
    mutationFn: () => {
      const read = readNames(names)
      return call('confirmAttendance', {
        params: { trainingId: view.trainingId },
        body: { names: read, count: countOf(read, count) },
      })
    },
    onSuccess: onDone,
  })
  return (
    <section className="training-block">
      <h2>{t('training.ownAttendance')}</h2>
      <RefusalNote error={confirm.error} />
      <div className="training-line">
        <Input
          value={names}
          onChange={(event) => setNames(event.target.value)}
          placeholder={t('training.names')}
          aria-label={t('training.names')}
        />
        <InputNumber
          min={0}
          max={10_000}
          precision={0}
          value={count}
          onChange={setCount}
          placeholder={t('training.count')}
          aria-label={t('training.count')}
        />
        <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('training.confirm')}
        </Button>
      </div>
    </section>
  )
}

const Attendees = ({ view }: { view: TrainingView }) => {
  const { t, pick, language } = useSpeech()
  return (
    <Table
      size="small"
      rowKey={({ department }) => department.id}
      dataSource={view.attendees}
      pagination={false}
      locale={{ emptyText: t('training.nobody') }}
      columns={[
        {
          title: t('training.department'),
          render: (_: unknown, row) => pick(row.department.name, row.department.nameEn),
        },
        { title: t('training.names'), render: (_: unknown, row) => row.names.join('、') || '—' },
        { title: t('training.count'), dataIndex: 'count', width: 80, align: 'right' as const },
        {
          title: t('training.confirmed'),
          width: 240,
          render: (_: unknown, { confirmed }) =>
            confirmed ? (
              t('training.confirmedBy', { name: confirmed.name, day: formatDay(confirmed.at, language) })
            ) : (
              <span className="quiet">{t('training.notConfirmed')}</span>
            ),
        },
      ]}
    />
  )
}

const Head = ({ view }: { view: TrainingView }) => {
  const { t, language } = useSpeech()
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 3 }}
      items={[
        { key: 'day', label: t('training.day'), children: formatDay(view.heldOn, language) },
        { key: 'kind', label: t('training.kind'), children: t(kindKeys[view.kind] ?? view.kind) },
        { key: 'place', label: t('training.place'), children: view.place },
        { key: 'trainer', label: t('training.trainer'), children: view.trainer },
        { key: 'persons', label: t('training.persons'), children: view.persons },
        { key: 'rows', label: t('training.rows'), children: view.rows },
      ]}
    />
  )
}

/** One session: who came, what was asked, which rows changed because of it. Printed without the navigation. */
export const TrainingPage = () => {
  const { t } = useSpeech()
  const { trainingId = '' } = useParams()
  const { me } = useSession()
  const client = useQueryClient()
  const [editing, setEditing] = useState(false)
  const key = ['training', trainingId]
  const { data: view, error } = useQuery({
    queryKey: key,
    queryFn: () => call('getTraining', { params: { trainingId } }),
  })
  const show = (next: TrainingView) => {
    client.setQueryData(key, next)
    void client.invalidateQueries({ queryKey: ['trainings'] })
    setEditing(false)
  }
  const cancel = useMutation({
    mutationFn: () =>
      call('keepTraining', {
        params: { trainingId },
        body: { type: 'cancel', reason: t('training.cancelReason') },
      }),
    onSuccess: show,
  })
  const may = (permission: string) => Boolean(me?.permissions.includes(permission))
  const keeps = may('training.keep') && !view?.cancelled
  return (
    <main className="desk-main desk-wide trainings">
      <p className="no-print">
        <Link to="/workbench/trainings">{t('nav.trainings')}</Link>
      </p>
      <RefusalNote error={error ?? cancel.error} />
      {!view && !error && <Spin />}
      {view && (
        <>
          <div className="page-head">
            <h1>{view.topic}</h1>
            <span className="status">{t(stateKeys[view.state] ?? view.state)}</span>
            {keeps && (
              <span className="training-new no-print">
                <Button onClick={() => setEditing(true)}>{t('training.edit')}</Button>{' '}
                <Popconfirm title={t('training.cancelAsk')} onConfirm={() => cancel.mutate()}>
                  <Button>{t('training.cancel')}</Button>
                </Popconfirm>
              </span>
            )}
          </div>
          <Head view={view} />
          {editing && (
            <TrainingForm
              view={view}
              onClose={() => setEditing(false)}
              onDone={() => {
                setEditing(false)
                void client.invalidateQueries({ queryKey: key })
              }}
            />
          )}
          <section className="training-block">
            <h2>{t('training.attendees')}</h2>
            <Attendees view={view} />
          </section>
          {may('training.confirm') && !view.cancelled && <Attendance view={view} onDone={show} />}
          <section className="training-block">
            <h2>{t('training.questions')}</h2>
            {view.questions.length === 0 && <p className="quiet">{t('training.noQuestions')}</p>}
            <ol className="training-questions">
              {view.questions.map((question) => (
                <QuestionItem
                  key={question.questionId}
                  view={view}
                  question={question}
                  keeps={keeps}
                  onDone={show}
                />
              ))}
            </ol>
          </section>
          {keeps && (
            <section className="training-block no-print">
              <h2>{t('training.askTitle')}</h2>
              <QuestionForm view={view} onDone={show} />
            </section>
          )}
        </>
      )}
    </main>
  )
}
