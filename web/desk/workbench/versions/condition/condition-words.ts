import { type ConditionNode, type ConditionRow, readCondition } from '#engine/catalogue'
import { unitWord } from '../../../../ui/units.ts'
import type { DraftQuestion } from '../draft/sections.ts'

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
  speech: Speech,
): string => {
  const { t, pick } = speech
  if (typeof value === 'boolean') return t(value ? 'version.yes' : 'version.no')
  if (typeof value === 'number') return `${value} ${unitWord(question?.unit, speech)}`.trim()
  const option = question?.options?.find((one) => one.value === value)
  return option ? pick(option.label, option.label_en ?? '') : value
}

/** A question in a few words: up to the question mark, without what stands in brackets. */
export const shortAsk = (question: DraftQuestion | undefined, id: string, { pick }: Speech): string => {
  const ask = question ? pick(question.ask, question.ask_en ?? '') : ''
  return (
    ask
      .replace(/[（(][^）)]*[）)]/g, '')
      .replace(/[？?][\s\S]*$/, '')
      .replace(/[。.\s]+$/, '') || id
  )
}

const rowWords = (
  { question: id, comparison, value }: ConditionRow,
  questions: readonly DraftQuestion[],
  speech: Speech,
): string => {
  const question = questions.find((one) => one.id === id)
  const [ask, what] = [shortAsk(question, id, speech), valueWords(value, question, speech)]
  // “要装修吗：是” reads better than “要装修吗 是 是”.
  return comparison === '='
    ? speech.t('version.compare.equals', { ask, what })
    : `${ask} ${speech.t(comparisonKeys[comparison])} ${what}`
}

const nodeWords = (node: ConditionNode, questions: readonly DraftQuestion[], speech: Speech): string => {
  if (node.kind === 'row') return rowWords(node.row, questions, speech)
  if (node.kind === 'not')
    return speech.t('version.notAll', { what: nodeWords(node.of[0], questions, speech) })
  const parts = node.of.map((part) => {
    const words = nodeWords(part, questions, speech)
    return part.kind === 'or' ? speech.t('version.bracketed', { what: words }) : words
  })
  return parts.join(speech.t(node.kind === 'and' ? 'version.and' : 'version.or'))
}

/** A condition as people read it, with the questions' own words. Null when it says more than that; empty when it is “always”. */
export const conditionWords = (
  text: string,
  questions: readonly DraftQuestion[],
  speech: Speech,
): string | null => {
  if (!text.trim()) return ''
  const node = readCondition(text)
  return node && nodeWords(node, questions, speech)
}
