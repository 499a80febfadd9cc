import { useMemo } from 'react'
import { triedRows } from '#engine/composer'
import type { ListChoice } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { unitWord } from '../../../../ui/units.ts'
import { shortAsk } from '../condition/condition-words.ts'
import { keyed } from '../draft/keyed.ts'
import type { DraftQuestion } from '../draft/sections.ts'

type Props = {
  readonly list: ListChoice
  readonly questions: readonly DraftQuestion[]
  readonly text: string
}

/** One value in words: of a choice its label, of a number its unit; nothing written is said so. */
const useWords = () => {
  const speech = useSpeech()
  const { t, pick } = speech
  return (question: DraftQuestion, value: unknown): string => {
    if (value === undefined) return t('version.tryEmpty')
    if (typeof value === 'boolean') return t(value ? 'version.yes' : 'version.no')
    if (typeof value === 'number') return `${value} ${unitWord(question.unit, speech)}`.trim()
    return [value]
      .flat()
      .map((one) => {
        const option = question.options?.find((known) => known.value === one)
        return option ? pick(option.label, option.label_en ?? '') : String(one)
      })
      .join(t('version.separator'))
  }
}

/** D14 What a row condition does, tried on a few rows: on each side of every threshold, on it, and with nothing written. */
export const RowTries = ({ list, questions, text }: Props) => {
  const speech = useSpeech()
  const { t } = speech
  const words = useWords()
  const tried = useMemo(
    () => triedRows(questions, new Set(list.columns.map(({ id }) => id)), text),
    [list, questions, text],
  )
  const read = questions.filter(({ id }) => tried.some(({ values }) => values[id] !== undefined))
  if (tried.length === 0) return null
  return (
    <div className="row-tries">
      <table className="draft-table">
        <caption className="quiet small">{t('version.tries')}</caption>
        <thead>
          <tr>
            {read.map((question) => (
              <th key={question.id} scope="col">
                {shortAsk(question, question.id, speech)}
              </th>
            ))}
            <th scope="col">{t('version.tryHas')}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(tried, ({ values }) => JSON.stringify(values)).map(({ item: { values, has }, key }) => (
            <tr key={key}>
              {read.map((question) => (
                <td key={question.id} className={values[question.id] === undefined ? 'quiet' : ''}>
                  {words(question, values[question.id])}
                </td>
              ))}
              <td>{has === null ? t('version.tryOpen') : t(has ? 'version.tryYes' : 'version.tryNo')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
