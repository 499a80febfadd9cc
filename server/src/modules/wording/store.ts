import { chinaDay, readOrThrow } from '#engine/kernel'
import { type Decision, type NewDecision, wordingDecisionRecord } from '#engine/wording'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'

export type DecisionWrite = {
  readonly now: string
  readonly byId: string
  readonly byName: string
  readonly decisions: readonly (NewDecision & { readonly decisionId: string })[]
  readonly audit?: AuditEntry
}

const decision = selection('wording_decision', {
  ...{ noun: 'noun', act: 'act', matter: 'matter', wording: 'wording', target: 'target', other: 'other' },
  ...{ by: 'by_name', at: 'at' },
})

/** All SQL of the wording module. Decisions are only added. */
export const createWordingStore = ({ query }: Database, division: string) => ({
  /** In the order they were made. */
  decisions: async (): Promise<Decision[]> => {
    const rows = await query<Selected<typeof decision>>(
      `select ${decision} from wording_decision
       where division_code = $1 order by at, decision_id`,
      [division],
    )
    return rows.map(({ at, ...row }) =>
      readOrThrow(wordingDecisionRecord.read({ ...row, on: chinaDay(at.toISOString()) })),
    )
  },
  /** Decisions that change nothing in the library; those that do are written with the change. */
  add: (item: DecisionWrite): Promise<unknown[]> =>
    query('select onevisit_write_wordings($1, $2::jsonb)', [division, JSON.stringify(item)]),
})
export type WordingStore = ReturnType<typeof createWordingStore>
