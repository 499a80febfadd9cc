-- A whole catalogue of a division becomes current and replaces every one thing that stood by itself; readers see the old one or the new
-- one, never none. snapshot: {version, city, document}
create or replace function onevisit_write_snapshot(division text, moment timestamp with time zone, snapshot jsonb) returns void language plpgsql as $$
begin
  update catalogue_snapshot set is_current = false where division_code = division and is_current;
  insert into catalogue_snapshot (division_code, catalogue_version, city, imported_at, is_current, document)
  values (division, snapshot->>'version', snapshot->>'city', moment, true, snapshot->'document')
  on conflict (division_code, catalogue_version) do update set is_current = true;
  delete from standing_thing where division_code = division;
end;
$$;
