-- P27 Counts a sign-in (item.audit: its sentence, told when it is the first of its quarter of an hour) or a wrong password (without one).
create or replace function onevisit_note_sign_in(division text, item jsonb) returns void language plpgsql as $$
declare
  times integer;
begin
  insert into sign_in_count (division_code, user_id, quarter, entered, failed)
  values (division, (item->>'accountId')::uuid, (item->>'quarter')::bigint, (item ? 'audit')::integer, (not item ? 'audit')::integer)
  on conflict (division_code, user_id, quarter) do update set entered = sign_in_count.entered + excluded.entered, failed = sign_in_count.failed + excluded.failed
  returning sign_in_count.entered into times;
  if item ? 'audit' and times = 1 then
    perform onevisit_write_audit(division, (item->>'now')::timestamptz, jsonb_build_array(item->'audit'));
  end if;
end;
$$;
