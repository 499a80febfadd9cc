-- One command = one call. Guarded by the version the decision was made on: a lost race answers 'conflict' and writes nothing.
-- item: {caseId, expected, now, events: [{sequence, body, previousHash, hash}], record: {...}, queue: [...], audit: [...],
--        key?: {applicantId, idempotencyKey}, form?: {revision, ciphertext (base64)}}
-- Plans are made anew for each call: a connection that planned these statements while the tables were nearly empty would keep an
-- index that only narrows to the division, and every later command would read the whole division (measured: 220 cases/s fell
-- to 70 within ten seconds, and the embedded store has no autovacuum that would ever replace the plan).
create or replace function onevisit_write_case(division text, item jsonb) returns jsonb language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  the_case uuid := (item->>'caseId')::uuid;
  expected integer := (item->>'expected')::integer;
  next_version integer := expected + jsonb_array_length(item->'events');
  known uuid;
  touched integer;
begin
  if item ? 'key' then
    insert into submission_key (division_code, applicant_id, idempotency_key, case_id)
    values (division, item->'key'->>'applicantId', item->'key'->>'idempotencyKey', the_case)
    on conflict do nothing;
    get diagnostics touched = row_count;
    if touched = 0 then
      select k.case_id into known from submission_key k
      where k.division_code = division and k.applicant_id = item->'key'->>'applicantId' and k.idempotency_key = item->'key'->>'idempotencyKey';
      return jsonb_build_object('status', 'duplicate', 'caseId', known, 'version', 0);
    end if;
  end if;

  if expected = 0 then
    insert into case_record (division_code, case_id, version, head_hash, thing_code, catalogue_version, status, applicant_id, query_code, state, created_at, updated_at)
    values (division, the_case, next_version, item->'record'->>'headHash', item->'record'->>'thing', item->'record'->>'catalogueVersion',
            item->'record'->>'status', item->'record'->>'applicantId', item->'record'->>'queryCode', item->'record'->'state',
            (item->>'now')::timestamptz, (item->>'now')::timestamptz)
    on conflict do nothing;
  else
    update case_record set version = next_version, head_hash = item->'record'->>'headHash', status = item->'record'->>'status',
      query_code = item->'record'->>'queryCode', state = item->'record'->'state', updated_at = (item->>'now')::timestamptz
    where division_code = division and case_id = the_case and version = expected;
  end if;
  get diagnostics touched = row_count;
  if touched = 0 then
    if item ? 'key' then
      delete from submission_key k where k.division_code = division and k.applicant_id = item->'key'->>'applicantId' and k.idempotency_key = item->'key'->>'idempotencyKey';
    end if;
    return jsonb_build_object('status', 'conflict', 'caseId', the_case, 'version', 0);
  end if;

  insert into case_event (division_code, case_id, sequence, body, previous_hash, hash)
  select division, the_case, (e->>'sequence')::integer, e->>'body', e->>'previousHash', e->>'hash' from jsonb_array_elements(item->'events') e;

  if item ? 'queue' then
    delete from task_queue where division_code = division and case_id = the_case;
    insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on)
    select division, the_case, q->>'queue', q->>'task', q->>'department', q->>'status', (q->>'since')::timestamptz, (q->>'dueOn')::date
    from jsonb_array_elements(item->'queue') q;
  end if;

  perform onevisit_write_audit(division, (item->>'now')::timestamptz, item->'audit');

  if item ? 'form' then
    insert into case_form (division_code, case_id, revision, ciphertext, saved_at)
    values (division, the_case, (item->'form'->>'revision')::integer, decode(item->'form'->>'ciphertext', 'base64'), (item->>'now')::timestamptz)
    on conflict (division_code, case_id) do update set revision = excluded.revision, ciphertext = excluded.ciphertext, saved_at = excluded.saved_at;
  end if;

  return jsonb_build_object('status', 'written', 'caseId', the_case, 'version', next_version);
end;
$$;
