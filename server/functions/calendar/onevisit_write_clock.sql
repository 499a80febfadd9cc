-- K22 Until when the clock is believed, and since when it is doubted; with an entry in the trail where somebody said that it is right.
create or replace function onevisit_write_clock(division text, item jsonb) returns text language plpgsql as $$
begin
  insert into clock_mark (division_code, trusted_at, doubted_at)
  values (division, (item->>'trustedAt')::timestamptz, (item->>'doubtedAt')::timestamptz)
  on conflict (division_code) do update set trusted_at = excluded.trusted_at, doubted_at = excluded.doubted_at;
  if item ? 'audit' then
    perform onevisit_write_audit(division, (item->>'trustedAt')::timestamptz, jsonb_build_array(item->'audit'));
  end if;
  return 'written';
end;
$$;
