-- The joint team's workbench: versions of one things, the library they are made from, what was settled, and trainings.

-- The office a member of the joint team signs for.
alter table app_user add column office text;

-- What a person decides in the workbench is read as a sentence.
alter table audit_entry add column subject text;
alter table audit_entry add column told_zh text;
alter table audit_entry add column told_en text;

-- A published one thing stands on the snapshot of its own publication, so that a later change of the library changes no published version.
-- Those not named here stand on the current snapshot.
create table standing_thing (
  thing_code text primary key,
  catalogue_version text not null references catalogue_snapshot (catalogue_version),
  published_at timestamptz not null
);

create table thing_version (
  division_code text not null,
  version_id uuid not null,
  thing_code text not null,
  number integer not null,
  status text not null,
  version integer not null,
  state jsonb not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (division_code, version_id),
  unique (division_code, thing_code, number)
);

create table thing_version_event (
  division_code text not null,
  version_id uuid not null,
  sequence integer not null,
  event jsonb not null,
  primary key (division_code, version_id, sequence),
  foreign key (division_code, version_id) references thing_version (division_code, version_id)
);

-- The library: departments' matters, materials and data elements as the joint team works on them. Published versions take a copy.
create table library_document (
  division_code text not null,
  revision integer not null,
  document jsonb not null,
  changed_at timestamptz not null,
  primary key (division_code)
);

-- Every change of the library, in the order of its revisions. `undo` holds the entries as they were, `touched` their keys
-- (matters/code …): a later change of the same key forbids the undo.
create table library_change (
  division_code text not null,
  change_id uuid not null,
  revision integer not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  kind text not null,
  department text,
  told_zh text not null,
  told_en text not null,
  touched text[] not null,
  undo jsonb not null,
  undone_by text,
  undone_at timestamptz,
  primary key (division_code, change_id)
);
create index library_change_order on library_change (division_code, revision);

-- What somebody decided by name about words: that a wording is a material or a label a data element, that two entries are one, or are two.
-- Whether a decision still holds is read off the library (SE6).
create table wording_decision (
  division_code text not null,
  decision_id uuid not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  noun text not null check (noun in ('material', 'element')),
  act text not null check (act in ('settle', 'merge', 'apart')),
  matter text not null,
  wording text not null,
  target text not null,
  other text not null,
  primary key (division_code, decision_id)
);

-- Which column of its own list means what, as a department settled it.
create table list_heading (
  division_code text not null,
  department text not null,
  headings jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (division_code, department)
);

-- Who has a draft open right now; rows older than half a minute mean nothing.
create table version_editor (
  division_code text not null,
  version_id uuid not null,
  user_id text not null,
  name text not null,
  section text not null,
  seen_at timestamptz not null,
  primary key (division_code, version_id, user_id)
);

-- A department's list as it was uploaded: the file by its digest, which column was taken for what, and what became of it.
create table list_upload (
  division_code text not null,
  upload_id uuid not null,
  department text not null,
  file_hash text not null,
  file_name text not null,
  size integer not null,
  headings jsonb not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  imported uuid,
  primary key (division_code, upload_id)
);

-- Sessions for the departments; a question that names a version stands there as a remark of the same id.
create table training_session (
  division_code text not null,
  training_id uuid not null,
  revision integer not null,
  held_on date not null,
  body jsonb not null,
  primary key (division_code, training_id)
);

-- One decision about versions = one call. item: {now, versions: [{versionId, thing, number, status, expected, state, by, event}],
-- audit: [...], snapshot?: {version, city, thing, document}}. A lost race raises OV409 and writes nothing; publishing writes the new version,
-- its predecessor and the catalogue together.
create function onevisit_write_version(division text, item jsonb) returns text language plpgsql as $$
declare
  one jsonb;
  touched integer;
  moment timestamptz := (item->>'now')::timestamptz;
begin
  for one in select * from jsonb_array_elements(item->'versions') loop
    if (one->>'expected')::integer = 0 then
      insert into thing_version (division_code, version_id, thing_code, number, status, version, state, updated_at, updated_by)
      values (division, (one->>'versionId')::uuid, one->>'thing', (one->>'number')::integer, one->>'status', 1, one->'state', moment, one->>'by')
      on conflict do nothing;
    else
      update thing_version set version = version + 1, status = one->>'status', state = one->'state', updated_at = moment, updated_by = one->>'by'
      where division_code = division and version_id = (one->>'versionId')::uuid and version = (one->>'expected')::integer;
    end if;
    get diagnostics touched = row_count;
    if touched = 0 then
      raise exception 'version changed meanwhile' using errcode = 'OV409';
    end if;
    insert into thing_version_event (division_code, version_id, sequence, event)
    values (division, (one->>'versionId')::uuid, (one->>'expected')::integer + 1, one->'event');
  end loop;
  insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place, subject, told_zh, told_en)
  select division, (a->>'auditId')::uuid, moment, a->>'actorId', a->>'actorName', a->>'actorRole', a->>'act', null, a->>'place', a->>'subject', a->>'zh', a->>'en'
  from jsonb_array_elements(item->'audit') a;
  if item ? 'snapshot' then
    insert into catalogue_snapshot (catalogue_version, city, imported_at, is_current, document)
    values (item->'snapshot'->>'version', item->'snapshot'->>'city', moment, false, item->'snapshot'->'document')
    on conflict (catalogue_version) do nothing;
    insert into standing_thing (thing_code, catalogue_version, published_at)
    values (item->'snapshot'->>'thing', item->'snapshot'->>'version', moment)
    on conflict (thing_code) do update set catalogue_version = excluded.catalogue_version, published_at = excluded.published_at;
  end if;
  return 'written';
