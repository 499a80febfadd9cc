import { Select } from 'antd'
import { useId, useRef } from 'react'
import type { ListChoice } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { ConditionEditor } from '../condition/condition-editor.tsx'
import { ConditionSaid } from '../condition/condition-said.tsx'
import { useDraft } from '../draft/draft-context.ts'
import type { DraftMatter, DraftQuestion } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { ListSays } from './list-says.tsx'
import { listsOf } from './lists-of.ts'
import { RowTries } from './row-tries.tsx'

type Props = {
  readonly row: DraftMatter
  readonly questions: readonly DraftQuestion[]
  readonly onRows: (per: string, each: string) => void
}

/** What a row condition may read: the columns of its list, and the questions; where both have a name, the question does. */
const readable = (list: ListChoice, questions: readonly DraftQuestion[]): DraftQuestion[] => [
  ...list.columns.filter(({ id }) => !questions.some((question) => question.id === id)),
  ...questions,
]

/** D13 Whether a matter is handled once, or once for each row of a list of the form, and for which rows. */
export const RowsPart = ({ row, questions, onRows }: Props) => {
  const { t, pick } = useSpeech()
  const { choices, matters } = useChoices()
  const draft = useDraft()
  const id = useId()
  // What was written for a list comes back with it, when it was changed by mistake.
  const written = useRef<Record<string, string>>({})
  const { per = '', each = '' } = row
  if (per) written.current[per] = each
  const asked = listsOf(draft.matters, choices?.lists ?? [], matters)
  const list = choices?.lists.find((one) => one.id === per)
  const known = asked.some((one) => one.id === per)
  if (asked.length === 0 && !per) return null
  const options = [
    { value: '', label: t('version.rowsOnce') },
    ...asked.map((one) => ({
      value: one.id,
      label: t('version.rowsOf', { list: pick(one.name, one.nameEn) }),
    })),
    ...(per && !known ? [{ value: per, label: list ? pick(list.name, list.nameEn) : per }] : []),
  ]
  return (
    <section className="paper-conditions rows-part">
      <h2 id={id}>{t('version.rows')}</h2>
      <p className="quiet small">{t('version.rowsHint')}</p>
      <Select
        className="rows-list"
        aria-labelledby={id}
        popupMatchSelectWidth={false}
        status={per && !known ? 'error' : ''}
        value={per}
        options={options}
        onChange={(next: string) => onRows(next, written.current[next] ?? '')}
      />
      {list && (
        <>
          <ConditionEditor
            text={each}
            questions={readable(list, questions)}
            onText={(text) => onRows(per, text)}
            always={t('version.rowsAll')}
          />
          <RowTries list={list} questions={readable(list, questions)} text={each} />
          <ListSays list={list} />
        </>
      )}
    </section>
  )
}

/** What the draft says of rows, to be read. */
export const OwnRows = ({ row, questions }: Pick<Props, 'row' | 'questions'>) => {
  const { t, pick } = useSpeech()
  const { choices } = useChoices()
  if (!row.per) return null
  const list = choices?.lists.find(({ id }) => id === row.per)
  return (
    <p className="own-paper small">
      {t('version.rowsSaid', { list: list ? pick(list.name, list.nameEn) : row.per })}
      <ConditionSaid
        text={row.each ?? ''}
        questions={list ? readable(list, questions) : questions}
        always={t('version.rowsAll')}
      />
    </p>
  )
}
