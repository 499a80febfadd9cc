-- The strict ceiling: the rows of today's store (plan by its content, lines as differences, few indexes), hand-written with typed
-- parameters and kept plans: one call a step, one commit a call, no loading, deciding, hashing or sealing.
create or replace function f_uuid(c bigint) returns uuid language sql immutable as $$ select lpad(to_hex(c),32,'0')::uuid $$;
create or replace function f_step2(d text, c bigint, expected int, now_ timestamptz, head text, thing text, cv text, status_ text, applicant text, qcode text, hash_ text, state_ json, plan_ json,
  seqs int[], bodies text[], prevs text[], hashes text[], gq text[], gt text[],
  queues text[], tasks text[], depts text[], statuses text[], sinces timestamptz[], dues date[], label text, missings json[], ended boolean,
  aid text, arole text, act_ text, place_ text, key_ text, form_rev int, form_ bytea) returns int language plpgsql as $$
declare id_ uuid := f_uuid(c);
begin
  if key_ is not null then
    insert into submission_key (division_code, applicant_id, idempotency_key, case_id) values (d, applicant, key_, id_) on conflict do nothing;
    if not found then return 0; end if;
  end if;
  if plan_ is not null then insert into case_plan (division_code, plan_hash, plan) values (d, hash_, plan_) on conflict do nothing; end if;
  if expected = 0 then
    insert into case_record (division_code, case_id, version, head_hash, thing_code, catalogue_version, status, applicant_id, query_code, plan_hash, state, created_at, updated_at)
    values (d, id_, expected + cardinality(seqs), head, thing, cv, status_, applicant, qcode, hash_, state_, now_, now_) on conflict do nothing;
  else
    update case_record set version = expected + cardinality(seqs), head_hash = head, status = status_, query_code = qcode, plan_hash = hash_, state = state_, updated_at = now_
    where division_code = d and case_id = id_ and version = expected;
  end if;
  if not found then return -1; end if;
  insert into case_event (division_code, case_id, sequence, body, previous_hash, hash) select d, id_, s, b, p, h from unnest(seqs, bodies, prevs, hashes) u(s, b, p, h);
  if cardinality(gq) > 0 then delete from task_queue t using unnest(gq, gt) g(q, k) where t.division_code = d and t.case_id = id_ and t.queue = g.q and t.task = g.k; end if;
  if cardinality(queues) > 0 then
    insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, thing_code, catalogue_version, query_code, applicant_label, missing)
    select d, id_, q, t, coalesce(dp, ''), st, si, du, thing, cv, coalesce(qcode, ''), label, mi from unnest(queues, tasks, depts, statuses, sinces, dues, missings) u(q, t, dp, st, si, du, mi)
    on conflict (division_code, case_id, queue, task) do update set department = excluded.department, status = excluded.status, since = excluded.since, due_on = excluded.due_on,
      query_code = excluded.query_code, missing = excluded.missing;
  end if;
  if ended then
    insert into case_count (division_code, thing_code, completed) values (d, thing, 1)
    on conflict (division_code, thing_code) do update set completed = case_count.completed + 1;
  end if;
  insert into audit_entry (division_code, audit_id, at, actor_id, actor_role, act, case_id, place) values (d, gen_random_uuid(), now_, aid, arole, act_, id_, place_);
  if form_ is not null then
    insert into case_form (division_code, case_id, revision, ciphertext, saved_at) values (d, id_, form_rev, form_, now_)
    on conflict (division_code, case_id) do update set revision = excluded.revision, ciphertext = excluded.ciphertext, saved_at = excluded.saved_at;
  end if;
  return 1;
end $$;
