-- What is done to an account, with its entry in the trail, or neither. item: {now, accountId, appoint?, end?, rename?, audit}.
-- false: there was nothing to end or to rename.
create or replace function onevisit_write_account(division text, item jsonb) returns boolean language plpgsql as $$
declare
  touched integer := 1;
  moment timestamptz := (item->>'now')::timestamptz;
  account uuid := (item->>'accountId')::uuid;
  one jsonb;
begin
  if item ? 'appoint' then
    one := item->'appoint';
    insert into office_held (division_code, office_id, user_id, role, department, office, "window", held_from, held_until)
    values (division, (one->>'officeId')::uuid, account, one->>'role', one->>'department', one->>'office', one->>'window', (one->>'from')::date, (one->>'until')::date);
  end if;
  if item ? 'end' then
    one := item->'end';
    update office_held set held_until = (one->>'until')::date
    where division_code = division and user_id = account and office_id = (one->>'officeId')::uuid and (held_until is null or held_until > (one->>'until')::date);
    get diagnostics touched = row_count;
  end if;
  if item ? 'rename' then
    update app_user set name = item->>'rename', "updatedAt" = moment where division_code = division and id = account;
    get diagnostics touched = row_count;
  end if;
  if touched = 0 then
    return false;
  end if;
  perform onevisit_write_audit(division, moment, jsonb_build_array(item->'audit'));
  return true;
end;
$$;
