-- KE8 Names of people are read by the account: the trail and claims keep its id alone.
alter table audit_entry drop column actor_name;
alter table work_claim drop column holder_name;
alter table work_claim drop column given_by_name;
