import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { TrainingView } from '../../../../contract/client.ts'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { AttendeesList } from './attendees-list.tsx'
import { CancelTraining } from './cancel-training.tsx'
import { QuestionForm } from './question-form.tsx'
import { QuestionList } from './question-list.tsx'
import { TrainingForm } from './training-form.tsx'
import { trainingKindKeys, trainingStateKeys } from './training-words.ts'
import './trainings.css'
import { useTraining, useTrainingAct } from './use-training.ts'

const Head = ({ view }: { view: TrainingView }) => {
  const { t, language } = useSpeech()
  const facts = [
    [t('training.day'), formatDay(view.heldOn, language)],
    [t('training.place'), view.place],
    [t('training.trainer'), view.trainer],
    [t('training.totals.persons'), view.persons],
    [t('training.totals.departments'), view.departments],
    [t('training.totals.rows'), view.rows],
  ] as const
  return (
    <>
      <div className="training-title">
        <h1>{view.topic}</h1>
        <span className="status">{t(trainingKindKeys[view.kind])}</span>
        {view.state !== 'held' && <span className="training-state">{t(trainingStateKeys[view.state])}</span>}
      </div>
      <dl className="training-facts">
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.cancelled && (
        <p className="seal">
          {t('training.cancelledBy', {
            name: view.cancelled.name,
            at: formatInstant(view.cancelled.at, language),
            reason: view.cancelled.reason,
          })}
        </p>
      )}
    </>
  )
}

const Editing = ({ view, onClose }: { view: TrainingView; onClose: () => void }) => {
  const { t } = useSpeech()
  const keep = useTrainingAct(view.trainingId, onClose)
  return (
    <TrainingForm
      title={t('training.edit')}
      before={view}
      saving={keep.isPending}
      error={keep.error}
      onSave={(typed) => keep.mutate({ type: 'edit', revision: view.revision, ...typed })}
      onClose={onClose}
    />
  )
}

const Opened = ({ view }: { view: TrainingView }) => {
  const { t } = useSpeech()
  const [editing, edit] = useState(false)
  const may = (act: TrainingView['available'][number]) => view.available.includes(act)
  return (
    <>
      <p className="version-crumb no-print">
        <Link to="/workbench/trainings">{t('nav.trainings')}</Link>
      </p>
      <Head view={view} />
      <div className="buttons no-print">
        {may('edit') && !editing && <Button onClick={() => edit(true)}>{t('training.edit')}</Button>}
        <Button onClick={() => window.print()}>{t('training.print')}</Button>
        {may('cancel') && <CancelTraining view={view} />}
      </div>
      {editing && <Editing key={view.revision} view={view} onClose={() => edit(false)} />}
      <AttendeesList view={view} />
      <QuestionList view={view} />
      {may('ask') && <QuestionForm view={view} />}
    </>
  )
}

/** One session: who came, what was asked, which rows changed because of it. */
export const TrainingPage = () => {
  const { trainingId = '' } = useParams()
  const { data, error } = useTraining(trainingId)
  return (
    <main className="desk-main desk-wide">
      <article className="training">
        {data ? <Opened view={data} /> : error ? <RefusalNote error={error} /> : <Skeleton active />}
      </article>
    </main>
  )
}
