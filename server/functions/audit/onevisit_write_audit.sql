-- The one place that adds to the audit trail; every function that keeps an act calls it in its own call.
-- entries: [{auditId, at?, actorId, actorRole, act, place, caseId?, subject?, zh?, en?}]; `moment` stands for an entry without `at`.
-- Whose name it was is read by the account (KE8).
-- Looks of one reader at one case in the same ten minutes are one (C47), whichever process writes them.
create or replace function onevisit_write_audit(division text, moment timestamp with time zone, entries jsonb) returns void language plpgsql as $$
begin
  insert into audit_entry (division_code, audit_id, at, actor_id, actor_role, act, case_id, place, subject, told_zh, told_en, look_slot)
  select division, (a->>'auditId')::uuid, coalesce((a->>'at')::timestamptz, moment), a->>'actorId', a->>'actorRole', a->>'act', (a->>'caseId')::uuid, a->>'place',
         a->>'subject', a->>'zh', a->>'en',
         case when a->>'act' = 'look' then floor(extract(epoch from coalesce((a->>'at')::timestamptz, moment)) / 600)::bigint end
  from jsonb_array_elements(entries) a
  on conflict (division_code, look_slot, actor_id, case_id) where look_slot is not null do nothing;
end;
$$;
