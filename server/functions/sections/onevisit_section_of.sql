-- P41 The section of a department that a matter belongs to; one that was given to none belongs to the first, '' where the department has no sections. Of a part
-- of one row the matter counts.
create or replace function onevisit_section_of(division text, of_department text, of_task text) returns text language plpgsql stable as $$
begin
  return coalesce(
    (select m.section_id from section_matter m where m.division_code = division and m.department = of_department and m.matter = split_part(of_task, '~', 1)),
    (select s.section_id from department_section s where s.division_code = division and s.department = of_department order by s.position limit 1), '');
end;
$$;
