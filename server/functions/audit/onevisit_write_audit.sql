-- The one place that adds to the audit trail; every function that keeps an act calls it in its own call.
-- entries: [{auditId, at?, actorId, actorName, actorRole, act, place, caseId?, subject?, zh?, en?}]; `moment` stands for an entry without `at`.
create or replace function onevisit_write_audit(division text, moment timestamp with time zone, entries jsonb) returns void language plpgsql as $$
begin
  insert into audit_entry (division_code, audit_id, at, actor_id, actor_name, actor_role, act, case_id, place, subject, told_zh, told_en)
  select division, (a->>'auditId')::uuid, coalesce((a->>'at')::timestamptz, moment), a->>'actorId', a->>'actorName', a->>'actorRole', a->>'act', (a->>'caseId')::uuid, a->>'place',
         a->>'subject', a->>'zh', a->>'en'
  from jsonb_array_elements(entries) a;
end;
$$;
