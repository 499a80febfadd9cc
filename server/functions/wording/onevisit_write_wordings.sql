-- Decisions about words. item: {now, byId, byName, decisions: [{decisionId, noun, act, matter, wording, target, other}], audit?}; `audit` is left
-- out where a change of the library tells it.
create or replace function onevisit_write_wordings(division text, item jsonb) returns text language plpgsql as $$
declare
  moment timestamptz := (item->>'now')::timestamptz;
begin
  insert into wording_decision (division_code, decision_id, at, by_id, by_name, noun, act, matter, wording, target, other)
  select division, (d->>'decisionId')::uuid, moment, item->>'byId', item->>'byName', d->>'noun', d->>'act', d->>'matter', d->>'wording', d->>'target', d->>'other'
  from jsonb_array_elements(item->'decisions') as d;
  if item ? 'audit' then
    perform onevisit_write_audit(division, moment, jsonb_build_array(item->'audit'));
  end if;
  return 'written';
end;
$$;
