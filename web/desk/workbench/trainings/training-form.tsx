import { Button, Input, Radio } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Operations, TrainingView } from '../../../../contract/client.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { dayInChina } from '../review/day-in-china.ts'
import { AttendeesField } from './attendees-field.tsx'
import { trainingKindKeys } from './training-words.ts'
import { attendeesOf, type TypedLine } from './typed-attendance.ts'

type Typed = Operations['createTraining']['body']
type Head = Typed['head']

type TrainingFormProps = {
  readonly title: string
  readonly before?: TrainingView
  readonly saving: boolean
  readonly error: unknown
  readonly onSave: (typed: Typed) => void
  readonly onClose: () => void
}

const emptyHead = (): Head => ({ kind: 'course', heldOn: dayInChina(), place: '', topic: '', trainer: '' })

const headOf = (before: TrainingView | undefined): Head => {
  if (!before) return emptyHead()
  const { kind, heldOn, place, topic, trainer } = before
  return { kind, heldOn, place, topic, trainer }
}

const linesOf = (before: TrainingView | undefined): TypedLine[] =>
  before?.attendees.map(({ department, names, count }) => ({
    department: department.id,
    names: names.join('、'),
    count: count === names.length ? '' : String(count),
  })) ?? [{ department: '', names: '', count: '' }]

const Field = ({ label, children }: { label: string; children: (id: string) => ReactNode }) => {
  const id = useId()
  return (
    <div className="training-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** A session as it is typed: what, when, where, who trained, who came. */
export const TrainingForm = ({ title, before, saving, error, onSave, onClose }: TrainingFormProps) => {
  const { t, language } = useSpeech()
  const [head, setHead] = useState(headOf(before))
  const [lines, setLines] = useState<readonly TypedLine[]>(linesOf(before))
  const set = (more: Partial<Head>) => setHead({ ...head, ...more })
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSave({ head, attendees: attendeesOf(lines) })
  }
  return (
    <form className="training-form no-print" onSubmit={send} aria-label={title}>
      <h2>{title}</h2>
      <div className="training-fields">
        <Radio.Group
          aria-label={t('training.kind')}
          value={head.kind}
          onChange={(event) => set({ kind: event.target.value })}
          options={(['course', 'onsite'] as const).map((value) => ({
            value,
            label: t(trainingKindKeys[value]),
          }))}
        />
        <Field label={t('training.day')}>
          {(id) => (
            <>
              <Input
                id={id}
                type="date"
                value={head.heldOn}
                onChange={(event) => set({ heldOn: event.target.value })}
              />
              <span className="quiet">{head.heldOn && formatDay(head.heldOn, language)}</span>
            </>
          )}
        </Field>
        <Field label={t('training.topic')}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={head.topic}
              placeholder={t('training.topicExample')}
              onChange={(event) => set({ topic: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('training.place')}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={head.place}
              placeholder={t('training.placeExample')}
              onChange={(event) => set({ place: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('training.trainer')}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={head.trainer}
              placeholder={t('training.trainerExample')}
              onChange={(event) => set({ trainer: event.target.value })}
            />
          )}
        </Field>
      </div>
      <AttendeesField lines={lines} onChange={setLines} />
      <RefusalNote error={error} />
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('training.save')}
        </Button>
        <Button onClick={onClose}>{t('training.close')}</Button>
      </div>
    </form>
  )
}
