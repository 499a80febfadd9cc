-- C47 A look of a reader at a case in a span of ten minutes is one, whichever process notes it; C53 what a reader saw lately is counted by it.
alter table audit_entry add column look_slot bigint;
create unique index audit_entry_look on audit_entry (division_code, look_slot, actor_id, case_id) where look_slot is not null;
