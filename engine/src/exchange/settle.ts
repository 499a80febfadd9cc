import { type CaseState, failCasework, fieldsOfPlan } from '#engine/casework'
import { type Catalogue, checkAnswers, isNotKnown } from '#engine/catalogue'
import { missingFields } from '#engine/form'
import { ok, type Result, refuse } from '#engine/kernel'
import { withDelivery } from './delivery.ts'
import { composeAgain } from './draft.ts'
import { type Vault, writtenIn } from './vault.ts'

type Settlement = {
  readonly plan: CaseState['plan']
  readonly owedFields: { element: string; name: string; nameEn: string }[]
}

/** C49 The plan that an answer to a question makes, and what of its form must be filled that had not to be before. */
export const settleWith = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  { question: id, answer }: { readonly question: string; readonly answer: unknown },
): Result<Settlement> => {
  const thing = catalogue.thing.get(state.plan.thing)
  const question = thing?.questions?.find((one) => one.id === id)
  if (!thing || !question) return refuse(failCasework('question_unknown', { question: id }, 'question'))
  const { ask, ask_en: askEn = ask } = question
  if (isNotKnown(question, answer))
    return refuse(failCasework('question_unsettled', { ask, askEn }, 'answer'))
  const answers = checkAnswers(thing, { ...state.plan.answers, [id]: answer })
  if (!answers.ok) return answers
  const values = writtenIn(withDelivery(catalogue, vault))
  const emptyOf = (answered: typeof answers.value) => {
    const composed = composeAgain(catalogue, state, vault, answered)
    const fields = fieldsOfPlan(catalogue, composed.plan)
    return { composed, empty: missingFields(fields, values).filter(({ fixed }) => fixed === null) }
  }
  const before = new Set(emptyOf(state.plan.answers).empty.map(({ element }) => element))
  // What an earlier answer made necessary is owed until it is there, whatever else is settled.
  const owed = new Set(state.owedFields.map(({ element }) => element))
  const { composed, empty } = emptyOf(answers.value)
  return ok({
    plan: composed.casePlan,
    owedFields: empty
      .filter(({ element }) => !before.has(element) || owed.has(element))
      .map(({ element, name, nameEn }) => ({ element, name, nameEn })),
  })
}
