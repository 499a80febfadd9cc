-- The floor plans of cases that are removed whole go along (C82).
create or replace function onevisit_forget_drawings(division text, cases uuid[]) returns void language plpgsql as $$
begin
  delete from drawing where division_code = division and case_id = any (cases);
end;
$$;
