import type { CaseState } from '#engine/casework'
import { type Context, chinaDay, ok, type Result } from '#engine/kernel'
import { caseFigures, readSpan, turnsOf } from '#engine/turns'
import type { Database } from '#platform/database'
import type { CaseFigures } from './schemas.ts'
import { createTurnStore } from './store.ts'

/** Cases as casework gives them to whoever counts them. */
type Cases = {
  /** Cases that were handed in, the oldest first. */
  readonly after: (division: string, caseId: string, most: number) => Promise<readonly string[]>
  readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
}
type Parts = {
  readonly database: Pick<Database, 'query'>
  readonly division: string
  readonly cases: Cases
  readonly nameOf: (department: string) => { readonly name: string; readonly nameEn: string }
}
const pageSize = 200

/** TU7 A day is over for good when no clerk writes of it any more: two days behind, whatever clocks differ by. */
const daysBehind = 2
const addedUpThrough = (now: string): string =>
  chinaDay(new Date(Date.parse(now) - daysBehind * 86_400_000).toISOString())

/** TU1 Counts the cases that are older than the table, in pages; how far it came stands in the store. A case that does not open is left out. */
const createFill =
  ({ division, cases }: Parts, store: ReturnType<typeof createTurnStore>) =>
  async (): Promise<number> => {
    let counted = 0
    for (;;) {
      const after = await store.countedTo()
      if (after === undefined) return counted
      const caseIds = await cases.after(division, after, pageSize)
      const turns = []
      for (const caseId of caseIds) {
        const states = await cases.states(division, [caseId]).catch(() => [])
        turns.push(...states.flatMap((state) => turnsOf(state).map((turn) => ({ caseId, ...turn }))))
      }
      await store.fill(turns, caseIds.at(-1))
      counted += caseIds.length
    }
  }

/** The figures of a division's cases. */
export const createTurns = (parts: Parts) => {
  const store = createTurnStore(parts.database, parts.division)
  const fill = createFill(parts, store)
  return {
    fill,
    /** TU7 What time does: cases of before are counted, days long over are added up. */
    addUp: async (now: string): Promise<number> => {
      await fill()
      return store.addUp(addedUpThrough(now))
    },
    figures: async (
      asked: { since?: string; asOf?: string },
      { now }: Pick<Context, 'now'>,
    ): Promise<Result<CaseFigures>> => {
      const span = readSpan(asked, chinaDay(now))
      if (!span.ok) return span
      const [groups, open] = await Promise.all([store.groups(span.value), store.openLate(span.value.asOf)])
      const figures = caseFigures({ groups, open }).map(({ name, definition, rows, ...figure }) => ({
        ...figure,
        ...{ name: name.zh, nameEn: name.en, definition: definition.zh, definitionEn: definition.en },
        rows: rows.map((row) => ({ ...row, ...parts.nameOf(row.department) })),
      }))
      return ok({ division: parts.division, ...span.value, figures })
    },
  }
}
export type TurnService = ReturnType<typeof createTurns>
