import type { Problem, Result } from '#engine/kernel'
import { ok, refuse } from '#engine/kernel'
import { isNotKnown } from './not-known.ts'
import type { Answers, OneThing, Question } from './one-thing.ts'
import { failCatalogue } from './problems.ts'

const optionFault = (question: Question, values: readonly unknown[]): string | undefined => {
  const options = (question.options ?? []).map((option) => option.value)
  const wrong = values.find((value) => !options.includes(String(value)))
  return wrong === undefined ? undefined : `${JSON.stringify(wrong)} ∉ {${options.join(', ')}}`
}

/** Why an answer does not fit its question, or undefined. The text is a short formula readable in both languages. */
export const answerFault = (question: Question, value: unknown): string | undefined => {
  if (question.type === 'boolean') return typeof value === 'boolean' ? undefined : 'true | false'
  if (question.type === 'number') {
    const [low, high] = question.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    if (typeof value !== 'number' || !Number.isFinite(value))
      return question.range ? `${low} – ${high}` : '1, 2, 3 …'
    return value < low || value > high ? `${low} – ${high}` : undefined
  }
  if (question.type === 'single')
    return typeof value === 'string'
      ? optionFault(question, [value])
      : optionFault(question, [JSON.stringify(value)])
  if (!Array.isArray(value)) return '[…]'
  return new Set(value).size === value.length ? optionFault(question, value) : '1 ×'
}

/** What is told of answers to nothing: a stranger may send any number of them. */
const mostUnknown = 10

/**
 * Checks the answers of a scenario. A missing answer is fine (D3), null counts as missing, and that it is not known is an answer; an
 * answer to a question that is not asked, or one that does not fit, is refused with its place.
 */
export const checkAnswers = (thing: OneThing, given: Readonly<Record<string, unknown>>): Result<Answers> => {
  const questions = new Map((thing.questions ?? []).map((question) => [question.id, question]))
  const unknown = Object.keys(given).filter((id) => !questions.has(id) && given[id] != null)
  if (unknown.length)
    return refuse(
      ...unknown.slice(0, mostUnknown).map((id) => {
        const question = [...id].slice(0, 60).join('')
        return failCatalogue('answer_unknown', { question }, `answers.${question}`)
      }),
    )
  const problems: Problem[] = []
  const answers: Record<string, Answers[string]> = {}
  for (const [id, question] of questions) {
    const value = given[id]
    if (value === null || value === undefined) continue
    const why = isNotKnown(question, value) ? undefined : answerFault(question, value)
    if (why)
      problems.push(
        failCatalogue(
          'answer_wrong',
          {
            question: question.ask,
            value: [...JSON.stringify(value)].slice(0, 100).join(''),
            why: [...why].slice(0, 300).join(''),
          },
          `answers.${id}`,
        ),
      )
    else answers[id] = value as Answers[string]
  }
  return problems.length ? refuse(...problems) : ok(answers)
}

/** The sample answers of a thing: its common case. Questions without a sample stay unanswered. */
export const sampleAnswers = (thing: OneThing): Answers =>
  Object.fromEntries(
    (thing.questions ?? []).flatMap(({ id, sample }) => (sample === undefined ? [] : [[id, sample]])),
  )
