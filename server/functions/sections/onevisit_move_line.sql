-- C116 The head gives a line to another section, with its entry in the trail. Answers false, and writes nothing, where the line
-- left its list, or is in another section than was seen.
create or replace function onevisit_move_line(division text, of_department text, line_case uuid, line_task text, seen text, wanted text, moment timestamp with time zone, audit jsonb) returns boolean language plpgsql as $$
begin
  if not onevisit_set_line_section(division, of_department, line_case, line_task, seen, wanted) then
    return false;
  end if;
  perform onevisit_write_audit(division, moment, audit);
  return true;
end;
$$;
