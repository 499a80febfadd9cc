-- Of cases that are removed whole, whose they were goes with them.
create or replace function onevisit_forget_people(division text, cases uuid[]) returns void language plpgsql as $$
begin
  delete from case_person_word where division_code = division and case_id = any (cases);
  delete from case_person where division_code = division and case_id = any (cases);
end;
$$;
