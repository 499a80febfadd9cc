import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { type Plan, plan } from '#engine/composer'
import { fieldsOf, wholeForm } from '#engine/form'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { type AskedAfterAll, type CasePlan, casePlan } from './case-plan.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

export type Composed = { readonly plan: Plan; readonly casePlan: CasePlan }

/** The same answers on the same catalogue give the same plan: it is kept, and nobody changes it. */
const composedOf = new WeakMap<Catalogue, Map<string, Composed>>()
const mostPlans = 500

const inOrder = (answers: Answers) => Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))

/** C16 The plan of a case: of its answers, and with the papers a source should have given but did not (X3) or gave wrongly (X6). */
export const composeCase = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  asked: readonly AskedAfterAll[],
): Composed => {
  const key = JSON.stringify([thing.code, inOrder(answers), asked])
  const known = composedOf.get(catalogue) ?? new Map<string, Composed>()
  composedOf.set(catalogue, known)
  const before = known.get(key)
  if (before) return before
  const without = new Set(asked.map(({ material }) => material))
  const composed = plan(catalogue, thing, answers, { sources: true, without })
  const fresh = { plan: composed, casePlan: casePlan(catalogue, thing, composed, asked) }
  if (known.size >= mostPlans) known.clear()
  known.set(key, fresh)
  return fresh
}

/** C17 Questions that still decide something: before they are answered there is no plan to begin a case with. C48 That it is not known is an answer. */
export const undecided = ({ questions = [] }: OneThing, { remaining }: Plan): Problem[] => {
  const open = questions.filter(({ id }) => remaining.includes(id))
  return open.length
    ? [failCasework('plan_undecided', { questions: open.map(({ ask }) => ask).join(' / ') }, 'answers')]
    : []
}

/** C18 The form somebody has before them must be the newest one: what another device saved meanwhile is not written over, and not handed in unseen. */
export const sameRevision = ({ formRevision }: CaseState, revision: number): Result<undefined> =>
  revision === formRevision ? ok(undefined) : refuse(failCasework('revision_old', { newer: formRevision }))

/** The fields of the one form of a plan. */
export const fieldsOfPlan = (catalogue: Catalogue, composed: Plan) => fieldsOf(wholeForm(composed, catalogue))
