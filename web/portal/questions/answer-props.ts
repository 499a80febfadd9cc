import type { Answers, Question } from '../../../contract/client.ts'

export type AnswerProps = {
  readonly question: Question
  /** The answer given earlier in this tab, to start from. */
  readonly before: Answers[string] | undefined
  readonly onAnswer: (value: Answers[string]) => void
}
