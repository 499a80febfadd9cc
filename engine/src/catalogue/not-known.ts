import type { Answers, OneThing, Question } from './one-thing.ts'

/** D3 不知道 as an answer, in records, files and addresses alike: the question was asked, and the person cannot say. Not asked yet is no answer at all. */
export const notKnown = 'unknown'

type Offered = { readonly options?: readonly { readonly value: string }[] | undefined }

/** D3 Whether an answer says that it is not known. Where the catalogue offers an option of that name, it is an option like any other. */
export const isNotKnown = ({ options = [] }: Offered, answer: unknown): boolean =>
  answer === notKnown && !options.some(({ value }) => value === notKnown)

/** The answers that say something: what conditions are evaluated over. */
export const knownAnswers = ({ questions = [] }: Pick<OneThing, 'questions'>, answers: Answers): Answers => {
  if (!Object.values(answers).includes(notKnown)) return answers
  const asked = new Map<string, Question>(questions.map((question) => [question.id, question]))
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => !isNotKnown(asked.get(id) ?? {}, answer)),
  )
}
