import { type Answers, answerFault, type OneThing } from '#engine/catalogue'

/**
 * The answers a version can use: those to questions it asks, that fit them. A past case may have answered another version; what does
 * not fit counts as unanswered, never as something else.
 */
export const fitting = (thing: OneThing, answers: Answers): Answers =>
  Object.fromEntries(
    (thing.questions ?? []).flatMap((question) => {
      const answer = answers[question.id]
      return answer === undefined || answerFault(question, answer) ? [] : [[question.id, answer]]
    }),
  )
