import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { TrainingView, VersionSummary } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useRowOptions } from '../review/row-options.ts'
import { versionKey } from '../versions/page/use-version.ts'
import { useDepartmentOptions } from './use-departments.ts'
import { useTrainingAct } from './use-training.ts'

const empty = { department: '', name: '', text: '', answer: '', versionId: '', row: '' }
type Typed = typeof empty
type PartProps = { readonly typed: Typed; readonly set: (more: Partial<Typed>) => void }

/** Versions that can still change take a question as a remark. */
const takesRemarks = ({ available }: VersionSummary): boolean => available.includes('training_remark')

const WhichRow = ({ typed, set }: PartProps) => {
  const { t, pick } = useSpeech()
  const { data: versions } = useQuery({
    queryKey: ['versions'],
    queryFn: () => call('listVersions', {}),
  })
  const { data } = useQuery({
    queryKey: versionKey(typed.versionId, 'rows'),
    queryFn: () => call('listVersionRows', { params: { versionId: typed.versionId } }),
    enabled: typed.versionId !== '',
  })
  const rows = useRowOptions(data?.rows ?? [])
  const open = (versions?.versions ?? []).filter(takesRemarks)
  return (
    <>
      <Select
        aria-label={t('training.aboutVersion')}
        value={typed.versionId}
        onChange={(versionId) => set({ versionId, row: '' })}
        options={[
          { value: '', label: t('training.aboutNothing') },
          ...open.map((one) => ({
            value: one.versionId,
            label: `${pick(one.name, one.nameEn)} · ${t('version.number', { number: one.number })}`,
          })),
        ]}
      />
      {typed.versionId && (
        <Select
          showSearch
          optionFilterProp="label"
          aria-label={t('review.whichRow')}
          value={typed.row}
          options={rows}
          onChange={(row) => set({ row })}
        />
      )}
    </>
  )
}

/** A question as it was asked; one about a version stands there as a remark and must be answered. */
export const QuestionForm = ({ view }: { view: TrainingView }) => {
  const { t } = useSpeech()
  const departments = useDepartmentOptions()
  const [typed, setTyped] = useState(empty)
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more })
  const keep = useTrainingAct(view.trainingId, () => setTyped(empty))
  const came = new Set(view.attendees.map(({ department }) => department.id))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { versionId, row, ...said } = typed
    keep.mutate({ type: 'ask', ...said, versionId: versionId || null, row: versionId ? row : '' })
  }
  return (
    <form className="training-form question-form no-print" onSubmit={send}>
      <h2>{t('training.noteQuestion')}</h2>
      <div className="question-who">
        <Select
          showSearch
          optionFilterProp="label"
          aria-label={t('training.department')}
          placeholder={t('training.department')}
          value={typed.department || undefined}
          options={departments.toSorted((a, b) => Number(came.has(b.value)) - Number(came.has(a.value)))}
          onChange={(department) => set({ department })}
        />
        <Input
          aria-label={t('training.asker')}
          placeholder={t('training.asker')}
          maxLength={40}
          value={typed.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <WhichRow typed={typed} set={set} />
      </div>
      <Input.TextArea
        aria-label={t('training.question')}
        placeholder={t('training.questionExample')}
        rows={2}
        maxLength={2000}
        value={typed.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Input.TextArea
        aria-label={t('training.answer')}
        placeholder={t('training.answerLater')}
        rows={2}
        maxLength={2000}
        value={typed.answer}
        onChange={(event) => set({ answer: event.target.value })}
      />
      {typed.versionId && <p className="quiet">{t('training.becomesRemark')}</p>}
      <RefusalNote error={keep.error} />
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={keep.isPending}>
          {t('training.note')}
        </Button>
      </div>
    </form>
  )
}
