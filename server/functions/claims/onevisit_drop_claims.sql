-- C72 A line that leaves its list takes its claim along. gone: [{caseId, queue, task}].
create or replace function onevisit_drop_claims(division text, gone json) returns void language plpgsql as $$
begin
  delete from work_claim c using json_to_recordset(gone) g("caseId" uuid, queue text, task text)
  where c.division_code = division and c.case_id = g."caseId" and c.queue = g.queue and c.task = g.task;
end;
$$;
