-- TU1 A step of counting the cases that are older than the table; what an act wrote meanwhile is newer and stays.
-- turns: as onevisit_write_turns takes them. after_case null: all are counted.
create or replace function onevisit_fill_turns(division text, turns json, after_case uuid) returns void language plpgsql as $$
begin
  perform onevisit_write_turns(division, (
    select json_agg(t.one) from json_array_elements(turns) t(one)
    where not exists (select 1 from case_turn c where c.division_code = division and c.case_id = (t.one->>'caseId')::uuid
      and c.kind = t.one->>'kind' and c.part = t.one->>'part')), null);
  update turn_progress set after_case = onevisit_fill_turns.after_case where division_code = division;
end;
$$;
