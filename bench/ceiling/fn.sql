-- The frozen ceiling: the rows of the version of 2026-12-01 (schema: server/migrations/0001_store.sql), hand-written with typed parameters
-- and kept plans: one call a step, one commit a call, no loading, deciding, hashing or sealing.
create or replace function f_uuid(c bigint) returns uuid language sql immutable as $$ select lpad(to_hex(c),32,'0')::uuid $$;
create or replace function f_step(d text, c bigint, expected int, now_ timestamptz, head text, thing text, cv text, status_ text, applicant text, qcode text, state_ jsonb,
  seqs int[], bodies text[], prevs text[], hashes text[],
  queues text[], tasks text[], depts text[], statuses text[], sinces timestamptz[], dues date[],
  aid text, aname text, arole text, act_ text, place_ text, key_ text, form_rev int, form_ bytea) returns int language plpgsql as $$
declare id_ uuid := f_uuid(c);
begin
  if key_ is not null then
    insert into submission_key values (d, applicant, key_, id_) on conflict do nothing;
    if not found then return 0; end if;
  end if;
  if expected = 0 then
    insert into case_record values (d, id_, expected + cardinality(seqs), head, thing, cv, status_, applicant, qcode, state_, now_, now_) on conflict do nothing;
  else
    update case_record set version = expected + cardinality(seqs), head_hash = head, status = status_, query_code = qcode, state = state_, updated_at = now_
    where division_code = d and case_id = id_ and version = expected;
  end if;
  if not found then return -1; end if;
  insert into case_event select d, id_, s, b, p, h from unnest(seqs, bodies, prevs, hashes) u(s, b, p, h);
  delete from task_queue where division_code = d and case_id = id_;
  insert into task_queue select d, id_, q, t, dp, st, si, du from unnest(queues, tasks, depts, statuses, sinces, dues) u(q, t, dp, st, si, du);
  insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place) values (d, gen_random_uuid(), now_, aid, aname, arole, act_, id_, place_);
  if form_ is not null then
    insert into case_form values (d, id_, form_rev, form_, now_) on conflict (division_code, case_id) do update set revision = excluded.revision, ciphertext = excluded.ciphertext, saved_at = excluded.saved_at;
  end if;
  return 1;
end $$;