end;
$$;

-- Decisions about words. item: {now, byId, byName, decisions: [{decisionId, noun, act, matter, wording, target, other}], audit?}; `audit` is left
-- out where a change of the library tells it.
create function onevisit_write_wordings(division text, item jsonb) returns text language plpgsql as $$
declare
  moment timestamptz := (item->>'now')::timestamptz;
begin
  insert into wording_decision (division_code, decision_id, at, by_id, by_name, noun, act, matter, wording, target, other)
  select division, (d->>'decisionId')::uuid, moment, item->>'byId', item->>'byName', d->>'noun', d->>'act', d->>'matter', d->>'wording', d->>'target', d->>'other'
  from jsonb_array_elements(item->'decisions') as d;
  if item ? 'audit' then
    insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place, subject, told_zh, told_en)
    select division, (a->>'auditId')::uuid, moment, a->>'actorId', a->>'actorName', a->>'actorRole', a->>'act', null, a->>'place', 'library', a->>'zh', a->>'en'
    from (select item->'audit' as a) one;
  end if;
  return 'written';
end;
$$;

-- One change of the library, guarded by its revision, with its sentence in the audit trail. item: {now, expected, document,
-- audit?: {...}, change?: {...}, undone?: {changeId, byName}}; expected 0 = the first use, which is no decision of anybody.
create function onevisit_write_library(division text, item jsonb) returns text language plpgsql as $$
declare
  touched_rows integer;
  moment timestamptz := (item->>'now')::timestamptz;
  before integer := (item->>'expected')::integer;
begin
  if before = 0 then
    insert into library_document (division_code, revision, document, changed_at)
    values (division, 1, item->'document', moment) on conflict do nothing;
  else
    update library_document set revision = revision + 1, document = item->'document', changed_at = moment
    where division_code = division and revision = before;
  end if;
  get diagnostics touched_rows = row_count;
  if touched_rows = 0 then
    raise exception 'library changed meanwhile' using errcode = 'OV409';
  end if;
  if item ? 'change' then
    insert into library_change (division_code, change_id, revision, at, by_id, by_name, kind, department, told_zh, told_en, touched, undo)
    select division, (c->>'changeId')::uuid, before + 1, moment, c->>'byId', c->>'byName', c->>'kind', c->>'department', c->>'zh', c->>'en',
           array(select jsonb_array_elements_text(c->'touched')), c->'undo'
    from (select item->'change' as c) one;
  end if;
  if item ? 'wordings' then
    perform onevisit_write_wordings(division, item->'wordings');
  end if;
  if item ? 'undone' then
    update library_change set undone_by = item->'undone'->>'byName', undone_at = moment
    where division_code = division and change_id = (item->'undone'->>'changeId')::uuid and undone_at is null;
    get diagnostics touched_rows = row_count;
    if touched_rows = 0 then
      raise exception 'undone meanwhile' using errcode = 'OV409';
    end if;
  end if;
  if item ? 'audit' then
    insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place, subject, told_zh, told_en)
    select division, (a->>'auditId')::uuid, moment, a->>'actorId', a->>'actorName', a->>'actorRole', a->>'act', null, a->>'place', 'library', a->>'zh', a->>'en'
    from (select item->'audit' as a) one;
  end if;
  return 'written';
end;
$$;

-- One decision about a training = one call. item: {now, expected, training: {trainingId, revision, heldOn, …}, audit: {...}, versions?};
-- `versions` is an item of onevisit_write_version: a question and the remark it leaves on a version are written together or not at all.
create function onevisit_write_training(division text, item jsonb) returns text language plpgsql as $$
declare
  touched integer;
  moment timestamptz := (item->>'now')::timestamptz;
  one jsonb := item->'training';
begin
  if (item->>'expected')::integer = 0 then
    insert into training_session (division_code, training_id, revision, held_on, body)
    values (division, (one->>'trainingId')::uuid, 1, (one->>'heldOn')::date, one) on conflict do nothing;
  else
    update training_session set revision = revision + 1, held_on = (one->>'heldOn')::date, body = one
    where division_code = division and training_id = (one->>'trainingId')::uuid and revision = (item->>'expected')::integer;
  end if;
  get diagnostics touched = row_count;
  if touched = 0 then
    raise exception 'training changed meanwhile' using errcode = 'OV409';
  end if;
  if item ? 'versions' then
    perform onevisit_write_version(division, item->'versions');
  end if;
  insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place, subject, told_zh, told_en)
  select division, (a->>'auditId')::uuid, moment, a->>'actorId', a->>'actorName', a->>'actorRole', a->>'act', null, a->>'place', a->>'subject', a->>'zh', a->>'en'
  from (select item->'audit' as a) told;
  return 'written';
end;
$$;
