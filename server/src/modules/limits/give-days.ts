import { type CaseState, linesOf } from '#engine/casework'
import type { Context } from '#engine/kernel'
import { codeOf, type Failed, noteFailure, type Parts } from './timed-acts.ts'

const batch = 200
const lists = ['issue', 'lead'] as const
type Given = { readonly given: number; readonly failed: readonly Failed[] }

/**
 * C8 C40 Lines written before their rule gave them a day get it: nothing of the case happens, only its line is as the rule makes it. An index
 * finds them, so a round that finds none costs one look. A case that does not open stops none of its neighbours (C32).
 */
export const createGiveDays =
  ({ store, cases }: Parts, size = batch) =>
  async (context: Context): Promise<Given> => {
    const known = (await store.failures.all()).filter(({ code }) => code.startsWith('days:'))
    const failed: Failed[] = []
    let given = 0
    const opened = async (caseIds: readonly string[]): Promise<readonly CaseState[]> => {
      try {
        return await cases.states(caseIds)
      } catch (error) {
        const [only = ''] = caseIds
        if (caseIds.length > 1) return (await Promise.all(caseIds.map((one) => opened([one])))).flat()
        failed.push(await noteFailure(store, { job: 'days', caseId: only, code: codeOf(error) }, context))
        return []
      }
    }
    for (const list of lists) {
      let page = await store.days.without(list, undefined, size)
      while (page.length) {
        const found = new Map(page.map(({ caseId, since }) => [caseId, since]))
        const days = (await opened([...found.keys()])).flatMap((state) =>
          linesOf(state, context.now)
            .filter(({ queue, dueOn }) => queue === list && dueOn)
            .map(({ queue, dueOn }) => ({
              ...{ caseId: state.caseId, queue, dueOn },
              since: found.get(state.caseId) ?? '',
            })),
        )
        if (days.length) given += await store.days.give(days)
        page = await store.days.without(list, page.at(-1), size)
      }
    }
    const mended = known.filter(({ caseId }) => !failed.some((one) => one.caseId === caseId))
    if (mended.length) await store.failures.clear(mended.map(({ caseId }) => caseId))
    return { given, failed }
  }
