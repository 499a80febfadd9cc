-- P27 Tells the trail what was counted in a quarter of an hour that is over, once whoever else does the same.
-- items: [{accountId, quarter, entered, failed, audit?}]; a count that grew meanwhile is told the next time.
create or replace function onevisit_tell_sign_ins(division text, moment timestamp with time zone, items jsonb) returns integer language plpgsql as $$
declare
  one jsonb;
  told integer := 0;
  touched integer;
begin
  for one in select value from jsonb_array_elements(items) loop
    delete from sign_in_count
    where division_code = division and user_id = (one->>'accountId')::uuid and quarter = (one->>'quarter')::bigint
      and entered = (one->>'entered')::integer and failed = (one->>'failed')::integer;
    get diagnostics touched = row_count;
    if touched > 0 and one ? 'audit' then
      perform onevisit_write_audit(division, moment, jsonb_build_array(one->'audit'));
      told := told + 1;
    end if;
  end loop;
  return told;
end;
$$;
