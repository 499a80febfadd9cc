import type { Problem } from '#engine/kernel'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

/** C49 C51 What the office still has to settle with the person, one refusal a question. */
export const questionsOpen = ({ plan: { unsettled } }: CaseState): Problem[] =>
  unsettled.map(({ question, ask, askEn }) =>
    failCasework('question_unsettled', { ask, askEn }, `answers.${question}`),
  )

/** C49 What the person has to fill in because of what was settled, one refusal a field. */
export const fieldsOwed = ({ owedFields }: CaseState): Problem[] =>
  owedFields.map(({ element, name, nameEn }) => failCasework('field_owed', { name, nameEn }, element))
