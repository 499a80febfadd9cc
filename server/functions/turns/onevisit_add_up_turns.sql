-- TU7 Adds up the turns of days: of those through a day that are not added up yet, and of those to which a turn came later. One process at a time.
-- Answers how many days were added up.
create or replace function onevisit_add_up_turns(division text, through_day date) returns integer language plpgsql as $$
declare
  added_up date;
  anew date[];
begin
  insert into turn_progress (division_code, through, after_case) values (division, date '2000-01-01', null) on conflict do nothing;
  select p.through into added_up from turn_progress p where p.division_code = division for update;
  select coalesce(array_agg(held.day), '{}') into anew from (
    select s.day from turn_stale s where s.division_code = division order by s.day for update) held;
  delete from turn_stale where division_code = division and day = any (anew);
  -- Statements of their own: they see what those wrote whose marks the first one waited for.
  select anew || coalesce(array_agg(distinct c.day), '{}') into anew
  from case_turn c where c.division_code = division and c.day > added_up and c.day <= through_day and c.kind <> 'running';
  if cardinality(anew) > 0 then
    delete from turn_day t where t.division_code = division and t.day = any (anew);
    insert into turn_day (division_code, day, line, kind, department, how, visits, days, late, law_late, count)
    select division, c.day, row_number() over (partition by c.day order by c.kind, c.department, c.how, c.visits, c.days), c.kind, c.department, c.how, c.visits, c.days, coalesce(c.day > c.due_on, false), coalesce(c.day > c.law_due_on, false), count(*)
    from case_turn c where c.division_code = division and c.day = any (anew) and c.kind <> 'running'
    group by c.day, c.kind, c.department, c.how, c.visits, c.days, coalesce(c.day > c.due_on, false), coalesce(c.day > c.law_due_on, false);
  end if;
  if through_day > added_up then
    update turn_progress set through = through_day where division_code = division;
  end if;
  return cardinality(anew);
end;
$$;
