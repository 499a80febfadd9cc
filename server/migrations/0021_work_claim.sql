-- C70 Who works on a line of a list now. Work shared out among colleagues: no fact of the case, so none of its events, and gone with the line.
create table work_claim (
  division_code text not null,
  case_id uuid not null,
  queue text not null,
  task text not null,
  department text not null,
  holder_id text not null,
  holder_name text not null,
  since timestamptz not null,
  until timestamptz not null,
  given_by_id text,
  given_by_name text,
  primary key (division_code, case_id, queue, task)
);
create index work_claim_holder on work_claim (division_code, holder_id);
create index work_claim_list on work_claim (division_code, queue, department);
create index work_claim_until on work_claim (division_code, until);

-- C26 A list is read on from any of its lines, by what is due first or what came last: an index a way, a line without a day at the end, ties by the matter.
drop index task_queue_list;
drop index task_queue_thing;
drop index task_queue_lead;
drop index task_queue_lead_thing;
create index task_queue_list on task_queue (division_code, queue, department, (coalesce(due_on, 'infinity'::date)), since, case_id, task);
create index task_queue_thing on task_queue (division_code, queue, department, thing_code, (coalesce(due_on, 'infinity'::date)), since, case_id, task);
create index task_queue_newest on task_queue (division_code, queue, department, since, case_id, task);
create index task_queue_lead on task_queue (division_code, (coalesce(due_on, 'infinity'::date)), since, case_id, task) where queue = 'lead';
create index task_queue_lead_thing on task_queue (division_code, thing_code, (coalesce(due_on, 'infinity'::date)), since, case_id, task) where queue = 'lead';
create index task_queue_lead_newest on task_queue (division_code, since, case_id, task) where queue = 'lead';
