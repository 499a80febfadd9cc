-- C72 What somebody has in some lists goes with the office that worked them off: lists: [{queue, department}], department '' for lines of the whole case.
create or replace function onevisit_end_claims_in(division text, account text, lists jsonb) returns void language plpgsql as $$
begin
  perform 1 from work_claim c join jsonb_to_recordset(lists) l(queue text, department text) on c.queue = l.queue and c.department = l.department
  where c.division_code = division and c.holder_id = account order by c.case_id, c.queue, c.task for update of c;
  delete from work_claim c using jsonb_to_recordset(lists) l(queue text, department text)
  where c.division_code = division and c.holder_id = account and c.queue = l.queue and c.department = l.department;
end;
$$;
