import type { CaseState } from '#engine/casework'
import { type Context, chinaDay, type Language, ok, type Result, refuse } from '#engine/kernel'
import type { CaseView } from '#modules/casework'
import type { Typesetter } from '#platform/typeset'
import { noticeOf } from './notice.ts'
import { failResults } from './problems.ts'

type Parts = {
  readonly division: string
  readonly typesetter: Typesetter
  readonly casework: {
    readonly view: (caseId: string, context: Context) => Promise<Result<CaseView>>
    readonly cases: {
      readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
    }
  }
}
type Asked = { readonly caseId: string; readonly language: Language; readonly origin: string }
type Made = { readonly name: string; readonly bytes: Buffer }

const decided = ({ tasks, refusal }: CaseView): boolean =>
  refusal !== null || tasks.some(({ decidedAt }) => decidedAt !== null)

/** C60 The results of a case on paper, for whose it is and for nobody else. */
export const createResultsService = ({ division, typesetter, casework }: Parts) => ({
  notice: async ({ caseId, language, origin }: Asked, context: Context): Promise<Result<Made>> => {
    const [state] = await casework.cases.states(division, [caseId])
    if (state?.applicantId !== context.actor.id || context.actor.role !== 'applicant')
      return refuse(failResults('results_missing'))
    const found = await casework.view(caseId, context)
    if (!found.ok) return found
    const view = found.value
    if (!decided(view)) return refuse(failResults('results_none'))
    const day = chinaDay(context.now)
    const address = `${origin}/progress/${view.queryCode ?? ''}`
    const data = noticeOf(view, { language, address, day })
    const set = await typesetter.set({ template: 'modules/results/notice.typ', data, day })
    return set.ok ? ok({ name: data.title, bytes: set.value.pdf }) : set
  },
})
export type ResultsService = ReturnType<typeof createResultsService>
