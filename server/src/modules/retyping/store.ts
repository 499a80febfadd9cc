import { type OtherSystem, otherSystemRecord, type SystemTally } from '#engine/casework'
import { readOrThrow } from '#engine/kernel'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

/** `revision` 0: never set. `system` is null where the matter is typed nowhere else. */
export type SystemOf = {
  readonly matter: string
  readonly revision: number
  readonly system: OtherSystem | null
}
type Row = { readonly matter: string; readonly revision: number; readonly record: object | null }
type Write = {
  readonly matter: string
  readonly department: string
  readonly revision: number
  readonly record: unknown
  readonly at: string
  readonly by: string
  readonly audit: AuditEntry
}

const read = ({ matter, revision, record }: Row): SystemOf => ({
  ...{ matter, revision },
  system: record && readOrThrow(otherSystemRecord.read(record)),
})

/** All SQL of what is typed again. */
export const createRetypingStore = ({ query }: Pick<Database, 'query'>, division: string) => {
  const ofMatters = async (matters: readonly string[]): Promise<SystemOf[]> => {
    const rows = await query<Row>(
      'select matter, revision, record from other_system where division_code = $1 and matter = any($2::text[])',
      [division, [...matters]],
    )
    return rows.map(read)
  }
  return {
    ofMatters,
    /** False where somebody else set it since. */
    write: async (item: Write): Promise<boolean> => {
      const [row] = await query<{ written: string }>(
        'select onevisit_write_other_system($1, $2::jsonb) as written',
        [division, JSON.stringify(item)],
      )
      return row?.written === 'written'
    },
    /** C133 What was counted of a month, `YYYY-MM`. */
    tallies: (month: string): Promise<SystemTally[]> =>
      query<SystemTally>(
        'select system, department, matter, minutes, cases from retyping_tally where division_code = $1 and month = $2 and cases > 0',
        [division, month],
      ),
  }
}
export type RetypingStore = ReturnType<typeof createRetypingStore>
