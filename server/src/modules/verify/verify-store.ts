import { createProofStore } from '#modules/casework'
import type { Database } from '#platform/database'
import type { Files } from '#platform/files'
import type { Secret } from '#platform/secret'
import { createFindings, type Finding } from './findings.ts'
import { createFileProof } from './prove-file.ts'
import { verifyAccounts } from './verify-accounts.ts'
import { verifyCases } from './verify-cases.ts'
import { verifyTrainings, verifyVersions } from './verify-definition.ts'
import { verifyLibraries } from './verify-library.ts'
import { verifyRatings } from './verify-ratings.ts'

export type Proving = {
  readonly database: Database
  readonly secret: Secret | undefined
  readonly files: Pick<Files, 'read'>
}
type Watching = {
  /** How many cases there are to prove, before the first. */
  readonly begin?: (cases: number) => void
  readonly step?: () => void
  readonly tell?: (finding: Finding) => void
}

/**
 * Proves a store from itself: what stands there is what was done. A chain that was rewritten from its first event with everything that
 * follows from it, and a case deleted with its trail, show only against a head that is kept outside.
 */
export const verifyStore = async ({ database, secret, files }: Proving, watching: Watching = {}) => {
  const { begin = () => undefined, step = () => undefined, tell } = watching
  const findings = createFindings(tell)
  const ofStore = (where: string) =>
    ({ division: '', about: 'store', id: '', queryCode: null, where }) as const
  const expected = await createProofStore(database).howMany()
  begin(expected)
  if (!secret && expected) findings.add('key_missing', ofStore(''))
  const cases = await verifyCases({ database, secret, fileProof: createFileProof(files), findings, step })
  await verifyVersions(database, findings)
  await verifyTrainings(database, findings)
  const library = await verifyLibraries(database, findings)
  await verifyAccounts(database, findings)
  await verifyRatings({ database, secret, findings })
  if (cases.orphans) findings.add('events_orphaned', ofStore(String(cases.orphans)))
  return {
    ok: findings.kept.length === 0,
    ...cases,
    library,
    counts: findings.counts,
    findings: findings.kept,
  }
}
