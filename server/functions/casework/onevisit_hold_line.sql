-- C70 Whether a line is still in its list; it stays there until whoever asks has ended: an act that takes it away waits, and finds what was written of it.
create or replace function onevisit_hold_line(division text, line_case uuid, line_queue text, line_task text) returns boolean language plpgsql as $$
begin
  perform 1 from task_queue q where q.division_code = division and q.case_id = line_case and q.queue = line_queue and q.task = line_task for key share;
  return found;
end;
$$;
