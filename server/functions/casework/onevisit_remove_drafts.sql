-- Removes drafts whole, their chain included, and says so in the trail; answers how many. Judged once more with the row held: a draft that
-- was touched or handed in meanwhile stays, and has no entry.
-- audit: the entry of each draft, with its caseId.
create or replace function onevisit_remove_drafts(division text, moment timestamp with time zone, untouched_since timestamp with time zone, audit jsonb) returns integer language plpgsql as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(held.case_id), '{}') into gone from (
    select r.case_id from case_record r
    where r.division_code = division and r.case_id in (select (a->>'caseId')::uuid from jsonb_array_elements(audit) a)
      and r.status = 'draft' and r.query_code is null and r.updated_at < untouched_since
    order by r.case_id for update) held;
  delete from case_event where division_code = division and case_id = any (gone);
  delete from case_form where division_code = division and case_id = any (gone);
  perform onevisit_forget_drawings(division, gone);
  delete from task_queue where division_code = division and case_id = any (gone);
  perform onevisit_forget_people(division, gone);
  delete from submission_key where division_code = division and case_id = any (gone);
  delete from case_record where division_code = division and case_id = any (gone);
  perform onevisit_write_audit(division, moment, (
    select coalesce(jsonb_agg(a.entry), '[]') from jsonb_array_elements(audit) a(entry) where (a.entry->>'caseId')::uuid = any (gone)));
  return cardinality(gone);
end;
$$;
