-- C113 The days by which time does something to a case, as its rules make them now: timers: [{queue, task, timerOn}]. A case that moved on meanwhile
-- has written its own. Answers how many lines changed.
create or replace function onevisit_set_timers(division text, line_case uuid, seen integer, timers json) returns integer language plpgsql as $$
declare
  changed integer;
begin
  perform 1 from case_record r where r.division_code = division and r.case_id = line_case and r.version = seen for update;
  if not found then
    return 0;
  end if;
  update task_queue q set timer_on = t."timerOn"
  from json_to_recordset(timers) t(queue text, task text, "timerOn" date)
  where q.division_code = division and q.case_id = line_case and q.queue = t.queue and q.task = t.task and q.timer_on is distinct from t."timerOn";
  get diagnostics changed = row_count;
  return changed;
end;
$$;
