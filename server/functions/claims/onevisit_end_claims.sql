-- C72 What somebody has when they go: what they took; and what they were given, when they go for good.
create or replace function onevisit_end_claims(division text, account text, for_good boolean) returns void language plpgsql as $$
begin
  delete from work_claim where division_code = division and holder_id = account and (for_good or given_by_id is null);
end;
$$;
