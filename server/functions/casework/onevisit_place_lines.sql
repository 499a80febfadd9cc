-- C114 The lines of a department stand in the section of their matter; those the head gave to a section that there is stay there.
create or replace function onevisit_place_lines(division text, of_department text, known text[]) returns integer language plpgsql as $$
declare
  placed integer;
begin
  perform 1 from task_queue q where q.division_code = division and q.queue = 'department' and q.department = of_department
    order by q.case_id, q.task for update;
  update task_queue q set section = onevisit_section_of(division, q.department, q.task), section_kept = false
  where q.division_code = division and q.queue = 'department' and q.department = of_department
    and not (q.section_kept and q.section = any (known))
    and (q.section_kept or q.section <> onevisit_section_of(division, q.department, q.task));
  get diagnostics placed = row_count;
  return placed;
end;
$$;
