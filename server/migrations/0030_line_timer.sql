-- C90 The day that must be over before time does something to the case of a line; null where nothing is left to be done, so that what ran out long
-- ago is read by no round.
alter table task_queue add column timer_on date;
update task_queue set timer_on = due_on where queue in ('intake', 'correction');
-- C96 A case whose deferred papers are not all there is one line of its window, with the first of their days.
insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, timer_on, thing_code, catalogue_version, query_code, applicant_label, missing)
select r.division_code, r.case_id, 'follow', '', '', r.status, (r.state->>'acceptedAt')::timestamptz, o.due_on, o.due_on, r.thing_code, r.catalogue_version,
  coalesce(r.query_code, ''), r.state->>'applicantLabel', (
    select json_agg(json_build_object('material', m->>'material', 'name', m->>'name')) from case_plan p, json_array_elements(p.plan->'requirements') m
    where p.division_code = r.division_code and p.plan_hash = r.plan_hash and m->>'material' = any (o.materials))
from case_record r
cross join lateral (
  select min(d.value::date) as due_on, array_agg(d.key) as materials from json_each_text(r.state->'deferred') d
  where not exists (select 1 from json_array_elements(r.state->'attachments') f where f->>'material' = d.key)) o
where r.status in ('accepted', 'decided') and o.due_on is not null;
create index task_queue_timer on task_queue (division_code, queue, timer_on, since, case_id) where timer_on is not null;
