import { type Answers, type Catalogue, drawnBy, type OneThing } from '#engine/catalogue'
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

/** I10 Papers of a one thing that a model text would draw up. */
const textPapers = (catalogue: Catalogue, thing: OneThing): readonly string[] => {
  const cut = new Set((thing.cuts ?? []).map(({ material }) => material))
  return [...cut].filter((material) => drawnBy(catalogue.material.get(material), thing))
}

/** C80 Papers the person still writes or brings, because they have not taken the text that is drawn up for them. */
export const writtenByHand = (
  catalogue: Catalogue,
  thing: OneThing,
  used: readonly string[],
): ReadonlySet<string> => new Set(textPapers(catalogue, thing).filter((one) => !used.includes(one)))

/**
 * C16 The plan of a case: of its answers, with the papers a source should have given but did not (X3) or gave wrongly (X6), and with
 * those a text would draw up that the person has not taken (C80).
 */
export const composeCase = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  asked: readonly AskedAfterAll[],
  used: readonly string[] = [],
): Composed => {
  const key = JSON.stringify([thing.code, inOrder(answers), asked, used.toSorted()])
  const known = composedOf.get(catalogue) ?? new Map<string, Composed>()
  composedOf.set(catalogue, known)
  const before = known.get(key)
  if (before) return before
  const without = new Set(asked.map(({ material }) => material))
  const composed = plan(catalogue, thing, answers, {
    sources: true,
    without,
    byHand: writtenByHand(catalogue, thing, used),
  })
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
