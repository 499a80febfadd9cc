-- C130 One setting of how a matter is typed again, with its entry in the trail, or neither: guarded by the revision that was seen.
-- item: {matter, department, revision: what was seen (0: none), record: JSON or null, at, by, audit}. 'changed': somebody was faster.
create or replace function onevisit_write_other_system(division text, item jsonb) returns text language plpgsql as $$
declare
  touched integer;
begin
  insert into other_system (division_code, matter, department, revision, record, set_at, set_by)
  values (division, item->>'matter', item->>'department', (item->>'revision')::integer + 1, nullif(item->'record', 'null')::json, (item->>'at')::timestamptz, item->>'by')
  on conflict (division_code, matter) do update set department = excluded.department, revision = excluded.revision, record = excluded.record,
    set_at = excluded.set_at, set_by = excluded.set_by
  where other_system.revision = (item->>'revision')::integer;
  get diagnostics touched = row_count;
  if touched = 0 then
    return 'changed';
  end if;
  perform onevisit_write_audit(division, (item->>'at')::timestamptz, jsonb_build_array(item->'audit'));
  return 'written';
end;
$$;
