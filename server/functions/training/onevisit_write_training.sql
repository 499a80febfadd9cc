-- One decision about a training = one call. item: {now, expected, training: {trainingId, revision, heldOn, …}, audit: {...}, versions?};
-- `versions` is an item of onevisit_write_version: a question and the remark it leaves on a version are written together or not at all.
create or replace function onevisit_write_training(division text, item jsonb) returns text language plpgsql as $$
declare
  touched integer;
  moment timestamptz := (item->>'now')::timestamptz;
  one jsonb := item->'training';
begin
  if (item->>'expected')::integer = 0 then
    insert into training_session (division_code, training_id, revision, held_on, body)
    values (division, (one->>'trainingId')::uuid, 1, (one->>'heldOn')::date, one) on conflict do nothing;
  else
    update training_session set revision = revision + 1, held_on = (one->>'heldOn')::date, body = one
    where division_code = division and training_id = (one->>'trainingId')::uuid and revision = (item->>'expected')::integer;
  end if;
  get diagnostics touched = row_count;
  if touched = 0 then
    raise exception 'training changed meanwhile' using errcode = 'OV409';
  end if;
  if item ? 'versions' then
    perform onevisit_write_version(division, item->'versions');
  end if;
  perform onevisit_write_audit(division, moment, jsonb_build_array(item->'audit'));
  return 'written';
end;
$$;
