import type { Problem, Said } from '#engine/kernel'
import { counted } from './acts/vocabulary.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

/** C49 C51 What the office still has to settle with the person, one refusal a question. */
export const questionsOpen = ({ plan: { unsettled } }: CaseState): Problem[] =>
  unsettled.map(({ question, ask, askEn }) =>
    failCasework('question_unsettled', { ask, askEn }, `answers.${question}`),
  )

/** C50 What the last notice asked and the person answered themselves: theirs to put right while they mend, the window's until it accepts. */
export const answeredByPerson = ({ plan: { unsettled }, corrections, settled }: CaseState): string[] => {
  const others = new Set([...unsettled, ...settled].map(({ question }) => question))
  return (corrections.at(-1)?.questions ?? []).filter((question) => !others.has(question))
}

/** C49 C50 Each question that was not known and is now: what the window settled and on what; without a reason, what the person said themselves. */
export const answersSettled = (state: CaseState) => [
  ...state.settled.map(({ question, answer, reason, at }) => ({ question, answer, reason, at })),
  ...answeredByPerson(state).flatMap((question) => {
    const answer = state.plan.answers[question]
    const at = state.corrections.at(-1)?.askedAt
    return answer === undefined || at === undefined ? [] : [{ question, answer, reason: '', at }]
  }),
]

/** C49 What the person has to fill in because of what was settled, one refusal a field. */
export const fieldsOwed = ({ owedFields }: CaseState): Problem[] =>
  owedFields.map(({ element, name, nameEn }) => failCasework('field_owed', { name, nameEn }, element))

/** C3 C50 The one notice as the timeline tells it: how much is to be mended, and how many questions to be answered. */
export const noticeSaid = (items: number, questions: number, deadline: string): Said => {
  const zh = [items && `补正 ${items} 项`, questions && `回答 ${questions} 个问题`].filter(Boolean)
  const en = [items && counted(items, 'item'), questions && counted(questions, 'question')].filter(Boolean)
  return {
    zh: `一次性告知${zh.join('，')}，请在 ${deadline} 前补齐`,
    en: `Correction asked once for ${en.join(' and ')}, until ${deadline}`,
  }
}
