import { type Kysely, sql } from 'kysely'
import type { CodesAsked, CodeTried, NameAnswer } from '#engine/identity'

type CodeAsked = {
  readonly codeId: string
  readonly userId: string
  readonly numberDigest: string
  readonly addressDigest: string
  readonly codeDigest: string
  readonly now: string
}
type Asker = Pick<CodeAsked, 'userId' | 'numberDigest' | 'addressDigest' | 'now'>

const minuteOf = (now: string): number => Math.floor(Date.parse(now) / 60_000)

const codesOf = (database: Kysely<never>, division: string) => ({
  codesAsked: async ({ userId, numberDigest, addressDigest, now }: Asker): Promise<CodesAsked> => {
    const since = sql`${now}::timestamptz - interval '1 day'`
    const { rows } = await sql<{ last: Date | null; number: string; account: string; address: string }>`
      select
        (select max(asked_at) from phone_code where division_code = ${division} and number_digest = ${numberDigest}) as last,
        (select count(*) from phone_code where division_code = ${division} and number_digest = ${numberDigest} and asked_at > ${since}) as number,
        (select count(*) from phone_code where division_code = ${division} and user_id = ${userId} and asked_at > ${since}) as account,
        (select count(*) from phone_code where division_code = ${division} and address_digest = ${addressDigest} and asked_at > ${since}) as address
      `.execute(database)
    const [row] = rows
    return {
      lastAt: row?.last ? new Date(row.last).toISOString() : null,
      ofNumber: Number(row?.number),
      ofAccount: Number(row?.account),
      ofAddress: Number(row?.address),
    }
  },
  /** False where another code of this minute was faster. */
  keepCode: async ({ codeId, userId, numberDigest, addressDigest, codeDigest, now }: CodeAsked) => {
    const { rows } = await sql`
      insert into phone_code (division_code, code_id, user_id, number_digest, address_digest, code_digest, asked_at, asked_minute)
      values (${division}, ${codeId}, ${userId}, ${numberDigest}, ${addressDigest}, ${codeDigest}, ${now}, ${minuteOf(now)})
      on conflict do nothing returning code_id`.execute(database)
    return rows.length > 0
  },
  /** Counts a try on the newest code of this account and number, and uses it up where it is right: in one statement, so that no two tries are one. */
  tryCode: async (at: Omit<Asker, 'addressDigest'>, codeDigest: string): Promise<CodeTried | undefined> => {
    const { rows } = await sql<{ asked: Date; tries: number; used: boolean; right: boolean }>`
      with newest as (
        select code_id, used_at from phone_code
        where division_code = ${division} and user_id = ${at.userId} and number_digest = ${at.numberDigest}
        order by asked_at desc limit 1 for update)
      update phone_code p set tries = p.tries + 1,
        used_at = case when p.code_digest = ${codeDigest} then coalesce(p.used_at, ${at.now}::timestamptz) else p.used_at end
      from newest where p.division_code = ${division} and p.code_id = newest.code_id
      returning p.asked_at as asked, p.tries as tries, newest.used_at is not null as used, p.code_digest = ${codeDigest} as right`.execute(
      database,
    )
    const [row] = rows
    return (
      row && {
        askedAt: new Date(row.asked).toISOString(),
        tries: row.tries,
        isUsed: row.used,
        isRight: row.right,
      }
    )
  },
})

type Checking = Pick<Asker, 'userId' | 'numberDigest' | 'now'>

const checksOf = (database: Kysely<never>, division: string) => ({
  /** Those that spent a try: the registry answered with yes or no, or has not answered yet. */
  namesAsked: async ({ userId, numberDigest, now }: Checking) => {
    const { rows } = await sql<{ account: string; number: string }>`
      select count(*) filter (where user_id = ${userId}) as account, count(*) filter (where number_digest = ${numberDigest}) as number
      from name_check where division_code = ${division} and (user_id = ${userId} or number_digest = ${numberDigest})
        and asked_at > ${now}::timestamptz - interval '1 day' and coalesce(answer, 'differs') in ('match', 'differs')`.execute(
      database,
    )
    return { ofAccount: Number(rows[0]?.account), ofNumber: Number(rows[0]?.number) }
  },
  /** Noted before the registry is asked: many at once spend as many tries. */
  noteNameAsked: async (checkId: string, { userId, numberDigest, now }: Checking): Promise<void> => {
    await sql`insert into name_check (division_code, check_id, user_id, number_digest, asked_at)
      values (${division}, ${checkId}, ${userId}, ${numberDigest}, ${now})`.execute(database)
  },
  noteNameAnswered: async (checkId: string, answer: NameAnswer): Promise<void> => {
    await sql`update name_check set answer = ${answer} where division_code = ${division} and check_id = ${checkId}`.execute(
      database,
    )
  },
})

/** All SQL of codes and of comparisons. */
export const createProofStore = (database: Kysely<never>, division: string) => ({
  ...codesOf(database, division),
  ...checksOf(database, division),
})
export type ProofStore = ReturnType<typeof createProofStore>
