import { type CaseState, linesOf } from '#engine/casework'
import type { Context } from '#engine/kernel'
import type { Failed } from './case-jobs.ts'
import type { Parts } from './timed-acts.ts'

const batch = 200
const lists = ['issue', 'lead'] as const
type Given = { readonly given: number; readonly failed: readonly Failed[] }

/**
 * C8 C40 Lines written before their rule gave them a day get it: nothing of the case happens, only its line is as the rule makes it. An index
 * finds them, so a round that finds none costs one look. A case that does not open stops none of its neighbours (C32 C90).
 */
export const createGiveDays =
  ({ store, cases, jobs, alive }: Parts, size = batch) =>
  async (context: Context): Promise<Given> => {
    const failed: Failed[] = []
    let given = 0
    /** The cases that are taken and open, each by itself. */
    const opened = async (caseIds: readonly string[]): Promise<readonly CaseState[]> => {
      const states: CaseState[] = []
      const one = async (caseId: string) => {
        states.push(...(await cases.states([caseId])))
        return ''
      }
      failed.push(...(await jobs({ timer: 'days', caseIds, one }, context)).failed)
      return states
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
        await alive()
      }
    }
    // What failed once and has its day by now.
    const mended = await store.timers.due('days', context.now, batch)
    if (mended.length)
      await store.timers.end(
        'days',
        mended.map(({ caseId }) => caseId),
      )
    return { given, failed }
  }
