-- One change of the library, guarded by its revision, with its sentence in the audit trail. item: {now, expected, document,
-- link: {body, previousHash, hash}, audit?: {...}, change?: {...}, undone?: {changeId, byName}}; expected 0 = the first use, which is no decision of anybody.
create or replace function onevisit_write_library(division text, item jsonb) returns text language plpgsql as $$
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
  insert into library_revision (division_code, revision, body, previous_hash, hash)
  select division, before + 1, l->>'body', l->>'previousHash', l->>'hash' from (select item->'link' as l) one;
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
    perform onevisit_write_audit(division, moment, jsonb_build_array(item->'audit'));
  end if;
  return 'written';
end;
$$;
