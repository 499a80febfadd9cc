import { chinaDay, readOrThrow } from '#engine/kernel'
import { type Decision, type NewDecision, wordingDecisionRecord } from '#engine/wording'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

export type DecisionWrite = {
  readonly now: string
  readonly byId: string
  readonly byName: string
  readonly decisions: readonly (NewDecision & { readonly decisionId: string })[]
  readonly audit?: AuditEntry
}

type Row = Omit<Decision, 'on'> & { readonly at: Date | string }

/** All SQL of the wording module. Decisions are only added. */
export const createWordingStore = ({ query }: Database, division: string) => ({
  /** In the order they were made. */
  decisions: async (): Promise<Decision[]> => {
    const rows = await query<Row>(
      `select noun, act, matter, wording, target, other, by_name as by, at from wording_decision
       where division_code = $1 order by at, decision_id`,
      [division],
    )
    return rows.map(({ at, ...row }) =>
      readOrThrow(wordingDecisionRecord.read({ ...row, on: chinaDay(new Date(at).toISOString()) })),
    )
  },
  /** Decisions that change nothing in the library; those that do are written with the change. */
  add: (item: DecisionWrite): Promise<unknown[]> =>
    query('select onevisit_write_wordings($1, $2::jsonb)', [division, JSON.stringify(item)]),
})
export type WordingStore = ReturnType<typeof createWordingStore>
