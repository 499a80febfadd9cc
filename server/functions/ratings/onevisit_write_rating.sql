-- E2 One rating of one case, with its entry in the trail, or neither. item: {caseId, lead, at, sealed (base64), audit}. 'given': there is one already.
create or replace function onevisit_write_rating(division text, item jsonb) returns text language plpgsql as $$
declare
  touched integer;
begin
  insert into rating (division_code, case_id, lead, rated_at, sealed)
  values (division, (item->>'caseId')::uuid, item->>'lead', (item->>'at')::timestamptz, decode(item->>'sealed', 'base64'))
  on conflict do nothing;
  get diagnostics touched = row_count;
  if touched = 0 then
    return 'given';
  end if;
  perform onevisit_write_audit(division, (item->>'at')::timestamptz, jsonb_build_array(item->'audit'));
  return 'written';
end;
$$;
