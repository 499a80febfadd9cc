-- C133 Counts what was typed again: tallies: [{month, department, system, matter, minutes, cases: 1 or -1}].
create or replace function onevisit_tally_retyping(division text, tallies json) returns void language plpgsql as $$
begin
  insert into retyping_tally (division_code, month, department, system, matter, minutes, cases)
  select division, t.month, t.department, t.system, t.matter, t.minutes, sum(t.cases)
  from json_to_recordset(tallies) t(month text, department text, system text, matter text, minutes integer, cases integer)
  group by t.month, t.department, t.system, t.matter, t.minutes
  order by t.month, t.department, t.system, t.matter, t.minutes
  on conflict (division_code, month, department, system, matter, minutes) do update set cases = retyping_tally.cases + excluded.cases;
end;
$$;
