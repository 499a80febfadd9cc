-- C71 One order on a claim, with its entry in the trail, or neither.
-- item: {now, caseId, queue, task, department, seen: who had it when it was decided or null, claim: {holderId, since, until, givenById} or null,
-- most: how many one person takes, audit}.
-- Answers null when it was written, else why not as JSON: {held: who was faster}, {gone: true} for a line that left its list, {taken: how many one has already}.
create or replace function onevisit_write_claim(division text, item jsonb) returns text language plpgsql as $$
declare
  moment timestamptz := (item->>'now')::timestamptz;
  one jsonb := nullif(item->'claim', 'null');
  touched integer;
  other text;
  taken integer;
begin
  if one is not null and one->>'givenById' is null then
    -- C73 Of what one person takes in one moment each waits here and counts what the other wrote.
    insert into claim_taker (division_code, holder_id, taken_at) values (division, one->>'holderId', moment)
    on conflict (division_code, holder_id) do update set taken_at = excluded.taken_at;
    select count(*) into taken from work_claim where division_code = division and holder_id = one->>'holderId' and given_by_id is null and until > moment
      and not (case_id = (item->>'caseId')::uuid and queue = item->>'queue' and task = item->>'task');
    if taken >= (item->>'most')::integer then
      return json_build_object('taken', taken);
    end if;
  end if;
  if one is not null and not onevisit_hold_line(division, (item->>'caseId')::uuid, item->>'queue', item->>'task') then
    return json_build_object('gone', true);
  end if;
  if one is null then
    delete from work_claim where division_code = division and case_id = (item->>'caseId')::uuid and queue = item->>'queue' and task = item->>'task'
      and (holder_id = item->>'seen' or until <= moment);
    get diagnostics touched = row_count;
  else
    insert into work_claim (division_code, case_id, queue, task, department, holder_id, since, until, given_by_id)
    values (division, (item->>'caseId')::uuid, item->>'queue', item->>'task', item->>'department', one->>'holderId',
      (one->>'since')::timestamptz, (one->>'until')::timestamptz, one->>'givenById')
    on conflict (division_code, case_id, queue, task) do update set department = excluded.department, holder_id = excluded.holder_id,
      since = excluded.since, until = excluded.until, given_by_id = excluded.given_by_id
    where work_claim.holder_id = item->>'seen' or work_claim.until <= moment;
    get diagnostics touched = row_count;
  end if;
  if touched = 0 then
    select holder_id into other from work_claim
    where division_code = division and case_id = (item->>'caseId')::uuid and queue = item->>'queue' and task = item->>'task' and until > moment;
    -- Let go by somebody else a moment ago: it is free, as it was asked to be.
    if other is null and one is null then
      return null;
    end if;
    return json_build_object('held', other);
  end if;
  perform onevisit_write_audit(division, moment, jsonb_build_array(item->'audit'));
  return null;
end;
$$;
