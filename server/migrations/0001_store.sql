-- The store of the platform. SQL is written to PostgreSQL 15; the embedded store runs the same.
-- division_code leads every key of a case's tables, ids are made in the application, time is a parameter.

-- Catalogue snapshots: a reference table. A case names the version it started with (D2).
create table catalogue_snapshot (
  catalogue_version text primary key,
  city text not null,
  imported_at timestamptz not null,
  is_current boolean not null,
  document jsonb not null
);

create table case_record (
  division_code text not null,
  case_id uuid not null,
  version integer not null,
  head_hash text not null,
  thing_code text not null,
  catalogue_version text not null,
  status text not null,
  applicant_id text not null,
  query_code text,
  state jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (division_code, case_id),
  unique (division_code, query_code)
);
create index case_record_applicant on case_record (division_code, applicant_id, updated_at);
create index case_record_status on case_record (division_code, status, updated_at);

-- Append-only. body is the exact text that was hashed, so it is text and not jsonb.
create table case_event (
  division_code text not null,
  case_id uuid not null,
  sequence integer not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (division_code, case_id, sequence),
  foreign key (division_code, case_id) references case_record (division_code, case_id)
);

create table task_queue (
  division_code text not null,
  case_id uuid not null,
  queue text not null,
  task text not null,
  department text,
  status text not null,
  since timestamptz not null,
  due_on date,
  primary key (division_code, case_id, queue, task)
);
create index task_queue_list on task_queue (division_code, queue, department, due_on);

create table submission_key (
  division_code text not null,
  applicant_id text not null,
  idempotency_key text not null,
  case_id uuid not null,
  primary key (division_code, applicant_id, idempotency_key)
);

-- The form of a case, encrypted as a whole (X2).
create table case_form (
  division_code text not null,
  case_id uuid not null,
  revision integer not null,
  ciphertext bytea not null,
  saved_at timestamptz not null,
  primary key (division_code, case_id)
);

create table data_request (
  division_code text not null,
  request_id uuid not null,
  case_id uuid not null,
  source text not null,
  material text not null,
  purpose text not null,
  basis text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  outcome text not null,
  milliseconds integer not null,
  detail jsonb not null,
  disputed_at timestamptz,
  dispute_reason text,
  primary key (division_code, request_id)
);
create index data_request_case on data_request (division_code, case_id, asked_at);

create table audit_entry (
  division_code text not null,
  audit_id uuid not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  actor_role text not null,
  act text not null,
  case_id uuid,
  place text not null,
  primary key (division_code, audit_id)
);
create index audit_entry_case on audit_entry (division_code, case_id, at);
create index audit_entry_time on audit_entry (division_code, at);

-- One command = one call. Guarded by the version the decision was made on: a lost race answers 'conflict' and writes nothing.
-- item: {caseId, expected, now, events: [{sequence, body, previousHash, hash}], record: {...}, queue: [...], audit: [...],
--        key?: {applicantId, idempotencyKey}, form?: {revision, ciphertext (base64)}}
-- Plans are made anew for each call: a connection that planned these statements while the tables were nearly empty would keep an
-- index that only narrows to the division, and every later command would read the whole division (measured: 220 cases/s fell
-- to 70 within ten seconds, and the embedded store has no autovacuum that would ever replace the plan).
create function onevisit_write_case(division text, item jsonb) returns jsonb language plpgsql set plan_cache_mode = force_custom_plan as $$
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

  insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place)
  select division, (a->>'auditId')::uuid, (item->>'now')::timestamptz, a->>'actorId', a->>'actorName', a->>'actorRole', a->>'act', the_case, a->>'place'
  from jsonb_array_elements(item->'audit') a;

  if item ? 'form' then
    insert into case_form (division_code, case_id, revision, ciphertext, saved_at)
    values (division, the_case, (item->'form'->>'revision')::integer, decode(item->'form'->>'ciphertext', 'base64'), (item->>'now')::timestamptz)
    on conflict (division_code, case_id) do update set revision = excluded.revision, ciphertext = excluded.ciphertext, saved_at = excluded.saved_at;
  end if;

  return jsonb_build_object('status', 'written', 'caseId', the_case, 'version', next_version);
end;
$$;

-- Group commit: items of different cases of one division share a statement and so a commit; each answers for itself.
create function onevisit_write_cases(division text, items jsonb) returns jsonb language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  answers jsonb := '[]'::jsonb;
  item jsonb;
begin
  for item in select * from jsonb_array_elements(items) loop
    answers := answers || jsonb_build_array(onevisit_write_case(division, item));
  end loop;
  return answers;
end;
$$;
