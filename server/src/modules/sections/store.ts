import type { Section } from '#engine/identity'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

type Kept = { readonly edition: number; readonly sections: readonly Section[] }
type Whose = { readonly division: string; readonly department: string }
type Write = Whose & { readonly seen: number; readonly now: string; readonly audit: AuditEntry }
type Move = Whose & {
  readonly caseId: string
  readonly task: string
  readonly seen: string
  readonly to: string
  readonly now: string
  readonly audit: AuditEntry
}

const kept = `select json_build_object(
    'edition', coalesce((select e.edition from section_edition e where e.division_code = $1 and e.department = $2), 0),
    'sections', coalesce((select json_agg(json_build_object('id', s.section_id, 'name', s.name, 'nameEn', s.name_en,
      'matters', array(select m.matter from section_matter m where m.division_code = $1 and m.department = $2 and m.section_id = s.section_id order by m.matter),
      'officers', array(select o.user_id from section_officer o where o.division_code = $1 and o.department = $2 and o.section_id = s.section_id order by o.user_id))
      order by s.position) from department_section s where s.division_code = $1 and s.department = $2), '[]'::json))::text as text`

/** All SQL of sections but the section a line stands in, which is written with the line. */
export const createSectionStore = ({ prepared, query }: Pick<Database, 'prepared' | 'query'>) => ({
  load: async ({ division, department }: Whose): Promise<Kept> => {
    const [row] = await prepared<{ text: string }>('sections_kept', kept, [division, department])
    return JSON.parse(row?.text ?? '{"edition":0,"sections":[]}') as Kept
  },
  /** The section of an officer in a department; null where they belong to none. */
  ofOfficer: async ({ division, department }: Whose, userId: string): Promise<string | null> => {
    const [row] = await prepared<{ id: string }>(
      'section_of_officer',
      'select section_id as id from section_officer where division_code = $1 and department = $2 and user_id = $3',
      [division, department, userId],
    )
    return row?.id ?? null
  },
  arrange: async (
    { division, department, seen, now, audit }: Write,
    wanted: readonly Section[],
  ): Promise<boolean> => {
    const [row] = await query<{ done: boolean }>(
      'select onevisit_arrange_sections($1, $2, $3, $4::timestamptz, $5::jsonb, $6::jsonb) as done',
      [division, department, seen, now, JSON.stringify(wanted), JSON.stringify([audit])],
    )
    return row?.done ?? false
  },
  move: async ({ division, department, caseId, task, seen, to, now, audit }: Move): Promise<boolean> => {
    const [row] = await query<{ done: boolean }>(
      'select onevisit_move_line($1, $2, $3::uuid, $4, $5, $6, $7::timestamptz, $8::jsonb) as done',
      [division, department, caseId, task, seen, to, now, JSON.stringify([audit])],
    )
    return row?.done ?? false
  },
})
export type SectionStore = ReturnType<typeof createSectionStore>
