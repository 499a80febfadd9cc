-- P41 The sections of a department as they are from now on: wanted: [{id, name, nameEn, matters, officers}]; its lines follow. Answers false, and writes
-- nothing, where somebody arranged them since `seen`.
create or replace function onevisit_arrange_sections(division text, of_department text, seen integer, moment timestamp with time zone, wanted jsonb, audit jsonb) returns boolean language plpgsql as $$
declare
  touched integer;
begin
  if seen = 0 then
    insert into section_edition (division_code, department, edition) values (division, of_department, 1) on conflict do nothing;
  else
    update section_edition e set edition = seen + 1 where e.division_code = division and e.department = of_department and e.edition = seen;
  end if;
  get diagnostics touched = row_count;
  if touched = 0 then
    return false;
  end if;
  delete from department_section s where s.division_code = division and s.department = of_department;
  delete from section_matter m where m.division_code = division and m.department = of_department;
  delete from section_officer o where o.division_code = division and o.department = of_department;
  insert into department_section (division_code, department, section_id, position, name, name_en)
  select division, of_department, w.one->>'id', w.place, w.one->>'name', w.one->>'nameEn' from jsonb_array_elements(wanted) with ordinality w(one, place);
  insert into section_matter (division_code, department, matter, section_id)
  select division, of_department, m.code, w.one->>'id' from jsonb_array_elements(wanted) w(one), jsonb_array_elements_text(w.one->'matters') m(code);
  insert into section_officer (division_code, department, user_id, section_id)
  select division, of_department, o.id, w.one->>'id' from jsonb_array_elements(wanted) w(one), jsonb_array_elements_text(w.one->'officers') o(id);
  perform onevisit_place_lines(division, of_department, array(select w.one->>'id' from jsonb_array_elements(wanted) w(one)));
  perform onevisit_write_audit(division, moment, audit);
  return true;
end;
$$;
