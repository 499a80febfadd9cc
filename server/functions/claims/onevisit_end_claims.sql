-- C72 What somebody has when they go: what they took; and what they were given, when they go for good.
create or replace function onevisit_end_claims(division text, account text, for_good boolean) returns void language plpgsql as $$
begin
  -- In the order in which acts touch the same rows: two who wait for each other would lose both.
  perform 1 from work_claim where division_code = division and holder_id = account and (for_good or given_by_id is null) order by case_id, queue, task for update;
  delete from work_claim where division_code = division and holder_id = account and (for_good or given_by_id is null);
end;
$$;
