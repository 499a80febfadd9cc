import type { Answers, Question } from '../../../../contract/client.ts'
import { unitWord } from '../../../ui/units.ts'

type Words = {
  readonly pick: (zh: string, en: string) => string
  readonly t: (key: string) => string
  readonly yes: string
  readonly no: string
  readonly none: string
}

/** A scenario in a line, as an official would say it: the options and numbers that were answered. */
export const scenarioWords = (answers: Answers, questions: readonly Question[], words: Words): string =>
  questions
    .filter(({ id }) => id in answers)
    .map(({ id, ask, askEn, type, unit, options }) => {
      const answer = answers[id]
      const label = (value: unknown) => {
        const option = options.find((one) => one.value === value)
        return option ? words.pick(option.label, option.labelEn) : String(value)
      }
      if (type === 'boolean') return `${words.pick(ask, askEn)} ${answer ? words.yes : words.no}`
      if (Array.isArray(answer)) return answer.length ? answer.map(label).join(' + ') : words.none
      if (type !== 'number') return label(answer)
      return `${answer} ${unitWord(unit, words)}`.trim()
    })
    .join(' · ')
