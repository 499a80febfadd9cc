import type { Said } from '#engine/kernel'
import { isNotKnown } from './not-known.ts'
import type { AnswerValue, Question } from './one-thing.ts'
import { unitSaid } from './unit-words.ts'

/** An answer as the person would say it. */
export const answerSaid = (question: Question, answer: AnswerValue): Said => {
  if (isNotKnown(question, answer)) return { zh: '不知道', en: 'I don’t know' }
  if (typeof answer === 'boolean') return answer ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  if (typeof answer === 'number') {
    const unit = question.unit === undefined ? undefined : unitSaid(question.unit)
    return {
      zh: unit ? `${answer} ${unit.zh}` : `${answer}`,
      en: unit ? `${answer} ${unit.en}` : `${answer}`,
    }
  }
  const values = typeof answer === 'string' ? [answer] : answer
  const chosen = values.map(
    (value) => question.options?.find((option) => option.value === value) ?? { label: value },
  )
  if (chosen.length === 0) return { zh: '都没有', en: 'None of these' }
  return {
    zh: chosen.map(({ label }) => label).join('、'),
    en: chosen
      .map((option) => ('label_en' in option && option.label_en ? option.label_en : option.label))
      .join(', '),
  }
}

/** A bound of a part of the number line: `before`, the part begins (or the one before it ends short of) there; `after`, just beyond. */
type Bound = { readonly at: number; readonly side: 'before' | 'after' }

/** A part of the number line, as people say it; without a bound it goes on to the end of what may be answered. */
export const rangeSaid = (
  { unit = '' }: Pick<Question, 'unit'>,
  from: Bound | undefined,
  to: Bound | undefined,
): Said => {
  const low = from && {
    zh: from.side === 'before' ? `${from.at} ${unit}以上（含）` : `超过 ${from.at} ${unit}`,
    en: from.side === 'before' ? `${from.at} or more` : `more than ${from.at}`,
  }
  const high = to && {
    zh: to.side === 'before' ? `不到 ${to.at} ${unit}` : `${to.at} ${unit}以内（含）`,
    en: to.side === 'before' ? `less than ${to.at}` : `${to.at} or less`,
  }
  const both = [low, high].filter((part) => part !== undefined)
  return {
    zh: both.map(({ zh }) => zh.trim()).join('，') || '不论多少',
    en: both.map(({ en }) => en).join(', ') || 'any number',
  }
}
