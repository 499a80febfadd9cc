import { accountRef, type Said } from '#engine/kernel'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'
import type { SubjectKind } from '#platform/trail-schemas'

/** C53 How many cases somebody looked at in one role in the last hour and day. */
type Reader = {
  readonly actorId: string
  readonly actorRole: string
  readonly hour: number
  readonly day: number
}
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
export type AuditFilter = {
  readonly page: number
  readonly caseId?: string | undefined
  readonly kind?: SubjectKind | undefined
  /** Only what happened before this instant: so everything is within reach, however long the trail. */
  readonly before?: string | undefined
}
export const size = 50
/** A trail is looked through to this depth and counted to it; further back by `before`. */
export const deepest = 1_000
const entry = selection('audit_entry', {
  ...{ at: 'at', actorId: 'actor_id', actorRole: 'actor_role', act: 'act', caseId: 'case_id' },
  ...{ place: 'place', subject: 'subject', zh: 'told_zh', en: 'told_en' },
})
const look = selection('audit_entry', { at: 'at', id: 'actor_id', role: 'actor_role' })

const read = ({ at, actorId, zh, en, ...row }: Selected<typeof entry>): AuditRow => ({
  ...row,
  // Who spoke publicly has no account.
  actorName: actorId && accountRef(actorId),
  at: at.toISOString(),
  told: zh === null ? null : { zh, en: en ?? zh },
})

