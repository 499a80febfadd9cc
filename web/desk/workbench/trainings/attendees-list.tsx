import { Button, Input } from 'antd'
import { useState } from 'react'
import type { TrainingView } from '../../../../contract/client.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useMyAccount } from '../../session.ts'
import { countOf, readNames } from './typed-attendance.ts'
import { useTrainingAct } from './use-training.ts'

type Line = TrainingView['attendees'][number]

/** A department says who of its own came. */
const ConfirmForm = ({ view, line, onDone }: { view: TrainingView; line: Line; onDone: () => void }) => {
  const { t } = useSpeech()
  const [names, setNames] = useState(line.names.join('、'))
  const [count, setCount] = useState(String(line.count))
  const confirm = useTrainingAct(view.trainingId, onDone)
  return (
    <div className="confirm-form no-print">
      <Input
        aria-label={t('training.names')}
        placeholder={t('training.namesExample')}
        value={names}
        onChange={(event) => setNames(event.target.value)}
      />
      <Input
        aria-label={t('training.count')}
        inputMode="numeric"
        maxLength={5}
        value={count}
        suffix={t('training.personsUnit')}
        onChange={(event) => setCount(event.target.value)}
      />
      <Button
        type="primary"
        loading={confirm.isPending}
        onClick={() =>
          confirm.mutate({ type: 'confirm', names: readNames(names), count: countOf({ names, count }) })
        }
      >
        {t('training.confirm')}
      </Button>
      <RefusalNote error={confirm.error} />
    </div>
  )
}

const Came = ({ view, line }: { view: TrainingView; line: Line }) => {
  const { t, pick, language } = useSpeech()
  const me = useMyAccount()
  const [confirming, setConfirming] = useState(false)
  const may = view.available.includes('confirm') && line.department.id === me?.department?.id
  return (
    <li>
      <b>{pick(line.department.name, line.department.nameEn)}</b>
      <span>{t('training.persons', { count: line.count })}</span>
      <span className="attendee-names">{line.names.join('、')}</span>
      {line.confirmed ? (
        <span className="signed">
          {t('training.confirmedBy', {
            name: line.confirmed.name,
            at: formatInstant(line.confirmed.at, language),
          })}
        </span>
      ) : (
        <span className="quiet">{t('training.unconfirmed')}</span>
      )}
      {may && !confirming && (
        <Button size="small" className="no-print" onClick={() => setConfirming(true)}>
          {line.confirmed ? t('training.correct') : t('training.confirm')}
        </Button>
      )}
      {confirming && <ConfirmForm view={view} line={line} onDone={() => setConfirming(false)} />}
    </li>
  )
}

/** Who came, by department, and whether the department has confirmed it. */
export const AttendeesList = ({ view }: { view: TrainingView }) => {
  const { t } = useSpeech()
  return (
    <section className="training-block" aria-labelledby="came">
      <h2 id="came">{t('training.attendees')}</h2>
      {view.attendees.length === 0 && <p className="quiet">{t('training.nobody')}</p>}
      <ul className="came">
        {view.attendees.map((line) => (
          <Came key={line.department.id} view={view} line={line} />
        ))}
      </ul>
    </section>
  )
}
