import { Select } from 'antd'
import { conditionNames } from '#engine/catalogue'
import { useSpeech } from '../../../../ui/language.tsx'
import { useDraft } from '../draft/draft-context.ts'
import { FieldRow } from '../draft/field-row.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { listsOf } from '../matters/lists-of.ts'

type Props = {
  readonly question: DraftQuestion
  readonly editable: boolean
  readonly onChange: (question: DraftQuestion) => void
}

/** The totals that may answer a question: of its kind, of a list a form asks for whatever the question says. */
const useTotals = ({ id, type }: DraftQuestion) => {
  const { pick } = useSpeech()
  const { choices, matters } = useChoices()
  const draft = useDraft()
  const standing = draft.matters.filter(({ when }) => !conditionNames(when ?? '').includes(id))
  return listsOf(standing, choices?.lists ?? [], matters).flatMap((list) =>
    list.totals
      .filter(({ answers }) => answers === type)
      .map((total) => ({
        value: total.id,
        label: `${pick(list.name, list.nameEn)} · ${pick(total.name, total.nameEn)}`,
      })),
  )
}

/** D13 The total of a list that answers a question once the list is filled in; it is asked before all the same. */
export const ReckonedField = ({ question, editable, onChange }: Props) => {
  const { t } = useSpeech()
  const totals = useTotals(question)
  const { reckoned, ...rest } = question
  if (totals.length === 0 && !reckoned) return null
  const known = totals.some(({ value }) => value === reckoned)
  return (
    <FieldRow
      label={t('version.field.reckoned')}
      htmlFor="question-reckoned"
      note={t('version.reckonedNote')}
    >
      <Select
        id="question-reckoned"
        className="reckoned-field"
        disabled={!editable}
        status={reckoned && !known ? 'error' : ''}
        value={reckoned ?? ''}
        options={[
          { value: '', label: t('version.reckonedNot') },
          ...totals,
          ...(reckoned && !known ? [{ value: reckoned, label: reckoned }] : []),
        ]}
        onChange={(total: string) => onChange(total ? { ...rest, reckoned: total } : rest)}
      />
    </FieldRow>
  )
}
