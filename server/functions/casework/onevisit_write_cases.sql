-- The commands of a batch as sets: one statement a table, whatever their number. Guarded by the version each decision was made on:
-- a lost race answers 'conflict', a known key 'duplicate', and either writes nothing; the others of the batch go on. Answers null when all
-- were written, else {caseId: {status, caseId, version}} of those that were not.
-- Rows come ordered by case and counts by thing, so two batches never wait for each other crosswise. No statement is a WITH that writes: a
-- distributed store would pull it to its coordinator.
-- Plans are kept for a connection; they are good as long as the tables' statistics are, which the platform sees to (table-statistics.ts).
-- made, moved: [{caseId, expected, version, now, headHash, thing, catalogueVersion, status, applicantId, queryCode, planHash, state}]
-- plans: [{planHash, plan}]; events: [{caseId, sequence, body, previousHash, hash}]; gone: [{caseId, queue, task}];
-- lines: [{caseId, queue, task, department, status, since, dueOn, timerOn, thing, catalogueVersion, queryCode, label, missing}];
-- finished: [{caseId, thing}]; audit: entries with their case and moment; forms: [{caseId, revision, ciphertext (base64), at}];
-- people: [{caseId, keeper, sealed (base64), words}]; keys: [{caseId, applicantId, idempotencyKey}]. Each null where there is none.
-- tallies: [{caseId, month, department, system, matter, minutes, cases}].
-- turns: [{caseId, kind, part, day, department, how, visits, days, dueOn, lawDueOn}]; turns_gone: [{caseId, kind, part}] (TU1).
-- looks: entries of who reads a case now, written whatever becomes of the commands beside them.
create or replace function onevisit_write_cases(division text, made json, moved json, plans json, events json, gone json, lines json, finished json, audit json, forms json, people json, keys json, looks json, tallies json, turns json, turns_gone json) returns json language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  touched integer;
  added integer := 0;
  complete boolean;
  held uuid[] := '{}';
  written uuid[] := '{}';
