import { type Context, chinaDay, type Language, ok, type Result } from '#engine/kernel'
import type { CaseView } from '#modules/casework'
import type { Typesetter } from '#platform/typeset'
import { noticeOf } from './notice.ts'

type Parts = {
  readonly typesetter: Typesetter
  readonly casework: {
    readonly results: (caseId: string, context: Context) => Promise<Result<CaseView>>
  }
}
type Asked = { readonly caseId: string; readonly language: Language; readonly origin: string }
type Made = { readonly name: string; readonly bytes: Buffer }

/** C60 The results of a case on paper, for whose it is and for nobody else. */
export const createResultsService = ({ typesetter, casework }: Parts) => ({
  notice: async ({ caseId, language, origin }: Asked, context: Context): Promise<Result<Made>> => {
    const view = await casework.results(caseId, context)
    if (!view.ok) return view
    const day = chinaDay(context.now)
    const address = `${origin}/progress/${view.value.queryCode ?? ''}`
    const data = noticeOf(view.value, { language, address, day })
    const set = await typesetter.set({ template: 'modules/results/notice.typ', data, day })
    return set.ok ? ok({ name: data.title, bytes: set.value.pdf }) : set
  },
})
export type ResultsService = ReturnType<typeof createResultsService>
