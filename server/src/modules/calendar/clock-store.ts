import type { ClockReading } from '#engine/calendar'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

type Mark = NonNullable<ClockReading['mark']>
const iso = (moment: Date | string): string => new Date(moment).toISOString()

/** K22 Until when the clock of a division is believed. */
export const createClockStore = ({ query }: Database, division: string) => ({
  mark: async (): Promise<Mark | null> => {
    const [row] = await query<{ trustedAt: Date | string; doubtedAt: Date | string | null }>(
      'select trusted_at as "trustedAt", doubted_at as "doubtedAt" from clock_mark where division_code = $1',
      [division],
    )
    return row ? { trustedAt: iso(row.trustedAt), doubtedAt: row.doubtedAt && iso(row.doubtedAt) } : null
  },
  /** The store's own clock, which may be another machine's. */
  storeNow: async (): Promise<string> => {
    const [row] = await query<{ at: Date | string }>('select clock_timestamp() as at')
    return row ? iso(row.at) : new Date().toISOString()
  },
  write: (mark: Mark, audit?: AuditEntry): Promise<unknown> =>
    query('select onevisit_write_clock($1, $2::jsonb)', [
      division,
      JSON.stringify({ ...mark, ...(audit ? { audit } : {}) }),
    ]),
})
export type ClockStore = ReturnType<typeof createClockStore>