begin
  if looks is not null then
    perform onevisit_write_audit(division, null, looks::jsonb);
  end if;
  if events is null then
    return null;
  end if;

  if keys is not null then
    insert into submission_key (division_code, applicant_id, idempotency_key, case_id)
    select division, k."applicantId", k."idempotencyKey", k."caseId"
    from json_to_recordset(keys) k("caseId" uuid, "applicantId" text, "idempotencyKey" text)
    on conflict do nothing;
    get diagnostics touched = row_count;
    if touched < json_array_length(keys) then
      select coalesce(array_agg(k."caseId"), '{}') into held
      from json_to_recordset(keys) k("caseId" uuid, "applicantId" text, "idempotencyKey" text)
      where not exists (select 1 from submission_key s where s.division_code = division and s.applicant_id = k."applicantId"
        and s.idempotency_key = k."idempotencyKey" and s.case_id = k."caseId" and s.xmin = pg_current_xact_id()::xid);
    end if;
  end if;

  if plans is not null then
    insert into case_plan (division_code, plan_hash, plan)
    select division, p."planHash", p.plan from json_to_recordset(plans) p("planHash" text, plan json)
    on conflict do nothing;
  end if;

  touched := 0;
  if made is not null then
    insert into case_record (division_code, case_id, version, head_hash, thing_code, catalogue_version, status, applicant_id, query_code, plan_hash, state, created_at, updated_at)
    select division, r."caseId", r.version, r."headHash", r.thing, r."catalogueVersion", r.status, r."applicantId", r."queryCode", r."planHash", r.state, r.now, r.now
    from json_to_recordset(made) r("caseId" uuid, version integer, "now" timestamptz, "headHash" text, thing text, "catalogueVersion" text, status text, "applicantId" text, "queryCode" text, "planHash" text, state json)
    where r."caseId" <> all (held)
    on conflict do nothing;
    get diagnostics touched = row_count;
    added := json_array_length(made);
  end if;
  complete := touched = added;
  if moved is not null then
    update case_record c set version = r.version, head_hash = r."headHash", status = r.status, query_code = r."queryCode", plan_hash = r."planHash",
      state = r.state, updated_at = r.now
    from json_to_recordset(moved) r("caseId" uuid, expected integer, version integer, "now" timestamptz, "headHash" text, status text, "queryCode" text, "planHash" text, state json)
    where c.division_code = division and c.case_id = r."caseId" and c.version = r.expected and r."caseId" <> all (held);
    get diagnostics touched = row_count;
    complete := complete and touched = json_array_length(moved);
  end if;
  if not complete then
    select coalesce(array_agg(c.case_id), '{}') into written
    from (
      select a."caseId" from json_to_recordset(made) a("caseId" uuid)
      union all select b."caseId" from json_to_recordset(moved) b("caseId" uuid)) r
    join case_record c on c.division_code = division and c.case_id = r."caseId"
    where c.xmin = pg_current_xact_id()::xid;
  end if;

  insert into case_event (division_code, case_id, sequence, body, previous_hash, hash)
  select division, e."caseId", e.sequence, e.body, e."previousHash", e.hash
  from json_to_recordset(events) e("caseId" uuid, sequence integer, body text, "previousHash" text, hash text)
  where complete or e."caseId" = any (written);

  if gone is not null then
    delete from task_queue q using json_to_recordset(gone) g("caseId" uuid, queue text, task text)
    where q.division_code = division and q.case_id = g."caseId" and q.queue = g.queue and q.task = g.task and (complete or g."caseId" = any (written));
    perform onevisit_drop_claims(division, case when complete then gone else (
      select json_agg(g.one) from json_array_elements(gone) g(one) where (g.one->>'caseId')::uuid = any (written)) end);
  end if;
  if lines is not null then
    insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, timer_on, thing_code, catalogue_version, query_code, applicant_label, missing, section)
    select division, q."caseId", q.queue, q.task, coalesce(q.department, ''), q.status, q.since, q."dueOn", q."timerOn", q.thing, q."catalogueVersion", coalesce(q."queryCode", ''), q.label, q.missing,
      case when q.queue = 'department' then onevisit_section_of(division, coalesce(q.department, ''), q.task) else '' end
    from json_to_recordset(lines) q("caseId" uuid, queue text, task text, department text, status text, since timestamptz, "dueOn" date, "timerOn" date, thing text, "catalogueVersion" text, "queryCode" text, label text, missing json)
    where complete or q."caseId" = any (written)
    on conflict (division_code, case_id, queue, task) do update set department = excluded.department, status = excluded.status,
      section = case when task_queue.department = excluded.department then task_queue.section else excluded.section end,
      section_kept = task_queue.section_kept and task_queue.department = excluded.department,
      since = excluded.since, due_on = excluded.due_on, timer_on = excluded.timer_on, query_code = excluded.query_code, missing = excluded.missing;
  end if;
  if finished is not null then
    insert into case_count (division_code, thing_code, completed)
    select division, f.thing, count(*) from json_to_recordset(finished) f("caseId" uuid, thing text)
    where complete or f."caseId" = any (written) group by f.thing order by f.thing
    on conflict (division_code, thing_code) do update set completed = case_count.completed + excluded.completed;
  end if;

  if forms is not null then
    insert into case_form (division_code, case_id, revision, ciphertext, saved_at)
    select division, f."caseId", f.revision, decode(f.ciphertext, 'base64'), f.at
    from json_to_recordset(forms) f("caseId" uuid, revision integer, ciphertext text, at timestamptz)
    where complete or f."caseId" = any (written)
    on conflict (division_code, case_id) do update set revision = excluded.revision, ciphertext = excluded.ciphertext, saved_at = excluded.saved_at;
  end if;

  if people is not null then
    perform onevisit_write_people(division, case when complete then people else (
      select json_agg(p.one) from json_array_elements(people) p(one) where (p.one->>'caseId')::uuid = any (written)) end);
  end if;

  if tallies is not null then
    perform onevisit_tally_retyping(division, case when complete then tallies else (
      select json_agg(t.one) from json_array_elements(tallies) t(one) where (t.one->>'caseId')::uuid = any (written)) end);
  end if;
  if turns is not null or turns_gone is not null then
    perform onevisit_write_turns(division,
      case when complete then turns else (
        select json_agg(t.one) from json_array_elements(turns) t(one) where (t.one->>'caseId')::uuid = any (written)) end,
      case when complete then turns_gone else (
        select json_agg(t.one) from json_array_elements(turns_gone) t(one) where (t.one->>'caseId')::uuid = any (written)) end);
  end if;

  if complete then
    perform onevisit_write_audit(division, null, audit::jsonb);
    return null;
  end if;
  perform onevisit_write_audit(division, null, (
    select coalesce(jsonb_agg(a.entry), '[]') from jsonb_array_elements(audit::jsonb) a(entry) where (a.entry->>'caseId')::uuid = any (written)));
  -- A key of a lost race is free again, so that the repeated command is not taken for a duplicate.
  delete from submission_key s using json_to_recordset(keys) k("caseId" uuid, "applicantId" text, "idempotencyKey" text)
  where s.division_code = division and s.applicant_id = k."applicantId" and s.idempotency_key = k."idempotencyKey"
    and k."caseId" <> all (held) and k."caseId" <> all (written);
  return (
    select json_object_agg(r."caseId", case when r."caseId" = any (held)
      then json_build_object('status', 'duplicate', 'caseId', s.case_id, 'version', 0)
      else json_build_object('status', 'conflict', 'caseId', r."caseId", 'version', 0) end)
    from (
      select a."caseId" from json_to_recordset(made) a("caseId" uuid)
      union all select b."caseId" from json_to_recordset(moved) b("caseId" uuid)) r
    left join json_to_recordset(keys) k("caseId" uuid, "applicantId" text, "idempotencyKey" text) on k."caseId" = r."caseId"
    left join submission_key s on s.division_code = division and s.applicant_id = k."applicantId" and s.idempotency_key = k."idempotencyKey"
    where r."caseId" <> all (written));
end;
$$;
