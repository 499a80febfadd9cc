-- C116 One line of a department in another section, by itself. Answers whether it was in the one that was seen.
create or replace function onevisit_set_line_section(division text, of_department text, line_case uuid, line_task text, seen text, wanted text) returns boolean language plpgsql as $$
begin
  update task_queue q set section = wanted, section_kept = true
  where q.division_code = division and q.case_id = line_case and q.queue = 'department' and q.task = line_task and q.department = of_department and q.section = seen;
  return found;
end;
$$;
