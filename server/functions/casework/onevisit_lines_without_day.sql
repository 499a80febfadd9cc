-- C8 Lines whose rule gives them a day and that have none, because they were written before the rule: of results to hand out, and of the lead.
-- After a place in their order, at most so many, as [{caseId, since}]; null where there is none. Lines without a day stand together in the index of the list.
create or replace function onevisit_lines_without_day(division text, list text, after_since timestamp with time zone, after_case uuid, most integer) returns json language plpgsql stable as $$
begin
  if list = 'lead' then
    return (select json_agg(json_build_object('caseId', p.case_id, 'since', p.since)) from (
      select case_id, since from task_queue
      where division_code = division and queue = 'lead' and coalesce(due_on, 'infinity'::date) = 'infinity'::date and (since, case_id) > (after_since, after_case)
      order by since, case_id limit most) p);
  end if;
  return (select json_agg(json_build_object('caseId', p.case_id, 'since', p.since)) from (
    select case_id, since from task_queue
    where division_code = division and queue = list and department = '' and coalesce(due_on, 'infinity'::date) = 'infinity'::date and (since, case_id) > (after_since, after_case)
    order by since, case_id limit most) p);
end;
$$;
