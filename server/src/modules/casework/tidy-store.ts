import type { Context } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Chore, idBefore } from '#platform/tidy'

/** A draft has no query code: it was never handed in. What was handed in once is never removed. */
const abandoned = `from case_record
  where division_code = $1 and status = 'draft' and query_code is null and case_id < $2::uuid and updated_at < $3`

const told = {
  zh: '从未递交的草稿过了保留期，整份删去。',
  en: 'A draft that was never handed in outlived its time and was removed whole.',
}

const drafts = ({ query }: Database, context: Context): Chore => ({
  what: 'drafts',
  said: { zh: '没有递交、也没人再动的草稿', en: 'drafts that were never handed in and nobody touched again' },
  keep: 'draft',
  count: async (before) =>
    Number(
      (
        await query<{ rows: string }>(`select count(*) as rows ${abandoned}`, [
          context.actor.division,
          idBefore(before),
          before,
        ])
      )[0]?.rows,
    ),
  remove: async (before, most) => {
    const { division } = context.actor
    const found = await query<{ case_id: string }>(`select case_id ${abandoned} order by case_id limit $4`, [
      division,
      idBefore(before),
      before,
      most,
    ])
    if (!found.length) return 0
    const audit = found.map(({ case_id: caseId }) =>
      auditEntry({ act: 'draft.remove', caseId, ...told }, context),
    )
    const [row] = await query<{ removed: number }>(
      'select onevisit_remove_drafts($1, $2, $3, $4::jsonb) as removed',
      [division, context.now, before, JSON.stringify(audit)],
    )
    return Number(row?.removed)
  },
})

/** C1 A key answers a repeated hand-in; nobody repeats one after weeks in which nothing happened to the case. */
const keys = ({ query }: Database, division: string): Chore => {
  const old = `from submission_key k left join case_record r on r.division_code = k.division_code and r.case_id = k.case_id
    where k.division_code = $1 and k.case_id < $2::uuid and (r.updated_at is null or r.updated_at < $3)`
  return {
    what: 'keys',
    said: { zh: '防重复递交的钥匙', en: 'keys against handing in twice' },
    keep: 'key',
    count: async (before) =>
      Number(
        (
          await query<{ rows: string }>(`select count(*) as rows ${old}`, [
            division,
            idBefore(before),
            before,
          ])
        )[0]?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from submission_key where division_code = $1 and case_id = any (array(
             select k.case_id ${old} order by k.case_id limit $4)) returning case_id`,
          [division, idBefore(before), before, most],
        )
      ).length,
  }
}

export const caseworkChores = (database: Database, context: Context): Chore[] => [
  drafts(database, context),
  keys(database, context.actor.division),
]
