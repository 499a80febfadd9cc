-- One decision about versions = one call. item: {now, versions: [{versionId, thing, number, status, expected, state, by, event}],
-- audit: [...], snapshot?: {version, city, thing, document}}. A lost race raises OV409 and writes nothing; publishing writes the new version,
-- its predecessor and the catalogue together.
create or replace function onevisit_write_version(division text, item jsonb) returns text language plpgsql as $$
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
  perform onevisit_write_audit(division, moment, item->'audit');
  if item ? 'snapshot' then
    perform onevisit_write_standing(division, moment, item->'snapshot');
  end if;
  return 'written';
end;
$$;
