-- The snapshot of one publication, and its one thing standing on it from now on. snapshot: {version, city, thing, document}
create or replace function onevisit_write_standing(division text, moment timestamp with time zone, snapshot jsonb) returns void language plpgsql as $$
begin
  insert into catalogue_snapshot (division_code, catalogue_version, city, imported_at, is_current, document)
  values (division, snapshot->>'version', snapshot->>'city', moment, false, snapshot->'document')
  on conflict (division_code, catalogue_version) do nothing;
  insert into standing_thing (division_code, thing_code, catalogue_version, published_at)
  values (division, snapshot->>'thing', snapshot->>'version', moment)
  on conflict (division_code, thing_code) do update set catalogue_version = excluded.catalogue_version, published_at = excluded.published_at;
end;
$$;
