-- One act on a holiday notice = one call, with its entry in the trail. item: {now, expected, notice: {noticeId, revision, year, status, confirmed, …}, audit}.
-- Somebody was faster, or a notice of that year waits already: OV409.
create or replace function onevisit_write_holidays(division text, item jsonb) returns text language plpgsql as $$
declare
  touched integer;
  one jsonb := item->'notice';
begin
  if (item->>'expected')::integer = 0 then
    insert into holiday_notice (division_code, notice_id, revision, year, status, confirmed_at, body)
    values (division, (one->>'noticeId')::uuid, (one->>'revision')::integer, (one->>'year')::integer, one->>'status', null, one) on conflict do nothing;
  else
    update holiday_notice set revision = (one->>'revision')::integer, status = one->>'status', confirmed_at = (one->'confirmed'->>'at')::timestamptz, body = one
    where division_code = division and notice_id = (one->>'noticeId')::uuid and revision = (item->>'expected')::integer;
  end if;
  get diagnostics touched = row_count;
  if touched = 0 then
    raise exception 'notice changed meanwhile' using errcode = 'OV409';
  end if;
  perform onevisit_write_audit(division, (item->>'now')::timestamptz, jsonb_build_array(item->'audit'));
  return 'written';
end;
$$;
