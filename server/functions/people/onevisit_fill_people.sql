-- C22 A step of writing down who the cases are of that are older than their table: what an act wrote meanwhile is newer and stays.
-- people: as onevisit_write_people takes them.
create or replace function onevisit_fill_people(division text, people json, after_case uuid, done boolean) returns void language plpgsql as $$
begin
  perform onevisit_write_people(division, (
    select json_agg(p.one) from json_array_elements(people) p(one)
    where not exists (select 1 from case_person c where c.division_code = division and c.case_id = (p.one->>'caseId')::uuid)));
  insert into case_person_fill (division_code, after_case, done) values (division, onevisit_fill_people.after_case, onevisit_fill_people.done)
  on conflict (division_code) do update set after_case = excluded.after_case, done = excluded.done;
end;
$$;
