-- TU1 What acts changed of what is counted of their cases.
-- turns: [{caseId, kind, part, day, department, how, visits, days, dueOn, lawDueOn}]; gone: [{caseId, kind, part}]; each null where there is none.
-- TU7 A day that is added up already is marked. A mark that stands is touched, so that whoever adds the day up meanwhile waits for this write.
create or replace function onevisit_write_turns(division text, turns json, gone json) returns void language plpgsql as $$
declare
  added_up date;
begin
  select p.through into added_up from turn_progress p where p.division_code = division;
  if added_up is not null then
    insert into turn_stale (division_code, day, touched)
    select division, d.day, 0 from (
      select t.day from json_to_recordset(turns) t(kind text, day date) where t.day <= added_up and t.kind <> 'running'
      union
      select c.day from case_turn c join (
        select t."caseId", t.kind, t.part from json_to_recordset(turns) t("caseId" uuid, kind text, part text)
        union all
        select g."caseId", g.kind, g.part from json_to_recordset(gone) g("caseId" uuid, kind text, part text)) k
        on c.division_code = division and c.case_id = k."caseId" and c.kind = k.kind and c.part = k.part
      where c.day <= added_up and c.kind <> 'running') d
    order by d.day
    on conflict (division_code, day) do update set touched = turn_stale.touched + 1;
  end if;
  if gone is not null then
    delete from case_turn c using json_to_recordset(gone) g("caseId" uuid, kind text, part text)
    where c.division_code = division and c.case_id = g."caseId" and c.kind = g.kind and c.part = g.part;
  end if;
  if turns is not null then
    insert into case_turn (division_code, case_id, kind, part, day, department, how, visits, days, due_on, law_due_on)
    select division, t."caseId", t.kind, t.part, t.day, t.department, t.how, t.visits, t.days, t."dueOn", t."lawDueOn"
    from json_to_recordset(turns) t("caseId" uuid, kind text, part text, day date, department text, how text, visits integer, days integer, "dueOn" date, "lawDueOn" date)
    on conflict (division_code, case_id, kind, part) do update set day = excluded.day, department = excluded.department, how = excluded.how,
      visits = excluded.visits, days = excluded.days, due_on = excluded.due_on, law_due_on = excluded.law_due_on;
  end if;
end;
$$;
