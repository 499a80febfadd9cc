import type { ConditionRow } from '#engine/catalogue'
import type { DraftQuestion } from '../draft/sections.ts'
import { groupsOf } from './builder.ts'

export type Speech = {
  readonly t: (key: string, values?: Record<string, string | number>) => string
  readonly pick: (zh: string, en: string) => string
}

/** Keys of how an answer is compared. Literal, so that the text check sees their use. */
export const comparisonKeys: Record<ConditionRow['comparison'], string> = {
  '=': 'version.compare.is',
  '!=': 'version.compare.isNot',
  '>=': 'version.compare.atLeast',
  '>': 'version.compare.moreThan',
  '<=': 'version.compare.atMost',
  '<': 'version.compare.lessThan',
  contains: 'version.compare.contains',
  'not contains': 'version.compare.containsNot',
}

const valueWords = (
  value: ConditionRow['value'],
  question: DraftQuestion | undefined,
  { t, pick }: Speech,
): string => {
  if (typeof value === 'boolean') return t(value ? 'version.yes' : 'version.no')
  if (typeof value === 'number') return `${value}${question?.unit ?? ''}`
  const option = question?.options?.find((one) => one.value === value)
  return option ? pick(option.label, option.label_en ?? '') : value
}

/** A question in a few words: its text without the question mark and what stands in brackets. */
export const shortAsk = (question: DraftQuestion | undefined, id: string, { pick }: Speech): string => {
  const ask = question ? pick(question.ask, question.ask_en ?? '') : ''
  return ask.replace(/[（(][^）)]*[）)]/g, '').replace(/[？?。.\s]+$/, '') || id
}

/**
 * A condition as people read it, with the question's own words. Null when the text says more than lines can; empty when the
 * matter always occurs.
 */
export const conditionWords = (
  text: string,
  questions: readonly DraftQuestion[],
  speech: Speech,
): string | null => {
  const groups = groupsOf(text)
  if (!groups) return null
  const said = groups.map((group) =>
    group
      .map(({ question: id, comparison, value }) => {
        const question = questions.find((one) => one.id === id)
        const what = value === undefined ? '' : valueWords(value, question, speech)
        return `${shortAsk(question, id, speech)} ${speech.t(comparisonKeys[comparison])} ${what}`
      })
      .join(speech.t('version.and')),
  )
  return said.join(speech.t('version.or'))
}
