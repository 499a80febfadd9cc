import type { Database } from '#platform/database'

export type AuditRow = {
  readonly at: string
  readonly actorName: string
  readonly actorRole: string
  readonly act: string
  readonly caseId: string | null
  readonly place: string
}
export type NewAudit = {
  readonly auditId: string
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  readonly actorRole: string
  readonly act: string
  readonly caseId: string | null
  readonly place: string
}

const size = 50
const columns = `at, actor_name as "actorName", actor_role as "actorRole", act, case_id as "caseId", place`

/** All SQL of the audit module. Commands write their entries in their own call; here are looks and reading. */
export const createAuditStore = ({ query }: Database) => ({
  add: (division: string, entry: NewAudit): Promise<unknown[]> =>
    query(
      'insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [
        division,
        entry.auditId,
        entry.at,
        entry.actorId,
        entry.actorName,
        entry.actorRole,
        entry.act,
        entry.caseId,
        entry.place,
      ],
    ),
  list: async (
    division: string,
    page: number,
    caseId: string | undefined,
  ): Promise<{ rows: AuditRow[]; total: number }> => {
    const rows = await query<Omit<AuditRow, 'at'> & { at: Date | string; total: string }>(
      `select ${columns}, count(*) over () as total from audit_entry
       where division_code = $1 and ($2::uuid is null or case_id = $2::uuid) order by at desc, audit_id desc limit $3 offset $4`,
      [division, caseId ?? null, size, (page - 1) * size],
    )
    return {
      rows: rows.map(({ total: _total, at, ...row }) => ({ ...row, at: new Date(at).toISOString() })),
      total: Number(rows[0]?.total ?? 0),
    }
  },
  looks: async (division: string, caseId: string): Promise<{ at: string; name: string; role: string }[]> => {
    const rows = await query<{ at: Date | string; name: string; role: string }>(
      `select at, actor_name as name, actor_role as role from audit_entry where division_code = $1 and case_id = $2 and act = 'look' order by at desc limit 200`,
      [division, caseId],
    )
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  },
})
export type AuditStore = ReturnType<typeof createAuditStore>
