-- C8 Gives lines their day: days: [{caseId, queue, since, dueOn}]. One that moved on meanwhile, or has a day, stays as it is. Answers how many.
create or replace function onevisit_give_days(division text, days json) returns integer language plpgsql as $$
declare
  given integer;
begin
  -- In the order in which acts touch the same rows.
  perform 1 from task_queue q join json_to_recordset(days) d("caseId" uuid, queue text) on q.case_id = d."caseId" and q.queue = d.queue
  where q.division_code = division and q.task = '' order by q.case_id, q.queue for update of q;
  update task_queue q set due_on = d."dueOn"
  from json_to_recordset(days) d("caseId" uuid, queue text, since timestamptz, "dueOn" date)
  where q.division_code = division and q.case_id = d."caseId" and q.queue = d.queue and q.task = '' and q.due_on is null and q.since = d.since;
  get diagnostics given = row_count;
  return given;
end;
$$;
