-- What is done to an account, with its entry in the trail, or neither.
-- item: {now, today, accountId, appoint?, end? (with the lists that only this office worked off), rename?, lock?, unlock?, close?, erase?, reset?, password?, sessions?: 'all' | {but}, audit}.
-- 'missing': there was nothing to do it to; 'last_administrator': nobody would be left who may appoint (P25).
create or replace function onevisit_write_account(division text, item jsonb) returns text language plpgsql as $$
declare
  touched integer := 1;
  moment timestamptz := (item->>'now')::timestamptz;
  today date := (item->>'today')::date;
  account uuid := (item->>'accountId')::uuid;
  ending uuid := (item->'end'->>'officeId')::uuid;
  one jsonb;
begin
  if item ? 'end' or item ? 'lock' or item ? 'close' then
    -- Two administrators who take each other away at once: the second sees what the first did.
    perform 1 from app_user where division_code = division and id = any (array(
      select user_id from office_held where division_code = division and role = 'administrator')) order by id for update;
    if exists (
      select 1 from office_held o join app_user u on u.division_code = division and u.id = o.user_id
      where o.division_code = division and o.user_id = account and o.role = 'administrator' and (ending is null or o.office_id = ending)
        and (o.held_from is null or o.held_from <= today) and (o.held_until is null or o.held_until > today)
        and u.locked_at is null and u.ended_at is null
    ) and not exists (
      select 1 from office_held o join app_user u on u.division_code = division and u.id = o.user_id
      where o.division_code = division and o.role = 'administrator' and (case when ending is null then o.user_id <> account else o.office_id <> ending end)
        and (o.held_from is null or o.held_from <= today) and (o.held_until is null or o.held_until > today)
        and u.locked_at is null and u.ended_at is null
    ) then
      return 'last_administrator';
    end if;
  end if;
  if item ? 'appoint' then
    one := item->'appoint';
    insert into office_held (division_code, office_id, user_id, role, department, office, "window", held_from, held_until)
    values (division, (one->>'officeId')::uuid, account, one->>'role', one->>'department', one->>'office', one->>'window', (one->>'from')::date, (one->>'until')::date);
  end if;
  if item ? 'end' then
    one := item->'end';
    update office_held set held_until = (one->>'until')::date
    where division_code = division and user_id = account and office_id = ending and (held_until is null or held_until > (one->>'until')::date);
    get diagnostics touched = row_count;
  end if;
  if item ? 'rename' then
    update app_user set name = item->>'rename', "updatedAt" = moment where division_code = division and id = account;
    get diagnostics touched = row_count;
  end if;
  if item ? 'lock' then
    update app_user set locked_at = moment, "updatedAt" = moment where division_code = division and id = account and locked_at is null and ended_at is null;
    get diagnostics touched = row_count;
  end if;
  if item ? 'unlock' then
    update app_user set locked_at = null, "updatedAt" = moment where division_code = division and id = account and locked_at is not null and ended_at is null;
    get diagnostics touched = row_count;
  end if;
  if item ? 'close' then
    update app_user set ended_at = moment, "updatedAt" = moment where division_code = division and id = account and ended_at is null;
    get diagnostics touched = row_count;
    if touched > 0 then
      update office_held set held_until = today where division_code = division and user_id = account and (held_until is null or held_until > today);
      update app_account set password = null, "updatedAt" = moment where division_code = division and "userId" = account;
    end if;
  end if;
  if item ? 'password' then
    -- A one-time password is its own mark; any other one takes the mark away.
    update app_user set reset_at = case when item ? 'reset' then moment end, reset_tries = 0, "updatedAt" = moment
    where division_code = division and id = account and ended_at is null;
    get diagnostics touched = row_count;
    if touched > 0 then
      update app_account set password = item->>'password', "updatedAt" = moment where division_code = division and "userId" = account and "providerId" = 'credential';
    end if;
  end if;
  if item ? 'erase' then
    -- P30 Nothing personal is left of it; its id stays, for the record of its cases names it. The user name is free again: it may be a phone number.
    update app_user set ended_at = moment, locked_at = null, reset_at = null, name = '—', username = null, "displayUsername" = null, image = null,
      email = account::text || '@onevisit.local', "updatedAt" = moment
    where division_code = division and id = account and ended_at is null;
    get diagnostics touched = row_count;
    if touched > 0 then
      delete from app_account where division_code = division and "userId" = account;
      delete from person_profile where division_code = division and user_id = account;
      delete from phone_code where division_code = division and user_id = account;
      delete from name_check where division_code = division and user_id = account;
      delete from sign_in_count where division_code = division and user_id = account;
    end if;
  end if;
  if touched = 0 then
    return 'missing';
  end if;
  if item ? 'sessions' then
    delete from app_session where division_code = division and "userId" = account and (item->'sessions'->>'but' is null or id <> (item->'sessions'->>'but')::uuid);
  end if;
  if item ? 'lock' or item ? 'close' or item ? 'erase' or item->>'sessions' = 'all' then
    perform onevisit_end_claims(division, account::text, item ? 'lock' or item ? 'close' or item ? 'erase');
  end if;
  if item ? 'end' then
    perform onevisit_end_claims_in(division, account::text, item->'end'->'lists');
  end if;
  perform onevisit_write_audit(division, moment, jsonb_build_array(item->'audit'));
  return 'written';
end;
$$;