/** The first id that can have been made at an instant; without one, the last id of all. Ids are UUIDv7: milliseconds first. */
const firstIdOf = (instant: string | undefined): string => {
  if (instant === undefined) return 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  // Before 1970 nothing happened here.
  const hex = Math.max(0, Date.parse(instant)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** Each way of looking has an index in its order: of all, of one case, and of what is no case's, which is few. */
const scopeOf = ({ caseId, kind }: AuditFilter) => {
  if (caseId) return { name: 'case', text: 'and case_id = $5::uuid', more: [caseId] }
  if (!kind) return { name: 'all', text: '', more: [] }
  return kind === 'case'
    ? { name: 'cases', text: 'and case_id is not null', more: [] }
    : {
        name: 'kind',
        text: `and subject is not null and split_part(subject, ':', 1) = $5`,
        more: [kind],
      }
}

/** Entries of one day only: what was told before is in no way. */
const subjectsOf = `from audit_entry where division_code = $1 and subject is not null and split_part(subject, ':', 1) = 'reading' and audit_id >= $2::uuid`
const beginOf = (day: string): string => firstIdOf(`${day}T00:00:00+08:00`)

/** C53 Who looked at how many cases lately, and what of it was told. */
const readingOf = ({ query }: Pick<Database, 'query'>) => ({
  /** Looks since two spans of ten minutes: by the index of looks, so only what was read lately is counted. */
  readers: (division: string, hourAgo: number, dayAgo: number): Promise<Reader[]> =>
    query<Reader>(
      `select actor_id as "actorId", actor_role as "actorRole", count(distinct case_id) filter (where look_slot > $2::bigint)::int as hour,
         count(distinct case_id)::int as day
       from audit_entry where division_code = $1 and look_slot > $3::bigint group by actor_id, actor_role`,
      [division, hourAgo, dayAgo],
    ),
  toldOf: async (
    division: string,
    day: string,
    subjects: readonly string[],
  ): Promise<ReadonlySet<string>> => {
    if (!subjects.length) return new Set()
    const rows = await query<{ subject: string }>(
      `select subject ${subjectsOf} and subject = any($3::text[])`,
      [division, beginOf(day), [...subjects]],
    )
    return new Set(rows.map(({ subject }) => subject))
  },
  unusualReaders: async (division: string, day: string): Promise<number> => {
    const [row] = await query<{ people: number }>(
      `select count(distinct actor_id)::int as people ${subjectsOf} and split_part(subject, ':', 4) = $3`,
      [division, beginOf(day), day],
    )
    return row?.people ?? 0
  },
})

/** All SQL of the audit module. Commands write their entries in their own call; here are looks and reading. */
export const createAuditStore = ({ query, prepared }: Pick<Database, 'query' | 'prepared'>) => ({
  ...readingOf({ query }),
  add: (division: string, entries: readonly AuditEntry[]): Promise<unknown[]> =>
    prepared('audit_add', 'select onevisit_write_audit($1, null, $2::jsonb)', [
      division,
      JSON.stringify(entries),
    ]),
  /** The newest first; ids are made in the order of time, so they are what is paged by. */
  list: async (division: string, filter: AuditFilter): Promise<AuditRow[]> => {
    const { name, text, more } = scopeOf(filter)
    const rows = await prepared<Selected<typeof entry>>(
      `audit_page_${name}`,
      `select ${entry} from audit_entry where division_code = $1 and audit_id < $2::uuid ${text} order by audit_id desc limit $3 offset $4`,
      [division, firstIdOf(filter.before), size, (filter.page - 1) * size, ...more],
    )
    return rows.map(read)
  },
  /** How many there are, to one more than the deepest. */
  count: async (division: string, filter: AuditFilter): Promise<number> => {
    const { name, text, more } = scopeOf(filter)
    const [row] = await prepared<{ entries: string }>(
      `audit_count_${name}`,
      `select count(*) as entries from (select 1 from audit_entry where division_code = $1 and audit_id < $2::uuid ${text} order by audit_id desc limit $3 offset $4) e`,
      [division, firstIdOf(filter.before), deepest + 1, 0, ...more],
    )
    return Number(row?.entries ?? 0)
  },
  /** When the newest entry was made; null in an empty trail. */
  newest: async (division: string): Promise<string | null> => {
    const [row] = await query<{ at: Date | string }>(
      'select at from audit_entry where division_code = $1 order by audit_id desc limit 1',
      [division],
    )
    return row ? new Date(row.at).toISOString() : null
  },
  looks: async (division: string, caseId: string): Promise<{ at: string; name: string; role: string }[]> => {
    const rows = await query<Selected<typeof look>>(
      `select ${look} from audit_entry where division_code = $1 and case_id = $2 and act = 'look' order by at desc limit 200`,
      [division, caseId],
    )
    return rows.map(({ id, ...row }) => ({ ...row, name: accountRef(id), at: row.at.toISOString() }))
  },
})

type ActOnCase = {
  readonly caseId: string
  readonly at: string
  readonly actorId: string
  readonly act: string
}
export type CaseInTrail = { readonly division: string; readonly caseId: string; readonly removed: boolean }

const casesInTrail = `select division_code as division, case_id as "caseId", bool_or(act = 'draft.remove') as removed from audit_entry
  where case_id is not null and (division_code, case_id) > ($1, $2::uuid) group by division_code, case_id order by division_code, case_id limit $3`

const nextDivision = 'select min(division_code) as next from audit_entry where division_code > $1'

/** C41 For proving a store: what the trail says of cases, and of everything else by what it is about. */
export const createTrailProof = ({ query }: Pick<Database, 'query'>) => ({
  actsOf: async (division: string, caseIds: readonly string[]): Promise<ActOnCase[]> =>
    (
      await query<Omit<ActOnCase, 'at'> & { at: Date }>(
        `select case_id as "caseId", at, actor_id as "actorId", act from audit_entry
         where division_code = $1 and case_id = any($2::uuid[]) and act not in ('look', 'draft.remove')`,
        [division, [...caseIds]],
      )
    ).map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
  /** How often the trail tells of each act on each of these subjects. */
  actsAbout: async (
    division: string,
    kind: SubjectKind,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
    const rows = await query<{ subject: string; act: string; times: number }>(
      `select subject, act, count(*)::int as times from audit_entry
       where division_code = $1 and subject is not null and split_part(subject, ':', 1) = $3 and subject = any($2::text[]) group by subject, act`,
      [division, [...subjects], kind],
    )
    return new Map(
      [...Map.groupBy(rows, ({ subject }) => subject)].map(([subject, acts]) => [
        subject,
        new Map(acts.map(({ act, times }) => [act, times])),
      ]),
    )
  },
  /** The next division that has a trail. */
  divisionAfter: async (division: string): Promise<string | undefined> => {
    const [row] = await query<{ next: string | null }>(nextDivision, [division])
    return row?.next ?? undefined
  },
  /** What one act was done to, in the order it was done. */
  subjectsOf: (
    division: string,
    { kind, act, after }: { readonly kind: SubjectKind; readonly act: string; readonly after: string },
    most: number,
  ): Promise<{ auditId: string; subject: string }[]> =>
    query(
      `select audit_id as "auditId", subject from audit_entry
       where division_code = $1 and subject is not null and split_part(subject, ':', 1) = $2 and audit_id > $3::uuid and act = $4 order by audit_id limit $5`,
      [division, kind, after, act, most],
    ),
  casesAfter: (division: string, caseId: string, most: number): Promise<CaseInTrail[]> =>
    query<CaseInTrail>(casesInTrail, [division, caseId, most]),
})
/** The words of the trail, for proving what only they say. */
export const createTrailWords = ({ query }: Pick<Database, 'query'>) => ({
  /** What the trail says of these acts, by what it was done to; null where it was not told in words then. */
  toldOf: async (
    division: string,
    { kind, acts, subjects }: { kind: SubjectKind; acts: readonly string[]; subjects: readonly string[] },
  ): Promise<ReadonlyMap<string, readonly (string | null)[]>> => {
    const rows = await query<{ subject: string; told: string | null }>(
      `select subject, told_zh as told from audit_entry
       where division_code = $1 and subject is not null and split_part(subject, ':', 1) = $3 and subject = any($2::text[]) and act = any($4::text[])`,
      [division, [...subjects], kind, [...acts]],
    )
    return new Map(
      [...Map.groupBy(rows, ({ subject }) => subject)].map(([subject, of]) => [
        subject,
        of.map(({ told }) => told),
      ]),
    )
  },
})
export type AuditStore = ReturnType<typeof createAuditStore>
