-- What a command writes again is small, what a list shows is its own, and a command touches no index it need not.

-- The write of a command is server/functions/casework/onevisit_write_cases.sql now.
drop function if exists onevisit_write_cases(text, jsonb);
drop function if exists onevisit_write_case(text, jsonb);

-- Plans by their content: cases of one thing with the same answers share one, and none ever changes.
create table case_plan (
  division_code text not null,
  plan_hash text not null,
  plan json not null,
  primary key (division_code, plan_hash)
);
insert into case_plan (division_code, plan_hash, plan)
select division_code, encode(sha256(convert_to(plan, 'UTF8')), 'hex'), plan::json
from (select distinct division_code, (state->'plan')::text as plan from case_record) p;

-- Lines of a list carry what the list shows. department is '' for a line of the whole case, so that one index orders every list.
alter table task_queue add column thing_code text;
alter table task_queue add column catalogue_version text;
alter table task_queue add column query_code text;
alter table task_queue add column applicant_label text;
alter table task_queue add column missing json;
update task_queue q set
  department = coalesce(q.department, ''), thing_code = r.thing_code, catalogue_version = r.catalogue_version, query_code = coalesce(r.query_code, ''),
  applicant_label = r.state->>'applicantLabel',
  missing = case when q.queue in ('intake', 'correction') then (
    select json_agg(json_build_object('material', m->>'material', 'name', m->>'name'))
    from jsonb_array_elements(r.state->'plan'->'requirements') m
    where coalesce(r.state->'checks'->(m->>'material')->>'verdict' <> 'fit', not exists (
      select 1 from jsonb_array_elements(r.state->'attachments') f where f->>'material' = m->>'material'))) end
from case_record r where r.division_code = q.division_code and r.case_id = q.case_id;
alter table task_queue alter column department set not null;
alter table task_queue alter column thing_code set not null;
alter table task_queue alter column catalogue_version set not null;
alter table task_queue alter column query_code set not null;
alter table task_queue alter column applicant_label set not null;
alter table task_queue set (fillfactor = 70);
drop index task_queue_list;
create index task_queue_list on task_queue (division_code, queue, department, due_on, since, case_id);
create index task_queue_thing on task_queue (division_code, queue, department, thing_code, due_on, since, case_id);
create index task_queue_lead on task_queue (division_code, due_on, since, case_id) where queue = 'lead';
create index task_queue_lead_thing on task_queue (division_code, thing_code, due_on, since, case_id) where queue = 'lead';

-- How many cases of a one thing came to their end: added to by the command that ends one, so that nobody counts cases.
create table case_count (
  division_code text not null,
  thing_code text not null,
  completed bigint not null,
  primary key (division_code, thing_code)
) with (fillfactor = 50);
insert into case_count (division_code, thing_code, completed)
select division_code, thing_code, count(*) from case_record where status = 'completed' group by division_code, thing_code;

-- The record keeps no plan and has free space in its page: with no index on what a command changes it is rewritten in place (HOT).
-- Codes are plain letters and digits: in the order of bytes a part of one is found by its beginning or its end.
drop index case_record_applicant;
drop index case_record_status;
alter table case_event drop constraint case_event_division_code_case_id_fkey;
alter table case_record set (fillfactor = 50);
alter table case_record add column plan_hash text;
update case_record set plan_hash = encode(sha256(convert_to((state->'plan')::text, 'UTF8')), 'hex');
alter table case_record
  alter column plan_hash set not null,
  alter column state type json using (state - 'plan')::json,
  alter column query_code type text collate "C";
create index case_record_applicant on case_record (division_code, applicant_id);
create index case_record_thing on case_record (division_code, thing_code, case_id);
create index case_record_code_end on case_record (division_code, reverse(query_code)) where query_code is not null;

-- The trail is read by its ids, which are made in the order of time; what is no case's is few and has an index of its own.
drop index audit_entry_time;
create index audit_entry_subject on audit_entry (division_code, split_part(subject, ':', 1), audit_id) where subject is not null;
