import type pg from 'pg'
import type { Secret } from '#platform/secret'

/** One thing code a fiftieth of the cases each, as the catalogue has them; the first is the one the lists are searched for. */
const things = `(array(select distinct thing_code from case_record) || array(select 'thing-' || n from generate_series(2, 50) n))`

/** The query code (C20) of the nth case, in SQL and here: its number to the base of eight, in digits that occur in codes. */
const codeOf = `regexp_replace(translate(lpad(to_oct(p.g), 8, '0'), '01234567', '23456789'), '^(.{4})', '1124-\\1-')`
export const queryCodeOf = (n: number): string =>
  n
    .toString(8)
    .padStart(8, '0')
    .replace(/./g, (digit) => String(Number(digit) + 2))
    .replace(/^(.{4})/, '1124-$1-')

/**
 * Multiplies real cases in the store to `to` in all: up to `whole` with everything a case has, beyond with its record's and lists'
 * lines only. One in twenty is open; days are spread over two years, due days over a month.
 */
export const multiplyCases = async (
  store: pg.Client,
  from: number,
  to: number,
  whole: number,
): Promise<void> => {
  const run = (text: string) => store.query(text)
  await run(`create table if not exists bench_template as
    select row_number() over (partition by status = 'completed' order by case_id) as n, status = 'completed' as done, case_id from case_record where status <> 'draft'`)
  await run('drop table if exists bench_pair')
  await run(`create table bench_pair as
    select m.g, m.id, m.at, m.done, t.case_id as source from (
      select g, gen_random_uuid() as id, g % 20 <> 0 as done, (random() * 1000000)::integer as r, now() - random() * interval '730 days' as at from generate_series(${from + 1}, ${to}) g) m
    join bench_template t on t.done = m.done and t.n = 1 + m.r % (select count(*)::integer from bench_template o where o.done = m.done)`)
  await run('analyze bench_pair')
  await run(`insert into case_record (division_code, case_id, version, head_hash, thing_code, catalogue_version, status, applicant_id, query_code, plan_hash, state, created_at, updated_at)
    select s.division_code, p.id, s.version, s.head_hash, (${things})[1 + p.g % 50], s.catalogue_version, s.status, 'person' || (p.g / 3), ${codeOf}, s.plan_hash,
      case when p.g <= ${whole} then s.state else '{}'::json end, p.at, p.at + interval '9 days'
    from bench_pair p join case_record s on s.case_id = p.source`)
  await run(`insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, timer_on, thing_code, catalogue_version, query_code, applicant_label, missing)
    select s.division_code, p.id, s.queue, s.task, s.department, s.status, now() - (p.g % 20) * interval '1 day', current_date - 5 + (p.g % 25),
      case when s.timer_on is not null then current_date - 5 + (p.g % 25) end, (${things})[1 + p.g % 50], s.catalogue_version,
      ${codeOf}, s.applicant_label, s.missing
    from bench_pair p join task_queue s on s.case_id = p.source where not p.done or p.g > ${whole}`)
  await run(`insert into case_event (division_code, case_id, sequence, body, previous_hash, hash)
    select s.division_code, p.id, s.sequence, s.body, s.previous_hash, s.hash from bench_pair p join case_event s on s.case_id = p.source where p.g <= ${whole}`)
  await run(`insert into case_form (division_code, case_id, revision, ciphertext, saved_at)
    select s.division_code, p.id, s.revision, s.ciphertext, s.saved_at from bench_pair p join case_form s on s.case_id = p.source where p.g <= ${whole}`)
  await run(`insert into audit_entry (division_code, audit_id, at, actor_id, actor_role, act, case_id, place)
    select s.division_code, gen_random_uuid(), p.at, s.actor_id, s.actor_role, s.act, p.id, s.place
    from bench_pair p join audit_entry s on s.case_id = p.source where p.g <= ${whole}`)
  await run('vacuum analyze')
}

/** Forms of multiplied cases, sealed anew for the case each lies with, so that they open; answers with those cases. */
export const sealForms = async (store: pg.Client, secret: Secret, most: number): Promise<string[]> => {
  const about = (division: string, caseId: string) => `case_form ${division} ${caseId}`
  const { rows } = await store.query(
    `select p.id, p.source, f.division_code as division, f.ciphertext from bench_pair p join case_form f on f.case_id = p.id where f.revision > 0 limit $1`,
    [most],
  )
  for (const { id, source, division, ciphertext } of rows) {
    const sealed = secret.seal(about(division, id), secret.open(about(division, source), ciphertext))
    await store.query('update case_form set ciphertext = $3 where division_code = $1 and case_id = $2', [
      division,
      id,
      sealed,
    ])
  }
  return rows.map(({ id }) => id)
}

/** Gives an account as many of the multiplied cases as "my cases" shows. */
export const giveCases = (store: pg.Client, username: string): Promise<unknown> =>
  store.query(
    `update case_record set applicant_id = (select id from app_user where username = $1) where case_id in (select id from bench_pair order by g limit 200)`,
    [username],
  )
