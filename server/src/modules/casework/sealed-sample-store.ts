import type { Database } from '#platform/database'
import type { SealedSample } from '#platform/key-check'
import { about } from './keep-case.ts'

type Row = { readonly division: string; readonly caseId: string; readonly ciphertext: Uint8Array }

/** The newest form of any division; undefined while nothing is sealed. */
export const sealedSample = async ({ query }: Database): Promise<SealedSample | undefined> => {
  const [row] = await query<Row>(
    'select division_code as division, case_id as "caseId", ciphertext from case_form order by saved_at desc limit 1',
  )
  return row && { about: about(row.division, row.caseId), ciphertext: row.ciphertext }
}
