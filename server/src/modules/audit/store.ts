import type { Said } from '#engine/kernel'
import type { Database } from '#platform/database'

export type AuditRow = {
  readonly at: string
  readonly actorName: string
  readonly actorRole: string
  readonly act: string
  readonly caseId: string | null
  readonly place: string
  /** What it is about, beside a case: `version:…`, `training:…`, `library`. */
  readonly subject: string | null
  /** The entry as a sentence, where the act was told as one. */
  readonly told: Said | null
}
/** Kinds of what an entry is about; `case` also where no sentence was told. */
type SubjectKind = 'case' | 'version' | 'training' | 'library'
export type AuditFilter = {
  readonly page: number
  readonly caseId?: string | undefined
  readonly kind?: SubjectKind | undefined
}
export type NewAudit = {
  readonly auditId: string
  readonly actorId: string
  readonly actorName: string
  readonly actorRole: string
  readonly act: string
  readonly caseId: string | null
  readonly place: string
}

const size = 50
const columns = `at, actor_name as "actorName", actor_role as "actorRole", act, case_id as "caseId", place, subject,
  told_zh as zh, told_en as en`

type ReadRow = Omit<AuditRow, 'at' | 'told'> & {
  readonly at: Date | string
  readonly zh: string | null
  readonly en: string | null
  readonly total: string
}
const read = ({ at, zh, en, total: _total, ...row }: ReadRow): AuditRow => ({
  ...row,
  at: new Date(at).toISOString(),
  told: zh === null ? null : { zh, en: en ?? zh },
})

/** All SQL of the audit module. Commands write their entries in their own call; here are looks and reading. */
export const createAuditStore = ({ query }: Database) => ({
  add: (division: string, at: string, entry: NewAudit): Promise<unknown[]> =>
    query('select onevisit_write_audit($1, $2, $3::jsonb)', [division, at, JSON.stringify([entry])]),
  list: async (
    division: string,
    { page, caseId, kind }: AuditFilter,
  ): Promise<{ rows: AuditRow[]; total: number }> => {
    const rows = await query<ReadRow>(
      `select ${columns}, count(*) over () as total from audit_entry
       where division_code = $1 and ($2::uuid is null or case_id = $2::uuid)
         and ($3::text is null or case when $3 = 'case' then case_id is not null else split_part(subject, ':', 1) = $3 end)
       order by audit_id desc limit $4 offset $5`,
      [division, caseId ?? null, kind ?? null, size, (page - 1) * size],
    )
    return { rows: rows.map(read), total: Number(rows[0]?.total ?? 0) }
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
